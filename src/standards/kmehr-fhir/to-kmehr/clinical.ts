/** Allergies and problems as items. Source: fhir-be facts 4, 5; KMEHR facts C2, D2, D3. */
import type { Item, Text } from '../../kmehr/index.ts';
import { defined } from '../made.ts';
import { extensions, systems } from '../systems.ts';
import {
  allergyClinical,
  allergyVerification,
  conditionClinical,
  conditionSeverity,
  conditionVerification,
  criticality,
  verificationOfLifecycle,
} from '../tables/statuses.ts';
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
  wordIn,
} from './item-parts.ts';
import type { Scope } from './scope.ts';
import { codeIn, extensionIn, type Fields, fieldsIn, listIn, peek, textIn } from './source.ts';
import { inSummary } from './summary-state.ts';
import { cd } from './ways.ts';

interface States {
  readonly system: string;
  readonly clinical: typeof allergyClinical;
  readonly verificationSystem: string;
  readonly verification: typeof allergyVerification;
}

/** An entry made in error is retracted; else its state and how sure it is. */
function statesIn(scope: Scope, resource: Fields, { system, clinical, verificationSystem, verification }: States) {
  const verified = fieldsIn(resource, 'verificationStatus');
  const retracted = wordIn(scope, verified, verificationSystem, verificationOfLifecycle);
  const state = wordIn(scope, fieldsIn(resource, 'clinicalStatus'), system, clinical);
  return {
    lifecycle: holding('CD-LIFECYCLE', retracted ?? state),
    certainty: holding('CD-CERTAINTY', wordIn(scope, verified, verificationSystem, verification)),
  };
}

const ALLERGY: States = {
  system: systems.allergyClinical,
  clinical: allergyClinical,
  verificationSystem: systems.allergyVerification,
  verification: allergyVerification,
};
const CONDITION: States = {
  system: systems.conditionClinical,
  clinical: conditionClinical,
  verificationSystem: systems.conditionVerification,
  verification: conditionVerification,
};

/** Allergic disposition; or one that leaves the mechanism open, as adr does. Other dispositions are near the second. */
function allergyKind({ ledger }: Scope, resource: Fields): 'allergy' | 'adr' {
  const extension = extensionIn(resource, extensions.allergyType);
  const coding = codeIn(fieldsIn(extension, 'valueCodeableConcept'), systems.snomed);
  const disposition = peek(coding, 'code');
  const plain = textIn(ledger, resource, 'type');
  if (extension && coding) ledger.whole(extension);
  if (extension && coding && !['609328004', '609433001'].includes(disposition)) ledger.narrowed(extension);
  return disposition === '609328004' || (disposition === '' && plain !== 'intolerance') ? 'allergy' : 'adr';
}

/** KMEHR has no element for a reaction: its words become a text. */
function reactionsIn(scope: Scope, resource: Fields): readonly Text[] {
  return listIn(resource, 'reaction').flatMap((reaction) =>
    listIn(reaction, 'manifestation').flatMap((manifestation) => {
      const [coding] = listIn(manifestation, 'coding');
      const words = textIn(scope.ledger, manifestation, 'text') || textIn(scope.ledger, coding, 'display');
      return textOf(scope, resource, words);
    }),
  );
}

export function allergyItem(scope: Scope, resource: Fields): Item {
  ofPatient(scope, resource, 'patient');
  const kind = allergyKind(scope, resource);
  const category = resource.category;
  if (kind === 'adr' && Array.isArray(category) && category.join() === 'medication')
    scope.ledger.take(resource, 'category');
  return defined({
    id: thingIds(scope.ledger, resource),
    cd: [cd('CD-ITEM', kind)],
    content: conceptIn(scope, resource, 'code'),
    text: [...notesIn(scope, resource), ...reactionsIn(scope, resource)],
    author: authorIn(scope, fieldsIn(resource, 'recorder'), resource),
    beginmoment: momentIn(scope, resource, 'onsetDateTime', 'onsetString'),
    ...statesIn(scope, resource, ALLERGY),
    severity: holding('CD-SEVERITY', plainWordIn(scope, resource, 'criticality', criticality)),
    recorddatetime: recordedIn(scope, resource, 'recordedDate'),
  });
}

const OWN_KINDS: ReadonlySet<string> = new Set(['socialrisk', 'professionalrisk']);

/** A risk says so among its categories. */
function conditionKind({ ledger }: Scope, resource: Fields): string {
  const categories = listIn(resource, 'category').flatMap((concept) => listIn(concept, 'coding'));
  const codes = categories.map((coding) => peek(coding, 'code'));
  const own = codes.find((code) => OWN_KINDS.has(code));
  for (const coding of categories)
    if (['problem', 'risk', 'problem-list-item', own].includes(peek(coding, 'code'))) ledger.whole(coding);
  return own ?? (codes.includes('risk') ? 'risk' : 'problem');
}

export function problemItem(scope: Scope, resource: Fields): Item {
  ofPatient(scope, resource, 'subject');
  const states = statesIn(scope, resource, CONDITION);
  const severity = wordIn(scope, fieldsIn(resource, 'severity'), systems.snomed, conditionSeverity);
  return defined({
    id: thingIds(scope.ledger, resource),
    cd: [cd('CD-ITEM', conditionKind(scope, resource))],
    content: conceptIn(scope, resource, 'code'),
    text: notesIn(scope, resource),
    author: authorIn(scope, fieldsIn(resource, 'recorder'), resource),
    beginmoment: momentIn(scope, resource, 'onsetDateTime', 'onsetString'),
    endmoment: momentIn(scope, resource, 'abatementDateTime', 'abatementString'),
    ...states,
    lifecycle: holding(
      'CD-LIFECYCLE',
      inSummary(scope, states.lifecycle?.cd.value, fieldsIn(resource, 'clinicalStatus')),
    ),
    severity: holding('CD-SEVERITY', severity),
    recorddatetime: recordedIn(scope, resource, 'recordedDate'),
  });
}
