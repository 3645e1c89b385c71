/** Every table of our own, guide by guide. */
import { allergyTables } from './allergy/allergy.ts';
import { beAddress } from './core/be-address.ts';
import { beOrganization } from './core/be-organization.ts';
import { bePatientTable } from './core/be-patient.ts';
import { bePractitionerTable } from './core/be-practitioner.ts';
import { bePractitionerRole } from './core/be-practitionerrole.ts';
import { coreExtensions } from './core/extensions.ts';
import { coreClinicalTables } from './core-clinical/core-clinical.ts';
import { infsecTables } from './infsec/infsec.ts';
import { labAnnotations } from './lab/annotations.ts';
import { beLaboratoryReport } from './lab/be-laboratory-report.ts';
import { beLaboratoryReportComposition } from './lab/be-laboratory-report-composition.ts';
import { beObservationLaboratory } from './lab/be-observation-laboratory.ts';
import { beSpecimenLaboratory } from './lab/be-specimen-laboratory.ts';
import type { ProfileTable } from './table/profile-table.ts';
import { beVaccination } from './vaccination/be-vaccination.ts';
import { vaccinationExtensions } from './vaccination/extensions.ts';

export const ownTables: readonly ProfileTable[] = [
  ...[beAddress, bePatientTable, bePractitionerTable, bePractitionerRole, beOrganization, ...coreExtensions],
  ...coreClinicalTables,
  ...infsecTables,
  ...allergyTables,
  ...[beVaccination, ...vaccinationExtensions],
  ...[beLaboratoryReportComposition, beLaboratoryReport, beObservationLaboratory, beSpecimenLaboratory],
  ...labAnnotations,
];
