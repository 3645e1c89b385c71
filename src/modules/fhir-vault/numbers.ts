/** The numbers by which its issuer knows an item: claimed over the whole network, freed when the item lets them go. Source: fhir-be facts 1.4. */
import { type Claimant, claimAll, claimKey, freeClaim, lookUpClaim } from '../../platform/claims/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Author, issuerOf } from './author.ts';
import { type HeldItem, isLeft, lockItem } from './held-item.ts';

/** A number by which its issuer knows the item. */
export interface BusinessIdentifier {
  readonly system: string;
  readonly value: string;
}

export interface Asked {
  readonly type: string;
  readonly identifiers: readonly BusinessIdentifier[];
  /** Whose numbers they are. */
  readonly author: Author;
}

/** The item that takes the numbers, and those it has. */
export interface Taker {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly claims?: readonly string[];
}

export type Taken =
  | { readonly state: 'taken'; readonly claims: readonly string[] }
  /** Another item of this record has one of them. */
  | { readonly state: 'known'; readonly held: HeldItem }
  /** With another patient, or with another entry of the same transaction. */
  | { readonly state: 'elsewhere' };

function hashesOf(keys: KeyRing, { type, identifiers, author }: Asked): ReadonlyMap<string, Buffer> {
  const hashes = identifiers.map(({ system, value }) =>
    keys.keyedHash('fhir-identifier', JSON.stringify([issuerOf(author), type, system, value])),
  );
  return new Map(hashes.map((hash) => [claimKey(hash), hash]));
}

/** Takes the numbers for an item and frees those it has no longer; what is hidden from the caller has none, and keeps them all the same. */
export async function takeNumbers(grant: RecordGrant, keys: KeyRing, asked: Asked, taker: Taker): Promise<Taken> {
  const { tx } = readGrant(grant);
  const { patient, item, claims = [] } = taker;
  const wanted = hashesOf(keys, asked);
  const fresh = [...wanted].filter(([key]) => !claims.includes(key));
  const results =
    fresh.length === 0
      ? []
      : await claimAll(
          tx,
          fresh.map(([, keyHash]) => ({ keyHash, subject: patient, item })),
        );
  const won = fresh.filter((_, at) => results[at]?.won).map(([key]) => key);
  const holder = await holderOf(
    grant,
    results.filter((result): result is { won: false } & Claimant => !result.won),
  );
  const isMine = holder === undefined;
  const free = isMine ? claims.filter((key) => !wanted.has(key)) : won;
  for (const key of free) await freeClaim(tx, { key, subject: patient, item });
  return holder ?? { state: 'taken', claims: [...claims.filter((key) => wanted.has(key)), ...won] };
}

/** Who has what was lost; nobody, when only what the caller may not see has it. */
async function holderOf(
  grant: RecordGrant,
  lost: readonly Claimant[],
): Promise<Exclude<Taken, { readonly state: 'taken' }> | undefined> {
  const { patients } = readGrant(grant);
  for (const { subject, item } of lost) {
    if (!item || !patients.some((key) => key === subject)) return { state: 'elsewhere' };
    const held = await lockItem(grant, itemKey(item));
    if (!held) return { state: 'elsewhere' };
    if (!held.deleted && isLeft(grant, held)) return { state: 'known', held };
  }
  return undefined;
}

/** The item of this record that has the number; nothing for what is hidden from the caller, or somebody else's. */
export async function itemByNumber(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Asked,
): Promise<HeldItem | 'elsewhere' | undefined> {
  const [hash] = hashesOf(keys, asked).values();
  const claimant = hash && (await lookUpClaim(readGrant(grant).tx, hash));
  const holder = claimant && (await holderOf(grant, [claimant]));
  return holder?.state === 'known' ? holder.held : holder?.state;
}
