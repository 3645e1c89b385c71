/** A lab item as a result. Source: BeObservationLaboratory 1.0.1 (fhir-be facts 6); KMEHR facts D4. */
import type { Content, Item } from '../../kmehr/index.ts';
import { type Concept, coded, conceptOf, defined, line, type Made, unknown } from '../made.ts';
import { profiles, systems, unversioned } from '../systems.ts';
import { interpretation } from '../tables/results.ts';
import { codesIn, dateTimeIn, notesOf, numberOf, type Said, saidIn, wordOf } from './item-parts.ts';
import { type Unit, unitOf } from './quantities.ts';
import { idIn, type Scope } from './scope.ts';

interface Value {
  readonly field: object;
  readonly unit: Unit;
  readonly content: Content;
}

const isResult = ({ decimal, unsignedInt, boolean }: Content): boolean =>
  decimal !== undefined || unsignedInt !== undefined || boolean !== undefined;

/** The first value; a result has one. */
function resultOf({ ledger }: Scope, { content = [] }: Item): Value | undefined {
  const found = content.find(isResult);
  if (!found) return undefined;
  if (found.boolean !== undefined)
    return { content: found, unit: {}, field: { valueBoolean: ledger.take(found, 'boolean') } };
  const key = found.decimal === undefined ? 'unsignedInt' : 'decimal';
  const value = numberOf(String(found[key]));
  if (value === undefined) return undefined;
  ledger.take(found, key);
  const unit = unitOf(ledger.take(found.unit, 'cd'));
  return { content: found, unit, field: { valueQuantity: { value, ...unit } } };
}

type Limit = Content['minref'];

/** A limit as a number in the unit of the value, or in words. */
function rangeOf({ ledger }: Scope, { content: { minref, maxref }, unit }: Value): readonly object[] {
  const limit = (of: Limit) => {
    const value = numberOf(of?.decimal);
    if (value !== undefined) ledger.take(of, 'decimal');
    return value === undefined ? undefined : { value, ...unit };
  };
  const text = [minref, maxref].flatMap((of) => line(ledger.take(of?.text, 'value')) || []).join(' - ');
  const range = defined({ low: limit(minref), high: limit(maxref), text });
  return Object.keys(range).length > 0 ? [range] : [];
}

interface Named {
  readonly code: Concept | undefined;
  readonly field: object;
  readonly notes: readonly string[];
}

const NO_RESULT = { dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown') };

/** With a value, or without codes, the first text is the name; else the texts are the result. */
function named(scope: Scope, item: Item, value: Value | undefined, said: Said): Named {
  const codings = codesIn(scope.ledger, item);
  if (value || codings.length === 0)
    return { code: conceptOf(codings, said.label), field: value?.field ?? NO_RESULT, notes: said.notes };
  const text = [said.label, ...said.notes].filter(Boolean).join('\n');
  return { code: conceptOf(codings), field: text ? { valueString: text } : NO_RESULT, notes: [] };
}

export function labObservation(scope: Scope, item: Item, place: string, status: string): Made {
  const { ledger } = scope;
  const value = resultOf(scope, item);
  const said = saidIn(ledger, item);
  const { code, field, notes } = named(scope, item, value, said);
  const flag = wordOf(ledger, item.severity, interpretation);
  const meta = { profile: [unversioned(profiles.labObservation)] };
  return defined({
    resourceType: 'Observation',
    id: idIn(scope, place),
    meta,
    language: said.language,
    status,
    code: code ?? unknown,
    subject: scope.patient,
    effectiveDateTime: dateTimeIn(ledger, item.beginmoment),
    ...field,
    interpretation: flag ? [coded(systems.interpretation, flag)] : [],
    note: notesOf(notes),
    referenceRange: value ? rangeOf(scope, value) : [],
  });
}
