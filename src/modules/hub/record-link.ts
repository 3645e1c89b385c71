/** Writing the registry: one document has one row, claimed over the whole network before it is written. */
import { claim, claimKey } from '../../platform/claims/index.ts';
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorListKey, type NewLink } from './links.ts';
import { answerPublications } from './publication/answer.ts';

/** What makes a document the same document when it comes again. */
export type DocumentIdentity =
  | {
      readonly by: 'local-id';
      readonly hub: string;
      readonly scheme: string;
      readonly value: string;
      readonly authorXml: string;
    }
  | { readonly by: 'request'; readonly caller: string; readonly requestId: string };

export type Claimed =
  /** `again`: it stood on another record before and was withdrawn from there. */
  | { readonly state: 'new'; readonly claim: string; readonly again: boolean }
  /** `home`: the key it stands under, one of the record's. */
  | { readonly state: 'known'; readonly item: ItemKey; readonly home: PatientKey }
  | { readonly state: 'other-patient' };

/** Claims the identity for this new item; tells when the document is known already, here or with another patient. */
export async function claimDocument(
  grant: RecordGrant,
  keys: KeyRing,
  identity: DocumentIdentity,
  item: ItemKey,
): Promise<Claimed> {
  const { tx, patient, patients } = readGrant(grant);
  const keyHash = keys.keyedHash('hub-document', printIdentity(identity));
  const claimed = await claim(tx, { keyHash, subject: patient, item });
  if (claimed.won) return { state: 'new', claim: claimKey(keyHash), again: claimed.again };
  const home = patients.find((key) => key === claimed.subject);
  return home ? { state: 'known', item: itemKey(claimed.item ?? ''), home } : { state: 'other-patient' };
}

const printIdentity = (identity: DocumentIdentity): string =>
  identity.by === 'local-id'
    ? JSON.stringify(['local-id', identity.hub, identity.scheme, identity.value, authorListKey(identity.authorXml)])
    : JSON.stringify(['request', identity.caller, identity.requestId]);

const KEEP_AUTHORS = statement(
  'hub-keep-authors',
  'INSERT INTO hub_author_list (author_list, xml, summary) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
);
// The delay in force today, of the institution before the author's own, of the kind before that for every kind.
const DELAYED_UNTIL = `(SELECT $23::date + d.days FROM hub_delay d
     WHERE d.owner = ANY ($24::uuid[]) AND d.kind IN ($5, '') AND d.holds_from <= $23::date
     ORDER BY d.owner <> $24[1], d.kind = '', d.holds_from DESC, d.set_at DESC, d.delay DESC LIMIT 1)`;
const INSERT = statement(
  'hub-insert-link',
  `INSERT INTO hub_link (patient, item, version, recorded_at, kind, caption, codes, written_on, written_at, is_complete,
     is_validated, open_to_patient_from, id_scheme, local_id, author_list, author, author_profession,
     category, institution, source, summary_hash, claim, delayed_until, set_version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, ${DELAYED_UNTIL}, $25)`,
);
const REPLACE = statement(
  'hub-replace-link',
  `UPDATE hub_link SET version = $3, recorded_at = $4, kind = $5, caption = $6, codes = $7, written_on = $8, written_at = $9,
     is_complete = $10, is_validated = $11, open_to_patient_from = $12, id_scheme = $13, local_id = $14, author_list = $15,
     author = $16, author_profession = $17, category = $18, institution = $19, source = $20, summary_hash = $21, set_version = $22
   WHERE patient = $1 AND item = $2`,
);

/** Where a version is written: the first takes the claim it holds, a later one goes over the row of the one before. */
export interface LinkPlace {
  readonly home: PatientKey;
  readonly version: number;
  readonly claim?: string | undefined;
}

/** What it answers of requests for publication is closed with it. */
export async function recordLink(grant: RecordGrant, keys: KeyRing, link: NewLink, place: LinkPlace): Promise<void> {
  const { tx } = readGrant(grant);
  const authors = authorListKey(link.authorXml);
  await tx.run(KEEP_AUTHORS, [authors, link.authorXml, link.authorSummary]);
  const values = linkValues(link, place, tx.now, authors);
  const setVersion = link.setVersion ?? null;
  if (place.version > 1) await tx.run(REPLACE, [...values, setVersion]);
  else await tx.run(INSERT, [...values, place.claim ?? null, brusselsDay(tx.now), ownersOfDelay(link), setVersion]);
  await answerPublications(grant, keys, link);
}

/** Whose delay counts for a new document, in order: the institution its author acts for, the author. */
const ownersOfDelay = ({ author, institution }: NewLink): string[] =>
  [institution, author].filter((key) => key !== undefined);

function linkValues(link: NewLink, { home, version }: LinkPlace, now: Date, authors: string): unknown[] {
  return [
    home,
    link.item,
    version,
    now,
    link.kind,
    link.caption ?? null,
    link.codes ?? null,
    link.writtenOn,
    link.writtenAt,
    link.isComplete,
    link.isValidated,
    link.openToPatientFrom ?? null,
    link.localId?.scheme ?? null,
    link.localId?.value ?? null,
    authors,
    link.author ?? null,
    link.authorProfession ?? null,
    link.category,
    link.institution ?? null,
    link.source ?? null,
    link.summaryHash ?? null,
  ];
}

/** A version is a small number of the row. */
export const MOST_VERSIONS = 10_000;

const CURRENT = statement(
  'hub-current-version',
  `SELECT version, revoked_at IS NOT NULL AS revoked, source, summary_hash AS "summaryHash" FROM hub_link
   WHERE patient = $1 AND item = $2 FOR UPDATE`,
);

export interface CurrentVersion {
  readonly version: number;
  readonly revoked: boolean;
  /** Of what is kept elsewhere. */
  readonly source: string | null;
  readonly summaryHash: Buffer | null;
}

/** The version in force of a known document, locked until the act ends. */
export async function currentVersion(
  grant: RecordGrant,
  item: ItemKey,
  home: PatientKey,
): Promise<CurrentVersion | undefined> {
  const [row] = await readGrant(grant).tx.run<CurrentVersion>(CURRENT, [home, item]);
  return row;
}
