/** Whom a resource is about: found by a table of paths, the same for what it contains. Source: FHIR R4, compartment Patient; architecture, "Data". */
import { SSIN_SYSTEMS } from './be-patient.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts';
import { isMarked, isPseudonym } from './pseudonym.ts';

/** The element that names the patient, by type. */
const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['AllergyIntolerance', 'patient'],
  ['Composition', 'subject'],
  ['Condition', 'subject'],
  ['DiagnosticReport', 'subject'],
  ['DocumentReference', 'subject'],
  ['Encounter', 'subject'],
  ['Immunization', 'patient'],
  ['Media', 'subject'],
  ['Observation', 'subject'],
  ['RelatedPerson', 'patient'],
  ['ServiceRequest', 'subject'],
  ['Specimen', 'subject'],
]);

/** Whether resources of this type name a person by a path that is known here. */
export const isAboutSomebody = (type: string): boolean => SUBJECT.has(type);

/** How a resource names somebody: by an address, or by a number. */
export type NamedSubject =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'identifier'; readonly system: string | undefined; readonly value: string }
  /** Nobody here can tell whom it names. */
  | { readonly by: 'pseudonym'; readonly value: string };

export interface SubjectAt {
  readonly subject: NamedSubject;
  readonly expression: string;
}

/** What an address outside the resource means: a resource that came with it, nobody, or whatever the address says itself. */
export type Beside = (reference: string) => JsonObject | 'nobody' | undefined;

/** Every subject that the resource and what it contains name, in their order; one text is told once. */
export function subjectsIn(resource: JsonObject, beside: Beside = () => undefined): readonly SubjectAt[] {
  const contained = listAt(resource, 'contained').filter(isObject);
  const within: Beside = (reference) =>
    reference.startsWith('#')
      ? (contained.find((one) => `#${textAt(one, 'id')}` === reference) ?? 'nobody')
      : beside(reference);
  const found = [resource, ...contained].flatMap((one, at) => {
    const type = textAt(one, 'resourceType') ?? '';
    const element = SUBJECT.get(type);
    const subject = element === undefined ? undefined : namedBy(objectAt(one, element), within);
    const where = at === 0 ? type : `${textAt(resource, 'resourceType')}.contained[${at - 1}]`;
    return subject ? [{ subject, expression: `${where}.${element}` }] : [];
  });
  return firstOfEach(found);
}

export const firstOfEach = (found: readonly SubjectAt[]): readonly SubjectAt[] => {
  const seen = new Map<string, SubjectAt>();
  for (const one of found) {
    const key = JSON.stringify(one.subject);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
};

function namedBy(reference: JsonObject | undefined, within: Beside): NamedSubject | undefined {
  const address = textAt(reference, 'reference');
  if (address === undefined) return byIdentifier(objectAt(reference, 'identifier'));
  const meant = within(address);
  if (meant === 'nobody') return undefined;
  return meant && textAt(meant, 'resourceType') === 'Patient'
    ? numberOfPatient(meant)
    : { by: 'reference', reference: address };
}

/** Of a Patient that came along: its SSIN, else the first number it has. */
export function numberOfPatient(patient: JsonObject): NamedSubject | undefined {
  const numbers = listAt(patient, 'identifier');
  const ssin = numbers.find((one) => SSIN_SYSTEMS.includes(textAt(one, 'system') ?? ''));
  return byIdentifier(ssin ?? numbers[0]);
}

function byIdentifier(identifier: unknown): NamedSubject | undefined {
  const value = textAt(identifier, 'value');
  if (value === undefined) return undefined;
  if (isPseudonym(value) || isMarked(identifier, 'value')) return { by: 'pseudonym', value };
  return { by: 'identifier', system: textAt(identifier, 'system'), value };
}
