/** What one other hub told of a person, cut to what the caller may see here. Its word on who may see it counts for nothing more. Source: KMEHR facts A4. */
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { ListedTransaction } from '../../../standards/hubservices/index.ts';
import { kindOf, localIdOf } from '../../../standards/kmehr/index.ts';
import { decideItem } from '../../access/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import { aboutWhom } from '../fetch/about-whom.ts';
import type { FetchContext } from '../fetch/context.ts';
import type { SourceFault } from '../fetch/document-source.ts';
import type { WatchedList } from '../fetch/source-watch.ts';
import { factsOfLink } from '../link-facts.ts';
import type { DocumentLink } from '../links.ts';
import { kindsFault } from '../rules/one-document.ts';
import { noteFault } from '../source-faults.ts';
import type { Source } from '../sources.ts';
import { foreignKey, foreignLink } from './foreign-link.ts';

export interface ForeignFilter {
  readonly kinds?: readonly string[] | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Numbers of an author (ID-HCPARTY, INSS), one of which must stand in the author list. */
  readonly authorNumbers?: readonly string[] | undefined;
}

export type ForeignRow = DocumentLink & { readonly network: Source };

export type NetworkFault =
  | SourceFault
  | 'source-left-alone'
  | 'source-busy'
  | 'answer-other-patient'
  /** It gave a part of what it has. */
  | 'not-whole'
  | 'not-connected';

export interface ToldBy {
  readonly network: Source;
  readonly answer: WatchedList;
  readonly ssin: Ssin;
  readonly foreign: ForeignFilter;
}

interface Rows {
  readonly rows: readonly ForeignRow[];
  readonly fault?: NetworkFault | undefined;
}

export async function rowsFrom({ access }: FetchContext, grant: RecordGrant, told: ToldBy): Promise<Rows> {
  const { network, answer, foreign } = told;
  if ('fault' in answer) return { rows: [], fault: answer.fault };
  if (answer.rows.length > 0 && (await aboutWhom(grant, access.keys, answer.patientIds)) !== 'this-patient') {
    await noteFault(grant, access.keys, network, 'answer-other-patient');
    return { rows: [], fault: 'answer-other-patient' };
  }
  const { limits } = readGrant(grant);
  const rows = answer.rows
    .filter((row) => isAsked(row, foreign))
    .flatMap((row) => linkOf(access.keys, grant, told, row) ?? [])
    .filter((link) => decideItem(limits, factsOfLink(link)));
  return { rows: rows.map((link) => ({ ...link, network })), fault: answer.isWhole ? undefined : 'not-whole' };
}

/** As a schema that lets all of xs:date pass has it; a time zone may follow. */
const DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** Nothing for a row that cannot be fetched by its name, has no day of our calendar, or whose kind is not one of ours. */
function linkOf(
  keys: FetchContext['access']['keys'],
  grant: RecordGrant,
  { network, ssin }: ToldBy,
  { transaction, authorXml, recordDateTime }: ListedTransaction,
): DocumentLink | undefined {
  const id = localIdOf(transaction);
  if (!id || kindsFault([kindOf(transaction)])) return undefined;
  // A year of five digits passes the schema, and cut to a day it would break every answer that it stands in.
  if (!DAY.test(transaction.date ?? '')) return undefined;
  const name = { scheme: id.local ?? '', value: id.value, authorXml };
  const item = foreignKey(keys, network.numbers.ehp ?? '', name);
  return foreignLink(grant, { item, source: network, ssin, transaction, authorXml, recordedAt: recordDateTime });
}

/** The other hub was asked for these only; it is not believed. */
function isAsked({ transaction }: ListedTransaction, { kinds, from, until, authorNumbers }: ForeignFilter): boolean {
  const day = (transaction.date ?? '').slice(0, 10);
  const numbers = (transaction.author?.hcparty ?? []).flatMap(({ id = [] }) => id.map(({ value }) => value));
  return (
    (kinds === undefined || kinds.includes(kindOf(transaction))) &&
    (from === undefined || day >= from) &&
    (until === undefined || day <= until) &&
    (authorNumbers === undefined || authorNumbers.some((number) => numbers.includes(number)))
  );
}
