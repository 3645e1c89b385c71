/** People and organisations: name and role first, then where to reach them. */
import { type Address, type Cd, type HcParty, type Person, partyName, type Telecom } from '../kmehr/index.ts';
import { codeText, idCode } from './codes.ts';
import { momentText } from './moments.ts';
import { restPairs } from './rest.ts';
import { joined, labelled, pair, plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';

/** How an address is read in Belgium: lines of parts; what is not named here follows. */
const addressLines: readonly (readonly (keyof Address)[])[] = [
  ['street', 'housenumber', 'postboxnumber'],
  ['zip', 'city', 'district'],
  ['country'],
];
const inAddress: ReadonlySet<string> = new Set(['cd', 'id', ...addressLines.flat()]);

const linesOf = (pairs: readonly ViewPair[]): readonly ViewText[] =>
  pairs.flatMap(({ label, values }) => values.map((value) => labelled(label, value)));

/** `020000000 (work, phone)`, the codes beside. */
const withRoles = (scope: Scope, text: ViewText, cds: readonly Cd[] = []): ViewText => {
  const roles = joined(
    cds.map((cd) => codeText(scope, cd)),
    ', ',
  );
  const said = roles.text === '' ? text.text : `${text.text} (${roles.text})`;
  return { text: said, codes: [...(text.codes ?? []), ...(roles.codes ?? [])] };
};

export const addressText = (scope: Scope, address: Address): ViewText => {
  const lines = addressLines.map((names) => joined(names.flatMap((name) => scope.texts(name, address[name]))));
  const where = joined([...lines, ...linesOf(restPairs(scope, address, inAddress))], ', ');
  const text = withRoles(scope, where, address.cd);
  return { ...text, codes: [...(text.codes ?? []), ...(address.id ?? []).map(idCode)] };
};

export const telecomText = (scope: Scope, { telecomnumber = '', cd, id = [], ...rest }: Telecom): ViewText => {
  const further = linesOf(restPairs(scope, rest, new Set()));
  const text = withRoles(scope, joined([plain(telecomnumber.trim()), ...further], ', '), cd);
  return { ...text, codes: [...(text.codes ?? []), ...id.map(idCode)] };
};

const reachPairs = (scope: Scope, { address, telecom }: Pick<HcParty, 'address' | 'telecom'>): readonly ViewPair[] => [
  ...pair(scope, 'address', scope.texts('address', address)),
  ...pair(scope, 'telecom', scope.texts('telecom', telecom)),
];

/** Name and role; numbers and the role's code beside. */
export const partyText = (scope: Scope, party: HcParty): ViewText => {
  const roles = (party.cd ?? []).map((cd) => codeText(scope, cd));
  const names = party.name ? [partyName(party), partyName({ ...party, name: undefined })] : [partyName(party)];
  return {
    text: [names.filter(Boolean).join(' '), ...roles.map((role) => role.text)].filter((text) => text !== '').join(', '),
    codes: [...roles.flatMap((role) => role.codes ?? []), ...(party.id ?? []).map(idCode)],
  };
};

const inName: ReadonlySet<string> = new Set(['id', 'cd', 'name', 'firstname', 'familyname', 'address', 'telecom']);

/** Everything about a party but name and role. */
export const partyPairs = (scope: Scope, party: HcParty): readonly ViewPair[] => [
  ...reachPairs(scope, party),
  ...restPairs(scope, party, inName),
];

/** A party with its addresses, one line each. */
export const partyTexts = (scope: Scope, party: HcParty): readonly ViewText[] => [
  partyText(scope, party),
  ...reachPairs(scope, party).flatMap(({ values }) => values),
  ...linesOf(restPairs(scope, party, inName)),
];

export const personName = ({ firstname = [], familyname = '', id = [] }: Person): ViewText => ({
  text: [...firstname, familyname]
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(' '),
  codes: id.map(idCode),
});

const inPerson: ReadonlySet<string> = new Set([
  ...['id', 'firstname', 'familyname', 'birthdate', 'deathdate', 'sex', 'address', 'telecom', 'usuallanguage'],
]);

/** Everything about a person but the name. */
export const personPairs = (scope: Scope, person: Person): readonly ViewPair[] => [
  ...pair(scope, 'born', person.birthdate ? [momentText(scope, person.birthdate)] : []),
  ...pair(scope, 'died', person.deathdate ? [momentText(scope, person.deathdate)] : []),
  ...pair(scope, 'sex', scope.texts('sex', person.sex)),
  ...reachPairs(scope, person),
  ...pair(scope, 'language', person.usuallanguage ? [plain(person.usuallanguage.trim())] : []),
  ...restPairs(scope, person, inPerson),
];

/** A person with everything known, one line each. */
export const personTexts = (scope: Scope, person: Person): readonly ViewText[] => [
  personName(person),
  ...linesOf(personPairs(scope, person)),
];
