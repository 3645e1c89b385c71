/** The patient of a bundle, with the people around. Source: fhir-be facts 2, 9 (BeCareTeam). */
import type { Person } from '../../kmehr/index.ts';
import { defined, type Made } from '../made.ts';
import { ipsProfiles, profiles, systems, unversioned } from '../systems.ts';
import type { Converted } from './items.ts';
import { referenceTo } from './parties.ts';
import { patientResource } from './persons.ts';
import { idIn, intended, type Scope } from './scope.ts';

export function patientOf(scope: Scope, person: Person, { contacts, managers }: Converted): Made {
  const made = patientResource(
    scope.ledger,
    person,
    idIn(scope, 'patient'),
    scope.belgian ? unversioned(profiles.patient) : ipsProfiles.patient,
  );
  const generalPractitioner = managers.map((party) => referenceTo(scope.parties.of(party)));
  return defined({ ...made, contact: contacts, generalPractitioner });
}

export function careTeamOf(scope: Scope, { team }: Converted): readonly Made[] {
  if (team.length === 0) return [];
  const participant = team.map((party) => ({ member: referenceTo(scope.parties.of(party)) }));
  const id = idIn(scope, 'care team');
  const identifier = [{ system: systems.uri, value: `urn:uuid:${id}` }];
  const made = { resourceType: 'CareTeam', id, identifier, status: 'active', subject: scope.patient, participant };
  return [scope.belgian ? { ...made, ...intended(profiles.careTeam) } : made];
}
