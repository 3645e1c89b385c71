/** Keys of people and things, branded so that one is never taken for another. All are UUIDs in canonical text. */
declare const brand: unique symbol;
type Key<Name extends string> = string & { readonly [brand]: Name };

/** Internal key of a patient: random, never leaves the house. */
export type PatientKey = Key<'patient'>;
export type CaregiverKey = Key<'caregiver'>;
export type InstitutionKey = Key<'institution'>;
export type SoftwareKey = Key<'software'>;
export type OfficerKey = Key<'officer'>;
/** A document, link, consent or any other item that belongs to one patient. */
export type ItemKey = Key<'item'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function asKey<K extends Key<string>>(text: string): K {
  if (!UUID.test(text)) throw new TypeError('not a key');
  return text as K;
}

export const patientKey = (text: string): PatientKey => asKey(text);
export const caregiverKey = (text: string): CaregiverKey => asKey(text);
export const institutionKey = (text: string): InstitutionKey => asKey(text);
export const softwareKey = (text: string): SoftwareKey => asKey(text);
export const officerKey = (text: string): OfficerKey => asKey(text);
export const itemKey = (text: string): ItemKey => asKey(text);
