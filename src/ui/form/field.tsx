/** What every field has in common: hint and error texts tied to it by id (WCAG 1.3.1, 3.3.1). */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export interface FieldProps {
  readonly language: Language;
  /** Name of the form value; also the id, so that an error summary can link to `#name`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

/** The ids for aria-describedby, or undefined when nothing describes the field. */
export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

export const fieldClass = ({ error }: FieldProps): string => (error ? 'z-field z-field-wrong' : 'z-field');

export const labelText = ({ language, label, optional }: FieldProps): string =>
  optional ? `${label} (${words(language)('optional')})` : label;

/** Hint and error below the label; the error names itself because red alone says nothing to a screen reader. */
export const FieldNotes = ({ language, name, hint, error }: FieldProps): VNode => (
  <>
    {hint ? (
      <div class="z-hint" id={`${name}-hint`}>
        {hint}
      </div>
    ) : null}
    {error ? (
      <div class="z-field-error" id={`${name}-error`}>
        <span class="z-hidden">{words(language)('error')} </span>
        {error}
      </div>
    ) : null}
  </>
);
