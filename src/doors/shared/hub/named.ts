/** From the numbers in a message to what the modules look up by. */
import type { NamedAuthor } from '../../../modules/identity/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { parseSsin, type Ssin, type Strictness } from '../../../standards/belgium/index.ts';
import type { HcParty, Id } from '../../../standards/kmehr/index.ts';

/** Nobody is named: what is wrong with the numbers. */
export interface Unnamed {
  readonly error: 'patient-number-invalid' | 'patient-number-missing' | 'patient-numbers-differ';
}

const PATIENT_SCHEMES: readonly (string | undefined)[] = ['ID-PATIENT', 'INSS'];

const isPatientNumber = ({ scheme }: Id): boolean => PATIENT_SCHEMES.includes(scheme);

/** The one SSIN among a patient's ids, or what is wrong with them. `doubtful`: its check digits are wrong and that is borne here. */
export function ssinOf(
  ids: readonly Id[],
  strictness: Strictness,
): { readonly ssin: Ssin; readonly doubtful: boolean } | Unnamed {
  const numbers = ids.filter(isPatientNumber).map(({ value }) => parseSsin(value, strictness));
  const [first] = numbers;
  if (!first) return { error: 'patient-number-missing' };
  if (!first.ok || numbers.some(({ ok }) => !ok)) return { error: 'patient-number-invalid' };
  const differ = numbers.some((number) => number.ok && number.value !== first.value);
  return differ ? { error: 'patient-numbers-differ' } : { ssin: first.value, doubtful: first.warnings.length > 0 };
}

/** Keyed hash of the number that a request claims: a person's, or one that leads to nobody. */
export function claimedHash(ids: readonly Id[], strictness: Strictness, keys: KeyRing): Buffer {
  const named = ssinOf(ids, strictness);
  if (!('error' in named)) return hashSsin(keys, named.ssin);
  return keys.keyedHash('claimed-number', ids.find(isPatientNumber)?.value ?? '');
}

const CARD_PROOFS: ReadonlyMap<string, string> = new Map([
  ['EID-CARDNO', 'eidreading'],
  ['ISI-CARDNO', 'isireading'],
  ['SIS-CARDNO', 'sisreading'],
]);

/** How the patient's presence was proven: by the card whose number was sent, else by hand. Source: access rules 2.7, 3.5. */
export const proofOf = (ids: readonly Id[]): string =>
  ids.map(({ scheme = '' }) => CARD_PROOFS.get(scheme)).find((proof) => proof !== undefined) ?? 'eidencoding_nocard';

const hasRole = ({ cd = [] }: HcParty, role: RegExp): boolean => cd.some(({ value }) => role.test(value.trim()));
const isPerson = (party: HcParty): boolean => hasRole(party, /^pers/);
const isOrganisation = (party: HcParty): boolean => hasRole(party, /^(org|guardpost|groupof)/);
const numberOf = (party: HcParty | undefined, ...schemes: string[]): string | undefined =>
  party?.id
    ?.find(({ scheme = '', value }) => schemes.includes(scheme) && value.trim() !== '')
    ?.value.replace(/[\s.-]/g, '');

/** The person and the institution an author list names; software and hub are no authors. */
export function namedAuthor(author: readonly HcParty[], keys: KeyRing): NamedAuthor {
  const person = author.find(isPerson);
  const inss = numberOf(person, 'INSS');
  const parsed = inss === undefined ? undefined : parseSsin(inss, 'warn');
  return {
    nihii: numberOf(person, 'ID-HCPARTY'),
    // An unreadable SSIN names nobody: its hash leads nowhere, so the author is not found.
    personHash: parsed && (parsed.ok ? hashSsin(keys, parsed.value) : Buffer.alloc(1)),
    institutionNumber: numberOf(author.find(isOrganisation), 'ID-HCPARTY', 'ID-CBE', 'ID-EHP'),
  };
}
