/** A patient's wish as a consent. Source: BePatientWill 1.0.0 (fhir-be facts 8); KMEHR facts B6, C2. */
import type { Cd, Item } from '../../kmehr/index.ts';
import { coded, dated, defined, type Made, rowOf } from '../made.ts';
import { extensions, profiles, systems } from '../systems.ts';
import { wishes } from '../tables/patient-wills.ts';
import { valueIn } from './codes.ts';
import { itemIdentifiers } from './identifiers.ts';
import { dateTimeIn, recordedOf, recorderOfItem, type Said, saidIn } from './item-parts.ts';
import { idIn, intended, type Scope } from './scope.ts';

/** SNOMED CT "not applicable": the guide's only scope. */
const SCOPE = coded(systems.snomed, '385432009');

const findWish = ({ content = [] }: Item): Cd | undefined =>
  content
    .flatMap(({ cd = [] }) => cd)
    .find(({ scheme, value }) => /^CD-PATIENTWILL/.test(scheme ?? '') && rowOf(wishes, value.trim()));

const noteOf = ({ label, notes }: Said): readonly object[] => {
  const text = [label, ...notes].filter(Boolean).join('\n');
  return text ? [{ url: extensions.note, valueAnnotation: { text } }] : [];
};

/** Nothing for a wish that the guide has no code for. */
export function patientWillOf(scope: Scope, item: Item, place: string): readonly Made[] {
  const { ledger } = scope;
  const cd = findWish(item);
  const wish = rowOf(wishes, cd?.value.trim());
  if (!cd || !wish) {
    ledger.drop(item, 'no-code');
    return [];
  }
  valueIn(ledger, cd);
  if (!wish.exact) ledger.narrowed(cd);
  const said = saidIn(ledger, item);
  const recorder = recorderOfItem(scope, item);
  const period = defined({
    start: dateTimeIn(ledger, item.beginmoment),
    end: dateTimeIn(ledger, item.endmoment),
  });
  const who = recorder ? [{ url: extensions.recorder, valueReference: recorder.reference }] : [];
  return [
    defined({
      resourceType: 'Consent',
      id: idIn(scope, place),
      ...intended(profiles.patientWill, ...who, ...noteOf(said)),
      language: said.language,
      identifier: itemIdentifiers(ledger, item.id, systems.uri, `urn:uuid:${idIn(scope, place)}`),
      status: 'active',
      scope: SCOPE,
      category: [coded(systems.willCategory, wish.category)],
      patient: scope.patient,
      ...dated('dateTime', recordedOf(scope, item)),
      policyRule: { text: 'Belgian policy' },
      provision: {
        period: Object.keys(period).length > 0 ? period : dated('start', scope.recorded),
        code: [coded(systems.willCode, wish.code)],
      },
    }),
  ];
}
