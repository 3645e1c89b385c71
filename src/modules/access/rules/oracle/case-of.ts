/** A situation in the words of the rules: the one place where the oracle's tests know how the rules are asked. */
import {
  type Caller,
  caregiverKey,
  institutionKey,
  itemKey,
  officerKey,
  patientKey,
  type Question,
} from '../../../grants/index.ts';
import type { CitizenFacts } from '../citizen-facts.ts';
import type { ItemFacts } from '../decide-item.ts';
import type { Case, RecordFacts } from '../facts.ts';
import type { Matrix } from '../matrix.ts';
import { NOW, type Paper, type Situation, TODAY } from './situation.ts';

const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const OTHER = patientKey('7f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const ME = '0190c0de-0000-7000-8000-000000000001';
const SOMEBODY = '0190c0de-0000-7000-8000-000000000002';
const ITEM = itemKey('0190c0de-0000-7000-8000-00000000000a');
const at = { door: 'intrahub', requestId: 'r' } as const;
const KEYS = { caregiver: caregiverKey(ME), institution: institutionKey(ME), officer: officerKey(ME) };

const HUB = institutionKey(SOMEBODY);

const isOfficer = (caller: Situation['caller']) => caller === 'privacy officer' || caller === 'administrator';

function callerOf({ caller, profession, standing, self }: Situation): Caller {
  if (caller === 'citizen') return { kind: 'patient', ...at, patient: self ? PATIENT : OTHER };
  if (caller === 'institution') return { kind: 'institution', ...at, institution: KEYS.institution };
  if (isOfficer(caller)) return { kind: 'officer', ...at, officer: KEYS.officer };
  if (caller === 'patient elsewhere')
    return { kind: 'hub', ...at, hub: HUB, endUser: { kind: 'patient', patient: self ? PATIENT : OTHER } };
  if (caller === 'caregiver elsewhere')
    return {
      kind: 'hub',
      ...at,
      hub: HUB,
      endUser: { kind: 'caregiver', key: KEYS.caregiver, personHash: 'aa', profession },
    };
  if (caller === 'barred')
    return { kind: 'barred', ...at, as: { kind: 'caregiver', key: ME }, refused: 'author-not-entitled' };
  return {
    kind: 'caregiver',
    ...at,
    caregiver: { key: KEYS.caregiver, personHash: 'aa', profession, status: standing },
  };
}

const citizenOf = (asked: Situation): CitizenFacts => ({
  ages: asked.ages,
  birthDate: asked.born,
  incapable: asked.incapable,
  relations: asked.relations,
  represented: [...new Set([...asked.relations, ...asked.others])],
  mandates: asked.mandates,
  closed: asked.closedToCitizenOn === undefined ? [] : [{ item: ITEM, on: asked.closedToCitizenOn }],
  caller: { birthDate: asked.callerBorn, deceased: asked.callerDead, consent: asked.callerConsents },
});

const factsOf = (asked: Situation, matrix: Matrix): RecordFacts => ({
  known: asked.known,
  deceased: asked.dead,
  consent: asked.sharing,
  objected: asked.ownUseRefused,
  hubsTrusted: asked.hubsTrusted,
  excluded: asked.excluded,
  linked: asked.link !== undefined,
  linkKinds: asked.link === undefined ? [] : [asked.link],
  circle: asked.circle,
  emergencyOpen: asked.emergencyOpen,
  self: asked.self,
  citizen: asked.caller === 'citizen' ? citizenOf(asked) : undefined,
  officerRoles: asked.caller === 'privacy officer' ? ['privacy-officer'] : ['administrator'],
  deniedItems: asked.hidden ? [ITEM] : [],
  matrix: asked.matrixInForce ? matrix : undefined,
  choices: {
    deniedKinds: asked.closedKinds,
    closedFrom: asked.closedFrom,
    openedItems: asked.shown ? [ITEM] : [],
    emergency: asked.emergencies,
    delay: asked.delay,
  },
  today: TODAY,
  now: NOW,
});

export function caseOf(asked: Situation, matrix: Matrix): Case {
  const { act, reason: emergencyReason, code: emergencyCode } = asked;
  const question: Question = {
    act,
    caller: callerOf(asked),
    patient: { key: PATIENT },
    emergencyReason,
    emergencyCode,
  };
  return { question, facts: factsOf(asked, matrix) };
}

const AUTHORS = { 'the caller': ME, 'somebody else': SOMEBODY, 'nobody named': undefined };

export const itemOf = (paper: Paper): ItemFacts => ({
  item: ITEM,
  kind: paper.kind,
  category: paper.category,
  author: AUTHORS[paper.writtenBy],
  authorProfession: paper.authorProfession,
  openToPatientFrom: paper.openFrom,
  delayedUntil: paper.delayedUntil,
  recordedAt: paper.recordedAt,
});
