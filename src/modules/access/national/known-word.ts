/** What is known here of one consent or exclusion: the latest word, whoever said it. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { type Excluded, excludedColumns } from '../excluded.ts';
import type { KnownWord } from '../rules/national-conflict.ts';
import { NATIONAL_BASE } from './bases.ts';
import { CONSENT, type PartyText } from './party.ts';

export interface Known {
  readonly word: KnownWord;
  readonly at: Date;
}

const NOTHING: Known = { word: 'nothing', at: new Date(0) };

// What the base said counts from when it was said there, not from when it was heard here: its own rows are left out.
const latestOf = (rows: string): string => `SELECT word, at FROM (${rows}
   UNION ALL SELECT CASE word WHEN 'open' THEN 'open-by-base' WHEN 'closed' THEN 'closed-by-base' ELSE 'deceased-by-base' END, changed_at
   FROM access_national_word WHERE patient = ANY ($1::uuid[]) AND party = $2
   UNION ALL SELECT CASE WHEN word = 'closed' THEN 'closed-here' WHEN by_patient THEN 'open-by-patient' ELSE 'open-by-caregiver' END, changed_at
   FROM access_national_message WHERE patient = ANY ($1::uuid[]) AND party = $2) said
   ORDER BY at DESC, word LIKE 'open%', word DESC LIMIT 1`;

const CONSENT_WORD = statement(
  'access-known-consent-word',
  latestOf(`
   SELECT CASE channel WHEN 'patient-portal' THEN 'open-by-patient' ELSE 'open-by-caregiver' END AS word, declared_at AS at
   FROM access_consent WHERE patient = ANY ($1::uuid[]) AND purpose = 'care-sharing' AND channel <> '${NATIONAL_BASE}'
   UNION ALL SELECT 'closed-here', revoked_at FROM access_consent
   WHERE patient = ANY ($1::uuid[]) AND purpose = 'care-sharing' AND revoked_channel <> '${NATIONAL_BASE}'`),
);

export async function knownConsent(tx: Transaction, patients: readonly PatientKey[]): Promise<Known> {
  const [known] = await tx.run<Known>(CONSENT_WORD, [patients, CONSENT]);
  return known ?? NOTHING;
}

const WHOM = 'patient = ANY ($1::uuid[]) AND (person_hash = $3 OR institution = $4)';
const EXCLUSION_WORD = statement(
  'access-known-exclusion-word',
  latestOf(`
   SELECT 'closed-here' AS word, declared_at AS at FROM access_exclusion WHERE ${WHOM} AND channel <> '${NATIONAL_BASE}'
   UNION ALL SELECT 'open-by-patient', ended_at FROM access_exclusion WHERE ${WHOM} AND ended_channel <> '${NATIONAL_BASE}'`),
);

export async function knownExclusion(
  tx: Transaction,
  patients: readonly PatientKey[],
  party: PartyText,
  excluded: Excluded,
): Promise<Known> {
  const [known] = await tx.run<Known>(EXCLUSION_WORD, [patients, party, ...excludedColumns(excluded)]);
  return known ?? NOTHING;
}
