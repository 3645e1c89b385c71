/** Caregivers, institutions and their roles. Source: fhir-be facts 2 (BePractitioner, BeOrganization, BePractitionerRole), KMEHR facts B5. */
import type { HcParty } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined, line, type Made, type Reference, reference, unknown } from '../made.ts';
import { profiles, unversioned } from '../systems.ts';
import { addressOf, telecomOf } from './addresses.ts';
import { codingsOf } from './codes.ts';
import { identifiersOf } from './identifiers.ts';

const kindOf = ({ cd: cds = [] }: HcParty): string =>
  cds.find(({ scheme }) => scheme === 'CD-HCPARTY')?.value.trim() ?? '';

export const isSoftware = (party: HcParty): boolean => kindOf(party) === 'application';
export const isPerson = (party: HcParty): boolean =>
  kindOf(party).startsWith('pers') || (party.familyname !== undefined && party.name === undefined);

const words = (text: string | undefined): string[] => line(text).split(' ').filter(Boolean);

/** A practitioner without a name has at least the mark that nobody gave one. */
function namesOf(ledger: Ledger, party: HcParty): readonly object[] {
  const family = line(ledger.take(party, 'familyname'));
  const given = words(ledger.take(party, 'firstname'));
  const text = line(ledger.take(party, 'name'));
  const name = defined({ use: 'official', text, family, given });
  return [Object.keys(name).length > 1 ? name : unknown];
}

const codesOf = (ledger: Ledger, { cd }: HcParty): readonly object[] =>
  codingsOf(ledger, cd).map((coding) => ({ coding: [coding] }));

const ways = (ledger: Ledger, party: HcParty) => ({
  telecom: (party.telecom ?? []).map((telecom) => telecomOf(ledger, telecom)),
  address: (party.address ?? []).map((address) => addressOf(ledger, address)),
});

const practitioner = (ledger: Ledger, party: HcParty, id: string): Made =>
  defined({
    resourceType: 'Practitioner',
    id,
    meta: { profile: [unversioned(profiles.practitioner)] },
    identifier: identifiersOf(ledger, party.id),
    name: namesOf(ledger, party),
    ...ways(ledger, party),
    qualification: codesOf(ledger, party).map((code) => ({ code })),
  });

/** An organisation has an identifier or a name. Source: FHIR R4 Organization, org-1. */
function organization(ledger: Ledger, party: HcParty, id: string): Made {
  const name = line(
    [ledger.take(party, 'name'), ledger.take(party, 'firstname'), ledger.take(party, 'familyname')]
      .filter(Boolean)
      .join(' '),
  );
  const identifier = identifiersOf(ledger, party.id);
  return defined({
    resourceType: 'Organization',
    id,
    meta: { profile: [unversioned(profiles.organization)] },
    identifier,
    type: codesOf(ledger, party),
    ...(name === '' && identifier.length === 0 ? { _name: unknown } : { name }),
    ...ways(ledger, party),
  });
}

export const partyResource = (ledger: Ledger, party: HcParty, id: string): Made =>
  isPerson(party) ? practitioner(ledger, party, id) : organization(ledger, party, id);

/** A caregiver in an institution. */
export const roleOf = (person: Made, institution: Made, id: string): Made =>
  defined({
    resourceType: 'PractitionerRole',
    id,
    meta: { profile: [unversioned(profiles.practitionerRole)] },
    practitioner: referenceTo(person),
    organization: referenceTo(institution),
  });

const firstIdentifier = (to: Made): Reference['identifier'] =>
  Array.isArray(to.identifier) ? (to.identifier[0] as Reference['identifier']) : undefined;

const nameOf = ({ name }: Made): string => {
  if (typeof name === 'string') return name;
  const first = (Array.isArray(name) ? name[0] : undefined) as
    | { family?: string; given?: readonly string[]; text?: string }
    | undefined;
  return first?.text ?? [...(first?.given ?? []), first?.family ?? ''].join(' ').trim();
};

/** By address in the bundle, and by number: a careset taken alone still says who. */
export const referenceTo = (to: Made): Reference =>
  defined({ ...reference(to), identifier: firstIdentifier(to), display: nameOf(to) });
