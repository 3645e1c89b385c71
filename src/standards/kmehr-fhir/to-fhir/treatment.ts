/** Treatments (operations and the like) as procedures. Source: BeProcedure 1.1.0 (fhir-be facts 5); KMEHR facts C1, D5. */
import type { Item } from '../../kmehr/index.ts';
import { conceptOf, dated, defined, type Made, unknown } from '../made.ts';
import { extensions, ipsProfiles, profiles, systems } from '../systems.ts';
import { procedureStatus } from '../tables/statuses.ts';
import { itemIdentifiers } from './identifiers.ts';
import { codesIn, dateTimeIn, notesOf, recordedOf, recorderOfItem, saidIn, whenOf, wordOf } from './item-parts.ts';
import { idIn, intended, type Scope } from './scope.ts';

/** A day, or a period when it has an end. The Belgian profile takes no words for it. */
function performed({ ledger, belgian }: Scope, item: Item): object {
  const end = dateTimeIn(ledger, item.endmoment);
  const start = belgian || end ? { dateTime: dateTimeIn(ledger, item.beginmoment) } : whenOf(ledger, item.beginmoment);
  if (end) return { performedPeriod: defined({ start: start.dateTime, end }) };
  if (start.dateTime) return { performedDateTime: start.dateTime };
  return 'text' in start && start.text ? { performedString: start.text } : { _performedDateTime: unknown };
}

/** Base FHIR has no date of writing down. */
const recordedIn = (scope: Scope, item: Item): object => ({
  url: extensions.procedureRecorded,
  ...dated('valueDateTime', recordedOf(scope, item)),
});

export function procedureOf(scope: Scope, item: Item, place: string): readonly Made[] {
  const { ledger, belgian } = scope;
  const codings = codesIn(ledger, item);
  const said = saidIn(ledger, item);
  const recorder = recorderOfItem(scope, item);
  return [
    defined({
      resourceType: 'Procedure',
      id: idIn(scope, place),
      ...(belgian
        ? intended(profiles.procedure, recordedIn(scope, item))
        : { meta: { profile: [ipsProfiles.procedure] } }),
      language: said.language,
      identifier: itemIdentifiers(ledger, item.id, systems.uri, `urn:uuid:${idIn(scope, place)}`),
      status: wordOf(ledger, item.lifecycle, procedureStatus) ?? 'unknown',
      code: conceptOf(codings, said.label) ?? unknown,
      subject: scope.patient,
      ...performed(scope, item),
      recorder: recorder?.reference ?? (belgian ? unknown : undefined),
      note: notesOf(said.notes),
    }),
  ];
}
