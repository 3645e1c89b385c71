/** Which profile a resource is meant for, and values that are pseudonyms. Source: hl7.fhir.be.infsec 1.2.0. */
import { partsExtension, valueExtension } from '../table/extension-tables.ts';
import type { ProfileTable } from '../table/profile-table.ts';
import { extension, MS, oneOf, required, rule, slicedBy } from '../table/words.ts';

const VERSION = { version: '1.2.0', status: 'active' } as const;

const beExtIntendedProfile = valueExtension(
  {
    profile: 'infsec/be-ext-intended-profile',
    ...VERSION,
    name: 'BeExtIntendedProfile',
    context: ['DomainResource'],
  },
  ['1..', oneOf('canonical'), MS],
  {
    '': [rule('BeInvUrlAndVersionCanonical', "Extension.value.toString().contains('|')")],
  },
);

const beExtPseudonymization = partsExtension(
  { profile: 'infsec/be-ext-pseudonymization', ...VERSION, name: 'BeExtPseudonymization', context: ['Element'] },
  {
    marker: { often: '1..1', facts: [MS], value: [oneOf('boolean'), { patternBoolean: true }] },
    format: {
      often: '0..1',
      facts: [MS],
      value: [oneOf('code'), required('infsec/be-vs-pseudonymization-type'), MS],
    },
    version: { often: '0..1', facts: [MS], value: [oneOf('positiveInt'), MS] },
  },
  { extension: ['1..'] },
);

/** The key of the long pseudonyms of a resource, itself a pseudonym. */
const beExtKeyPseudonymization = partsExtension(
  { profile: 'infsec/be-ext-key-pseudonymization', ...VERSION, name: 'BeExtKeyPseudonymization', context: ['Meta'] },
  {
    key: {
      often: '1..1',
      facts: [MS],
      value: ['1..', oneOf('string'), MS],
      more: {
        'value[x].extension': [slicedBy('url'), '1..'],
        'value[x].extension:pseudonymization': ['1..1', extension('infsec/be-ext-pseudonymization')],
      },
    },
  },
  { id: ['1..', MS], extension: ['1..'] },
);

export const infsecTables: readonly ProfileTable[] = [
  beExtIntendedProfile,
  beExtPseudonymization,
  beExtKeyPseudonymization,
];
