/**
 * What goes out to another hub, and what is judged here when it asks: the patient, the rights of each document, what the patient chose,
 * and whether the patient sees it. Consent, link and matrix are the initiator's. Source: access rules 10.13; KMEHR facts A4; decision 0055.
 */
import type { Act, Caller, RecordLimits, RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';
import { limitsOfCaregiver, limitsOfPatient } from './patient-limits.ts';

type HubCaller = Extract<Caller, { readonly kind: 'hub' }>;

/** Kinds (CD-TRANSACTION) that go out: what serves the continuity of care elsewhere. What has no row stays. */
export const betweenHubs: readonly string[] = [
  ...(['sumehr', 'clinicalsummary'] as const),
  ...([
    'medicationscheme',
    'medicationschemeelement',
    'treatmentsuspension',
    'pharmaceuticalmedicationscheme',
  ] as const),
  ...(['vaccination', 'vaccinationscheme', 'vaccinationschemeelement'] as const),
  ...(['labresult', 'result', 'labrequest', 'request', 'referral'] as const),
  ...(['admission', 'discharge', 'dischargereport', 'quickdischargereport', 'transferreport'] as const),
  ...(['report', 'contactreport', 'intervention', 'nursingsummaryreport', 'note'] as const),
  ...(['careplan', 'clinicalpath', 'telemonitoring', 'perinatal', 'child-prevention'] as const),
  ...(['population-based-screening', 'radiationexposuremonitoring'] as const),
];

/**
 * Kinds that stay, each with its reason: a new kind of the table must be put in one of the two lists.
 * Diary notes are the talk of one team; prescriptions and agreements have national services; registers and images their own ways in.
 */
export const staysHere: readonly string[] = [
  'diarynote',
  ...(['prescription', 'pharmaceuticalprescription', 'hospitalpharmaceuticalprescription', 'productdelivery'] as const),
  ...(['medicaladvisoragreement', 'mea', 'notification', 'alert', 'death'] as const),
  ...(['epidemiology', 'genericregistryentry', 'bvt-sample', 'belrai-report'] as const),
  ...(['ebirth-mother-notification', 'ebirth-baby-notification'] as const),
  ...(['ebirth-baby-medicalform', 'ebirth-mother-medicalform'] as const),
  ...(['ecare-safe-consultation', 'ecare-tardis-consultation', 'applicationlink'] as const),
];

/** All that another hub may ask. */
const ASKED_BY_HUBS: readonly Act[] = ['list-documents', 'read-document', 'list-own-looks'];

/** Nothing else is done through another hub, and what one has looked at is told to caregivers. */
export function askedByHub({ endUser }: HubCaller, act: Act): RefusalReason | undefined {
  if (!ASKED_BY_HUBS.includes(act)) return 'caller-unknown';
  return endUser.kind === 'patient' && act === 'list-own-looks' ? 'not-your-record' : undefined;
}

const isPatientBehindHub = ({ question: { caller } }: Case): boolean =>
  caller.kind === 'hub' && caller.endUser.kind === 'patient';

/** A patient who looks through another hub looks at the own record. */
export const ownRecordBehindHub = (asked: Case): RefusalReason | undefined =>
  isPatientBehindHub(asked) && !asked.facts.self ? 'not-your-record' : undefined;

/** What the patient refused here is known here only: it holds behind another hub too. */
export const ownUseBehindHub = (asked: Case): RefusalReason | undefined =>
  isPatientBehindHub(asked) && asked.facts.objected ? 'own-use-refused' : undefined;

const OPEN = { categories: 'all' } as const;

/** A caregiver of ours keeps sight of what it wrote, as here: else an exclusion would show by what vanishes. */
export function limitsBetweenHubs({ endUser }: HubCaller, { facts, question }: Case): RecordLimits {
  const { choices, now, today, excluded, hubsTrusted = false, deniedItems } = facts;
  if (endUser.kind === 'patient') {
    const own = { ...limitsOfPatient(choices, now), onlyKinds: betweenHubs };
    return { ...OPEN, authoredBy: [], onlyAuthored: false, deniedItems: [], openToPatientOn: today, own };
  }
  const own = limitsOfCaregiver(choices, question.emergencyReason !== undefined);
  const kinds = own.onlyKinds === 'any' ? betweenHubs : betweenHubs.filter((kind) => own.onlyKinds.includes(kind));
  const onlyAuthored = excluded && !hubsTrusted;
  return { ...OPEN, authoredBy: [endUser.key], onlyAuthored, deniedItems, own: { ...own, onlyKinds: kinds } };
}
