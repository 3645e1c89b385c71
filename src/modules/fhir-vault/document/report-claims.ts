/** The numbers of a report, claimed over the whole network: one stays over its versions, one is of each version alone. Source: fhir-be facts 6. */
import { type Claimant, claim, claimKey, freeClaim } from '../../../platform/claims/index.ts';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type Author, issuerOf } from '../author.ts';
import type { VersionPlace } from '../content.ts';
import type { BusinessIdentifier } from '../numbers.ts';
import type { StandingReport } from './standing-report.ts';

/** Keyed hashes. */
export interface ReportNumbers {
  readonly report: Buffer;
  /** Nothing when the message has no number of its own. */
  readonly version: Buffer | undefined;
}

export function numbersOf(
  keys: KeyRing,
  author: Author,
  report: BusinessIdentifier,
  version: BusinessIdentifier | undefined,
): ReportNumbers {
  const hash = (namespace: string, { system, value }: BusinessIdentifier): Buffer =>
    keys.keyedHash(namespace, JSON.stringify([issuerOf(author), system, value]));
  return { report: hash('fhir-report', report), version: version && hash('fhir-report-version', version) };
}

/** Nothing when the number is new; else who holds it. */
export async function claimReport(
  tx: Transaction,
  { report }: ReportNumbers,
  { patient, item }: VersionPlace,
): Promise<Claimant | undefined> {
  const result = await claim(tx, { keyHash: report, subject: patient, item });
  return result.won ? undefined : result;
}

export async function freeReport(tx: Transaction, { report }: ReportNumbers, place: VersionPlace): Promise<void> {
  await freeClaim(tx, { key: claimKey(report), subject: place.patient, item: place.item });
}

/** From the report that has gone, or goes in this act. */
export async function takeReport(
  tx: Transaction,
  { report }: ReportNumbers,
  from: Pick<StandingReport, 'patient' | 'item'>,
  to: VersionPlace,
): Promise<void> {
  await take(tx, report, { subject: from.patient, item: from.item }, to);
}

async function take(tx: Transaction, keyHash: Buffer, from: Required<Claimant>, to: VersionPlace): Promise<void> {
  const { subject, item } = from;
  if (item === undefined) throw new Error('a number is held by no report');
  await freeClaim(tx, { key: claimKey(keyHash), subject, item });
  const taken = await claim(tx, { keyHash, subject: to.patient, item: to.item });
  if (!taken.won) throw new Error('a number that was freed is held again');
}

/** False when another message had the number of this version. What is gone gives its numbers back. */
export async function claimVersion(
  tx: Transaction,
  { version }: ReportNumbers,
  place: VersionPlace,
  standing: StandingReport | undefined,
): Promise<boolean> {
  if (!version) return true;
  const result = await claim(tx, { keyHash: version, subject: place.patient, item: place.item });
  if (result.won) return true;
  if (!standing?.gone || result.item !== standing.item) return false;
  await take(tx, version, { subject: result.subject, item: result.item }, place);
  return true;
}

const KEEP = statement(
  'fhir-keep-report-claims',
  `UPDATE fhir_item SET report_claims = ARRAY(SELECT DISTINCT one FROM unnest(report_claims || $3::uuid[]) AS one)
   WHERE patient = $1 AND item = $2`,
);

/** The report's row knows its numbers, those of older versions too: they are freed when it is destroyed. */
export async function keepNumbers(
  tx: Transaction,
  { report, version }: ReportNumbers,
  { patient, item }: VersionPlace,
): Promise<void> {
  const claims = [report, version].filter((hash) => hash !== undefined).map(claimKey);
  await tx.run(KEEP, [patient, item, claims]);
}
