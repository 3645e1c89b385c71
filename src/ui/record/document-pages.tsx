/** One page of a person's documents: how many there are, those of this page, and the way to the others. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { EmptyState } from '../content/empty-state.tsx';
import { Pagination } from '../content/pagination.tsx';
import { DocumentList, type DocumentListEntry, type DocumentListProps } from './document-list.tsx';
import { words } from './texts.ts';

export interface DocumentPagesProps {
  readonly language: Language;
  /** What the pages hold, to name the landmark: "Documents". */
  readonly label: string;
  readonly entries: readonly DocumentListEntry[];
  readonly heading?: DocumentListProps['heading'];
  readonly total: number;
  /** Counted from 1, of `rows` documents each. */
  readonly page: number;
  readonly rows: number;
  readonly address: (page: number) => string;
  /** What is said when there is none. */
  readonly none: { readonly title: string; readonly help: string };
}

export function DocumentPages({ language, label, entries, heading, none, ...place }: DocumentPagesProps): VNode {
  if (entries.length === 0) return <EmptyState title={none.title}>{none.help}</EmptyState>;
  return (
    <>
      <p>{words(language)('total', { count: place.total })}</p>
      <DocumentList language={language} documents={entries} {...(heading ? { heading } : {})} />
      <Pagination language={language} label={label} {...rangeOf(place, entries.length)} />
    </>
  );
}

function rangeOf(
  { total, page, rows, address }: Pick<DocumentPagesProps, 'total' | 'page' | 'rows' | 'address'>,
  shown: number,
) {
  const before = (page - 1) * rows;
  return {
    ...{ from: before + 1, to: before + shown, total },
    ...(page > 1 ? { previousHref: address(page - 1) } : {}),
    ...(before + shown < total ? { nextHref: address(page + 1) } : {}),
  };
}
