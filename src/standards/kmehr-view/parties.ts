/** People and organisations: name and role first, then where to reach them. */
import type { Address, Cd, HcParty, Person, Telecom } from '../kmehr/index.ts';
import { codeText, idCode, labelText } from './codes.ts';
import { momentText } from './moments.ts';
import { otherPairs } from './others.ts';
import { joined, pair, plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';

/** How an address is read in Belgium: lines of parts; parts not named here follow. */
const addressLines = [['street', 'housenumber', 'postboxnumber'], ['zip', 'city', 'district'], ['country']];
const named = new Set(addressLines.flat());

/** `020000000 (work, phone)`, the codes beside. */
const withRoles = (scope: Scope, text: string, cds: readonly Cd[]): ViewText => {
  const roles = cds.map((cd) => codeText(scope, cd));
  const said = roles.length === 0 ? text : `${text} (${roles.map((role) => role.text).join(', ')})`;
  return { text: said, codes: roles.flatMap((role) => role.codes ?? []) };
};

/** The model keeps of a country only its code. */
const partText = (scope: Scope, { name, value }: Address['parts'][number]): ViewText =>
  name === 'country' && /^[a-z]{2}$/i.test(value) ? labelText(scope, 'CD-FED-COUNTRY', value) : plain(value);

const addressText = (scope: Scope, { parts, cds }: Address): ViewText => {
  const lines = [
    ...addressLines.map((names) => names.flatMap((wanted) => parts.filter(({ name }) => name === wanted))),
    parts.filter(({ name }) => !named.has(name)),
  ];
  const where = joined(
    lines.map((line) => joined(line.map((part) => partText(scope, part)))),
    ', ',
  );
  const roles = withRoles(scope, where.text, cds);
  return { ...roles, codes: [...(where.codes ?? []), ...(roles.codes ?? [])] };
};

const telecomText = (scope: Scope, { number, cds }: Telecom): ViewText => withRoles(scope, number, cds);

interface Reachable {
  readonly addresses: readonly Address[];
  readonly telecoms: readonly Telecom[];
}

export const reachPairs = (scope: Scope, { addresses, telecoms }: Reachable): readonly ViewPair[] => [
  ...pair(
    scope,
    'address',
    addresses.map((address) => addressText(scope, address)),
  ),
  ...pair(
    scope,
    'telecom',
    telecoms.map((telecom) => telecomText(scope, telecom)),
  ),
];

/** Name and role; numbers and the role's code beside. */
export const partyText = (scope: Scope, party: HcParty): ViewText => {
  const roles = party.cds.map((cd) => codeText(scope, cd));
  const name = [party.name, party.firstName, party.familyName].filter(Boolean).join(' ');
  return {
    text: [name, ...roles.map((role) => role.text)].filter((text) => text !== '').join(', '),
    codes: [...roles.flatMap((role) => role.codes ?? []), ...party.ids.map(idCode)],
  };
};

/** A party with its addresses, one line each. */
export const partyTexts = (scope: Scope, party: HcParty): readonly ViewText[] => [
  partyText(scope, party),
  ...reachPairs(scope, party).flatMap(({ values }) => values),
];

export const personName = ({ firstNames, familyName, ids }: Person): ViewText => ({
  text: [...firstNames, familyName].filter((name) => name !== '').join(' '),
  codes: ids.map(idCode),
});

/** Everything about a person but the name. */
export const personPairs = (scope: Scope, person: Person): readonly ViewPair[] => [
  ...pair(scope, 'born', person.birthDate ? [momentText(scope, person.birthDate)] : []),
  ...pair(scope, 'died', person.deathDate ? [momentText(scope, person.deathDate)] : []),
  ...pair(scope, 'sex', person.sex ? [labelText(scope, 'CD-SEX', person.sex)] : []),
  ...reachPairs(scope, person),
  ...pair(scope, 'language', person.usualLanguage ? [plain(person.usualLanguage)] : []),
  ...otherPairs(scope, person.others),
];
