/**
 * What is shown of a document to whom the answer is yes, and what may be written: sentences that hide, over plain facts.
 * Source: access rules 1.5, 4.3, 5.5, 6.2-6.8, 7.1-7.4, 8.1, 8.3; decisions 0002, 0012, 0016, 0025, 0031.
 */
import type { MatrixCell } from '../matrix.ts';
import { LOOKS } from './acts.ts';
import { reached } from './birth.ts';
import { hasLink } from './sentences.ts';
import { DAY_MS, NOW, type Paper, type Situation, TODAY } from './situation.ts';

export type Shown = 'whole' | 'nothing' | { readonly sections: readonly string[] };
/** The cells of the matrix in force, by `profession category operation`. */
export type Cells = ReadonlyMap<string, MatrixCell>;

interface Hiding {
  readonly says: string;
  readonly source: string;
  readonly hides: (asked: Situation, paper: Paper) => boolean;
}

/** Puts that see nothing of others. */
const BLIND: readonly Situation['act'][] = ['publish-document', 'load-history'];

/** The registry keeps whole seconds: what came in the second of a choice came after it. */
const second = (moment: Date | number) => Math.floor(Number(moment) / 1000);
const isNoOlderThan = ({ recordedAt }: Paper, days: number) =>
  days > 0 && second(recordedAt) >= second(Number(NOW) - days * DAY_MS);

/** A look without link or circle is one of an emergency; what is written for oneself is none. */
const inEmergency = (asked: Situation) => LOOKS.includes(asked.act) && !hasLink(asked);

const EMERGENCIES = 'Where the patient refused emergencies, one shows nothing; where it limited them, only the SUMEHR.';

const fromCaregivers: readonly Hiding[] = [
  {
    says: 'An excluded caregiver sees nothing, even in an emergency; a suspended one neither.',
    source: '4.3, 6.6; decision 0002',
    hides: ({ excluded, standing }) => excluded || standing === 'suspended',
  },
  {
    says: 'A document is not seen by whom the patient hid it from.',
    source: '1.5, 6.8',
    hides: ({ hidden }) => hidden,
  },
  {
    says: EMERGENCIES,
    source: '5.5, 14.10 (202); decision 0012',
    hides: (asked, { kind }) =>
      inEmergency(asked) && (asked.emergencies === 'refused' || (asked.emergencies === 'limited' && kind !== 'sumehr')),
  },
  {
    says: 'Of a kind that the patient closed nothing is seen but what it shows to this caregiver.',
    source: '1.5, 6.7; decision 0012',
    hides: ({ closedKinds, shown }, { kind }) => !shown && closedKinds.some((one) => one === kind || one === '*'),
  },
  {
    says: 'Since the patient closed new documents none is seen but what it shows to this caregiver.',
    source: '14.10 (203); decision 0012',
    hides: ({ closedFrom, shown }, { recordedAt }) =>
      !shown && closedFrom !== undefined && second(recordedAt) >= second(closedFrom),
  },
];

const fromHere: Hiding = {
  says: 'Another hub is given what serves care elsewhere: no talk of a team, for one.',
  source: '10.13; decision 0055',
  hides: (_, { kind }) => kind === 'diarynote',
};

/** What the patient chose here is known here only; an exclusion may be left to the hub that asks. */
const fromElsewhere: readonly Hiding[] = [
  fromHere,
  ...fromCaregivers.slice(1).filter(({ says }) => says !== EMERGENCIES),
  {
    says: 'An exclusion hides behind another hub too, unless the network leaves it to that hub.',
    source: '4.3, 10.13; decision 0055',
    hides: ({ excluded, hubsTrusted }) => excluded && !hubsTrusted,
  },
  {
    says: 'Where the patient refused or limited emergencies, one that another hub tells of shows nothing, or only the SUMEHR.',
    source: '5.5; decision 0055',
    hides: ({ reason, emergencies }, { kind }) =>
      reason !== undefined && (emergencies === 'refused' || (emergencies === 'limited' && kind !== 'sumehr')),
  },
];

const fromCitizens: readonly Hiding[] = [
  {
    says: 'Whoever acts for a patient does not see what it closed to that person from twelve on.',
    source: '8.1, 8.3; decision 0025',
    hides: ({ self, closedToCitizenOn: on, born, ages }) =>
      !self && on !== undefined && reached(born, ages.parentsUntil, on) !== 'not yet',
  },
  {
    says: 'The own portal shows nothing within the patient’s own delay, nor within the one before until that has passed.',
    source: '7.1; decision 0012',
    hides: ({ delay: { days, before, changedAt } }, paper) =>
      isNoOlderThan(paper, days) || (Number(NOW) < Number(changedAt) + before * DAY_MS && isNoOlderThan(paper, before)),
  },
  {
    says: 'The citizen’s side sees a document from the day its author or house opens it, and after the delay of the house.',
    source: '7.1, 7.2, 7.4; decision 0031',
    hides: (_, { openFrom, delayedUntil }) =>
      openFrom === undefined || openFrom > TODAY || (delayedUntil !== undefined && delayedUntil > TODAY),
  },
];

/** 6.2-6.4: what no cell permits is denied; without a matrix there is no cell. */
function throughMatrix(asked: Situation, paper: Paper, cells: Cells): Shown {
  const { profession, act, link } = asked;
  if (!asked.matrixInForce) return 'nothing';
  const cell = cells.get(`${profession} ${paper.category} ${act === 'list-documents' ? 'list' : 'read'}`);
  switch (cell?.effect) {
    case 'full':
      return 'whole';
    case 'sections':
      return { sections: cell.sections };
    case 'own-profession':
      return paper.authorProfession === profession ? 'whole' : 'nothing';
    case 'on-condition':
      return link !== undefined && cell.condition.includes(link) ? 'whole' : 'nothing';
    default:
      return 'nothing';
  }
}

/** What of this document is shown. What a caregiver or a house wrote stays in its sight (decisions 0002, 0012; 6.6). */
export function shownOf(asked: Situation, paper: Paper, cells: Cells): Shown {
  const { caller, act } = asked;
  const hidden = (list: readonly Hiding[]) => list.some(({ hides }) => hides(asked, paper));
  const isWriter = ['caregiver', 'institution', 'caregiver elsewhere'].includes(caller);
  if (isWriter && paper.writtenBy === 'the caller') return 'whole';
  if (caller === 'caregiver elsewhere') return hidden(fromElsewhere) ? 'nothing' : 'whole';
  if (caller === 'patient elsewhere') return hidden([fromHere, ...fromCitizens]) ? 'nothing' : 'whole';
  if (caller === 'citizen') return hidden(fromCitizens) ? 'nothing' : 'whole';
  // Who writes is shown nothing of others; neither a house nor an officer looks.
  if (caller !== 'caregiver' || BLIND.includes(act) || hidden(fromCaregivers)) return 'nothing';
  return throughMatrix(asked, paper, cells);
}

/** May this category be written? Deny unless permitted, for writing as for reading (6.4; decision 0016). */
export function mayWriteOf({ caller, act, profession, link }: Situation, category: string, cells: Cells): boolean {
  if (act !== 'publish-set' && !BLIND.includes(act)) return false;
  // Which kinds a house may put is said where it puts them: it has no profession.
  if (caller === 'institution') return true;
  const cell = cells.get(`${profession} ${category} write`);
  if (caller !== 'caregiver' || !cell) return false;
  return cell.effect === 'full' || (cell.effect === 'on-condition' && cell.condition.includes(link ?? ''));
}
