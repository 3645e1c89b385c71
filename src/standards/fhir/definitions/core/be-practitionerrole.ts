/** What a care professional does at an organisation. Source: hl7.fhir.be.core 2.1.2, be-practitionerrole. */
import type { ProfileTable } from '../table/profile-table.ts';
import { codeSlice } from '../table/slices.ts';
import { codeSystem, MS, preferred, reference, SNOMED_CT, slicedBy } from '../table/words.ts';

export const bePractitionerRole: ProfileTable = {
  profile: 'core/be-practitionerrole',
  version: '1.0.0',
  name: 'BePractitionerRole',
  status: 'active',
  type: 'PractitionerRole',
  rows: {
    practitioner: [reference('core/be-practitioner')],
    organization: [reference('core/be-organization')],
    code: [slicedBy('coding.system'), MS],
    ...codeSlice('code', 'CD-HCPARTY', codeSystem('core/cd-hcparty')),
    ...codeSlice('code', 'SNOMED-CT', SNOMED_CT),
    specialty: [slicedBy('coding.system')],
    ...codeSlice('specialty', 'SNOMED-CT', SNOMED_CT, preferred('c80-practice-codes')),
  },
};
