/** One event of every kind that the trail has: what a criterion says of a kind is asked of these. */
import { type EventKind, eventKinds, type TrailLine } from '../../../modules/audit/index.ts';
import { patientKey } from '../../../modules/grants/index.ts';
import { type IndexEntries, indexOf } from '../../../standards/fhir/index.ts';
import { trailEvent } from '../../shared/trail-event.ts';
import type { FhirContext } from '../front.ts';

const SOMEBODY = '00000000-0000-4000-8000-000000000000';
const THINGS = ['00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-000000000001'] as const;
const NOTHING_KNOWN = { names: new Map(), numbers: new Map(), items: new Map() } as const;

/** By somebody without a number: of the agents only this house can be named. */
const lineOf = ({ act, outcome }: EventKind, item: string): TrailLine => ({
  ...{ stream: SOMEBODY, at: new Date(0), id: THINGS[0], act, outcome, item, kind: 'kind' },
  ...{ actorKind: 'caregiver', actor: SOMEBODY, door: 'fhir', emergency: false },
});

export const ofKind = (context: FhirContext, kind: EventKind): IndexEntries => {
  const [first, second] = THINGS;
  const more = kind.aboutSeveral ? [lineOf(kind, second)] : [];
  const of = { id: SOMEBODY, patient: patientKey(SOMEBODY) };
  return indexOf('AuditEvent', trailEvent(context, [lineOf(kind, first), ...more], NOTHING_KNOWN, of));
};

type Kinds = readonly (readonly [EventKind, IndexEntries])[];
/** They are made once for a house. */
const made = new WeakMap<FhirContext, Kinds>();

function allKinds(context: FhirContext): Kinds {
  const known = made.get(context) ?? eventKinds.map((kind) => [kind, ofKind(context, kind)] as const);
  made.set(context, known);
  return known;
}

/** The kinds whose events meet a condition. */
export const kindsThat = (context: FhirContext, meets: (entries: IndexEntries) => boolean): EventKind[] =>
  allKinds(context).flatMap(([kind, entries]) => (meets(entries) ? [kind] : []));
