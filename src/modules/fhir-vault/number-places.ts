/**
 * The places of one number. Usually there is one. What is hidden from a caller keeps its place, and what the caller writes takes the next:
 * so the caller finds again what it wrote, as if nothing were hidden. A place that was ever taken is known for good; after the last of
 * them nothing follows.
 */
import { type Claimant, claimKey } from '../../platform/claims/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type HeldItem, isLeft, lockItem, tieTo } from './held-item.ts';

/** `new`: nobody ever had the place; `freed`: whoever had it let it go. */
export type AtPlace = 'new' | 'freed' | Claimant;

/** What stands under one number for this caller. */
export interface Standing {
  /** The place that the item has already. */
  readonly own?: string;
  readonly held: readonly HeldItem[];
  /** With another patient, or with another entry of the same transaction. */
  readonly isElsewhere: boolean;
}

export interface Walk {
  /** Places of the item for which this is asked. */
  readonly own: readonly string[];
  /** `isOpen`: nothing that the caller may know of was met before. */
  readonly ask: (place: Buffer, isOpen: boolean) => Promise<AtPlace>;
}

export async function walkPlaces(
  grant: RecordGrant,
  keys: KeyRing,
  first: Buffer,
  { own, ask }: Walk,
): Promise<Standing> {
  const held: HeldItem[] = [];
  let isElsewhere = false;
  for (let place = first; ; place = keys.keyedHash('fhir-identifier-beside', place.toString('hex'))) {
    const key = claimKey(place);
    if (own.includes(key)) return { own: key, held: [], isElsewhere: false };
    const found = await ask(place, held.length === 0 && !isElsewhere);
    if (found === 'new') return { held, isElsewhere };
    if (found === 'freed') continue;
    const holder = await holderOf(grant, found);
    if (holder === 'elsewhere') isElsewhere = true;
    else if (holder !== 'hidden') held.push(holder);
  }
}

async function holderOf(grant: RecordGrant, { subject, item }: Claimant): Promise<HeldItem | 'hidden' | 'elsewhere'> {
  const { patients } = readGrant(grant);
  if (!item || !patients.some((key) => key === subject)) return 'elsewhere';
  const held = await lockItem(grant, itemKey(item));
  if (!held) return 'elsewhere';
  return !held.deleted && isLeft(grant, held) ? held : 'hidden';
}

/** Of several that the caller may know, what it wrote itself. */
export const preferred = (grant: RecordGrant, held: readonly HeldItem[]): HeldItem | undefined =>
  held.find((one) => tieTo(grant, one) === 'author') ?? held[0];
