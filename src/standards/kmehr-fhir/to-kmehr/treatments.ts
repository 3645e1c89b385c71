/** Treatments and medicines as items. Source: fhir-be facts 5; KMEHR facts C2, D3. */
import type { Item } from '../../kmehr/index.ts';
import { defined } from '../made.ts';
import { medicationStatus, procedureStatus } from '../tables/statuses.ts';
import { thingIds } from './identifiers.ts';
import {
  authorIn,
  conceptIn,
  holding,
  momentIn,
  notesIn,
  ofPatient,
  plainWordIn,
  recordedIn,
  textOf,
} from './item-parts.ts';
import type { Scope } from './scope.ts';
import { type Fields, fieldsIn, listIn, textIn } from './source.ts';
import { inSummary } from './summary-state.ts';
import { cd } from './ways.ts';

/** A moment, or the two ends of a period. */
function periodIn(scope: Scope, resource: Fields, name: string) {
  const period = fieldsIn(resource, `${name}Period`);
  return {
    beginmoment: momentIn(
      scope,
      period ?? resource,
      period ? 'start' : `${name}DateTime`,
      period ? '' : `${name}String`,
    ),
    endmoment: period ? momentIn(scope, period, 'end') : undefined,
  };
}

export function treatmentItem(scope: Scope, resource: Fields): Item {
  ofPatient(scope, resource, 'subject');
  return defined({
    id: thingIds(scope.ledger, resource),
    cd: [cd('CD-ITEM', 'treatment')],
    content: conceptIn(scope, resource, 'code'),
    text: notesIn(scope, resource),
    author: authorIn(scope, fieldsIn(resource, 'recorder'), resource),
    ...periodIn(scope, resource, 'performed'),
    lifecycle: holding(
      'CD-LIFECYCLE',
      inSummary(scope, plainWordIn(scope, resource, 'status', procedureStatus), undefined),
    ),
  });
}

/** Doses in words; what they say in codes stays behind. */
function posology(scope: Scope, resource: Fields): Item['posology'] {
  const texts = listIn(resource, 'dosage')
    .map((dosage) => textIn(scope.ledger, dosage, 'text'))
    .filter(Boolean);
  const [text] = textOf(scope, resource, texts.join('; '));
  return text && { text };
}

export function medicationItem(scope: Scope, resource: Fields): Item {
  ofPatient(scope, resource, 'subject');
  return defined({
    id: thingIds(scope.ledger, resource),
    cd: [cd('CD-ITEM', 'medication')],
    content: conceptIn(scope, resource, 'medicationCodeableConcept'),
    text: notesIn(scope, resource),
    author: authorIn(scope, fieldsIn(resource, 'informationSource'), resource),
    ...periodIn(scope, resource, 'effective'),
    lifecycle: holding('CD-LIFECYCLE', plainWordIn(scope, resource, 'status', medicationStatus)),
    posology: posology(scope, resource),
    recorddatetime: recordedIn(scope, resource, 'dateAsserted'),
  });
}
