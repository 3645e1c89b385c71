/** Which message a bundle or resource becomes, by whom, when and about whom. Source: KMEHR facts C, D; fhir-be facts 3-6. */
import type { HcParty, Moment, Person } from '../../kmehr/index.ts';
import { momentOf } from '../dates.ts';
import type { Ledger } from '../ledger.ts';
import { extensions } from '../systems.ts';
import { thingIds } from './identifiers.ts';
import { partiesAt } from './parties.ts';
import { NO_NAME, patientIn } from './person.ts';
import type { Resources } from './resources.ts';
import { extensionIn, type Fields, fieldsIn, listIn, peek } from './source.ts';

export type Kind = 'labresult' | 'vaccination' | 'sumehr';

/** A report is a lab result; vaccinations alone are a vaccination; all else is a summary. */
export function kindOf({ of }: Resources): Kind {
  if (of('DiagnosticReport').length > 0) return 'labresult';
  const others = of('Composition', 'AllergyIntolerance', 'Condition', 'Procedure', 'MedicationStatement', 'Consent');
  return of('Immunization').length > 0 && others.length === 0 ? 'vaccination' : 'sumehr';
}

const SUBJECTS = ['patient', 'subject'] as const;

/** The patient's resource, else the number and name by which resources refer. */
export function personOf(ledger: Ledger, { of, all }: Resources): Person {
  const [patient] = of('Patient');
  if (patient) return patientIn(ledger, patient);
  const reference = all.flatMap((one) => SUBJECTS.map((name) => fieldsIn(one, name))).find(Boolean);
  const identifier = listIn(reference, 'identifier');
  return patientIn(ledger, { identifier, name: [{ text: peek(reference, 'display') || NO_NAME }] });
}

/** Whom the resources are about: a message is about one patient. */
export function isOfOnePatient({ of, all, follow }: Resources): boolean {
  const patients = of('Patient');
  const known = new Set(patients.flatMap((one) => listIn(one, 'identifier').map((id) => peek(id, 'value'))));
  const references = all.flatMap((one) => SUBJECTS.map((name) => [fieldsIn(one, name), one] as const));
  const named = new Set(
    references.map(([reference]) => peek(fieldsIn(reference, 'identifier'), 'value')).filter(Boolean),
  );
  const others = references.filter(([reference, from]) => {
    const to = reference && follow(reference, from);
    return to !== undefined && to !== patients[0];
  });
  const isKnown = known.size === 0 || [...named].every((value) => known.has(value));
  return patients.length <= 1 && named.size <= 1 && others.length === 0 && isKnown;
}

const DATES = ['date', 'issued', 'recorded', 'recordedDate', 'dateAsserted', 'timestamp'] as const;

const datesOf = (resource: Fields): readonly string[] =>
  DATES.map((name) => peek(resource, name)).filter((one) => one.length >= 10);

/** Of the document, else the last that something in it was recorded. */
export function madeAt(ledger: Ledger, { bundle, of, all }: Resources): Moment | undefined {
  const [document] = of('Composition', 'DiagnosticReport');
  const told = [document, bundle].flatMap((one) => (one ? datesOf(one).slice(0, 1) : []));
  const recorded = all.flatMap(datesOf).sort();
  const chosen = told[0] ?? recorded.at(-1);
  for (const [name, one] of [
    ['date', document],
    ['timestamp', bundle],
  ] as const)
    if (one && peek(one, name) === chosen) ledger.take(one, name);
  return chosen === undefined ? undefined : momentOf(chosen);
}

const recorderOf = (resource: Fields): Fields | undefined =>
  fieldsIn(extensionIn(resource, extensions.recorder), 'valueReference') ??
  fieldsIn(resource, 'recorder') ??
  fieldsIn(resource, 'informationSource') ??
  fieldsIn(listIn(resource, 'performer')[0], 'actor');

/** Authors of the document, else who recorded the first thing in it. */
export function authorsOf(ledger: Ledger, resources: Resources): readonly HcParty[] {
  const [document] = resources.of('Composition', 'DiagnosticReport');
  const named = ['author', 'performer', 'resultsInterpreter'].flatMap((name) => listIn(document, name));
  const first = resources.all.find((one) => recorderOf(one) !== undefined);
  const references = document && named.length > 0 ? named : [first && recorderOf(first)];
  const from = document && named.length > 0 ? document : first;
  const found = from ? references.flatMap((reference) => partiesAt(ledger, resources, reference, from)) : [];
  const seen = new Set<string>();
  return found.filter((party) => {
    const key = JSON.stringify(party);
    return !seen.has(key) && seen.add(key);
  });
}

/** The id of the document: of its composition, else of the bundle, else of the resource alone. */
export function localIdOf(ledger: Ledger, { bundle, of }: Resources) {
  const [id] = [of('Composition')[0], bundle].flatMap((one) => thingIds(ledger, one));
  return id && { local: id.local ?? 'fhir', value: id.value };
}

/** Without a word of a document that it is not, what was recorded stands. */
export function isFinal(ledger: Ledger, { of }: Resources): boolean {
  const [document] = of('Composition', 'DiagnosticReport');
  const status = peek(document, 'status');
  if (status === 'final' || status === 'preliminary') ledger.take(document, 'status');
  return status === '' || status === 'final';
}

/** Titles and codes of sections are those of every such document; their narrative is reported. */
export function takeStructure(ledger: Ledger, { bundle, of }: Resources): void {
  ledger.take(bundle, 'type');
  for (const composition of of('Composition')) {
    for (const name of ['subject', 'type', 'language', 'title']) ledger.take(composition, name);
    for (const section of listIn(composition, 'section'))
      for (const name of ['title', 'code', 'entry']) ledger.take(section, name);
  }
}
