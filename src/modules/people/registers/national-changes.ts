/** Changes in the national register take effect here: name, address, sex, death, a new number. Source: access rules 2.10, 9.3. */
import { claim } from '../../../platform/claims/index.ts';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { openDataKey, sealBytes } from '../../../platform/sealing/index.ts';
import { brusselsDay, isDay } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { patientKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { traceHouse } from '../house-trace.ts';
import type { NationalChange, NationalRegister } from '../outside.ts';
import { addNumber, addressPlace, findPatient, hashSsin, replaceNumbers } from '../patients.ts';
import type { Applied, Register, TakeInContext } from './apply-change.ts';

export interface NationalContext extends TakeInContext {
  readonly nationalRegister: NationalRegister;
}

export function nationalRegister(context: NationalContext): Register<NationalChange> {
  return {
    name: 'national-register',
    changesAfter: context.nationalRegister.changesAfter,
    subjectOf: (tx, { ssin }) => findPatient(tx, hashSsin(context.keys, ssin as Ssin)),
    apply: async (grant, change, subject) => {
      const applied = await apply(grant, context, change, subject);
      if (applied.outcome === 'applied') trace(grant, context, change, subject);
      return applied;
    },
    unknown: { outcome: 'dead', reason: 'unknown-person' },
  };
}

function trace(grant: SystemGrant, { trail }: NationalContext, { kind }: NationalChange, subject: string): void {
  const words = {
    act: 'register-change',
    patient: patientKey(subject),
    outcome: 'granted',
    reason: kind,
    count: 1,
  } as const;
  traceHouse(trail, systemTransaction(grant), words);
}

const NAME = statement(
  'people-register-name',
  'UPDATE people_patient SET family_name = $2, first_names = $3, changed_at = $4 WHERE patient = $1',
);
const SEX = statement('people-register-sex', 'UPDATE people_patient SET sex = $2, changed_at = $3 WHERE patient = $1');
const ADDRESS = statement(
  'people-register-address',
  'UPDATE people_patient SET address = $2, changed_at = $3 WHERE patient = $1',
);
const DEATH = statement(
  'people-register-death',
  'UPDATE people_patient SET deceased_on = $2, changed_at = $3 WHERE patient = $1',
);

async function apply(
  grant: SystemGrant,
  context: NationalContext,
  change: NationalChange,
  patient: string,
): Promise<Applied> {
  const tx = systemTransaction(grant);
  switch (change.kind) {
    case 'name':
      await tx.run(NAME, [patient, change.familyName, change.firstNames, tx.now]);
      return { outcome: 'applied' };
    case 'sex':
      await tx.run(SEX, [patient, change.sex, tx.now]);
      return { outcome: 'applied' };
    case 'address':
      return moveTo(tx, context, change.address, patient);
    case 'death':
      return bury(tx, change.on, patient);
    case 'number':
      return replaceNumber(tx, context, change.newSsin as Ssin, patient);
  }
}

async function moveTo(tx: Transaction, { keys }: NationalContext, address: string, patient: string): Promise<Applied> {
  const dataKey = await openDataKey(tx, keys, patient);
  await tx.run(ADDRESS, [patient, sealBytes(dataKey, addressPlace(patient), Buffer.from(address)), tx.now]);
  return { outcome: 'applied' };
}

/** From this commit on the record is closed: the gate of the living patient refuses. */
async function bury(tx: Transaction, on: string, patient: string): Promise<Applied> {
  if (!isDay(on) || on > brusselsDay(tx.now)) return { outcome: 'dead', reason: 'day-invalid' };
  await tx.run(DEATH, [patient, on, tx.now]);
  return { outcome: 'applied' };
}

/** The old number keeps leading to the record. A number of another record here is for the office: are the two one person? */
async function replaceNumber(
  tx: Transaction,
  { keys }: NationalContext,
  newSsin: Ssin,
  patient: string,
): Promise<Applied> {
  const claimed = await claim(tx, { keyHash: hashSsin(keys, newSsin), subject: patient });
  if (!claimed.won && claimed.subject !== patient) {
    if (!(await sameRecord(tx, patient, claimed.subject)))
      return { outcome: 'dead', reason: 'number-of-another-record' };
    // The two are joined: the number stands in the other one, here the old ones end.
    await replaceNumbers(tx, keys, patientKey(patient), newSsin);
    return { outcome: 'applied' };
  }
  await addNumber(tx, keys, patientKey(patient), newSsin);
  return { outcome: 'applied' };
}

const SAME = statement(
  'people-same-record',
  `SELECT 1 FROM people_v_group one JOIN people_v_group other USING (survivor) WHERE one.member = $1 AND other.member = $2`,
);

const sameRecord = async (tx: Transaction, one: string, other: string): Promise<boolean> =>
  (await tx.run(SAME, [one, other])).length > 0;
