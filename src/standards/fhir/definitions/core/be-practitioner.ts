/** A care professional. Source: hl7.fhir.be.core 2.1.2, be-practitioner. */
import type { ProfileTable } from '../table/profile-table.ts';
import { identifierSlice } from '../table/slices.ts';
import { MS, namingSystem, slicedBy, typed } from '../table/words.ts';
import { cbeRule, nihdiRule, ssinRule } from './identifier-rules.ts';

export const bePractitionerTable: ProfileTable = {
  profile: 'core/be-practitioner',
  version: '1.0.0',
  name: 'BePractitioner',
  status: 'active',
  type: 'Practitioner',
  rows: {
    identifier: [slicedBy('system'), nihdiRule, ssinRule, cbeRule, MS],
    ...identifierSlice('NIHDI', namingSystem('core/nihdi')),
    ...identifierSlice('SSIN', namingSystem('core/ssin')),
    ...identifierSlice('CBE', namingSystem('core/cbe')),
    name: ['1..'],
    address: [typed('Address', 'core/be-address')],
  },
};
