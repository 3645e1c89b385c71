/** Problems, risks and social risks as conditions. Source: BeProblem 1.1.0 (fhir-be facts 5); KMEHR facts C1, D5. */
import type { Item } from '../../kmehr/index.ts';
import { coded, conceptOf, dated, defined, type Made, unknown } from '../made.ts';
import { ipsProfiles, profiles, systems } from '../systems.ts';
import {
  conditionClinical,
  conditionSeverity,
  conditionVerification,
  verificationOfLifecycle,
} from '../tables/statuses.ts';
import { itemIdentifiers } from './identifiers.ts';
import { codesIn, notesOf, recordedOf, recorderOfItem, saidIn, whenOf, wordOf } from './item-parts.ts';
import { idIn, intended, type Scope } from './scope.ts';

/** Under a heading of history nothing is active unless it says so. */
function statesOf({ ledger }: Scope, { lifecycle, certainty }: Item, isPast: boolean) {
  const denied = wordOf(ledger, lifecycle, verificationOfLifecycle);
  const verification = denied ?? wordOf(ledger, certainty, conditionVerification);
  const unsaid = isPast || denied ? 'inactive' : 'active';
  const clinical = denied === undefined ? (wordOf(ledger, lifecycle, conditionClinical) ?? unsaid) : 'inactive';
  return {
    clinicalStatus: denied === 'entered-in-error' ? undefined : coded(systems.conditionClinical, clinical),
    verificationStatus: verification && coded(systems.conditionVerification, verification),
  };
}

/** `onset` or `abatement`, as precise as sent. */
function moment({ ledger }: Scope, name: 'onset' | 'abatement', of: Item['beginmoment']): object {
  const { dateTime, text } = whenOf(ledger, of);
  return { [`${name}DateTime`]: dateTime, [`${name}String`]: text };
}

const LIST_ITEM = coded(systems.conditionCategory, 'problem-list-item');

/** The kind of item that KMEHR knows and the Belgian categories do not. */
const ownKind = ({ cd = [] }: Item): readonly object[] =>
  cd
    .filter(({ scheme, value }) => scheme === 'CD-ITEM' && !['problem', 'risk'].includes(value.trim()))
    .map(({ value }) => coded('urn:kmehr:table:CD-ITEM', value.trim()));

export const conditionOf =
  (category: 'problem' | 'risk') =>
  (scope: Scope, item: Item, place: string, isPast: boolean): readonly Made[] => {
    const { ledger, belgian } = scope;
    const codings = codesIn(ledger, item);
    const said = saidIn(ledger, item);
    const recorder = recorderOfItem(scope, item);
    const severity = wordOf(ledger, item.severity, conditionSeverity);
    return [
      defined({
        resourceType: 'Condition',
        id: idIn(scope, place),
        ...(belgian ? intended(profiles.problem) : { meta: { profile: [ipsProfiles.condition] } }),
        language: said.language,
        identifier: itemIdentifiers(ledger, item.id, systems.uri, `urn:uuid:${idIn(scope, place)}`),
        ...statesOf(scope, item, isPast),
        category: [...(belgian ? [] : [LIST_ITEM]), coded(systems.problemCategory, category), ...ownKind(item)],
        severity: severity && coded(systems.snomed, severity),
        code: conceptOf(codings, said.label) ?? unknown,
        subject: scope.patient,
        ...moment(scope, 'onset', item.beginmoment),
        ...moment(scope, 'abatement', item.endmoment),
        ...dated('recordedDate', recordedOf(scope, item)),
        recorder: recorder?.reference ?? (belgian ? unknown : undefined),
        note: notesOf(said.notes),
      }),
    ];
  };
