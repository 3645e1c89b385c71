/**
 * A list over this hub and others. Three steps, as for a document that is kept elsewhere: (a) decide, write the intent, commit;
 * (b) ask outside any transaction; (c) decide again on the facts of now, cut what came to the grant's limits, trace, commit.
 * This hub decides for its caller; the other one sees on whose behalf it is asked. Source: KMEHR facts A4; architecture, "Trace".
 */
import type { Ssin } from '../../../standards/belgium/index.ts';
import { type Answer, inRecord } from '../../access/index.ts';
import { discloseUnder, intendUnder, type Question, type RecordGrant, readGrant } from '../../grants/index.ts';
import { readPatient } from '../../people/index.ts';
import type { FetchContext } from '../fetch/context.ts';
import type { WatchedList } from '../fetch/source-watch.ts';
import { type DocumentLink, type LinkPage, type ListFilter, selectLinks } from '../links.ts';
import { mergePage, windowFor } from '../rules/merge-page.ts';
import type { Source } from '../sources.ts';
import { type Asker, askersOf } from './askers.ts';
import { networksOf } from './networks.ts';
import { type ForeignFilter, type ForeignRow, type NetworkFault, rowsFrom } from './rows-from.ts';
import { seesNothing } from './sees-nothing.ts';

export interface Search {
  /** With what this hub has, or of others only. */
  readonly own: boolean;
  /** Of our own rows, found once the record is open. */
  readonly filter: (grant: RecordGrant) => Promise<Omit<ListFilter, 'offset' | 'limit'>>;
  readonly foreign: ForeignFilter;
  readonly offset: number;
  readonly limit: number;
}

/** A hub whose part is missing, or not whole. */
export interface SilentNetwork {
  readonly name: string;
  readonly fault: NetworkFault;
}

export interface Found {
  /** `network`: the other hub that has it. */
  readonly rows: readonly (DocumentLink & { readonly network?: Source | undefined })[];
  readonly total: number;
  readonly missing: readonly SilentNetwork[];
  readonly others: OthersAsked;
}

/** `locator-silent`: nobody could tell which hubs know the person, so none was asked. */
export type OthersAsked = 'asked' | 'locator-silent' | 'none-connected';

interface Begun {
  readonly ssin: Ssin;
  readonly networks: readonly Source[];
  readonly askers: readonly Asker[];
  /** Nothing of others can be shown: the answer is that about somebody whom no other hub knows. */
  readonly seesNothing: boolean;
}

interface Told {
  readonly others: OthersAsked;
  readonly unknown: readonly string[];
  readonly answers: readonly { readonly network: Source; readonly answer: WatchedList }[];
}

/** `beside` is read in the transaction in which the list is shown; it discloses nothing. */
export async function searchEverywhere<Value>(
  context: FetchContext,
  question: Question,
  search: Search,
  beside: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Found & { readonly beside: Value }>> {
  const { access } = context;
  const show = async (grant: RecordGrant, begun: Begun, told: Told) => ({
    ...(await finish(context, grant, search, { ...begun, ...told })),
    beside: await beside(grant),
  });
  const begun = await inRecord(access, question, async (grant) => {
    const found = await begin(context, grant);
    if (found.networks.length === 0) return { found, shown: await show(grant, found, NONE_CONNECTED) };
    intendUnder(grant, {});
    return { found };
  });
  if (!begun.granted) return begun;
  const { found, shown } = begun.value;
  if (shown) return { granted: true, value: shown };
  const told = await askOthers(context, question, search, found);
  return inRecord(access, question, (grant) => show(grant, found, told));
}

const NONE_CONNECTED: Told = { others: 'none-connected', unknown: [], answers: [] };

async function begin({ access }: FetchContext, grant: RecordGrant): Promise<Begun> {
  const { ssin } = await readPatient(grant, access.keys);
  if (ssin === undefined) throw new Error('a record that a number led to has none');
  const networks = await networksOf(readGrant(grant).tx);
  const askers = networks.length > 0 ? await askersOf(grant, access.keys) : [];
  return { ssin, networks, askers, seesNothing: seesNothing(grant) };
}

/** All at once: the slowest one is waited for, no longer than its deadline. */
async function askOthers(
  { sources, locator, hubNumber, onFetched }: FetchContext,
  { caller: { requestId } }: Question,
  { foreign }: Search,
  { ssin, networks, askers, seesNothing: blind }: Begun,
): Promise<Told> {
  const located = await locator.hubsOf(ssin);
  if (!located.answered) return { others: 'locator-silent', unknown: [], answers: [] };
  const wanted = blind ? [] : located.value.filter((number) => number !== hubNumber);
  const known = networks.filter(({ numbers: { ehp } }) => ehp !== undefined && wanted.includes(ehp));
  const unknown = wanted.filter((number) => !known.some(({ numbers }) => numbers.ehp === number));
  const { kinds, from, until } = foreign;
  const answers = await Promise.all(
    known.map(async (network) => {
      const answer = await sources.list({ source: network, ssin, askers, requestId, kinds, from, until });
      onFetched?.(network, 'fault' in answer ? answer.fault : 'shown');
      return { network, answer };
    }),
  );
  return { others: 'asked', unknown, answers };
}

async function finish(
  context: FetchContext,
  grant: RecordGrant,
  { own, filter, foreign, offset, limit }: Search,
  { ssin, answers, unknown, others }: Begun & Told,
): Promise<Found> {
  const elsewhere: ForeignRow[] = [];
  const missing: SilentNetwork[] = unknown.map((name) => ({ name, fault: 'not-connected' }));
  for (const { network, answer } of answers) {
    const { rows, fault } = await rowsFrom(context, grant, { network, answer, ssin, foreign });
    elsewhere.push(...rows);
    if (fault) missing.push({ name: network.name, fault });
  }
  const asked = { offset, limit };
  const here = own
    ? await selectLinks(grant, { ...(await filter(grant)), ...windowFor(asked, elsewhere.length) })
    : NOTHING_HERE;
  const rows = mergePage(here.links, elsewhere, asked);
  // The patient's number went to other hubs: the trail says so.
  discloseUnder(grant, { count: rows.length, reason: answers.length > 0 ? 'also-elsewhere' : undefined });
  return { rows, total: here.total + elsewhere.length, missing, others };
}

const NOTHING_HERE: LinkPage = { links: [], total: 0 };
