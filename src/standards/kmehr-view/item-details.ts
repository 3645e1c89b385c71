/** The parts of an item that say when, how sure, how much: in the order of the standard (KMEHR facts B1). */
import type { Cd, Item } from '../kmehr/index.ts';
import { codeText } from './codes.ts';
import { posologyTexts, quantityText, regimenText } from './doses.ts';
import { type KeyedPair, keyed, textOf } from './item-facts.ts';
import { momentText } from './moments.ts';
import { otherPairs } from './others.ts';
import { pair, plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

type Reader = (scope: Scope, item: Item) => readonly ViewText[];

const codes = (scope: Scope, ...cds: readonly (Cd | undefined)[]): readonly ViewText[] =>
  cds.flatMap((cd) => (cd ? [codeText(scope, cd)] : []));

const yesOrNo = (scope: Scope, value: boolean | undefined): readonly ViewText[] =>
  value === undefined ? [] : [plain(scope.word(value ? 'yes' : 'no'))];

/** One row a detail: its word and where it comes from. */
const readers: readonly (readonly [ViewWord, Reader])[] = [
  ['begin', (scope, item) => (item.beginMoment ? [momentText(scope, item.beginMoment)] : [])],
  ['end', (scope, item) => (item.endMoment ? [momentText(scope, item.endMoment)] : [])],
  ['relevant', (scope, item) => yesOrNo(scope, item.isRelevant)],
  ['severity', (scope, item) => codes(scope, item.severity)],
  ['certainty', (scope, item) => codes(scope, item.certainty)],
  ['temporality', (scope, item) => codes(scope, item.temporality)],
  ['quantity', (scope, item) => (item.quantity ? [quantityText(scope, item.quantity)] : [])],
  ['posology', (scope, item) => (item.posology ? posologyTexts(scope, item.posology) : [])],
  ['when', (scope, item) => item.regimen.map((line) => regimenText(scope, line))],
  ['frequency', (scope, item) => codes(scope, item.frequency)],
  ['dayPeriod', (scope, item) => codes(scope, ...item.dayPeriods)],
  ['duration', (scope, item) => (item.duration ? [quantityText(scope, item.duration)] : [])],
  ['route', (scope, item) => codes(scope, item.route)],
  ['batch', (_, item) => (item.batch ? [plain(item.batch)] : [])],
  ['forPatient', (_, item) => (item.instructionForPatient ? [textOf(item.instructionForPatient)] : [])],
  ['remark', (_, item) => item.texts.map(textOf)],
  ['recorded', (scope, item) => (item.recordDateTime ? [momentText(scope, { date: item.recordDateTime })] : [])],
];

export const itemDetails = (scope: Scope, item: Item): readonly KeyedPair[] => [
  ...readers.flatMap(([key, read]) => keyed(key, pair(scope, key, read(scope, item)))),
  ...keyed('more', otherPairs(scope, item.others)),
];
