/** What a summary gives the vault: its vaccinations and allergies as resources that keep their profiles, with a count of what it does not give. */
import { type KeyRing, printPublicId } from '../../../platform/sealing/index.ts';
import { isObject, type JsonText, readJson } from '../../../standards/fhir/index.ts';
import type { JsonValue, Validator } from '../../../standards/fhir/validate/index.ts';
import { readKmehr } from '../../../standards/kmehr/index.ts';
import { type ItemCareset, itemsAsCaresets } from '../../../standards/kmehr-fhir/index.ts';
import type { ItemKey } from '../../grants/index.ts';
import { publicPatientId } from '../../people/index.ts';
import { type Careset, caresetOf } from '../caresets/index.ts';
import { indexWeight, MOST_INDEX_WORDS } from '../index-columns.ts';
import type { ItemPlace } from '../place.ts';
import { derivedKey } from './derived-keys.ts';

export interface MadeItem {
  readonly item: ItemKey;
  readonly careset: Careset;
  /** canonical|version. */
  readonly profile: string;
  /** Of the summary; nothing where only the whole summary opens it. */
  readonly section: string | undefined;
  readonly read: Pick<JsonText, 'bytes' | 'at'>;
}

export interface MadeItems {
  readonly items: readonly MadeItem[];
  /** How often what was left out, by reason: nothing of it is kept. */
  readonly left: Readonly<Record<string, number>>;
}

/** Of one document. */
const MOST_ITEMS = 1000;
/** By which all items of one document can be found: they are made in one transaction. */
const MOST_WORDS = 60_000;

/** The way of its content from one code to another. Source: HL7 v3 ObservationValue, MAPPED. */
const MAPPED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'MAPPED' };

interface Making {
  readonly keys: KeyRing;
  readonly validator: Validator;
}

/** `bytes`: the message as the vault keeps it. */
export function makeItems({ keys, validator }: Making, { patient, item: source }: ItemPlace, bytes: Buffer): MadeItems {
  const left: Record<string, number> = {};
  const leave = (reason: string): void => {
    left[reason] = (left[reason] ?? 0) + 1;
  };
  const read = readKmehr(bytes);
  if (!read.ok) return { items: [], left: { 'message-unreadable': 1 } };
  const id = printPublicId(keys, { patient, item: source });
  const { caresets, lost } = itemsAsCaresets(read.value.message, {
    ...{ source: id, most: MOST_ITEMS },
    patient: { reference: `Patient/${publicPatientId(keys, patient)}`, type: 'Patient' },
  });
  for (const { reason } of lost) leave(reason);
  let words = 0;
  const items = caresets.flatMap((made) => {
    const resource = { ...made.resource, meta: { source: `DocumentReference/${id}`, tag: [MAPPED], ...metaOf(made) } };
    const kept = keep(validator, { ...made, resource }, MOST_WORDS - words);
    if (typeof kept === 'string') {
      leave(kept);
      return [];
    }
    const { weight, ...rest } = kept;
    words += weight;
    return [{ ...rest, item: derivedKey(keys, source, made.name), section: made.section }];
  });
  return { items, left };
}

const metaOf = ({ resource: { meta } }: ItemCareset): object => (isObject(meta) ? meta : {});

/** The vault keeps only what keeps its profile. */
function keep(
  validator: Validator,
  { resource }: ItemCareset,
  room: number,
): (Omit<MadeItem, 'item' | 'section'> & { readonly weight: number }) | string {
  const careset = caresetOf(resource.resourceType);
  const [first] = Object.entries(careset?.profiles ?? {});
  if (!careset || !first) return 'type-unknown';
  const profile = `${first[0]}|${first[1][0]}`;
  const weight = indexWeight(careset.type, resource);
  if (weight > Math.min(room, MOST_INDEX_WORDS)) return 'index-too-large';
  const read = readJson(Buffer.from(JSON.stringify(resource)));
  if (!read.ok) return 'json-invalid';
  if (validator.validate(read.value as JsonValue, { profiles: [profile] }).errors > 0) return 'profile-not-kept';
  return { careset, profile, weight, read: { bytes: read.bytes, at: read.at } };
}
