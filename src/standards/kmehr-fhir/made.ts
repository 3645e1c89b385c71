/** What the conversion makes: FHIR resources as plain objects, without empty parts. Source: FHIR R4 2.6.2 (JSON: no empty value). */
import type { Resource } from '../fhir/index.ts';

export interface Made extends Resource {
  readonly [element: string]: unknown;
}

export interface Coding {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

export interface Concept {
  readonly coding?: readonly Coding[] | undefined;
  readonly text?: string | undefined;
}

export interface Reference {
  readonly reference?: string | undefined;
  readonly type?: string | undefined;
  readonly identifier?: { readonly system?: string | undefined; readonly value: string } | undefined;
  readonly display?: string | undefined;
  readonly extension?: readonly object[] | undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The same fields without those that say nothing. */
export function defined<Fields extends object>(fields: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const name in fields) if (!isEmpty(fields[name])) kept[name] = fields[name];
  return kept as Fields;
}

/** A concept, or nothing when it says nothing. */
export const conceptOf = (coding: readonly Coding[], text?: string): Concept | undefined =>
  coding.length === 0 && !text ? undefined : defined({ coding, text });

export const coded = (system: string, code: string, display?: string): Concept => ({
  coding: [defined({ system, code, display })],
});

/** A row of a table; nothing for a name it does not hold, whatever objects inherit. */
export const rowOf = <Row>(table: Readonly<Record<string, Row>>, name: string | undefined): Row | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** Text as one line: senders break lines inside names and labels. */
export const line = (text: string | undefined): string =>
  text === undefined ? '' : IS_BROKEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const IS_BROKEN = /[^\S ]|\s\s|^\s|\s$/;

const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** Stands where a value must be and none is known. Source: FHIR R4 2.4.0.2. */
export const unknown = { extension: [{ url: DATA_ABSENT, valueCode: 'unknown' }] };

export const reference = (to: Made): Reference => ({ reference: `urn:uuid:${to.id}`, type: to.resourceType });

/** A date that must be there: marked as unknown when nobody gave one. */
export const dated = (name: string, dateTime: string | undefined): object =>
  dateTime === undefined ? { [`_${name}`]: unknown } : { [name]: dateTime };
