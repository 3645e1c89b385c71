/** The party of the network that an eHealth identity names: every number agrees, and the quality is the registered profession. Source: access rules 10.1-10.3. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { EhealthIdentity } from '../../../standards/wssec/index.ts';
import { type Caregiver, caregiversOfPerson, findInstitution, hashSsin } from '../../people/index.ts';
import { professionOf } from '../ehealth-professions.ts';
import type { SignedIn } from '../sessions.ts';

/** Quality of the STS -> the kinds of CD-HCPARTY that it may be here. Others need only agree in their number. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  hospital: ['orghospital'],
  pharmacy: ['orgpharmacy'],
  guardpost: ['guardpost'],
  groupofnurses: ['groupofnurses'],
  medicalhouse: ['orgprimaryhealthcarecenter', 'orgpractice', 'groupofphysicianssameaddress'],
  officedoctors: ['orgpractice', 'groupofphysicianssameaddress', 'orgprimaryhealthcarecenter'],
  hub: ['hub'],
};

/** Nothing when nobody here is exactly that. */
export function partyOfIdentity(
  tx: Transaction,
  keys: KeyRing,
  identity: EhealthIdentity,
): Promise<SignedIn | undefined> {
  return identity.kind === 'person' ? caregiverOf(tx, keys, identity) : institutionOf(tx, identity);
}

async function caregiverOf(
  tx: Transaction,
  keys: KeyRing,
  { ssin, nihii, quality }: Extract<EhealthIdentity, { readonly kind: 'person' }>,
): Promise<SignedIn | undefined> {
  const person = parseSsin(ssin, 'warn');
  const profession = professionOf(quality);
  if (!person.ok || profession === undefined) return undefined;
  const isTheOne = (one: Caregiver) => one.profession === profession && (nihii === undefined || one.nihii === nihii);
  const [found, another] = (await caregiversOfPerson(tx, hashSsin(keys, person.value))).filter(isTheOne);
  if (!found || another) return undefined;
  const { key, personHash, status } = found;
  return { kind: 'caregiver', key, caregiver: { key, personHash, profession, status, nihii: found.nihii } };
}

async function institutionOf(
  tx: Transaction,
  { quality, by, number }: Extract<EhealthIdentity, { readonly kind: 'organisation' }>,
): Promise<SignedIn | undefined> {
  const found = await findInstitution(tx, number);
  const kinds = Object.hasOwn(KINDS, quality) ? KINDS[quality] : undefined;
  const isTheOne = found?.[by] === number && (kinds === undefined || kinds.includes(found.kind));
  return found && isTheOne ? { kind: 'institution', key: found.key } : undefined;
}
