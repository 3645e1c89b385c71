/** Values that are pseudonyms: kept as they are, told of in headers, never resolved here. Source: hl7.fhir.be.infsec 1.2.0 (fhir-be facts 1.2). */
import { isObject, type JsonObject, listAt, textAt } from './json-object.ts';
import type { CodeableConcept } from './resources.ts';

const INFSEC = 'https://www.ehealth.fgov.be/standards/fhir/infsec';
export const PSEUDONYMIZATION = `${INFSEC}/StructureDefinition/be-ext-pseudonymization`;

/** The versions there are, the lowest first, with the prefixes by which their values begin: guides write the direct ones in two ways. */
const VERSIONS = [
  {
    ...{ code: 'urn:be:fgov:ehealth:pseudo:v1', format: 'direct', version: 1 },
    prefixes: ['urn:be:fgov:ehealth:pseudo:v1:', 'urn:be:fgov:pseudo:v1:'],
  },
  {
    ...{ code: 'urn:be:fgov:ehealth:pseudo:v2', format: 'direct', version: 2 },
    prefixes: ['urn:be:fgov:ehealth:pseudo:v2:', 'urn:be:fgov:pseudo:v2:'],
  },
  {
    ...{ code: 'urn:be:fgov:pseudo-encrypted:v1', format: 'encrypted', version: 1 },
    prefixes: ['urn:be:fgov:pseudo-encrypted:v1:'],
  },
] as const;
export type PseudonymVersion = (typeof VERSIONS)[number]['code'];

/** What the server says it can do. */
export const PSEUDONYM_SERVICES: readonly CodeableConcept[] = VERSIONS.map(({ code }) => ({
  coding: [{ system: `${INFSEC}/CodeSystem/be-cs-pseudonymization-version`, code }],
}));

const versionOf = (value: string): PseudonymVersion | undefined =>
  VERSIONS.find(({ prefixes }) => prefixes.some((prefix) => value.startsWith(prefix)))?.code;

export const isPseudonym = (value: string): boolean => versionOf(value) !== undefined;

const HEADER_CHARS = 1000;

/** `Accept-Be-Pseudo`: the versions a client takes, of those there are; everything without the header. */
export function acceptedPseudonyms(header: string | undefined): readonly PseudonymVersion[] {
  if (header === undefined) return VERSIONS.map(({ code }) => code);
  const named = header
    .slice(0, HEADER_CHARS)
    .split(',')
    .map((one) => `${one.trim().replace(/:$/, '')}:`);
  return VERSIONS.filter(({ prefixes }) => prefixes.some((prefix) => named.includes(prefix))).map(({ code }) => code);
}

/** `Content-Be-Pseudo`. */
export const printPseudonyms = (versions: readonly PseudonymVersion[]): string =>
  versions.map((code) => `${code}:`).join(', ');

/** The version a marker names; nothing when it is none. `value` is what it stands at. */
function markedVersion(marker: JsonObject, value: unknown): PseudonymVersion | undefined {
  const parts = listAt(marker, 'extension').filter(isObject);
  const of = (url: string) => parts.filter((part) => textAt(part, 'url') === url);
  const [markers, formats, versions] = [of('marker'), of('format'), of('version')];
  if (markers.length !== 1 || markers[0]?.valueBoolean !== true || formats.length > 1 || versions.length > 1) return;
  const said = typeof value === 'string' ? versionOf(value) : undefined;
  return VERSIONS.find(
    ({ code, format, version }) =>
      (formats.length === 0 || formats[0]?.valueCode === format) &&
      (versions.length === 0 || versions[0]?.valuePositiveInt === version) &&
      (said === undefined || said === code),
  )?.code;
}

const markersOf = (element: unknown): readonly JsonObject[] =>
  listAt(element, 'extension')
    .filter(isObject)
    .filter((one) => textAt(one, 'url') === PSEUDONYMIZATION);

/** Does the element have a marker, itself or at its text of this name? */
export const isMarked = (element: unknown, name: string): boolean =>
  isObject(element) && (markersOf(element).length > 0 || markersOf(element[`_${name}`]).length > 0);

export interface Pseudonyms {
  readonly versions: readonly PseudonymVersion[];
  /** The first element whose marker is none, or that is a pseudonym without one. */
  readonly fault?: string | undefined;
}

interface Place {
  readonly value: unknown;
  readonly path: string;
  /** Of a text, what stands at its name with `_`; of that, the text. */
  readonly beside: unknown;
}

/** All pseudonyms of a resource, wherever they stand. */
export function pseudonymsIn(resource: JsonObject): Pseudonyms {
  const found = new Set<PseudonymVersion>();
  const open: Place[] = [{ value: resource, path: textAt(resource, 'resourceType') ?? '', beside: undefined }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, path, beside } = at;
    const direct = typeof value === 'string' ? versionOf(value) : undefined;
    if (direct && markersOf(beside).length === 0) return { versions: [...found], fault: path };
    for (const marker of markersOf(value)) {
      const version = markedVersion(marker, beside);
      if (!version) return { versions: [...found], fault: path };
      found.add(version);
    }
    open.push(...placesIn(at));
  }
  return { versions: VERSIONS.map(({ code }) => code).filter((code) => found.has(code)) };
}

function placesIn({ value, path, beside }: Place): Place[] {
  if (Array.isArray(value))
    return value.map((one: unknown, at) => ({
      value: one,
      path: `${path}[${at}]`,
      beside: Array.isArray(beside) ? beside[at] : undefined,
    }));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([key, one]) => {
    const name = key.replace(/^_/, '');
    const other = name === key ? `_${key}` : name;
    return { value: one, path: `${path}.${name}`, beside: Object.hasOwn(value, other) ? value[other] : undefined };
  });
}
