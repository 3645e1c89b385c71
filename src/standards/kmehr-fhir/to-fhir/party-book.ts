/** The parties of a bundle, each made once. */
import type { HcParty } from '../../kmehr/index.ts';
import { uuidFrom } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import type { Made } from '../made.ts';
import { isPerson, isSoftware, partyResource, referenceTo, roleOf } from './parties.ts';
import type { PartyBook, Recorder } from './scope.ts';

/** What a party says, without the places it stands in. */
const likeness = (party: HcParty): string =>
  JSON.stringify(party, (name, value) => (name === 'at' ? undefined : value));

export function partyBook(ledger: Ledger, source: string): PartyBook {
  const resources = new Map<string, Made>();
  const roles = new Map<string, Made>();
  const read = new Map<object, Made>();
  const recorders = new Map<object, Recorder | undefined>();
  const of = (party: HcParty): Made => {
    const before = read.get(party);
    if (before) return before;
    const key = likeness(party);
    const known = resources.get(key);
    // Read again all the same: its account is of the place where it stands.
    const made = partyResource(ledger, party, known?.id ?? uuidFrom(source, `party ${key}`));
    if (!known) resources.set(key, made);
    read.set(party, known ?? made);
    return known ?? made;
  };
  const roleIn = (person: Made, institution: Made): Made => {
    const key = `role ${person.id} ${institution.id}`;
    const made = roles.get(key) ?? roleOf(person, institution, uuidFrom(source, key));
    roles.set(key, made);
    return made;
  };
  const answering = (authors: readonly HcParty[]): Recorder | undefined => {
    const people = authors.filter(isPerson);
    const institutions = authors.filter((party) => !isPerson(party) && !isSoftware(party));
    const [person, institution] = [people[0], institutions[0]].map((party) => party && of(party));
    for (const party of authors) if (isSoftware(party)) ledger.drop(party, 'envelope');
    if (person && institution) return { reference: referenceTo(roleIn(person, institution)), isPerson: true };
    const one = person ?? institution;
    return one && { reference: referenceTo(one), isPerson: person !== undefined };
  };
  const recorderOf = (authors: readonly HcParty[]): Recorder | undefined => {
    if (!recorders.has(authors)) recorders.set(authors, answering(authors));
    return recorders.get(authors);
  };
  return { of, recorderOf, made: () => [...resources.values(), ...roles.values()] };
}
