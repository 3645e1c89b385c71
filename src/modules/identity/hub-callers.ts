/**
 * From a recognised hub and the author list of its request to the caller that the rules judge. The list must begin with the hub itself
 * and name whoever looks: a caregiver who can be told apart, or the patient. Source: access rules 10.3, 12.5; decision 0055.
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type BarredCaller, type Caller, type EndUser, patientKey, type RefusalReason } from '../grants/index.ts';
import {
  caregiversOfPerson,
  findCaregiver,
  findInstitution,
  findPatient,
  type KnownHub,
  rememberElsewhere,
} from '../people/index.ts';
import type { At, NamedAuthor } from './callers.ts';

/** What the author list of another hub says. */
export interface NamedEndUser extends NamedAuthor {
  /** Number of the hub that leads the list. */
  readonly hubNumber?: string | undefined;
  /** Somebody is named as the patient, with this keyed hash of the number. */
  readonly patientHash?: Buffer | undefined;
  /** CD-HCPARTY of the person. */
  readonly profession?: string | undefined;
  readonly familyName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly institutionName?: string | undefined;
}

export async function callerOfHub(
  tx: Transaction,
  keys: KeyRing,
  hub: KnownHub,
  named: NamedEndUser,
  { door, requestId }: At,
): Promise<Caller> {
  const endUser = named.hubNumber === hub.number ? await endUserOf(tx, keys, hub, named) : 'author-not-entitled';
  if (typeof endUser === 'string') return barredHub(hub, { door, requestId }, endUser);
  return { kind: 'hub', door, requestId, hub: hub.key, endUser };
}

export const barredHub = ({ key }: KnownHub, at: At, refused: RefusalReason): BarredCaller => ({
  kind: 'barred',
  ...at,
  as: { kind: 'institution', key, institution: key },
  refused,
});

async function endUserOf(
  tx: Transaction,
  keys: KeyRing,
  hub: KnownHub,
  named: NamedEndUser,
): Promise<EndUser | RefusalReason> {
  if (named.profession !== undefined) return caregiverBehind(tx, keys, hub, { ...named, profession: named.profession });
  if (!named.patientHash) return 'person-required';
  const patient = await findPatient(tx, named.patientHash);
  return patient ? { kind: 'patient', patient: patientKey(patient) } : 'patient-unknown';
}

type NamedCaregiver = NamedEndUser & { readonly profession: string };

/** Ours when it is registered here: under the same key as when it looks itself. */
async function caregiverBehind(
  tx: Transaction,
  keys: KeyRing,
  hub: KnownHub,
  named: NamedCaregiver,
): Promise<EndUser | RefusalReason> {
  const known = await registeredHere(tx, named);
  if (known === 'author-not-entitled') return known;
  const personHash = known ? Buffer.from(known.personHash, 'hex') : named.personHash;
  // Who has no number of a person cannot be told from somebody whom the patient excluded.
  if (!personHash) return 'person-required';
  const { institutionNumber, institutionName = '', profession, familyName = '', firstName = '', nihii } = named;
  const institution = institutionNumber === undefined ? undefined : await findInstitution(tx, institutionNumber);
  const house = [institutionName, institutionNumber].filter(Boolean).join(' ');
  const told = { hub: hub.key, personHash, nihii, profession, familyName, firstName, house };
  return {
    kind: 'caregiver',
    key: known?.key ?? (await rememberElsewhere(tx, keys, told)),
    personHash: personHash.toString('hex'),
    profession: known?.profession ?? profession,
    institution: institution?.key,
  };
}

/** Two numbers of two people name nobody. */
async function registeredHere(tx: Transaction, { nihii, personHash, profession }: NamedCaregiver) {
  const byNumber = nihii === undefined ? undefined : await findCaregiver(tx, { nihii });
  if (byNumber && personHash && byNumber.personHash !== personHash.toString('hex')) return 'author-not-entitled';
  if (byNumber || !personHash) return byNumber;
  return (await caregiversOfPerson(tx, personHash)).find((one) => one.profession === profession);
}
