/** Older and newer pages of a list, with the range now shown. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export interface PaginationProps {
  readonly language: Language;
  /** What the pages hold, to name the landmark: "Documents". */
  readonly label: string;
  /** First and last shown, counted from 1, and how many there are; the total may be unknown. */
  readonly from: number;
  readonly to: number;
  readonly total?: number;
  readonly previousHref?: string;
  readonly nextHref?: string;
}

const rangeText = ({ language, from, to, total }: PaginationProps): string =>
  total === undefined ? words(language)('range', { from, to }) : words(language)('rangeOf', { from, to, total });

export const Pagination = (props: PaginationProps): VNode => (
  <nav class="z-pages" aria-label={words(props.language)('pages', { label: props.label })}>
    {props.previousHref ? (
      <a rel="prev" href={props.previousHref}>
        {words(props.language)('previous')}
      </a>
    ) : null}
    <span>{rangeText(props)}</span>
    {props.nextHref ? (
      <a rel="next" href={props.nextHref}>
        {words(props.language)('next')}
      </a>
    ) : null}
  </nav>
);
