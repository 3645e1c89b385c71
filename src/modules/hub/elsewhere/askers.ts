/** On whose behalf the hub asks another one: the house and the person, as our registers know them. Source: KMEHR facts A2, A4. */
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import { callerSsin, caregiverByKey } from '../../people/index.ts';

export interface Asker {
  readonly number?: string | undefined;
  /** Of a person. */
  readonly ssin?: Ssin | undefined;
  /** CD-HCPARTY. */
  readonly party: string;
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
}

const HOUSE = statement(
  'hub-asking-house',
  'SELECT coalesce(nihii, cbe, ehp) AS number, kind AS party, name FROM people_v_institution WHERE institution = $1',
);

/** House first, as in every author list; empty for a caller who is neither. */
export async function askersOf(grant: RecordGrant, keys: KeyRing): Promise<readonly Asker[]> {
  const { tx, caller } = readGrant(grant);
  if (caller.kind !== 'caregiver' && caller.kind !== 'institution') return [];
  const houses = caller.institution ? await tx.run<Asker>(HOUSE, [caller.institution]) : [];
  if (caller.kind === 'institution') return houses;
  const person = await caregiverByKey(tx, caller.caregiver.key);
  if (!person) throw new Error('a caregiver who acts is missing');
  const ssin = await callerSsin(grant, keys);
  const { nihii, profession, firstName, familyName } = person;
  return [
    ...houses,
    { number: nihii, ssin, party: profession, name: `${firstName} ${familyName}`, firstName, familyName },
  ];
}
