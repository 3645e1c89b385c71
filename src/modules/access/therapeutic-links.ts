/** Declaring a therapeutic link: for a period, with a proof; never changed afterwards. Source: access rules 3. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  type CaregiverKey,
  discloseUnder,
  type InstitutionKey,
  type ItemKey,
  itemKey,
  type PatientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { actorKey } from './actor.ts';
import { sealText, TEXT_CHARS } from './link-rows.ts';
import { mayDeclare } from './rules/link-declarer.ts';
import type { LinkFault } from './rules/link-fault.ts';
import { type Period, periodOf } from './rules/link-period.ts';
import { tellOfLink } from './tell-of-link.ts';

export interface LinkDeclaration {
  readonly holder: CaregiverKey | InstitutionKey;
  /** CD-HCPARTY value of the holder, person or organisation. */
  readonly profession: string;
  /** CD-THERAPEUTICLINKTYPE value. */
  readonly kind: string;
  /** CD-PROOFTYPE value. */
  readonly proof: string;
  /** Local days; the start is today when absent, the end (exclusive) the longest the type allows. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly comment?: string | undefined;
}

export type LinkOutcome = { readonly link: ItemKey } | { readonly fault: LinkFault };

const RUNNING = statement(
  'access-link-running',
  `SELECT 1 FROM access_therapeutic_link WHERE patient = ANY ($1::uuid[]) AND holder = $2 AND kind = $3 AND revoked_at IS NULL
     AND starts_on < $5 AND ends_on > $4 AND link IS DISTINCT FROM $6`,
);
const TO_SELF = statement(
  'access-link-to-self',
  `SELECT 1 FROM people_v_patient_person p JOIN people_v_caregiver c USING (person_hash) WHERE p.patient = ANY ($1::uuid[]) AND c.caregiver = $2`,
);
const INSERT = statement(
  'access-insert-link',
  `INSERT INTO access_therapeutic_link
     (patient, link, holder, kind, proof, starts_on, ends_on, comment, declared_by, declared_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
// Declarations and ends of one patient follow each other, so that two at once do not both find what they look for.
// Of a merged record every key is locked, always in one order: what began before it was merged is waited for.
const QUEUE = statement(
  'access-link-queue',
  `SELECT pg_advisory_xact_lock(hashtextextended('access-link/' || key, 0))
   FROM (SELECT unnest($1::text[]) AS key ORDER BY 1) keys`,
);

export const queueForLinks = (tx: Transaction, patients: readonly PatientKey[]): Promise<unknown> =>
  tx.run(QUEUE, [patients]);

/** Declares a link, or says what is wrong with it. */
export async function declareLink(
  grant: RecordGrant,
  keys: KeyRing,
  declaration: LinkDeclaration,
): Promise<LinkOutcome> {
  const { tx, patient, patients } = readGrant(grant);
  await queueForLinks(tx, patients);
  const period = await checkDeclaration(grant, declaration);
  if (typeof period === 'string') return { fault: period };
  const link = await insertLink(
    tx,
    keys,
    { patient, declaredBy: actorKey(readGrant(grant).caller) },
    declaration,
    period,
  );
  discloseUnder(grant, { item: link, kind: declaration.kind, count: 1 });
  await tellOfLink(grant, keys, 'link-declared', declaration.holder);
  return { link };
}

/** The period the link will have, or what is wrong. `except`: the link that this one takes the place of. */
export async function checkDeclaration(
  grant: RecordGrant,
  declaration: LinkDeclaration,
  except?: ItemKey,
): Promise<Period | LinkFault> {
  const { tx, patients, caller } = readGrant(grant);
  const { holder, kind, profession: party, comment } = declaration;
  if (comment && [...comment].length > TEXT_CHARS) return 'link-comment-too-long';
  const fault = mayDeclare({ caller, ...declaration });
  if (fault) return fault;
  const period = periodOf({ ...declaration, party }, brusselsDay(tx.now));
  if (typeof period === 'string') return period;
  const { startsOn, endsOn } = period;
  const [self, running] = await Promise.all([
    tx.run(TO_SELF, [patients, holder]),
    tx.run(RUNNING, [patients, holder, kind, startsOn, endsOn, except ?? null]),
  ]);
  if (self.length > 0) return 'link-to-self';
  return running.length > 0 ? 'link-exists' : period;
}

interface Written {
  readonly patient: PatientKey;
  readonly declaredBy: string;
}

export async function insertLink(
  tx: Transaction,
  keys: KeyRing,
  { patient, declaredBy }: Written,
  { holder, kind, proof, comment }: Pick<LinkDeclaration, 'holder' | 'kind' | 'proof' | 'comment'>,
  { startsOn, endsOn }: Period,
): Promise<ItemKey> {
  const link = itemKey(newItemId(tx.now));
  const sealed = await sealText(tx, keys, { patient, link, kind: 'link-comment' }, comment);
  await tx.run(INSERT, [patient, link, holder, kind, proof, startsOn, endsOn, sealed, declaredBy, tx.now]);
  return link;
}
