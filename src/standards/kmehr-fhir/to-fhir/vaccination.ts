/** A vaccine item as a vaccination. Source: BeVaccination 1.1.2 (fhir-be facts 3); KMEHR facts D1. */
import type { Item } from '../../kmehr/index.ts';
import { type Coding, coded, dated, defined, line, type Made, unknown } from '../made.ts';
import { extensions, ipsProfiles, profiles, systems } from '../systems.ts';
import { vaccinationRoute } from '../tables/results.ts';
import { immunizationStatus } from '../tables/statuses.ts';
import { vaccineAgainst, vaccineOfAtc } from '../tables/vaccine-codes.ts';
import { vaccineNames } from '../tables/vaccine-names.ts';
import { itemIdentifiers } from './identifiers.ts';
import { codesIn, numberOf, recordedOf, recorderOfItem, type Said, saidIn, whenOf, wordOf } from './item-parts.ts';
import { unitOf } from './quantities.ts';
import { idIn, intended, type Scope } from './scope.ts';

/** Codes of what was in the syringe, apart from codes of what it protects against. */
const OF_PRODUCT: ReadonlySet<string | undefined> = new Set([systems.cnk, systems.atc, systems.cti]);

const codesOf = (codings: readonly Coding[], system: string): readonly string[] =>
  codings.flatMap((coding) => (coding.system === system && coding.code ? [coding.code] : []));

/** The code of the Belgian list, by what it protects against, else by its place in ATC. */
const vaccineCode = (codings: readonly Coding[]): string | undefined =>
  vaccineAgainst(codesOf(codings, systems.vaccineIndication)) ??
  codesOf(codings, systems.atc).map(vaccineOfAtc).find(Boolean);

function conceptOf(scope: Scope, codings: readonly Coding[], label: string | undefined): object {
  const code = vaccineCode(codings);
  const kind = code ? { system: systems.snomed, code } : { system: systems.vaccineCode, code: 'other' };
  const others = codings.filter(({ system }) => !scope.belgian || !OF_PRODUCT.has(system));
  const known = others.some((one) => one.system === kind.system && one.code === kind.code);
  return defined({
    coding: [...(known ? [] : [kind]), ...others],
    text: label ?? (code ? undefined : vaccineNames(codings, scope.language)),
  });
}

const part = (url: string, value: object): object => ({ url, ...value });

/** Product and batch, which the profile moves to an extension. */
function productOf(codings: readonly Coding[], lot: string): readonly object[] {
  const coding = codings.filter(({ system }) => OF_PRODUCT.has(system));
  const extension = [
    ...(coding.length > 0 ? [part('coded', { valueCodeableConcept: { coding } })] : []),
    ...(lot ? [part('lotNumber', { valueString: lot })] : []),
  ];
  return extension.length > 0 ? [{ url: extensions.administeredProduct, extension }] : [];
}

/** A summary has no text in the content of a vaccine: without a code, its first words are the name. */
function named(codings: readonly Coding[], said: Said): Said {
  if (said.label !== undefined || codings.length > 0) return said;
  const [label, ...notes] = said.notes;
  return { ...said, label: label === undefined ? undefined : line(label), notes };
}

/** The profile has room for one note. */
const noteOf = ({ notes }: Said): readonly object[] =>
  notes.length > 0 ? [part(extensions.vaccinationNote, { valueAnnotation: { text: notes.join('\n') } })] : [];

function dose({ ledger }: Scope, { quantity }: Item): object | undefined {
  const value = numberOf(quantity?.decimal);
  if (value === undefined) return undefined;
  ledger.take(quantity, 'decimal');
  return { value, ...unitOf(ledger.take(quantity?.unit, 'cd')) };
}

function occurrence({ ledger }: Scope, item: Item): object {
  const { dateTime, text } = whenOf(ledger, item.beginmoment);
  if (dateTime) return { occurrenceDateTime: dateTime };
  return text ? { occurrenceString: text } : { _occurrenceDateTime: unknown };
}

const REFUSED = coded(systems.actReason, 'PATOBJ');

/** What is only said in the ways of the Belgian profile, or only in those of everywhere else. */
function guideParts(scope: Scope, item: Item, codings: readonly Coding[], said: Said): object {
  const lot = line(scope.ledger.take(item, 'batch'));
  const recorder = recorderOfItem(scope, item);
  if (!scope.belgian)
    return {
      meta: { profile: [ipsProfiles.immunization] },
      lotNumber: lot,
      note: said.notes.map((text) => ({ text })),
    };
  const who = {
    url: extensions.recorder,
    ...(recorder ? { valueReference: recorder.reference } : { valueReference: unknown }),
  };
  return intended(profiles.vaccination, who, ...productOf(codings, lot), ...noteOf(said));
}

/** Nothing for a vaccine that is only planned, ordered or handed over. */
export function vaccinationOf(scope: Scope, item: Item, place: string): readonly Made[] {
  const { ledger } = scope;
  const status = item.lifecycle?.cd ? wordOf(ledger, item.lifecycle, immunizationStatus) : 'completed';
  if (!status) {
    ledger.drop(item, 'not-an-event');
    return [];
  }
  const codings = codesIn(ledger, item);
  const said = named(codings, saidIn(ledger, item));
  const route = wordOf(ledger, item.route, vaccinationRoute);
  return [
    defined({
      resourceType: 'Immunization',
      id: idIn(scope, place),
      ...guideParts(scope, item, codings, said),
      language: said.language,
      identifier: itemIdentifiers(ledger, item.id, systems.uri, `urn:uuid:${idIn(scope, place)}`),
      status,
      statusReason: item.lifecycle?.cd?.value.trim() === 'refused' ? REFUSED : undefined,
      vaccineCode: conceptOf(scope, codings, said.label),
      patient: scope.patient,
      ...occurrence(scope, item),
      ...dated('recorded', recordedOf(scope, item)),
      doseQuantity: dose(scope, item),
      route: route && coded(systems.route, route),
    }),
  ];
}
