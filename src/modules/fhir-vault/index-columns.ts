/** What searches look at, as the columns of an item: of the resource as it is served. Source: decision 0067. */
import { type KeyRing, parsePublicId } from '../../platform/sealing/index.ts';
import {
  chiefDateOf,
  type IndexEntries,
  indexOf,
  isObject,
  isSearched,
  type SearchedType,
} from '../../standards/fhir/index.ts';
import type { PatientKey } from '../grants/index.ts';
import { hashOf, namesOf, quantityNames } from './index-names.ts';
import { moment } from './moment.ts';

export interface IndexColumns {
  /** By which the type is put in order. */
  readonly chiefDate?: string | undefined;
  /** Keyed hashes, as signed 64-bit numbers. */
  readonly tokens: readonly string[];
  readonly dates: readonly (readonly [param: string, range: string])[];
  /** Items of this record that it points at. */
  readonly refs: readonly (readonly [param: string, item: string])[];
  readonly quantities: readonly (readonly [param: string, range: string])[];
}

/** Columns of what searches look at. */
export const INDEX = [
  ['chief_date', 'timestamptz'],
  ['tokens', 'bigint[]'],
  ['date_params', 'text[]'],
  ['dates', 'tstzrange[]'],
  ['ref_params', 'text[]'],
  ['refs', 'uuid[]'],
  ['quantity_params', 'bigint[]'],
  ['quantities', 'numrange[]'],
] as const;

export const indexValues = ({ chiefDate, tokens, dates, refs, quantities }: IndexColumns): unknown[] => [
  chiefDate ?? null,
  tokens,
  ...[dates, refs, quantities].flatMap((pairs) => [pairs.map(([name]) => name), pairs.map(([, value]) => value)]),
];

type Reference = IndexEntries['references'][number];

const NO_INDEX: IndexColumns = { tokens: [], dates: [], refs: [], quantities: [] };

/** In whose record it stands: what points out of it is not followed. */
export interface IndexPlace {
  readonly keys: KeyRing;
  readonly patients: readonly PatientKey[];
}

/** `served`: the bytes as they are given out. */
export function columnsOf(place: IndexPlace, type: string, served: Buffer): IndexColumns {
  const resource: unknown = isSearched(type) ? JSON.parse(served.toString()) : undefined;
  return isSearched(type) && isObject(resource) ? columnsOfEntries(place, type, indexOf(type, resource)) : NO_INDEX;
}

export function columnsOfEntries(place: IndexPlace, type: SearchedType, entries: IndexEntries): IndexColumns {
  const hash = hashOf(place.keys, type);
  const { dates, quantities } = entries;
  const references = entries.references.map((one) => ownReference(place.keys, one));
  return {
    chiefDate: chiefOf(type, dates),
    tokens: [...new Set(namesOf({ ...entries, references }).map(hash))],
    dates: dates.map(({ param, low, high }) => [param, spanRange(low, high)]),
    refs: references.flatMap(({ param, id }) => {
      const known = id === undefined ? undefined : parsePublicId(place.keys, id);
      const isOwn = known && place.patients.some((patient) => patient === known.patient);
      return isOwn ? [[param, known.item] as const] : [];
    }),
    quantities: quantities.flatMap(({ param, low, high, ...unit }) =>
      quantityNames(param, unit).map((name) => [hash(name), `[${low},${high}]`] as const),
    ),
  };
}

const END_OF_ADDRESS = /\/([A-Z][A-Za-z]{1,40})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

/** A whole address at whichever of our doors: it ends with an id that nobody else can make. */
function ownReference(keys: KeyRing, reference: Reference): Reference {
  const [, type, id] = END_OF_ADDRESS.exec(reference.url ?? '') ?? [];
  return type !== undefined && id !== undefined && parsePublicId(keys, id)
    ? { ...reference, type, id, url: undefined }
    : reference;
}

/** An hour that clocks skip ends before it begins. */
const spanRange = (low: number, high: number): string => `["${moment(low)}","${moment(Math.max(high, low + 1))}")`;

function chiefOf(type: SearchedType, dates: IndexEntries['dates']): string | undefined {
  const { name } = chiefDateOf(type);
  const lows = dates.flatMap(({ param, low }) => (param === name && Number.isFinite(low) ? [low] : []));
  return lows.length > 0 ? moment(Math.min(...lows)) : undefined;
}

/** By which one resource may be found, whoever stores it. */
export const MOST_INDEX_WORDS = 6000;

/** How many words of the index a resource takes. */
export function indexWeight(type: string, resource: Readonly<Record<string, unknown>>): number {
  if (!isSearched(type)) return 0;
  const entries = indexOf(type, resource);
  return namesOf(entries).length + entries.dates.length + 5 * entries.quantities.length;
}
