/** Whom the author list of a hub names: the hub itself first, then who looks and in whose name. Source: KMEHR facts A2; access rules 12.5. */
import type { NamedEndUser } from '../../modules/identity/index.ts';
import { hashSsin } from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import type { HcParty } from '../../standards/kmehr/index.ts';
import { namedAuthor } from '../shared/hub/named.ts';

const codesOf = ({ cd = [] }: HcParty): string[] => cd.map(({ value }) => value.trim());
const PERSON = /^pers[a-z]{2,40}$/;
const HOUSE = /^(org|guardpost|groupof)/;

const numberOf = ({ id = [] }: HcParty, ...schemes: readonly string[]): string | undefined =>
  id.find(({ scheme = '' }) => schemes.includes(scheme))?.value.trim();

export function namedEndUser(author: readonly HcParty[], keys: KeyRing): NamedEndUser {
  const [first] = author;
  const leads = first && codesOf(first).includes('hub');
  const person = author.find((party) => codesOf(party).some((code) => PERSON.test(code)));
  const house = author.find((party) => codesOf(party).some((code) => HOUSE.test(code)));
  const patient = author.find((party) => codesOf(party).includes('patient'));
  return {
    // Of these two alone: what is said of one must not be taken for another.
    ...namedAuthor(
      [person, house].flatMap((party) => party ?? []),
      keys,
    ),
    hubNumber: leads ? numberOf(first, 'ID-HCPARTY', 'ID-EHP') : undefined,
    patientHash: patient && hashOf(patient, keys),
    profession: person && codesOf(person).find((code) => PERSON.test(code)),
    familyName: person?.familyname,
    firstName: person?.firstname,
    institutionName: house?.name,
  };
}

/** An unreadable number names nobody. */
function hashOf(patient: HcParty, keys: KeyRing): Buffer | undefined {
  const parsed = parseSsin(numberOf(patient, 'INSS', 'ID-PATIENT') ?? '', 'warn');
  return parsed.ok ? hashSsin(keys, parsed.value) : undefined;
}
