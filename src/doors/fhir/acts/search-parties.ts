/**
 * GET and POST searches over Practitioner, PractitionerRole and Organization: by id, number or name, never the whole register.
 * Source: FHIR R4, "search"; hub operation GetHCParty. Invariant: nobody is found by an SSIN.
 */
import { isSearchable, type PartyNumber, registeredParties, type WantedParty } from '../../../modules/people/index.ts';
import { beNumber, readTokenValue } from '../../../standards/fhir/index.ts';
import { askRegister } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { moreIssue } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { type PartyTypeName, partyTypes } from '../parties.ts';
import { foundBundle, type TypeSearch, writtenIn } from '../type-search.ts';

const SYSTEMS: ReadonlyMap<string, PartyNumber['system']> = new Map([
  [beNumber('nihdi'), 'nihdi'],
  // As the guide of vaccinations writes them.
  [beNumber('nihdi-professional'), 'nihdi'],
  [beNumber('nihdi-organization'), 'nihdi'],
  [beNumber('cbe'), 'cbe'],
  [beNumber('ehp'), 'ehp'],
]);

export async function searchParties(
  context: FhirContext,
  { caller }: Asked,
  search: TypeSearch & { readonly type: PartyTypeName },
): Promise<Outcome> {
  const { keys } = context.access;
  const { kind, show } = partyTypes[search.type];
  const wanted = wantedOf(context, search);
  if (wanted !== 'nobody' && 'problem' in wanted) return wanted;
  const question = { register: 'view-party', caller, resource: { type: search.type, interaction: 's' } } as const;
  const answer = await askRegister(context, question, async (grant) =>
    wanted === 'nobody' ? { parties: [], hasMore: false } : registeredParties(grant, kind, wanted),
  );
  if (!answer.granted) return { problem: answer.refused };
  const { parties, hasMore } = answer.value;
  const issues = hasMore ? [moreIssue(context.baseUrl, search.language)] : [];
  return foundBundle(context, search, { matches: parties.map((party) => show(keys, party)), issues });
}

/** `nobody`: what is asked cannot be anybody. */
function wantedOf(
  { access: { keys } }: FhirContext,
  { type, ...asking }: TypeSearch & { readonly type: PartyTypeName },
): WantedParty | 'nobody' | Problem {
  const written = writtenIn(asking);
  const said = new Map(written);
  const [twice] = written.find(([name, value]) => said.get(name) !== value) ?? [];
  if (twice !== undefined) return { problem: 'one-value-only', expression: `http.${twice}` };
  const [id, number, name, familyName] = ['_id', 'identifier', 'name', 'family'].map((one) => said.get(one));
  const practitioner = said.get('practitioner')?.replace(/^.*Practitioner\//, '');
  const names = [name, familyName].filter((one) => one !== undefined);
  if ([id, practitioner, number, ...names].every((one) => one === undefined) || !names.every(isSearchable))
    return { problem: 'party-criteria' };
  const ids = [id, practitioner].filter((one) => one !== undefined).map((one) => partyTypes[type].keyOf(keys, one));
  const token = number === undefined ? undefined : numberOf(number);
  if (ids.some((key) => key === undefined || key !== ids[0]) || token === 'nobody') return 'nobody';
  const party = said.get('role') ?? said.get('type');
  return { key: ids[0], number: token, name, familyName, party: party && readTokenValue(party)?.code };
}

function numberOf(text: string): WantedParty['number'] | 'nobody' {
  const { system, code: value = '' } = readTokenValue(text) ?? {};
  const known = system === undefined ? undefined : SYSTEMS.get(system);
  return system !== undefined && known === undefined ? 'nobody' : { system: known, value };
}
