/** The value sets that the caresets bind, each by what it takes of which code system. Source: FHIR facts 2, 3, 4, 6; FHIR R4, bindings. */
import type { ConceptSet } from '../model.ts';
import { beSet, beSystem, fhirSystem, hl7System, SNOMED, SNOMED_BE } from './addresses.ts';
import { ALLERGY_TYPES, EXPOSURE_ROUTES, NO_ALLERGY, OTHER_FINDING, REACTIONS } from './allergy-tables.ts';
import { CAUSATIVE_AGENTS } from './causative-agent-tables.ts';
import { fhirSets } from './fhir-set-rows.ts';
import { CONTACT_PERSONS } from './kmehr-lines.ts';
import { codesIn } from './label-lines.ts';
import { CIVIL_STATES_TAKEN } from './person-tables.ts';
import { coded, type SetRow, whole } from './set-parts.ts';
import { LATERALITIES, VACCINATION_REASONS, VACCINATION_SITES, VACCINES } from './vaccine-tables.ts';

const snomed = (...tables: readonly string[]): ConceptSet => coded(SNOMED, tables.flatMap(codesIn));
/** Members of a reference set of the Belgian edition, of which this house holds nothing. */
const referenceSet = (id: string): ConceptSet => ({
  ...{ system: SNOMED, version: SNOMED_BE },
  filter: [{ property: 'concept', op: 'in', value: id }],
});
const belowSnomed = (code: string): ConceptSet => ({
  system: SNOMED,
  filter: [{ property: 'concept', op: 'is-a', value: code }],
});

const be =
  (guide: string, version: string) =>
  (id: string, title: string, ...include: readonly ConceptSet[]): SetRow => ({
    ...{ id, url: beSet(guide, id), version, title, include },
  });
const vaccination = be('vaccination', '1.1.2');
const allergy = be('allergy', '1.0.0');
const core = be('core', '1.0.0');
const clinical = be('terminology', '1.1.0');

const ofVaccination = (name: string): ConceptSet => whole(beSystem('vaccination', name));

const vaccinationSets: readonly SetRow[] = [
  {
    ...vaccination('be-vs-vaccine-code', 'Vaccines'),
    version: '1.0.0',
    include: [ofVaccination('be-cs-vaccine-code'), snomed(VACCINES)],
  },
  vaccination(
    ...(['be-vs-vaccination-status-reason', 'Reasons not to vaccinate'] as const),
    ofVaccination('be-cs-vaccination-status-reason'),
    coded(hl7System('v3-ActReason'), ['IMMUNE', 'MEDPREC', 'OSTOCK', 'PATOBJ']),
  ),
  vaccination(
    ...(['be-vs-vaccination-administration-route', 'Routes of vaccination'] as const),
    ofVaccination('be-cs-vaccination-administration-route'),
    coded(hl7System('v3-NullFlavor'), ['OTH']),
  ),
  vaccination('be-vs-vaccination-bodysite', 'Places of vaccination on the body', snomed(VACCINATION_SITES)),
  vaccination('be-vs-vaccination-reason-code', 'Reasons to vaccinate', snomed(VACCINATION_REASONS)),
  vaccination(
    ...(['be-vs-vaccination-confirmation-status', 'Confirmation'] as const),
    ofVaccination('be-cs-vaccination-confirmation-status'),
  ),
];

const allergySets: readonly SetRow[] = [
  { ...allergy('be-vs-allergyintolerance-type', 'Types of allergy', snomed(ALLERGY_TYPES)), version: '1.2.0' },
  allergy(
    ...(['be-causativeagent', 'Causes of allergy'] as const),
    ...[referenceSet('50851000172106'), referenceSet('50841000172109'), snomed(CAUSATIVE_AGENTS)],
  ),
  allergy('be-noallergy', 'No known allergy', snomed(NO_ALLERGY)),
  allergy(
    ...(['be-allergyintolerancecode', 'Codes of allergies'] as const),
    ...[{ valueSet: [beSet('allergy', 'be-causativeagent')] }, { valueSet: [beSet('allergy', 'be-noallergy')] }],
  ),
  allergy('be-riskmanifestation', 'Reactions', snomed(REACTIONS, OTHER_FINDING)),
  allergy('be-exposureroute', 'Ways of exposure', snomed(EXPOSURE_ROUTES)),
];

const coreSets: readonly SetRow[] = [
  core(
    ...(['be-civilstate', 'Civil states'] as const),
    coded(hl7System('v3-MaritalStatus'), ['A', 'D', 'M', 'U', 'W']),
    coded(beSystem('core', 'cd-civilstate'), CIVIL_STATES_TAKEN),
    coded(hl7System('v3-NullFlavor'), ['UNK']),
  ),
  core(
    ...(['be-contactperson', 'Contact persons'] as const),
    { system: hl7System('v2-0131'), filter: [{ property: 'concept', op: 'is-not-a', value: 'O' }] },
    coded(beSystem('core', 'cd-contact-person'), codesIn(CONTACT_PERSONS)),
  ),
  core('be-vs-care-location', 'Places of care', whole(beSystem('core', 'be-cs-care-location'))),
  { ...core('be-vs-cd-hcparty', 'Parties in health care', whole(beSystem('core', 'cd-hcparty'))), version: '2.1.2' },
  { ...core('be-vs-gender-at-birth', 'Sex at birth', whole(fhirSystem('administrative-gender'))), version: '2.1.2' },
  clinical('be-vs-reaction-manifestation-code', 'Reactions', snomed(REACTIONS)),
  clinical('be-vs-laterality', 'Sides of the body', snomed(LATERALITIES)),
  clinical('be-vs-bodysite', 'Parts of the body', belowSnomed('442083009')),
  clinical('be-vs-body-topography', 'Directions of the body', belowSnomed('106233006')),
];

export const setRows: readonly SetRow[] = [
  ...vaccinationSets,
  ...allergySets,
  ...coreSets,
  be('lab', '1.0.1')(
    ...(['be-vs-coded-annotation-types', 'Kinds of notes on results'] as const),
    whole(beSystem('lab', 'be-cs-coded-annotation-types')),
  ),
  ...fhirSets,
];
