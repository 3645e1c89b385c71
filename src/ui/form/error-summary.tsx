/** All errors of a form at the top of the page, each a link to its field (GOV.UK, Error summary). */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export interface FormError {
  readonly text: string;
  /** Name of the field it belongs to; none for an error of the whole form. */
  readonly field?: string;
}

export interface ErrorSummaryProps {
  readonly language: Language;
  readonly errors: readonly FormError[];
}

/** Nothing when there are no errors. role=alert makes JAWS and NVDA read it when the page opens. */
export const ErrorSummary = ({ language, errors }: ErrorSummaryProps): VNode | null =>
  errors.length === 0 ? null : (
    <div class="z-errors" role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{words(language)('summary')}</h2>
      <ul>
        {errors.map(({ text, field }) => (
          <li key={`${field}${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
