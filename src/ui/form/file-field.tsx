/** A file to choose or to drop: the browser's own control does both, without script. */
import type { VNode } from 'preact';
import { describedBy, FieldNotes, type FieldProps, fieldClass, labelText } from './field.tsx';

export interface FileFieldProps extends FieldProps {
  /** Endings and media types to offer first, as in the HTML attribute. */
  readonly accept?: string;
}

/** Belongs in a form with `files`. */
export const FileField = (props: FileFieldProps): VNode => (
  <div class={fieldClass(props)}>
    <label class="z-label" for={props.name}>
      {labelText(props)}
    </label>
    <FieldNotes {...props} />
    <input
      class="z-input z-input-file"
      id={props.name}
      name={props.name}
      type="file"
      accept={props.accept}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </div>
);
