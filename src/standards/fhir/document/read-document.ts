/** A Bundle that is one report: its entries, and the parts that tell which report it is and of when. Source: FHIR R4, "documents" 3.3; fhir-be facts 6. */
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-object.ts';
import { isAboutSomebody } from '../subject.ts';

export interface DocumentEntry {
  /** Its place in `Bundle.entry`. */
  readonly at: number;
  readonly fullUrl?: string | undefined;
  readonly type: string;
  readonly resource: JsonObject;
}

export interface ReportDocument {
  readonly bundle: JsonObject;
  readonly entries: readonly DocumentEntry[];
  /** Of a document; a collection has none. */
  readonly composition?: DocumentEntry | undefined;
  readonly report: DocumentEntry;
}

export type DocumentFault =
  /** Neither `document` nor `collection`. */
  | 'bundle-type'
  | 'entries-too-many'
  | 'entry-invalid'
  /** Of an entry it is not known whom it is about. */
  | 'entry-type'
  /** Two entries are told by one address. */
  | 'full-url-twice'
  /** A document begins with its Composition, and has no other. */
  | 'composition-first'
  /** One DiagnosticReport: each report is sent on its own. */
  | 'one-report';

export type ReadDocument =
  | { readonly ok: true; readonly document: ReportDocument }
  | { readonly ok: false; readonly fault: DocumentFault; readonly expression: string };

const MOST_ENTRIES = 5000;

/** People, houses and things that a report names. */
const ABOUT_NOBODY: ReadonlySet<string> = new Set([
  ...['Device', 'Location', 'Organization', 'Patient', 'Practitioner', 'PractitionerRole', 'Substance'],
]);

export function readDocument(bundle: JsonObject): ReadDocument {
  const type = textAt(bundle, 'type');
  if (type !== 'document' && type !== 'collection') return refuse('bundle-type', 'Bundle.type');
  const listed = listAt(bundle, 'entry');
  if (listed.length > MOST_ENTRIES) return refuse('entries-too-many', 'Bundle.entry');
  const entries = listed.map(readEntry);
  const fault = faultOf(entries);
  if (fault) return fault;
  const known = entries.filter((entry) => entry !== undefined);
  const reports = known.filter((entry) => entry.type === 'DiagnosticReport');
  const compositions = known.filter((entry) => entry.type === 'Composition');
  const [composition] = compositions;
  const first = type === 'document' ? composition?.at === 0 : composition === undefined;
  if (!first || compositions.length > 1) return refuse('composition-first', 'Bundle.entry[0].resource');
  const [report, other] = reports;
  if (!report || other) return refuse('one-report', other ? expressionOf(other.at) : 'Bundle.entry');
  return { ok: true, document: { bundle, entries: known, composition, report } };
}

const expressionOf = (at: number): string => `Bundle.entry[${at}].resource`;

const refuse = (fault: DocumentFault, expression: string) => ({ ok: false, fault, expression }) as const;

function readEntry(entry: unknown, at: number): DocumentEntry | undefined {
  const resource = objectAt(entry, 'resource');
  const type = textAt(resource, 'resourceType');
  if (!isObject(entry) || !resource || !type) return undefined;
  return { at, fullUrl: textAt(entry, 'fullUrl'), type, resource };
}

function faultOf(entries: readonly (DocumentEntry | undefined)[]) {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    if (!entry) return refuse('entry-invalid', `Bundle.entry[${at}]`);
    const { type, fullUrl } = entry;
    // A Bundle in a Bundle: reports are sent one by one.
    if (type === 'Bundle') return refuse('one-report', expressionOf(at));
    if (!isAboutSomebody(type) && !ABOUT_NOBODY.has(type)) return refuse('entry-type', expressionOf(at));
    if (fullUrl !== undefined && seen.has(fullUrl)) return refuse('full-url-twice', `Bundle.entry[${at}].fullUrl`);
    if (fullUrl !== undefined) seen.add(fullUrl);
  }
  return undefined;
}
