/** An item that this house knows by one of its issuer's numbers, and how it stands to the one who sends it again. Source: fhir-be facts 1.4. */
import { type Claimant, claimAll, claimKey, freeClaim } from '../../platform/claims/index.ts';
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { cutOf } from '../access/index.ts';
import { type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Author, issuerOf } from './author.ts';

/** A number by which its issuer knows the item. */
export interface BusinessIdentifier {
  readonly system: string;
  readonly value: string;
}

export interface KnownItem {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
  readonly sha256: Buffer;
  readonly updatedAt: Date;
}

export type Known = 'new' | 'of-another-patient' | KnownItem;

interface Asked {
  readonly type: string;
  readonly identifiers: readonly BusinessIdentifier[];
  readonly author: Author;
  /** The item that takes the numbers when nobody has them. */
  readonly item: ItemKey;
}

const hashesOf = (keys: KeyRing, { type, identifiers, author }: Omit<Asked, 'item'>): Buffer[] =>
  identifiers.map(({ system, value }) =>
    keys.keyedHash('fhir-identifier', JSON.stringify([issuerOf(author), type, system, value])),
  );

/** Claims the numbers for the new item, or finds the item that has one of them; what is hidden from the caller has none. */
export async function claimIdentifiers(grant: RecordGrant, keys: KeyRing, asked: Asked): Promise<Known> {
  const { tx, patient, patients } = readGrant(grant);
  const hashes = hashesOf(keys, asked);
  if (hashes.length === 0) return 'new';
  const results = await claimAll(
    tx,
    hashes.map((keyHash) => ({ keyHash, subject: patient, item: asked.item })),
  );
  const lost = results.filter((result): result is { won: false } & Claimant => !result.won);
  if (lost.length === 0) return 'new';
  for (const [at, result] of results.entries()) {
    const key = claimKey(hashes[at] ?? Buffer.alloc(0));
    if (result.won) await freeClaim(tx, { key, subject: patient, item: asked.item });
  }
  const ours = lost.find(({ subject }) => patients.some((key) => key === subject));
  if (!ours?.item) return 'of-another-patient';
  return (await currentOf(grant, itemKey(ours.item))) ?? 'new';
}

const CURRENT = statement(
  'fhir-current-version',
  `SELECT i.patient, i.item, i.version, i.kind, i.category, i.author, i.author_profession, i.recorded_at, i.updated_at, v.sha256
   FROM fhir_item i JOIN fhir_version v USING (patient, item, version)
   WHERE i.patient = ANY ($1::uuid[]) AND i.item = $2 AND i.deleted_at IS NULL FOR UPDATE OF i`,
);

interface CurrentRow {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
  readonly kind: string;
  readonly category: string;
  readonly author: string | null;
  readonly author_profession: string | null;
  readonly recorded_at: Date;
  readonly updated_at: Date;
  readonly sha256: Buffer;
}

/** The version in force, locked until the act ends; nothing when the patient hid it from the caller. */
async function currentOf(grant: RecordGrant, item: ItemKey): Promise<KnownItem | undefined> {
  const { tx, patients, limits } = readGrant(grant);
  const [row] = await tx.run<CurrentRow>(CURRENT, [patients, item]);
  if (!row) return undefined;
  // The matrix has no say: a house may know its own numbers again. What the patient closed has.
  const asPatientLeft = { ...limits, categories: 'all', sections: {} } as const;
  const facts = {
    ...{ item, kind: row.kind, category: row.category, recordedAt: row.recorded_at },
    author: row.author ?? undefined,
    authorProfession: row.author_profession ?? undefined,
  };
  if (cutOf(asPatientLeft, facts) === 'nothing') return undefined;
  const { patient, version, sha256, updated_at: updatedAt } = row;
  return { patient, item, version, sha256, updatedAt };
}
