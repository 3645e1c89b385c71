/** The numbers by which its issuer knows an item: claimed over the whole network, freed when the item lets them go. Source: fhir-be facts 1.4. */
import { type ClaimResult, claim, claimAll, claimKey, freeClaim, lookUpClaim } from '../../platform/claims/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type ItemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Author, issuerOf } from './author.ts';
import type { HeldItem } from './held-item.ts';
import { type AtPlace, preferred, type Standing, walkPlaces } from './number-places.ts';

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

function hashesOf(keys: KeyRing, { type, identifiers, author }: Asked): readonly Buffer[] {
  const hashes = identifiers.map(({ system, value }) =>
    keys.keyedHash('fhir-identifier', JSON.stringify([issuerOf(author), type, system, value])),
  );
  return [...new Map(hashes.map((hash) => [claimKey(hash), hash])).values()];
}

/** Takes the numbers for an item and frees those it has no longer; what is hidden from the caller keeps them all the same. */
export async function takeNumbers(grant: RecordGrant, keys: KeyRing, asked: Asked, taker: Taker): Promise<Taken> {
  const { tx } = readGrant(grant);
  const { patient: subject, item, claims = [] } = taker;
  const firsts = hashesOf(keys, asked);
  const known = await claimFirst(tx, firsts, taker);
  const taken: string[] = [];
  const kept: string[] = [];
  const standings: Standing[] = [];
  for (const first of firsts) {
    let took: string | undefined;
    const ask = async (place: Buffer, isOpen: boolean): Promise<AtPlace> => {
      const key = claimKey(place);
      const result =
        known.get(key) ?? (isOpen && !took ? await claim(tx, { keyHash: place, subject, item }) : undefined);
      if (!result) return lookAt(tx, place);
      if (!result.won) return result;
      took = key;
      taken.push(key);
      return result.again ? 'freed' : 'new';
    };
    const standing = await walkPlaces(grant, keys, first, { own: claims, ask });
    standings.push(standing);
    kept.push(...[standing.own ?? took].filter((key) => key !== undefined));
  }
  const held = preferred(
    grant,
    standings.flatMap((one) => one.held),
  );
  const isMine = !held && !standings.some(({ isElsewhere }) => isElsewhere);
  const free = isMine ? [...claims, ...taken].filter((key) => !kept.includes(key)) : taken;
  for (const key of free) await freeClaim(tx, { key, subject, item });
  if (isMine) return { state: 'taken', claims: kept };
  return held ? { state: 'known', held } : { state: 'elsewhere' };
}

/** All in one statement: two who claim the same numbers never wait for each other. */
async function claimFirst(
  tx: Transaction,
  firsts: readonly Buffer[],
  { patient: subject, item, claims = [] }: Taker,
): Promise<ReadonlyMap<string, ClaimResult>> {
  const fresh = firsts.filter((hash) => !claims.includes(claimKey(hash)));
  if (fresh.length === 0) return new Map();
  const results = await claimAll(
    tx,
    fresh.map((keyHash) => ({ keyHash, subject, item })),
  );
  return new Map(fresh.flatMap((hash, at) => (results[at] ? [[claimKey(hash), results[at]]] : [])));
}

async function lookAt(tx: Transaction, place: Buffer): Promise<AtPlace> {
  const claimant = await lookUpClaim(tx, place);
  if (!claimant) return 'new';
  return claimant.item === undefined ? 'freed' : claimant;
}

/** The item of this record that has the number; nothing for what is hidden from the caller, or another patient's. */
export async function itemByNumber(grant: RecordGrant, keys: KeyRing, asked: Asked): Promise<HeldItem | undefined> {
  const { tx } = readGrant(grant);
  const [first] = hashesOf(keys, asked);
  if (!first) return undefined;
  const { held } = await walkPlaces(grant, keys, first, { own: [], ask: (place) => lookAt(tx, place) });
  return preferred(grant, held);
}
