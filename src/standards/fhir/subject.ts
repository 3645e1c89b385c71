/** Whom a resource is about: found by a table of paths, the same for what it contains. Source: FHIR R4, compartment Patient; architecture, "Data". */
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts';

/** The element that names the patient, by type. */
const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['AllergyIntolerance', 'patient'],
  ['Composition', 'subject'],
  ['Condition', 'subject'],
  ['DiagnosticReport', 'subject'],
  ['DocumentReference', 'subject'],
  ['Encounter', 'subject'],
  ['Immunization', 'patient'],
  ['Observation', 'subject'],
  ['RelatedPerson', 'patient'],
  ['ServiceRequest', 'subject'],
  ['Specimen', 'subject'],
]);

/** How a resource names somebody: by an address, or by a number. */
export type NamedSubject =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'identifier'; readonly system: string | undefined; readonly value: string };

export interface SubjectAt {
  readonly subject: NamedSubject;
  readonly expression: string;
}

/** Every subject that the resource and what it contains name, in their order; one text is told once. */
export function subjectsIn(resource: JsonObject): readonly SubjectAt[] {
  const contained = listAt(resource, 'contained').filter(isObject);
  const within = (reference: string): JsonObject | undefined =>
    contained.find((one) => `#${textAt(one, 'id')}` === reference);
  const found = [resource, ...contained].flatMap((one, at) => {
    const type = textAt(one, 'resourceType') ?? '';
    const element = SUBJECT.get(type);
    const subject = element === undefined ? undefined : namedBy(objectAt(one, element), within);
    const where = at === 0 ? type : `${textAt(resource, 'resourceType')}.contained[${at - 1}]`;
    return subject ? [{ subject, expression: `${where}.${element}` }] : [];
  });
  return [...new Map(found.reverse().map((one) => [JSON.stringify(one.subject), one])).values()].reverse();
}

function namedBy(
  reference: JsonObject | undefined,
  within: (reference: string) => JsonObject | undefined,
): NamedSubject | undefined {
  const address = textAt(reference, 'reference');
  if (address?.startsWith('#')) return identifierOf(within(address));
  if (address !== undefined) return { by: 'reference', reference: address };
  return byIdentifier(objectAt(reference, 'identifier'));
}

/** Of a contained Patient: the first number it has. */
const identifierOf = (patient: JsonObject | undefined): NamedSubject | undefined =>
  byIdentifier(listAt(patient, 'identifier')[0]);

function byIdentifier(identifier: unknown): NamedSubject | undefined {
  const value = textAt(identifier, 'value');
  return value === undefined ? undefined : { by: 'identifier', system: textAt(identifier, 'system'), value };
}
