/** One line or several lines of text with label, hint and error (GOV.UK, Text input and Textarea). */
import type { VNode } from 'preact';
import { describedBy, FieldNotes, type FieldProps, fieldClass, labelText } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'date' | 'password';
  readonly width?: 'short' | 'usual' | 'long';
  /** More than one line makes a textarea. */
  readonly lines?: number;
  /** Most characters; checked again by whoever receives the form. */
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'search';
}

const inputClass = (width: TextFieldProps['width'] = 'usual'): string =>
  width === 'usual' ? 'z-input' : `z-input z-input-${width}`;

const shared = (props: TextFieldProps) => ({
  class: inputClass(props.width),
  id: props.name,
  name: props.name,
  maxLength: props.maxLength,
  autocomplete: props.autocomplete,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.error ? ('true' as const) : undefined,
});

export const TextField = (props: TextFieldProps): VNode => (
  <div class={fieldClass(props)}>
    <label class="z-label" for={props.name}>
      {labelText(props)}
    </label>
    <FieldNotes {...props} />
    {props.lines && props.lines > 1 ? (
      <textarea {...shared(props)} rows={props.lines}>
        {props.value}
      </textarea>
    ) : (
      <input {...shared(props)} type={props.type ?? 'text'} inputMode={props.inputMode} value={props.value} />
    )}
  </div>
);
