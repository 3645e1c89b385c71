/** A form that changes something: always POST, always with the session's csrf token. */
import type { ComponentChildren, VNode } from 'preact';

export interface FormProps {
  readonly action: string;
  readonly csrf: string;
  /** Further hidden values, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** It sends a file. */
  readonly files?: boolean;
  readonly children: ComponentChildren;
}

/** The name under which every form sends its token. */
export const csrfField = 'csrf';

/** novalidate: our own messages are plain, translated and tied to the error summary. */
export const Form = ({ action, csrf, hidden = {}, files, children }: FormProps): VNode => (
  <form method="post" action={action} encType={files ? 'multipart/form-data' : undefined} noValidate>
    <input type="hidden" name={csrfField} value={csrf} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
