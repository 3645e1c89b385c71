/** The gates in their order and the acts that pass each: the one table a reviewer reads. Source: access rules 1.1-1.8. */
import { type Act, acts, type RefusalReason } from '../../grants/index.ts';
import { applicationScope } from './application-scope.ts';
import { onlyByCitizens } from './citizen-acts.ts';
import { citizenSide } from './citizen-side.ts';
import { consent } from './consent.ts';
import type { Case } from './facts.ts';
import { matrixInForce } from './matrix-in-force.ts';
import { knownPatient, livingPatient } from './patient-state.ts';
import { recognisedCaller } from './recognised-caller.ts';
import { reviewingOfficer } from './reviewing-officer.ts';
import { therapeuticLink } from './therapeutic-link.ts';

export type GateName =
  | 'application scope'
  | 'recognised caller'
  | 'reviewing officer'
  | 'citizen side'
  | 'known patient'
  | 'living patient'
  | 'consent'
  | 'therapeutic link'
  | 'matrix';

export interface Gate {
  readonly name: GateName;
  /** Acts this gate guards. */
  readonly guards: readonly Act[];
  /** The reason to refuse, or nothing. */
  readonly judge: (facts: Case) => RefusalReason | undefined;
}

const LOOKS = ['list-documents', 'read-document', 'list-own-looks'] as const;
/** A set is read and written in one act: who puts it must see what it changes. Years of the past pass what one document passes. */
const PUBLISHES = ['publish-document', 'publish-set', 'load-history'] as const;
/** What passes between caregivers: asking others for a document rests on what looking rests on. */
const SHARES = [...PUBLISHES, 'request-publication', ...LOOKS] as const;
/** What a caregiver's or institution's software asks of the registers: who somebody is, whether a consent runs. */
const REGISTERS = ['view-patient', 'view-consent'] as const;
/** Of who wrote a document: they outlive consent, link and patient. */
const AUTHORS = [
  ...(['withdraw-document', 'answer-rectification', 'extend-rectification'] as const),
  ...(['set-document-right', 'view-document-rights'] as const),
] as const;
const DECLARES = ['declare-consent', 'declare-link', 'withdraw-consent', 'end-link', 'list-links'] as const;

export const gates: readonly Gate[] = [
  { name: 'application scope', guards: acts, judge: applicationScope },
  {
    name: 'recognised caller',
    guards: ['put-patient', ...DECLARES, ...REGISTERS, ...SHARES, ...AUTHORS],
    judge: recognisedCaller,
  },
  { name: 'reviewing officer', guards: ['review-emergency'], judge: reviewingOfficer },
  {
    name: 'citizen side',
    guards: ['put-patient', ...DECLARES, ...REGISTERS, ...SHARES, ...onlyByCitizens, ...AUTHORS],
    judge: citizenSide,
  },
  {
    name: 'known patient',
    guards: [...([...DECLARES, ...REGISTERS, ...SHARES, ...onlyByCitizens, ...AUTHORS] as const), 'review-emergency'],
    judge: knownPatient,
  },
  {
    name: 'living patient',
    guards: ['put-patient', ...DECLARES, 'view-consent', ...SHARES, ...onlyByCitizens],
    judge: livingPatient,
  },
  { name: 'consent', guards: SHARES, judge: consent },
  { name: 'therapeutic link', guards: ['view-patient', ...SHARES], judge: therapeuticLink },
  { name: 'matrix', guards: SHARES, judge: matrixInForce },
];

const byAct = new Map(acts.map((act) => [act, gates.filter(({ guards }) => guards.includes(act))]));

/** The gates of an act, in their order. */
export function gatesOf(act: Act): readonly Gate[] {
  const guarding = byAct.get(act);
  if (!guarding) throw new Error(`an act without gates: ${act}`);
  return guarding;
}
