/** A choice of one from a closed list, for lists too long for radios. */
import type { VNode } from 'preact';
import { describedBy, FieldNotes, type FieldProps, fieldClass, labelText } from './field.tsx';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly SelectOption[];
  readonly value?: string;
}

export const SelectField = (props: SelectFieldProps): VNode => (
  <div class={fieldClass(props)}>
    <label class="z-label" for={props.name}>
      {labelText(props)}
    </label>
    <FieldNotes {...props} />
    <select
      class="z-input"
      id={props.name}
      name={props.name}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.options.map(({ value, text }) => (
        <option key={value} value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
