/** Who the patients of a register's page are, numbers opened. Their scope was opened by the register. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type PatientKey, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { type KnownPatient, type PersonRow, personRows, toPerson } from './read-patient.ts';

/** What a register shows of a person: somebody without an SSIN has an id of the house. */
export type RegisterPatient = Pick<KnownPatient, 'ssin' | 'localId' | 'familyName' | 'firstNames' | 'birthDate'> & {
  readonly isDeceased: boolean;
};

// The survivors are asked for; the other keys of a record tell of the same person.
const READ = statement(
  'people-on-register',
  personRows('$1::uuid[] || ARRAY(SELECT o.member FROM people_record_group o WHERE o.survivor = ANY ($1::uuid[]))'),
);

export async function patientsOnRegister(
  grant: RegisterGrant,
  keys: KeyRing,
  patients: readonly PatientKey[],
): Promise<ReadonlyMap<PatientKey, RegisterPatient>> {
  const rows = await readRegisterGrant(grant, 'links-i-hold').tx.run<PersonRow>(READ, [patients]);
  const rowsOf = (key: PatientKey) => rows.filter(({ survivor }) => survivor === key);
  return new Map(patients.map((key) => [key, shown(toPerson(keys, rowsOf(key)))]));
}

const shown = ({ ssin, localId, familyName, firstNames, birthDate, deceasedOn }: KnownPatient): RegisterPatient => ({
  ...{ ssin, localId, familyName, firstNames, birthDate },
  isDeceased: deceasedOn !== undefined,
});
