/** A vaccination as a vaccine item. Source: fhir-be facts 3; KMEHR facts C2, D1. */
import type { Cd, Content, Item, Text } from '../../kmehr/index.ts';
import { defined } from '../made.ts';
import { extensions, systems } from '../systems.ts';
import { cdOf } from '../tables/code-systems.ts';
import { vaccinationRoute } from '../tables/results.ts';
import { immunizationStatus } from '../tables/statuses.ts';
import { isMadeName } from '../tables/vaccine-names.ts';
import { thingIds } from './identifiers.ts';
import {
  authorIn,
  holding,
  momentIn,
  notesIn,
  ofPatient,
  plainWordIn,
  recordedIn,
  textOf,
  wordIn,
} from './item-parts.ts';
import type { Scope } from './scope.ts';
import { codeIn, codingOf, extensionIn, type Fields, fieldsIn, listIn, peek, textIn } from './source.ts';
import { codesOf, codingsOf, contentsOf, isOther } from './vaccine-codings.ts';
import { cd } from './ways.ts';

function lifecycle(scope: Scope, resource: Fields): string | undefined {
  const reason = fieldsIn(resource, 'statusReason');
  const refusal = codeIn(reason, systems.actReason);
  const status = plainWordIn(scope, resource, 'status', immunizationStatus);
  if (status !== 'refused') return status;
  const isRefused = peek(refusal, 'code') === 'PATOBJ';
  if (isRefused) for (const key of ['system', 'code', 'display']) scope.ledger.take(refusal, key);
  return isRefused ? 'refused' : 'cancelled';
}

const UNITS: ReadonlySet<string | undefined> = new Set(['CD-UNIT', 'CD-CURRENCY', 'CD-TIMEUNIT']);

/** UCUM is a list of units in KMEHR too. */
function unitIn(dose: Fields): Cd | undefined {
  const { system, code } = codingOf(dose);
  const found = system === systems.ucum && code ? cd('UCUM', code) : cdOf({ system, code });
  const isUnit = found?.scheme === 'UCUM' || UNITS.has(found?.scheme);
  const unit = peek(dose, 'unit');
  return found && isUnit ? defined({ ...found, display: unit === code ? undefined : unit }) : undefined;
}

function quantity({ ledger }: Scope, resource: Fields): Item['quantity'] {
  const dose = fieldsIn(resource, 'doseQuantity');
  const value = dose?.value;
  if (!dose || typeof value !== 'number' || !Number.isFinite(value) || /e/.test(String(value))) return undefined;
  ledger.take(dose, 'value');
  const unit = unitIn(dose);
  for (const key of ['system', 'code', 'unit']) if (unit) ledger.take(dose, key);
  return defined({ decimal: String(value), unit: unit && { cd: unit } });
}

function batch({ ledger }: Scope, resource: Fields): string {
  const product = extensionIn(resource, extensions.administeredProduct);
  const lot = extensionIn(product, 'lotNumber');
  for (const one of [product, lot, extensionIn(product, 'coded')]) ledger.take(one, 'url');
  return textIn(ledger, lot, 'valueString') || textIn(ledger, resource, 'lotNumber');
}

/** The profile's note, and those of everybody else. */
function texts(scope: Scope, resource: Fields): Item['text'] {
  const extension = extensionIn(resource, extensions.vaccinationNote);
  scope.ledger.take(extension, 'url');
  const note = textIn(scope.ledger, fieldsIn(extension, 'valueAnnotation'), 'text');
  return [...textOf(scope, resource, note), ...notesIn(scope, resource)];
}

/** Who recorded it, else who gave it. */
function author(scope: Scope, resource: Fields): Item['author'] {
  const extension = extensionIn(resource, extensions.recorder);
  scope.ledger.take(extension, 'url');
  const [performer] = listIn(resource, 'performer');
  return authorIn(scope, fieldsIn(extension, 'valueReference') ?? fieldsIn(performer, 'actor'), resource);
}

/** Words of the sender; ours for a vaccine without a code say nothing more than its codes. */
function namesIn(scope: Scope, resource: Fields): readonly Text[] {
  const concept = fieldsIn(resource, 'vaccineCode');
  const text = textIn(scope.ledger, concept, 'text');
  const isListed = !listIn(concept, 'coding').some(isOther);
  const codings = codingsOf(resource)
    .filter((coding) => !isOther(coding))
    .map(codingOf);
  return isListed || !isMadeName(text, codings) ? textOf(scope, resource, text) : [];
}

/** A summary has no text in the content of a vaccine. */
export function vaccineItem(scope: Scope, resource: Fields): Item {
  ofPatient(scope, resource, 'patient');
  const said = namesIn(scope, resource);
  const label: readonly Content[] = said.length > 0 && !scope.isSummary ? [{ text: said }] : [];
  return defined({
    id: thingIds(scope.ledger, resource),
    cd: [cd('CD-ITEM', 'vaccine')],
    content: [...label, ...contentsOf(codesOf(scope, resource))],
    text: [...(scope.isSummary ? said : []), ...(texts(scope, resource) ?? [])],
    author: author(scope, resource),
    beginmoment: momentIn(scope, resource, 'occurrenceDateTime', 'occurrenceString'),
    lifecycle: holding('CD-LIFECYCLE', lifecycle(scope, resource)),
    quantity: quantity(scope, resource),
    route: holding('CD-DRUG-ROUTE', wordIn(scope, fieldsIn(resource, 'route'), systems.route, vaccinationRoute)),
    batch: batch(scope, resource),
    recorddatetime: recordedIn(scope, resource, 'recorded'),
  });
}
