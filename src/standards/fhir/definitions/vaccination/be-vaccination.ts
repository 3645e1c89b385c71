/** A vaccination that was given, or that was not. Source: hl7.fhir.be.vaccination 1.1.2, be-vaccination. */
import type { Change, ProfileTable } from '../table/profile-table.ts';
import { extension, MS, oneOf, preferred, reference, required, slicedBy, slicedByType } from '../table/words.ts';
import { vaccinationRules } from './rules.ts';

const own = (name: string): Change => extension(`vaccination/be-ext-${name}`);

export const beVaccination: ProfileTable = {
  profile: 'vaccination/be-vaccination',
  version: '1.1.2',
  name: 'BeVaccination',
  status: 'active',
  type: 'Immunization',
  rows: {
    '': vaccinationRules,
    extension: [slicedBy('url'), '1..'],
    'extension:vaccination-originalorder': ['0..1', own('vaccination-originalorder')],
    'extension:administeredProduct': ['0..1', own('administeredProduct')],
    'extension:vaccination-confirmationStatus': ['0..1', own('vaccination-confirmationStatus')],
    'extension:recorder': ['1..1', extension('core/be-ext-recorder')],
    'extension:note': ['0..1', own('simple-note')],
    'extension:vaccination-stock-location': ['0..1', own('vaccination-stock-location')],
    'extension:vaccination-stock-funding-organization': ['0..1', own('vaccination-stock-funding-organization')],
    identifier: [MS],
    'identifier.system': ['1..', MS],
    'identifier.value': ['1..', MS],
    status: [MS],
    statusReason: [MS, required('vaccination/be-vs-vaccination-status-reason')],
    vaccineCode: [MS, required('vaccination/be-vs-vaccine-code')],
    patient: [MS, reference('core/be-patient')],
    encounter: [MS],
    'occurrence[x]': [slicedByType],
    'occurrence[x]:occurrenceDateTime': ['0..1', oneOf('dateTime'), MS],
    'occurrence[x]:occurrenceString': ['0..1', oneOf('string'), MS],
    recorded: ['1..', MS],
    location: ['..0'],
    lotNumber: ['..0'],
    expirationDate: ['..0'],
    site: [MS, required('vaccination/be-vs-vaccination-bodysite')],
    'site.extension:bodyLaterality': ['0..1', extension('core-clinical/be-ext-laterality')],
    route: [MS, required('vaccination/be-vs-vaccination-administration-route')],
    doseQuantity: [MS],
    performer: ['..1', MS],
    'performer.actor': [reference('core/be-practitioner', 'core/be-organization', 'core/be-practitionerrole')],
    reasonCode: [MS, preferred('vaccination/be-vs-vaccination-reason-code')],
    reasonReference: [MS],
    reaction: [MS],
    'reaction.date': ['1..'],
    protocolApplied: ['..0', MS],
  },
};
