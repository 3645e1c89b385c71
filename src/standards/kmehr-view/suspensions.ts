/** Suspensions of a medication scheme, each at the medicine it stops. Source: KMEHR facts A9. */
import { type Item, kindOf, type Moment, type Transaction } from '../kmehr/index.ts';
import { momentText } from './moments.ts';
import { joined, labelled, plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';

/** `//transaction[id[@S='ID-KMEHR']='7']`: the number of a transaction of the same message. */
const POINTED_AT = /'\s*\]\s*=\s*'([^']+)'/;

const numberOf = ({ id = [] }: Transaction): string | undefined =>
  id.find(({ scheme }) => scheme === 'ID-KMEHR')?.value.trim();

const itemsOf = ({ parts = [] }: Transaction, kind: string): readonly Item[] =>
  parts.flatMap(({ item }) => (item?.cd?.some(({ value }) => value.trim() === kind) ? [item] : []));

const pointsAt = (item: Item, number: string): boolean =>
  (item.lnk ?? []).some(({ type, url = '' }) => type === 'isplannedfor' && POINTED_AT.exec(url)?.[1] === number);

const momentTexts = (scope: Scope, moment: Moment | undefined): readonly ViewText[] =>
  moment ? [momentText(scope, moment), ...scope.texts('text', moment.text)] : [];

/** `Suspended: 4 July 2022 - 5 July 2022, operation`. */
function suspensionText(
  scope: Scope,
  { beginmoment, endmoment, duration, lifecycle }: Item,
  reasons: readonly ViewText[],
) {
  const begin = joined(momentTexts(scope, beginmoment));
  const end = joined([...momentTexts(scope, endmoment), ...scope.texts('duration', duration)]);
  const state = joined(scope.texts('lifecycle', lifecycle));
  const label = state.text === '' ? plain(scope.word('suspended')) : state;
  return labelled(label, joined([joined([begin, end], ' - '), ...reasons], ', '));
}

/** What stops the medicine of this transaction, and from when until when. */
export function suspensionTexts(scope: Scope, all: readonly Transaction[], of: Transaction): readonly ViewText[] {
  const number = numberOf(of);
  if (number === undefined) return [];
  return all
    .filter((one) => kindOf(one) === 'treatmentsuspension')
    .flatMap((one) => {
      const reasons = itemsOf(one, 'transactionreason').flatMap(({ content = [] }) =>
        content.flatMap(({ text }) => scope.texts('text', text)),
      );
      return itemsOf(one, 'medication')
        .filter((item) => pointsAt(item, number))
        .map((item) => suspensionText(scope, item, reasons));
    });
}
