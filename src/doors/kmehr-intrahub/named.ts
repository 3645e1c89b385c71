/** From the numbers in a message to what the modules look up by. */
import type { NamedAuthor } from '../../modules/identity/index.ts';
import { hashSsin } from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { parseSsin, type Ssin, type Strictness } from '../../standards/belgium/index.ts';
import type { HcParty, Id } from '../../standards/kmehr/index.ts';
import type { HubErrorName } from './errors.ts';

const PATIENT_SCHEMES: readonly (string | undefined)[] = ['ID-PATIENT', 'INSS'];

/** The one SSIN among a patient's ids, or what is wrong with them. `doubtful`: its check digits are wrong and that is borne here. */
export function ssinOf(
  ids: readonly Id[],
  strictness: Strictness,
): { readonly ssin: Ssin; readonly doubtful: boolean } | { readonly error: HubErrorName } {
  const numbers = ids
    .filter(({ scheme }) => PATIENT_SCHEMES.includes(scheme))
    .map(({ value }) => parseSsin(value, strictness));
  const [first] = numbers;
  if (!first) return { error: 'patient-number-missing' };
  if (!first.ok || numbers.some(({ ok }) => !ok)) return { error: 'patient-number-invalid' };
  const differ = numbers.some((number) => number.ok && number.value !== first.value);
  return differ ? { error: 'patient-numbers-differ' } : { ssin: first.value, doubtful: first.warnings.length > 0 };
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
