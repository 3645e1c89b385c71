/** An organisation: a hospital, a laboratory, a pharmacy. Source: hl7.fhir.be.core 2.1.2, be-organization. */
import type { ProfileTable } from '../table/profile-table.ts';
import { codeSlice, identifierSlice } from '../table/slices.ts';
import { codeSystem, MS, namingSystem, slicedBy, typed } from '../table/words.ts';
import { cbeRule, nihdiRule, ssinRule } from './identifier-rules.ts';

export const beOrganization: ProfileTable = {
  profile: 'core/be-organization',
  version: '1.0.0',
  name: 'BeOrganization',
  status: 'active',
  type: 'Organization',
  rows: {
    identifier: [slicedBy('system'), nihdiRule, ssinRule, cbeRule, MS],
    ...identifierSlice('NIHDI', namingSystem('core/nihdi')),
    ...identifierSlice('CBE', namingSystem('core/cbe')),
    ...identifierSlice('EHP', namingSystem('core/ehp')),
    type: [slicedBy('coding.system')],
    ...codeSlice('type', 'CD-HCPARTY', codeSystem('core/cd-hcparty')),
    address: [typed('Address', 'core/be-address')],
  },
};
