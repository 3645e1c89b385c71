/** What may be wrong with one line of a matrix. Source: access rules 6.3, 6.4, 6.10. */
import { isSumehrSection, labelOf } from '../../../standards/kmehr/index.ts';
import { categories } from '../rules/categories.ts';
import { effects, operations } from '../rules/matrix.ts';

export type FaultName =
  | 'too-large'
  | 'header-unknown'
  | 'fields-wrong'
  | 'profession-unknown'
  | 'category-unknown'
  | 'operation-unknown'
  | 'effect-unknown'
  | 'section-unknown'
  | 'link-type-unknown'
  | 'sections-misplaced'
  | 'condition-misplaced'
  | 'effect-not-for-operation'
  | 'source-invalid'
  | 'cell-twice'
  | 'no-cells';

export interface CsvRow {
  readonly profession: string;
  readonly categories: readonly string[];
  readonly operations: readonly string[];
  readonly effect: string;
  readonly sections: readonly string[];
  readonly condition: readonly string[];
  readonly source: string;
}

const among =
  (table: readonly string[]) =>
  (word: string): boolean =>
    table.includes(word);
const isProfession = (word: string): boolean =>
  word.startsWith('pers') && labelOf('CD-HCPARTY', word, 'en') !== undefined;
const isLinkType = (word: string): boolean => labelOf('CD-THERAPEUTICLINKTYPE', word, 'en') !== undefined;

const unknown = (name: FaultName, list: readonly string[], knows: (word: string) => boolean) =>
  (list.length === 0 ? [''] : list).filter((word) => !knows(word)).map((word) => [name, word] as const);

/** Plain words only: a spreadsheet must not find a formula, a page no control character. */
const SOURCE = /^[\p{L}\d][^\p{Cc}]{0,119}$/u;

export const faultsOf = (row: CsvRow): readonly (readonly [FaultName, string])[] => [
  ...unknown('profession-unknown', [row.profession], isProfession),
  ...unknown('category-unknown', row.categories, among(categories)),
  ...unknown('operation-unknown', row.operations, among(operations)),
  ...unknown('effect-unknown', [row.effect], among(effects)),
  ...(SOURCE.test(row.source) ? [] : [['source-invalid', row.source] as const]),
  ...effectFaults(row),
];

/** Sections exist where a document can be cut: in the summary. Writing is whole or not at all. */
function effectFaults({ effect, categories: columns, operations: does, sections, condition }: CsvRow) {
  const found: (readonly [FaultName, string])[] = [];
  if (effect === 'sections') {
    found.push(...unknown('section-unknown', sections, isSumehrSection));
    if (columns.some((column) => column !== 'summary')) found.push(['sections-misplaced', columns.join(' ')]);
  } else if (sections.length > 0) found.push(['sections-misplaced', sections.join(' ')]);
  if (effect === 'on-condition') found.push(...unknown('link-type-unknown', condition, isLinkType));
  else if (condition.length > 0) found.push(['condition-misplaced', condition.join(' ')]);
  if (does.includes('write') && (effect === 'sections' || effect === 'own-profession'))
    found.push(['effect-not-for-operation', effect]);
  return found;
}
