/**
 * What the matrix opens to a profession: pure, over the cells of the version in force. A cell that is not there opens nothing.
 * Source: access rules 6.2-6.4, 6.10.
 */
import type { Act } from '../../grants/index.ts';
import type { Category } from './categories.ts';

export const operations = ['list', 'read', 'write'] as const;
export type Operation = (typeof operations)[number];
export const effects = ['full', 'sections', 'own-profession', 'on-condition', 'none'] as const;
export type Effect = (typeof effects)[number];

export interface MatrixCell {
  /** CD-HCPARTY. */
  readonly profession: string;
  readonly category: Category;
  readonly operation: Operation;
  readonly effect: Effect;
  /** With `sections`: what of the document is shown. */
  readonly sections: readonly string[];
  /** With `on-condition`: types of therapeutic link (CD-THERAPEUTICLINKTYPE), one of which must run. */
  readonly condition: readonly string[];
  /** Where the cell comes from. */
  readonly source: string;
}

export interface Reach {
  /** Open whoever wrote, wholly or in part. */
  readonly categories: readonly string[];
  /** Open when a colleague of the same profession wrote. */
  readonly ownCategories: readonly string[];
  /** Of these categories only these sections. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** What a profession may with one operation: without a condition, and what a link of a certain type adds. */
interface Row {
  readonly reach: Reach;
  readonly conditional: readonly MatrixCell[];
}

/** One version, ready for the rules: rows by operation and profession. */
export interface Matrix {
  readonly version: string;
  readonly rows: Readonly<Record<Operation, ReadonlyMap<string, Row>>>;
}

export const NOTHING: Reach = { categories: [], ownCategories: [], sections: {} };

export function makeMatrix(version: string, cells: readonly MatrixCell[]): Matrix {
  const rowsOf = (wanted: Operation): ReadonlyMap<string, Row> => {
    const ofOperation = cells.filter(({ operation }) => operation === wanted);
    const rows = groupBy(ofOperation, ({ profession }) => profession);
    return new Map([...rows].map(([profession, row]) => [profession, makeRow(row)]));
  };
  return { version, rows: { list: rowsOf('list'), read: rowsOf('read'), write: rowsOf('write') } };
}

function makeRow(cells: readonly MatrixCell[]): Row {
  const having = (effect: Effect) => cells.filter((cell) => cell.effect === effect);
  const partly = having('sections');
  return {
    reach: {
      categories: [...having('full'), ...partly].map(({ category }) => category),
      ownCategories: having('own-profession').map(({ category }) => category),
      sections: Object.fromEntries(partly.map(({ category, sections }) => [category, sections])),
    },
    conditional: having('on-condition'),
  };
}

/** Values by their name, in the order in which the names first come. */
export function groupBy<Value>(values: readonly Value[], nameOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const name = nameOf(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

const LISTS: readonly Act[] = ['list-documents', 'list-own-looks'];
/** Puts that need not know what is there. */
const SEES_NOTHING: readonly Act[] = ['publish-document', 'load-history'];

/** What an act sees of the matrix: everything that is neither a list nor a put is asked as strictly as reading; a put sees nothing. */
export const operationOf = (act: Act): Operation | undefined => {
  if (LISTS.includes(act)) return 'list';
  return SEES_NOTHING.includes(act) ? undefined : 'read';
};

/** Acts that put a document. */
export const isPut = (act: Act): boolean => act === 'publish-set' || SEES_NOTHING.includes(act);

/** How far the profession reaches with this operation, when links of these types run. */
export function reachOf(
  matrix: Matrix | undefined,
  asked: { readonly profession: string; readonly operation: Operation; readonly linkKinds: readonly string[] },
): Reach {
  const row = matrix?.rows[asked.operation].get(asked.profession);
  if (!row) return NOTHING;
  const { reach, conditional } = row;
  const met = conditional.filter(({ condition }) => condition.some((kind) => asked.linkKinds.includes(kind)));
  return met.length === 0
    ? reach
    : { ...reach, categories: [...reach.categories, ...met.map(({ category }) => category)] };
}
