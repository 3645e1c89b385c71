/** Search parameters of people and institutions. Source: FHIR R4, "searchparameter-registry"; International Patient Access 1.0, 4.3. */
import { code, date, reference, type SearchParameter, string, token } from './parameter.ts';

const personal = { personal: true } as const;
const NAME = 'name.text | name.family | name.given | name.prefix | name.suffix';

/** A list of people is never given: the names, the birth date and the sex only confirm who is named by number or id. */
const patient: readonly SearchParameter[] = [
  token('_id', 'id', { naming: true, documentation: 'One id that this server gave.' }),
  token('identifier', 'identifier', {
    ...personal,
    naming: true,
    documentation: 'One SSIN, or the number of the network of somebody without an SSIN: `system|value` or `value`.',
  }),
  date('birthdate', 'birthDate', { ...personal, documentation: 'Beside `_id` or `identifier`.' }),
  string('family', 'name.family', { ...personal, documentation: 'Beside `_id` or `identifier`.' }),
  string('given', 'name.given', { ...personal, documentation: 'Beside `_id` or `identifier`.' }),
  string('name', NAME, { ...personal, documentation: 'Beside `_id` or `identifier`.' }),
  { ...code('gender', 'gender', 'administrative-gender'), documentation: 'Beside `_id` or `identifier`.' },
];

const practitioner: readonly SearchParameter[] = [
  token('identifier', 'identifier', personal),
  string('family', 'name.family', personal),
  string('name', NAME, personal),
];

const practitionerRole: readonly SearchParameter[] = [
  token('identifier', 'identifier', personal),
  reference('practitioner', 'practitioner', 'Practitioner'),
  token('role', 'code'),
];

const organization: readonly SearchParameter[] = [
  token('identifier', 'identifier'),
  string('name', 'name | alias'),
  token('type', 'type'),
];

export const peopleParameters = {
  Patient: patient,
  Practitioner: practitioner,
  PractitionerRole: practitionerRole,
  Organization: organization,
} as const;
