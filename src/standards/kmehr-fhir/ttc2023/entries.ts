/** The items of a SUMEHR in the shape of the contest. Source: KMEHR facts E (reference mapping). */
import { type Item, labelOf } from '../../kmehr/index.ts';
import { dateTimeOfText } from '../dates.ts';
import type { Ledger } from '../ledger.ts';
import { type Coding, conceptOf, defined, line, type Made, rowOf } from '../made.ts';
import { systems } from '../systems.ts';
import { dayPeriods } from '../tables/day-periods.ts';
import { codingsOf, valueIn } from '../to-fhir/codes.ts';
import { dateTimeIn, numberOf } from '../to-fhir/item-parts.ts';

const CNK = 'https://www.ehealth.fgov.be/standards/fhir/medication/NamingSystem/cnk-codes';

/** Ids and references of one document. */
export interface Place {
  readonly ledger: Ledger;
  readonly patient: object;
  readonly id: string;
  /** Of a second resource that the item makes. */
  readonly otherId: string;
}

const state = (system: string, code: string, display: string) => ({ coding: [{ system, code, display }] });

/** Only the two classifications; other codes of the content are reported. */
const classified = (ledger: Ledger, { content = [] }: Item): readonly Coding[] =>
  codingsOf(
    ledger,
    content.flatMap(({ cd = [] }) => cd.filter(({ scheme }) => scheme === 'ICPC' || scheme === 'ICD')),
  );

function packageOf(ledger: Ledger, { content = [] }: Item): readonly Coding[] {
  const product = content.find(({ medicinalproduct }) => medicinalproduct)?.medicinalproduct;
  const packages = product?.intendedcd ?? [];
  const display = packages.length > 0 ? line(ledger.take(product, 'intendedname')) : '';
  return packages.map((cd) => defined({ system: CNK, code: line(valueIn(ledger, cd)), display }));
}

function dosageOf(ledger: Ledger, { dayperiod = [], posology }: Item): readonly object[] {
  const when = dayperiod.flatMap(({ cd }) => {
    const word = rowOf(dayPeriods, cd?.value.trim());
    if (word) valueIn(ledger, cd);
    return word ?? [];
  });
  const value = posology?.unit?.cd ? numberOf(posology.takes?.high) : undefined;
  const cd = value === undefined ? undefined : posology?.unit?.cd;
  if (value !== undefined) ledger.take(posology?.takes, 'high');
  const code = valueIn(ledger, cd);
  const unit = labelOf('CD-ADMINISTRATIONUNIT', code, 'en') ?? code;
  const type = state('http://terminology.hl7.org/CodeSystem/dose-rate-type', 'ordered', 'Ordered');
  const doseAndRate = cd ? [{ type, doseQuantity: { value, unit, system: systems.ucum, code: '1' } }] : [];
  const timing = when.length > 0 ? { repeat: { count: 1, periodUnit: 'd', when } } : undefined;
  return timing || cd ? [defined({ timing, doseAndRate })] : [];
}

/** A statement, and the package it is about. */
export function medicationOf({ ledger, patient: subject, id, otherId }: Place, item: Item): readonly Made[] {
  const period = defined({ start: dateTimeIn(ledger, item.beginmoment), end: dateTimeIn(ledger, item.endmoment) });
  const statement = defined({
    resourceType: 'MedicationStatement',
    id,
    status: 'recorded',
    medication: { reference: { reference: `Medication/${otherId}` } },
    subject,
    effectivePeriod: Object.keys(period).length > 0 ? period : undefined,
    dosage: dosageOf(ledger, item),
  });
  const medication = {
    resourceType: 'Medication',
    id: otherId,
    code: conceptOf(packageOf(ledger, item)),
    status: 'active',
  };
  return [statement, defined(medication)];
}

export const allergyOf =
  (code: 'allergy' | 'intolerance', display: string) =>
  ({ ledger, patient, id }: Place, item: Item): readonly Made[] => {
    const recorded = item.recorddatetime === undefined ? undefined : dateTimeOfText(item.recorddatetime);
    if (recorded) ledger.take(item, 'recorddatetime');
    return [
      defined({
        resourceType: 'AllergyIntolerance',
        id,
        clinicalStatus: state(systems.allergyClinical, 'active', 'Active'),
        verificationStatus: state(systems.allergyVerification, 'confirmed', 'Confirmed'),
        type: state('http://hl7.org/fhir/allergy-intolerance-type', code, display),
        criticality: 'high',
        code: conceptOf(classified(ledger, item)),
        patient,
        onsetDateTime: dateTimeIn(ledger, item.beginmoment),
        recordedDate: recorded,
      }),
    ];
  };

export function problemOf({ ledger, patient: subject, id }: Place, item: Item): readonly Made[] {
  const cd = item.lifecycle?.cd;
  const isOver = cd?.value.trim() === 'inactive';
  if (isOver || cd?.value.trim() === 'active') valueIn(ledger, cd);
  const [code, display] = isOver ? (['inactive', 'Inactive'] as const) : (['active', 'Active'] as const);
  return [
    defined({
      resourceType: 'Condition',
      id,
      clinicalStatus: state(systems.conditionClinical, code, display),
      verificationStatus: state(systems.conditionVerification, 'confirmed', 'Confirmed'),
      category: [state(systems.loinc, '75326-9', 'Problem')],
      code: conceptOf(classified(ledger, item)),
      subject,
      onsetDateTime: dateTimeIn(ledger, item.beginmoment),
      abatementDateTime: dateTimeIn(ledger, item.endmoment),
    }),
  ];
}

export function vaccinationOf({ ledger, patient, id }: Place, item: Item): readonly Made[] {
  const indications = (item.content ?? []).flatMap(({ cd = [] }) =>
    cd.filter(({ scheme }) => scheme === 'CD-VACCINEINDICATION'),
  );
  const concept = conceptOf(packageOf(ledger, item));
  return [
    defined({
      resourceType: 'Immunization',
      id,
      status: 'completed',
      vaccineCode: conceptOf(codingsOf(ledger, indications)),
      administeredProduct: concept && { concept },
      patient,
      occurrenceDateTime: dateTimeIn(ledger, item.beginmoment),
    }),
  ];
}
