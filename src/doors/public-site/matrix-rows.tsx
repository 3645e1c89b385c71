/** One part of the matrix as a table of words: what may be done, with how much of it, and where that comes from. */
import type { ComponentChildren, VNode } from 'preact';
import { type CellGroup, sectionText } from '../../modules/access/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { DataTable, Details } from '../../ui/index.ts';
import { words } from './matrix-texts.ts';

export interface Row extends Pick<CellGroup, 'operations' | 'effect' | 'sections' | 'condition' | 'source'> {
  /** The documents or the professions it is about. */
  readonly names: readonly string[];
}

export const professionText = (profession: string, language: Language): string =>
  labelOf('CD-HCPARTY', profession, language) ?? profession;

interface RowsTableProps {
  readonly language: Language;
  readonly caption: string;
  readonly first: 'documents' | 'professions';
  readonly rows: readonly Row[];
}

export const RowsTable = ({ language, caption, first, rows }: RowsTableProps): VNode => {
  const t = words(language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[t(first), t('may'), t('howMuch'), t('source')].map((text) => ({ text }))}
      rows={rows.map((row) => [
        names(row, t(first === 'documents' ? 'kinds' : 'people', { count: row.names.length })),
        row.operations.map((operation) => t(operation)).join(', '),
        howMuch(row, language),
        row.source,
      ])}
    />
  );
};

/** More than fit in a cell are folded away behind their number. */
const MOST_NAMES = 8;

const names = ({ names: all }: Row, summary: string): ComponentChildren =>
  all.length <= MOST_NAMES ? (
    all.join('; ')
  ) : (
    <Details summary={summary}>
      <ul>
        {all.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Details>
  );

function howMuch({ effect, sections, condition }: Row, language: Language): string {
  const t = words(language);
  if (effect === 'none') return t('nothing');
  if (effect === 'sections') return t(effect, { what: sections.map((name) => sectionText(name, language)).join(', ') });
  if (effect !== 'on-condition') return t(effect);
  const links = condition.map((kind) => labelOf('CD-THERAPEUTICLINKTYPE', kind, language) ?? kind);
  return t(effect, { what: links.join(', ') });
}
