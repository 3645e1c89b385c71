/** An address, in one language, with its line in parts. Source: hl7.fhir.be.core 2.1.2, be-address. */
import type { ProfileTable } from '../table/profile-table.ts';
import { extension, slicedBy } from '../table/words.ts';

export const beAddress: ProfileTable = {
  profile: 'core/be-address',
  version: '1.0.0',
  name: 'BeAddress',
  status: 'draft',
  type: 'Address',
  rows: {
    'extension:language': ['0..1', extension('language')],
    'line.extension': [slicedBy('url')],
    'line.extension:Streetname': ['0..*', extension('iso21090-ADXP-streetName')],
    'line.extension:Housenumber': ['0..*', extension('iso21090-ADXP-houseNumber')],
    'line.extension:Postbox': ['0..*', extension('iso21090-ADXP-postBox')],
  },
};
