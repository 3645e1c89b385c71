/** Letters to the patient, and to whom speaks for it, when that begins or ends. */

import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type PatientKey, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { keysOfRecord } from '../looked-up.ts';

const NAMES = statement(
  'people-representation-names',
  `SELECT patient AS key, first_names || ' ' || family_name AS name FROM people_patient WHERE patient = ANY ($1::uuid[])`,
);

/** Names of people whose records the question opened. */
export async function openedNames(grant: RegisterGrant): Promise<ReadonlyMap<string, string>> {
  const { tx, records } = readRegisterGrant(
    grant,
    'decide-representation',
    'view-representation',
    'end-representation',
    'look-up-representations',
  );
  const rows = await tx.run<{ key: string; name: string }>(NAMES, [records]);
  return new Map(rows.map(({ key, name }) => [key, name]));
}

export interface Told {
  readonly patient: PatientKey;
  readonly patientName: string;
  readonly representative?: PatientKey | undefined;
  readonly representativeName?: string | undefined;
  readonly from: string;
}

const KINDS = {
  entered: { patient: 'representation-entered', other: 'representation-given', incapacity: 'incapacity-entered' },
  ended: { patient: 'representation-ended', other: 'representation-taken', incapacity: 'incapacity-ended' },
} as const;

export async function tellBoth(
  grant: RegisterGrant,
  keys: KeyRing,
  what: keyof typeof KINDS,
  { patient, patientName, representative, representativeName = '', from }: Told,
): Promise<void> {
  const { tx } = readRegisterGrant(grant, 'decide-representation', 'end-representation');
  const day = brusselsDay(tx.now);
  const write = async (to: PatientKey, kind: 'patient' | 'other' | 'incapacity', who: string) => {
    const [survivor = to] = await keysOfRecord(tx, to);
    await notifyUnderRegister(grant, keys, ['patient', survivor], {
      kind: KINDS[what][kind],
      values: { who, day, from },
    });
  };
  await write(patient, representative ? 'patient' : 'incapacity', representativeName);
  if (representative) await write(representative, 'other', patientName);
}
