/** Writing the registry: one document has one row, claimed over the whole network before it is written. */
import { claim } from '../../platform/claims/index.ts';
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorListKey, type NewLink } from './links.ts';

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
  | { readonly state: 'new' }
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
  if (claimed.won) return { state: 'new' };
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
const INSERT = statement(
  'hub-insert-link',
  `INSERT INTO hub_link (patient, item, version, recorded_at, kind, caption, codes, written_on, written_at, is_complete,
     is_validated, open_to_patient_from, id_scheme, local_id, author_list, author, author_profession,
     category)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
);
const REPLACE = statement(
  'hub-replace-link',
  `UPDATE hub_link SET version = $3, recorded_at = $4, kind = $5, caption = $6, codes = $7, written_on = $8, written_at = $9,
     is_complete = $10, is_validated = $11, open_to_patient_from = $12, id_scheme = $13, local_id = $14, author_list = $15,
     author = $16, author_profession = $17, category = $18
   WHERE patient = $1 AND item = $2`,
);

/** Writes version 1 of a claimed document under its home, or a later version over the row of the one before. */
export async function recordLink(grant: RecordGrant, link: NewLink, version: number, home: PatientKey): Promise<void> {
  const { tx } = readGrant(grant);
  const authors = authorListKey(link.authorXml);
  await tx.run(KEEP_AUTHORS, [authors, link.authorXml, link.authorSummary]);
  await tx.run(version === 1 ? INSERT : REPLACE, [
    home,
    link.item,
    version,
    tx.now,
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
  ]);
}

const CURRENT = statement(
  'hub-current-version',
  'SELECT version, revoked_at IS NOT NULL AS revoked FROM hub_link WHERE patient = $1 AND item = $2 FOR UPDATE',
);

/** The version in force of a known document, locked until the act ends. */
export async function currentVersion(
  grant: RecordGrant,
  item: ItemKey,
  home: PatientKey,
): Promise<{ readonly version: number; readonly revoked: boolean } | undefined> {
  const [row] = await readGrant(grant).tx.run<{ version: number; revoked: boolean }>(CURRENT, [home, item]);
  return row;
}
