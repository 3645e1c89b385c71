/** The resources of their own in one version of a document: where they stand in it, and how each is served. */
import { type KeyRing, printPublicId } from '../../../platform/sealing/index.ts';
import {
  type DocumentEntry,
  type FoundReference,
  type JsonText,
  type Link,
  linkEdits,
  type ReportDocument,
  referencesIn,
  resolverOf,
  serverEdits,
} from '../../../standards/fhir/index.ts';
import type { ItemKey } from '../../grants/index.ts';
import { publicPatientId } from '../../people/index.ts';
import type { Careset } from '../caresets/index.ts';
import type { ContentPart, VersionPlace } from '../content.ts';
import { partKeys } from './part-keys.ts';

export interface PartEntry {
  readonly entry: DocumentEntry;
  readonly profile: string;
  readonly references: readonly FoundReference[];
}

export interface Part extends ContentPart, PartEntry {}

export const partEntries = ({ entries }: ReportDocument, { parts = {} }: Careset): readonly PartEntry[] =>
  entries.flatMap((entry) => {
    const profile = Object.hasOwn(parts, entry.type) ? parts[entry.type] : undefined;
    return profile === undefined ? [] : [{ entry, profile, references: referencesIn(entry.resource) }];
  });

export interface Placed {
  readonly keys: KeyRing;
  readonly place: VersionPlace;
  readonly at: Date;
}

type Text = Pick<JsonText, 'bytes' | 'at'>;

export function makeParts(
  { keys, place, at }: Placed,
  read: Text,
  { entries }: ReportDocument,
  found: readonly PartEntry[],
): readonly Part[] {
  const items = partKeys(
    keys,
    place.item,
    found.map(({ entry }) => entry),
  );
  const resolve = resolverOf(entries);
  const links = linksOf(keys, place, read, items);
  return found.map((one) => {
    const item = items.get(one.entry);
    const path = ['entry', one.entry.at, 'resource'];
    const range = read.at.valueAt(path);
    const text = read.at.under(path);
    if (!item || !range || !text) throw new Error('an entry that was read has no place');
    const facts = { id: printPublicId(keys, { ...place, item }), versionId: String(place.version) };
    const edits = [
      ...serverEdits(text, { ...facts, lastUpdated: at.toISOString() }),
      ...linkEdits(text, one.references, (reference) => links(resolve(one.entry, reference))),
    ].sort((a, b) => a.from - b.from);
    return { ...one, ...range, item, type: one.entry.type, edits };
  });
}

/** Longer ones are repeated nowhere: every part that names a house would carry it. */
const IDENTIFIER_CHARS = 500;

/** What leads to an entry from outside its document: parts and the patient have an address, others the number they are known by. */
function linksOf(
  keys: KeyRing,
  { patient }: VersionPlace,
  { at }: Text,
  items: ReadonlyMap<DocumentEntry, ItemKey>,
): (entry: DocumentEntry | undefined) => Link | undefined {
  const known = new Map<DocumentEntry, Link | undefined>();
  const make = (entry: DocumentEntry): Link | undefined => {
    const item = items.get(entry);
    if (item) return { reference: `${entry.type}/${printPublicId(keys, { patient, item })}` };
    if (entry.type === 'Patient') return { reference: `Patient/${publicPatientId(keys, patient)}` };
    const identifier = at.literalAt(['entry', entry.at, 'resource', 'identifier', 0]);
    return identifier === undefined || identifier.length > IDENTIFIER_CHARS ? undefined : { identifier };
  };
  return (entry) => {
    if (!entry) return undefined;
    if (!known.has(entry)) known.set(entry, make(entry));
    return known.get(entry);
  };
}
