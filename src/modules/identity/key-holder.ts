/** Who holds a sealing key: the caller, or the institution in whose name it acts. Source: access rules 11.4; KMEHR facts A7. */
import type { X509Certificate } from 'node:crypto';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import type { SealActor } from '../../standards/cms/index.ts';
import type { Caller, InstitutionKey } from '../grants/index.ts';
import { type Asked, caregiverByKey, findInstitution, hashSsin, type Institution } from '../people/index.ts';

/** Where the certificates of the sector's keys are looked up. The answer is not judged: whoever uses it does that. */
export interface KeyDirectory {
  readonly certificateOf: (actor: SealActor) => Promise<Asked<X509Certificate | undefined>>;
}

/** The numbers by which an institution is known. */
export type InstitutionNumbers = Pick<Institution, 'nihii' | 'cbe' | 'ehp'>;

const NUMBERS: Readonly<Record<string, (institution: InstitutionNumbers) => string | undefined>> = {
  NIHII: ({ nihii }) => nihii,
  'NIHII-HOSPITAL': ({ nihii }) => nihii,
  'NIHII-PHARMACY': ({ nihii }) => nihii,
  CBE: ({ cbe }) => cbe,
  EHP: ({ ehp }) => ehp,
};

/** Is this actor the institution with these numbers? */
export const isKeyOf = (numbers: InstitutionNumbers, { type, number }: SealActor): boolean =>
  NUMBERS[type]?.(numbers) === number;

/** Is a key of this actor the caller's own, or its institution's? */
export async function holdsKeyOf(tx: Transaction, keys: KeyRing, caller: Caller, actor: SealActor): Promise<boolean> {
  if (caller.kind === 'caregiver' && (await isPerson(tx, keys, caller, actor))) return true;
  const institution = houseOf(caller);
  if (!institution) return false;
  const found = await findInstitution(tx, actor.number);
  return found?.key === institution && isKeyOf(found, actor);
}

/** A hub opens for its end user: between hubs the key is the hub's. Source: access rules 11.4. */
function houseOf(caller: Caller): InstitutionKey | undefined {
  if (caller.kind === 'hub') return caller.hub;
  return caller.kind === 'caregiver' || caller.kind === 'institution' ? caller.institution : undefined;
}

async function isPerson(
  tx: Transaction,
  keys: KeyRing,
  { caregiver }: Extract<Caller, { readonly kind: 'caregiver' }>,
  { type, number }: SealActor,
): Promise<boolean> {
  if (type === 'SSIN') {
    const ssin = parseSsin(number, 'warn');
    return ssin.ok && hashSsin(keys, ssin.value).toString('hex') === caregiver.personHash;
  }
  if (type !== 'NIHII') return false;
  const nihii = (await caregiverByKey(tx, caregiver.key))?.nihii;
  return nihii !== undefined && nihii.length > number.length && nihii.startsWith(number);
}
