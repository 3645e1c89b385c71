/** The parts of an item that say when, how sure, how much: in the order of the standard (KMEHR facts B1). */
import type { Item } from '../kmehr/index.ts';
import { frequencyTexts, posologyTexts, regimenTexts } from './doses.ts';
import { type KeyedPair, keyed } from './item-facts.ts';
import { restPairs } from './rest.ts';
import { labelled, pair, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

type Reader = (scope: Scope, item: Item) => readonly ViewText[];
type Element = Exclude<keyof Item, 'at' | 'others'>;

const as =
  (element: Element): Reader =>
  (scope, item) =>
    scope.texts(element, item[element]);

/** A code the vendor invented: its name, and what it holds. */
const localTexts: Reader = (scope, { local = [] }) =>
  local.flatMap(({ cd, content, id, ...rest }) => {
    const inside = [
      ...scope.texts('id', id),
      ...scope.texts('content', content),
      ...scope.texts('others', rest.others),
    ];
    const [name] = scope.texts('cd', cd);
    return name ? (inside.length > 0 ? inside.map((text) => labelled(name, text)) : [name]) : inside;
  });

/** One row a detail: its word, its element, and how it is read when not by its shape. */
const rows: readonly (readonly [ViewWord, Element, Reader?])[] = [
  ['begin', 'beginmoment'],
  ['end', 'endmoment'],
  ['complete', 'iscomplete'],
  ['validated', 'isvalidated'],
  ['relevant', 'isrelevant'],
  ['severity', 'severity'],
  ['certainty', 'certainty'],
  ['temporality', 'temporality'],
  ['urgency', 'urgency'],
  ['quantity', 'quantity'],
  ['strength', 'strength'],
  ['posology', 'posology', (scope, { posology }) => (posology ? posologyTexts(scope, posology) : [])],
  ['when', 'regimen', (scope, { regimen }) => (regimen ? regimenTexts(scope, regimen) : [])],
  ['frequency', 'frequency', (scope, { frequency }) => (frequency ? frequencyTexts(scope, frequency) : [])],
  ['dayPeriod', 'dayperiod'],
  ['duration', 'duration'],
  ['route', 'route'],
  ['site', 'site'],
  ['delivered', 'deliverydate'],
  ['renewal', 'renewal'],
  ['batch', 'batch'],
  ['forPatient', 'instructionforpatient'],
  ['overdosing', 'instructionforoverdosing'],
  ['reimbursement', 'instructionforreimbursement'],
  ['forPharmacist', 'instructionforpharmacist'],
  ['substitution', 'issubstitutionallowed'],
  ['cost', 'cost'],
  ['feedback', 'feedback'],
  ['remark', 'text'],
  ['more', 'local', localTexts],
  ['author', 'author'],
  ['confidential', 'confidentiality'],
  ['recorded', 'recorddatetime'],
];

/** Shown by the entry itself, or above. */
const shown: ReadonlySet<string> = new Set(['id', 'cd', 'content', 'lifecycle', ...rows.map(([, element]) => element)]);

export const itemDetails = (scope: Scope, item: Item): readonly KeyedPair[] => [
  ...rows.flatMap(([key, element, read = as(element)]) => keyed(key, pair(scope, key, read(scope, item)))),
  ...keyed('more', restPairs(scope, item, shown)),
];
