/**
 * The address of the next page: what was searched for and how far it was shown, sealed for the one who asked. Nothing of it is in clear,
 * as it may name a patient; whoever else comes with it is told nothing. Source: FHIR R4, "search" 3.1.1.5.3 (links are opaque).
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Position } from '../../../modules/fhir-vault/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import type { Pair } from '../../../standards/fhir/index.ts';

export const PAGE = '_page';

export interface PagedSearch {
  readonly pairs: readonly Pair[];
  readonly handling: 'strict' | 'lenient';
  /** The moment of the first page: what is about right stays so. */
  readonly now: number;
  readonly after: Position;
}

/** For whom and for which address. */
export interface PageHolder {
  readonly keys: KeyRing;
  /** Address of the type. */
  readonly address: string;
  readonly actor: string;
  /** The one record of a token. */
  readonly record?: string | undefined;
}

const VALID_MS = 30 * 60_000;
/** What this door takes as an address. */
const MOST_CHARS = 2000;

const labelOf = ({ address, actor, record = '' }: PageHolder): string =>
  JSON.stringify(['page', address, actor, record]);

/** Nothing when it would be too long. */
export function pageLink(holder: PageHolder, search: PagedSearch, now: number): string | undefined {
  const { pairs, handling, now: first, after } = search;
  const text = JSON.stringify([now + VALID_MS, first, handling, after.keys, after.item, pairs]);
  const sealed = sealHouse(holder.keys, labelOf(holder), deflateRawSync(text));
  const link = `${holder.address}?${PAGE}=${sealed.toString('base64url')}`;
  return link.length > MOST_CHARS ? undefined : link;
}

/** Nothing for what was changed, is somebody else's or is too old. */
export function openPageLink(holder: PageHolder, text: string, now: number): PagedSearch | undefined {
  const opened = unsealed(holder, text);
  if (!opened) return undefined;
  const [until, first, handling, keys, item, pairs] = JSON.parse(opened) as [
    ...[number, number, PagedSearch['handling'], string[], string],
    Pair[],
  ];
  return until < now ? undefined : { pairs, handling, now: first, after: { keys, item } };
}

function unsealed(holder: PageHolder, text: string): string | undefined {
  try {
    return inflateRawSync(openHouse(holder.keys, labelOf(holder), Buffer.from(text, 'base64url'))).toString();
  } catch {
    return undefined;
  }
}
