/** What every published transaction must have, with its content or without: an author who may be spoken for, a day, ids. */
import type { Caller } from '../../modules/grants/index.ts';
import { callerOfRequest } from '../../modules/identity/index.ts';
import { addDays, brusselsDay, isDay } from '../../platform/time/index.ts';
import { localIdOf, type Transaction } from '../../standards/kmehr/index.ts';
import type { Asked, HubContext } from '../shared/hub/context.ts';
import { namedAuthor } from '../shared/hub/named.ts';

const MOST_ID_CHARS = 256;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d/;

/** The author of each transaction as the caller it would be: barred where the caller may not put for it. */
export async function authorsOf(
  { access }: Pick<HubContext, 'access'>,
  { party, caller }: Pick<Asked, 'party' | 'caller'>,
  sent: readonly Transaction[],
): Promise<readonly Caller[]> {
  const named = sent.map(({ author }) => namedAuthor(author?.hcparty ?? [], access.keys));
  return access.database.read(async (tx) => {
    // A set of many parts has few authors.
    const known = new Map<string, Caller>();
    const callers: Caller[] = [];
    for (const one of named) {
      const key = JSON.stringify(one);
      const found = known.get(key) ?? (await callerOfRequest(tx, party, one, caller));
      known.set(key, found);
      callers.push(found);
    }
    return callers;
  });
}

/** A sender's clock may be ahead by a day; what is dated later is a mistake. */
export function transactionFault(
  { access }: Pick<HubContext, 'access'>,
  transaction: Transaction,
  { header }: Pick<Asked, 'header'>,
) {
  const latestDay = addDays(brusselsDay(access.clock.now()), 1);
  const { date = '', time = '' } = transaction;
  const day = date.slice(0, 10);
  if (!isDay(day) || day > latestDay || !TIME.test(time)) return 'transaction-date-invalid';
  const local = localIdOf(transaction);
  if (local && (local.value.length > MOST_ID_CHARS || (local.local ?? '').length > MOST_ID_CHARS))
    return 'transaction-id-invalid';
  const requestId = header.ids[0]?.value ?? '';
  return requestId === '' || requestId.length > MOST_ID_CHARS ? 'request-id-missing' : undefined;
}
