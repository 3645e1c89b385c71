/** An allergy or intolerance, or the statement that there is none. Source: hl7.fhir.be.allergy 1.2.0. */
import { valueExtension } from '../table/extension-tables.ts';
import type { ProfileTable } from '../table/profile-table.ts';
import { identifierSlice } from '../table/slices.ts';
import { extensible, extension, MS, namingSystem, oneOf, reference, slicedBy } from '../table/words.ts';

const beAllergyIntolerance: ProfileTable = {
  profile: 'allergy/be-allergyintolerance',
  version: '1.0.0',
  name: 'BeAllergyIntolerance',
  status: 'active',
  type: 'AllergyIntolerance',
  rows: {
    extension: [slicedBy('url')],
    'extension:type': ['0..1', extension('allergy/be-ext-allergy-type'), MS],
    identifier: [slicedBy('system'), MS],
    ...identifierSlice('allergy', namingSystem('allergy/be-ns-allergy'), '0..1'),
    clinicalStatus: [MS],
    verificationStatus: [MS],
    type: ['..0'],
    category: [MS],
    code: ['1..', MS, extensible('allergy/be-allergyintolerancecode')],
    patient: [MS, reference('core/be-patient')],
    recordedDate: ['1..', MS],
    recorder: ['1..', MS, reference('core/be-practitioner', 'core/be-practitionerrole', 'core/be-patient')],
    asserter: [MS],
    note: [MS],
    reaction: [MS],
    'reaction.manifestation': ['..1', MS, extensible('allergy/be-riskmanifestation')],
    'reaction.onset': [MS],
    'reaction.exposureRoute': [extensible('allergy/be-exposureroute')],
  },
};

const beExtAllergyType = valueExtension(
  {
    profile: 'allergy/be-ext-allergy-type',
    version: '1.2.0',
    name: 'BeExtAllergyType',
    status: 'active',
    context: ['AllergyIntolerance'],
  },
  [oneOf('CodeableConcept'), extensible('allergy/be-vs-allergyintolerance-type'), MS],
);

export const allergyTables = [beAllergyIntolerance, beExtAllergyType];
