/** Allergies and adverse reactions. Source: BeAllergyIntolerance 1.2.0 (fhir-be facts 4); KMEHR facts D2. */
import type { Item } from '../../kmehr/index.ts';
import { type Coding, coded, conceptOf, dated, defined, type Made, unknown } from '../made.ts';
import { extensions, ipsProfiles, profiles, systems } from '../systems.ts';
import { allergyClinical, allergyVerification, criticality, verificationOfLifecycle } from '../tables/statuses.ts';
import { itemIdentifiers } from './identifiers.ts';
import { codesIn, notesOf, recordedOf, recorderOfItem, saidIn, whenOf, wordOf } from './item-parts.ts';
import { idIn, intended, type Scope } from './scope.ts';

interface Kind {
  /** Of base FHIR. */
  readonly type: 'allergy' | 'intolerance';
  /** SNOMED CT: allergic disposition; hypersensitivity disposition, which leaves the mechanism open. */
  readonly disposition: string;
}
const KINDS: Readonly<Record<'allergy' | 'adr', Kind>> = {
  allergy: { type: 'allergy', disposition: '609328004' },
  adr: { type: 'intolerance', disposition: '609433001' },
};

const OF_MEDICINE: ReadonlySet<string | undefined> = new Set([systems.atc, systems.cnk, systems.cti]);

/** An adr is a reaction to a product; so is an allergy to something with the code of one. */
const categoryOf = (kind: 'allergy' | 'adr', codings: readonly Coding[]): readonly string[] =>
  kind === 'adr' || codings.some(({ system }) => OF_MEDICINE.has(system)) ? ['medication'] : [];

/** Without any state it is active; an entry made in error has none. Source: FHIR R4 AllergyIntolerance, ait-1, ait-2. */
function statesOf({ ledger }: Scope, { lifecycle, certainty }: Item) {
  const denied = wordOf(ledger, lifecycle, verificationOfLifecycle);
  const verification = denied ?? wordOf(ledger, certainty, allergyVerification);
  const clinical = denied === undefined ? (wordOf(ledger, lifecycle, allergyClinical) ?? 'active') : 'inactive';
  return {
    clinicalStatus: denied === 'entered-in-error' ? undefined : coded(systems.allergyClinical, clinical),
    verificationStatus: verification && coded(systems.allergyVerification, verification),
  };
}

function onset({ ledger }: Scope, item: Item): object {
  const { dateTime, text } = whenOf(ledger, item.beginmoment);
  return { onsetDateTime: dateTime, onsetString: text };
}

function guideParts({ belgian }: Scope, { type, disposition }: Kind): object {
  if (!belgian) return { meta: { profile: [ipsProfiles.allergy] }, type };
  return intended(profiles.allergy, {
    url: extensions.allergyType,
    valueCodeableConcept: coded(systems.snomed, disposition),
  });
}

export const allergyOf =
  (kind: 'allergy' | 'adr') =>
  (scope: Scope, item: Item, place: string): readonly Made[] => {
    const { ledger } = scope;
    const codings = codesIn(ledger, item);
    const said = saidIn(ledger, item);
    const recorder = recorderOfItem(scope, item);
    return [
      defined({
        resourceType: 'AllergyIntolerance',
        id: idIn(scope, place),
        ...guideParts(scope, KINDS[kind]),
        language: said.language,
        identifier: itemIdentifiers(ledger, item.id, systems.allergyId, idIn(scope, place)),
        ...statesOf(scope, item),
        category: categoryOf(kind, codings),
        criticality: wordOf(ledger, item.severity, criticality),
        code: conceptOf(codings, said.label) ?? unknown,
        patient: scope.patient,
        ...onset(scope, item),
        ...dated('recordedDate', recordedOf(scope, item)),
        recorder: recorder?.reference ?? (scope.belgian ? unknown : undefined),
        note: notesOf(said.notes),
      }),
    ];
  };
