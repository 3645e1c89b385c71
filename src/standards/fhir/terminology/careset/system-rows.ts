/** The code systems that the caresets use, each with the table of its labels. Source: FHIR facts 2, 3, 4, 6. */
import { beSystem, fhirSystem, hl7System, LOINC, SNOMED, SNOMED_BE, UCUM } from './addresses.ts';
import { ALLERGY_TYPES, EXPOSURE_ROUTES, NO_ALLERGY, OTHER_FINDING, REACTIONS } from './allergy-tables.ts';
import { CAUSATIVE_AGENTS } from './causative-agent-tables.ts';
import { CONTACT_PERSONS, PARTIES } from './kmehr-lines.ts';
import * as lab from './lab-code-tables.ts';
import { BLOOD_COUNTS, CHEMISTRY, HORMONES_AND_MEDICINES, LAB_REPORTS, MICROBES } from './loinc-tables.ts';
import * as person from './person-tables.ts';
import { LAB_SNOMED, SPECIMEN_CONDITIONS, SPECIMEN_TYPES } from './specimen-tables.ts';
import * as status from './status-tables.ts';
import { SUSCEPTIBILITIES } from './susceptibilities.ts';
import * as vaccination from './vaccination-code-tables.ts';
import { LATERALITIES, VACCINATION_REASONS, VACCINATION_SITES, VACCINES } from './vaccine-tables.ts';

export interface SystemRow {
  readonly id: string;
  readonly url: string;
  readonly version?: string | undefined;
  readonly title: string;
  readonly content: 'complete' | 'fragment' | 'not-present';
  readonly lines?: string | undefined;
  /** Whose the codes are, where somebody's licence asks to say so. */
  readonly copyright?: string | undefined;
}

const row =
  (content: SystemRow['content'], version: string, address: (name: string) => string) =>
  (name: string, title: string, lines: string): SystemRow => ({
    ...{ id: name, url: address(name), version, title, content, lines },
  });

const fhir = row('complete', '4.0.1', fhirSystem);
const hl7 = row('complete', '4.0.1', hl7System);
const part = (version: string) => row('fragment', version, hl7System);
const be = (guide: string, version: string) => row('complete', version, (name) => beSystem(guide, name));

const joined = (...tables: readonly string[]): string => tables.map((lines) => lines.trim()).join('\n');

/** Its codes belong to SNOMED International; the words beside them are ours. */
const SNOMED_ROW: SystemRow = {
  ...{
    id: 'snomed-ct',
    url: SNOMED,
    version: SNOMED_BE,
    title: 'SNOMED CT, codes of the caresets',
    content: 'fragment',
  },
  lines: joined(
    ...[VACCINES, VACCINATION_SITES, VACCINATION_REASONS, LATERALITIES, ALLERGY_TYPES, NO_ALLERGY, EXPOSURE_ROUTES],
    ...[REACTIONS, OTHER_FINDING, CAUSATIVE_AGENTS, LAB_SNOMED],
  ),
  copyright:
    'Codes: SNOMED CT, © SNOMED International, used under its licence. Labels: Zenne; they are no SNOMED CT descriptions.',
};

const LOINC_ROW: SystemRow = {
  ...{ id: 'loinc', url: LOINC, title: 'LOINC, codes of laboratories', content: 'fragment' },
  lines: joined(LAB_REPORTS, BLOOD_COUNTS, CHEMISTRY, HORMONES_AND_MEDICINES, MICROBES, SUSCEPTIBILITIES),
  copyright: 'Codes: LOINC, © Regenstrief Institute, used under the licence at loinc.org/license. Labels: Zenne.',
};

export const systemRows: readonly SystemRow[] = [
  SNOMED_ROW,
  LOINC_ROW,
  { id: 'ucum', url: UCUM, title: 'Units of measure (UCUM)', content: 'not-present' },
  be('vaccination', '1.1.2')('be-cs-vaccine-code', 'Vaccine codes beside SNOMED CT', vaccination.OTHER_VACCINE),
  be('vaccination', '0.1.0')('be-cs-vaccination-administration-route', 'Routes of vaccination', vaccination.ROUTES),
  be('vaccination', '0.1.0')('be-cs-vaccination-confirmation-status', 'Confirmation', vaccination.CONFIRMATIONS),
  be('vaccination', '0.1.0')('be-cs-vaccination-status-reason', 'Reasons not to vaccinate', vaccination.STATUS_REASONS),
  be('core', '1.0.0')('be-cs-care-location', 'Places of care', vaccination.CARE_LOCATIONS),
  part('3.0.0')('v3-ActReason', 'Reasons of acts', vaccination.ACT_REASONS),
  be('core', '1.0')('cd-civilstate', 'Civil states', person.CIVIL_STATES),
  be('core', '1.2')('cd-contact-person', 'Contact persons', CONTACT_PERSONS),
  be('core', '1.0')('cd-hcparty', 'Parties in health care', PARTIES),
  part('3.0.0')('v3-MaritalStatus', 'Marital states', person.MARITAL_STATUSES),
  part('3.0.0')('v3-NullFlavor', 'Reasons why nothing is said', person.NULL_FLAVOURS),
  row('complete', '2.9', hl7System)('v2-0131', 'Roles of contacts', person.CONTACT_ROLES),
  fhir('administrative-gender', 'Sex', person.GENDERS),
  fhir('event-status', 'States of events', status.EVENT_STATUSES),
  hl7('allergyintolerance-clinical', 'Clinical state of an allergy', status.ALLERGY_CLINICAL),
  hl7('allergyintolerance-verification', 'Certainty of an allergy', status.ALLERGY_VERIFICATION),
  fhir('allergy-intolerance-category', 'Kinds of allergy', status.ALLERGY_CATEGORIES),
  fhir('allergy-intolerance-criticality', 'Risk of an allergy', status.ALLERGY_CRITICALITY),
  fhir('reaction-event-severity', 'Severity of a reaction', status.REACTION_SEVERITY),
  fhir('observation-status', 'States of observations', status.OBSERVATION_STATUSES),
  fhir('diagnostic-report-status', 'States of reports', status.REPORT_STATUSES),
  fhir('composition-status', 'States of documents', status.COMPOSITION_STATUSES),
  fhir('specimen-status', 'States of samples', status.SPECIMEN_STATUSES),
  hl7('observation-category', 'Kinds of observations', lab.OBSERVATION_CATEGORIES),
  hl7('data-absent-reason', 'Reasons why a result lacks', lab.DATA_ABSENT_REASONS),
  part('3.0.0')('v3-ObservationInterpretation', 'Interpretations of results', lab.INTERPRETATIONS),
  hl7('referencerange-meaning', 'Meanings of reference ranges', lab.RANGE_MEANINGS),
  part('2.9')('v2-0074', 'Sections of a laboratory', lab.SECTIONS),
  part('2.9')('v2-0487', 'Kinds of samples', SPECIMEN_TYPES),
  row('complete', '2.9', hl7System)('v2-0493', 'Condition of samples', SPECIMEN_CONDITIONS),
  row('complete', '2.9', hl7System)('v2-0916', 'Fasting', lab.FASTING),
  be('lab', '1.0.1')('be-cs-coded-annotation-types', 'Kinds of notes on results', lab.ANNOTATION_TYPES),
  { ...be('lab', '1.0.0')('albert', 'ALBERT codes of analyses', lab.ALBERT), content: 'fragment' },
];
