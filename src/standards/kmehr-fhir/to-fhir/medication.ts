/** Medicines in use, with their doses. A summary's line has no VIDIS number, so it claims no Belgian profile. Source: KMEHR facts D3; FHIR R4 MedicationStatement, Dosage. */
import type { Item } from '../../kmehr/index.ts';
import { conceptOf, defined, line, type Made, unknown } from '../made.ts';
import { ipsProfiles, systems } from '../systems.ts';
import { medicationStatus } from '../tables/statuses.ts';
import { dosageOf } from './dosage.ts';
import { itemIdentifiers } from './identifiers.ts';
import { codesIn, notesOf, recordedOf, recorderOfItem, saidIn, whenOf, wordOf } from './item-parts.ts';
import { idIn, type Scope } from './scope.ts';

/** A recipe in words is the name of what is taken. */
const recipeOf = ({ ledger }: Scope, { content = [] }: Item): string =>
  content
    .map(({ compoundprescription: recipe }) =>
      line([ledger.take(recipe, 'value'), ledger.take(recipe?.magistraltext, 'value')].filter(Boolean).join(' ')),
    )
    .filter(Boolean)
    .join(', ');

/** A period of days; a moment in words becomes a note. */
function effective({ ledger }: Scope, item: Item) {
  const [start, end] = [whenOf(ledger, item.beginmoment), whenOf(ledger, item.endmoment)];
  const period = defined({ start: start.dateTime, end: end.dateTime });
  return {
    words: [start.text, end.text].flatMap((text) => text ?? []),
    field: Object.keys(period).length > 0 ? { effectivePeriod: period } : { _effectiveDateTime: unknown },
  };
}

export function medicationOf(scope: Scope, item: Item, place: string): readonly Made[] {
  const { ledger, belgian } = scope;
  const codings = codesIn(ledger, item);
  const said = saidIn(ledger, item);
  const { words, field } = effective(scope, item);
  return [
    defined({
      resourceType: 'MedicationStatement',
      id: idIn(scope, place),
      ...(belgian ? {} : { meta: { profile: [ipsProfiles.medicationStatement] } }),
      language: said.language,
      identifier: itemIdentifiers(ledger, item.id, systems.uri, `urn:uuid:${idIn(scope, place)}`),
      status: wordOf(ledger, item.lifecycle, medicationStatus) ?? 'active',
      medicationCodeableConcept: conceptOf(codings, said.label ?? recipeOf(scope, item)) ?? unknown,
      subject: scope.patient,
      ...field,
      dateAsserted: recordedOf(scope, item),
      informationSource: recorderOfItem(scope, item)?.reference,
      note: notesOf([...said.notes, ...words]),
      dosage: dosageOf(scope, item, said.language),
    }),
  ];
}
