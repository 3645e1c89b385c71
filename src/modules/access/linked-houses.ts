/** Institutions around a patient: those with a running link, and those the patient shut out. For whom a request is passed on to; never shown to who asks. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type InstitutionKey, institutionKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';

const MOST_HOUSES = 20;
const LINKED = statement(
  'access-linked-houses',
  `SELECT DISTINCT l.holder FROM access_therapeutic_link l JOIN people_v_institution i ON i.institution = l.holder
   WHERE l.patient = ANY ($1::uuid[]) AND l.revoked_at IS NULL AND l.starts_on <= $2 AND l.ends_on > $2
   ORDER BY l.holder LIMIT ${MOST_HOUSES}`,
);

/** The institutions with a therapeutic link that runs today. */
export async function linkedHouses(grant: RecordGrant): Promise<InstitutionKey[]> {
  const { tx, patients } = readGrant(grant);
  const rows = await tx.run<{ holder: string }>(LINKED, [patients, brusselsDay(tx.now)]);
  return rows.map(({ holder }) => institutionKey(holder));
}

const SHUT_OUT = statement(
  'access-is-shut-out',
  `SELECT 1 FROM access_exclusion
   WHERE patient = ANY ($1::uuid[]) AND ended_at IS NULL AND (institution = $2 OR person_hash = $3) LIMIT 1`,
);

/** The patient excluded this institution or person: nothing of the patient is told to it. `personHash` is hex. */
export const isShutOut = async (
  tx: Transaction,
  patients: readonly PatientKey[],
  party: { readonly institution: string } | { readonly personHash: string },
): Promise<boolean> => {
  const values = 'institution' in party ? [party.institution, null] : [null, Buffer.from(party.personHash, 'hex')];
  return (await tx.run(SHUT_OUT, [patients, ...values])).length > 0;
};
