/** A SUMEHR as an International Patient Summary. Source: HL7 IPS 1.1 and 2.0 (FHIR R4); KMEHR facts C. */
import { type Coding, type Concept, dated, defined, type Made, type Reference, reference, unknown } from '../made.ts';
import { ipsProfiles, systems } from '../systems.ts';
import { documentTitle, sections } from '../tables/sections.ts';
import { absenceOf } from './absences.ts';
import { bundleOf } from './bundle.ts';
import { type Converted, convertItems } from './items.ts';
import { narrativeOf } from './narrative.ts';
import { referenceTo } from './parties.ts';
import { careTeamOf, patientOf } from './patient-of.ts';
import { idIn, type Scope } from './scope.ts';
import { documentIdOf, type Opened, scopeOf } from './transaction.ts';
import { placedItems } from './walk.ts';

type SectionName = keyof typeof sections;

/** An active problem, or one of the past. */
const isOver = ({ clinicalStatus }: Made): boolean =>
  (clinicalStatus as Concept | undefined)?.coding?.[0]?.code !== 'active';

const BY_TYPE: Readonly<Record<string, SectionName>> = {
  MedicationStatement: 'medications',
  AllergyIntolerance: 'allergies',
  Immunization: 'immunizations',
  Procedure: 'procedures',
  Consent: 'directives',
  CareTeam: 'team',
};

const sectionOf = (made: Made): SectionName | undefined =>
  made.resourceType === 'Condition' ? (isOver(made) ? 'past' : 'problems') : BY_TYPE[made.resourceType];

interface Filled {
  readonly name: SectionName;
  readonly entries: readonly Made[];
}

/** Sections in the order of the guide; three of them never empty. */
function fill(scope: Scope, resources: readonly Made[], { none }: Converted): readonly Filled[] {
  const names = Object.keys(sections) as SectionName[];
  return names.flatMap((name) => {
    const found = resources.filter((made) => sectionOf(made) === name);
    const entries = found.length > 0 ? found : absenceOf(scope, name, none);
    return entries.length > 0 ? [{ name, entries }] : [];
  });
}

const printed = ({ language }: Scope, { name, entries }: Filled): object => {
  const { code, display, title } = sections[name];
  const coding: readonly Coding[] = [{ system: systems.loinc, code, display }];
  return {
    title: title[language],
    code: { coding },
    text: narrativeOf(entries, language),
    entry: entries.map((made) => reference(made)),
  };
};

/** Complete and validated by its author, or not yet. Source: KMEHR facts A5. */
export function isFinal({ ledger, transaction }: Opened): boolean {
  const complete = ledger.take(transaction, 'iscomplete');
  const validated = ledger.take(transaction, 'isvalidated');
  return complete === true && validated === true;
}

const authorsOf = (scope: Scope): readonly Reference[] => {
  const recorder = scope.parties.recorderOf(scope.author);
  const others = scope.author.filter((party) => !party.cd?.some(({ value }) => value.trim() === 'application'));
  const all = others.map((party) => referenceTo(scope.parties.of(party)));
  return recorder
    ? [recorder.reference, ...all.filter(({ reference: one }) => one !== recorder.reference.reference)]
    : all;
};

function compositionOf(opened: Opened, scope: Scope, filled: readonly Filled[]): Made {
  const author = authorsOf(scope);
  return defined({
    resourceType: 'Composition',
    id: idIn(scope, 'composition'),
    meta: { profile: [ipsProfiles.composition] },
    language: scope.language,
    identifier: documentIdOf(opened),
    status: isFinal(opened) ? 'final' : 'preliminary',
    type: { coding: [{ system: systems.loinc, code: '60591-5', display: 'Patient summary Document' }] },
    subject: scope.patient,
    ...dated('date', scope.recorded),
    author: author.length > 0 ? author : [unknown],
    title: documentTitle[scope.language],
    section: filled.map((one) => printed(scope, one)),
  });
}

export function summaryBundle(opened: Opened): Made {
  const scope = scopeOf(opened, false);
  const converted = convertItems(scope, placedItems(opened.ledger, opened.transaction, opened.place));
  const patient = patientOf(scope, opened.person, converted);
  const made = [...careTeamOf(scope, converted), ...converted.resources];
  const filled = fill(scope, made, converted);
  const composition = compositionOf(opened, scope, filled);
  const entries = filled.flatMap(({ entries: some }) => some);
  const resources = [composition, patient, ...scope.parties.made(), ...entries];
  return bundleOf(scope, { type: 'document', profile: ipsProfiles.bundle, resources });
}
