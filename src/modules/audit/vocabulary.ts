/** The words of the trail and the small numbers that stand for them in the table. Numbers are never reused. */
export const ACTS = {
  'put-patient': 1,
  'declare-consent': 2,
  'declare-link': 3,
  'publish-document': 4,
  'list-documents': 5,
  'read-document': 6,
  'view-trail': 7,
  'set-limits': 8,
  'propose-matrix': 60,
  'approve-matrix': 61,
  'withdraw-matrix': 62,
  'list-matrices': 63,
  'withdraw-consent': 30,
  'view-rights': 31,
  exclude: 32,
  'end-exclusion': 33,
  'review-emergency': 35,
  'list-emergency-reviews': 36,
  'view-letters': 37,
  'manage-mandates': 51,
  'answer-mandate': 52,
  'act-for': 53,
  'ask-registration': 70,
  'name-guarantor': 71,
  'decide-registration': 72,
  'waiting-registrations': 73,
  'own-registration': 74,
  'register-change': 75,
  'list-merges': 76,
  'propose-merge': 77,
  'decide-merge': 78,
  'view-merge': 79,
  'list-representations': 3200,
  'view-representation': 3201,
  'look-up-representations': 3202,
  'propose-representation': 3203,
  'decide-representation': 3204,
  'end-representation': 3205,
  'answer-for-institution': 3206,
  'look-up-patient-trail': 300,
  'look-up-caregiver-trail': 301,
  'list-attention': 302,
  'settle-attention': 303,
  'view-notices': 304,
  'choose-notices': 305,
  'drop-trail-month': 306,
  'dead-changes': 180,
  'view-dead-change': 181,
  'settle-dead-change': 182,
  'own-letters': 183,
  'withdraw-document': 310,
  'propose-withdrawal': 311,
  'decide-withdrawal': 312,
  'list-withdrawals': 313,
  'view-withdrawal': 314,
  'ask-rectification': 315,
  'answer-rectification': 316,
  'object-rectification': 317,
  'own-requests': 318,
  'list-requests': 319,
  'decide-objection': 320,
  'list-delays': 321,
  'set-delay': 322,
  'own-default': 323,
  'view-request': 324,
  'propose-retention': 325,
  'list-retention': 326,
  'decide-retention': 327,
  'hold-document': 328,
  'extend-rectification': 329,
  'end-link': 280,
  'list-links': 281,
  'view-patient': 350,
  'view-consent': 351,
  'links-i-hold': 282,
  'tell-national-base': 410,
  'outside-registers': 411,
} as const;
export const STEPS = { decision: 1, intent: 2, disclosure: 3, outcome: 4, copy: 5 } as const;
export const OUTCOMES = { granted: 1, refused: 2, disclosed: 3, unknown: 4 } as const;
export const ACTOR_KINDS = { patient: 1, caregiver: 2, institution: 3, officer: 4, system: 5, software: 6 } as const;
export const DOORS = {
  intrahub: 1,
  'patient-portal': 2,
  'caregiver-portal': 3,
  office: 4,
  sandbox: 5,
  job: 19,
  'links-api': 280,
  'national-base': 410,
} as const;

export type TrailAct = keyof typeof ACTS;
export type TrailStep = keyof typeof STEPS;
export type TrailOutcome = keyof typeof OUTCOMES;
export type TrailActorKind = keyof typeof ACTOR_KINDS;
export type TrailDoor = keyof typeof DOORS;

/** The word behind a number; a number nobody knows is a bug or a forgery. */
export function wordOf<Word extends string>(table: Readonly<Record<Word, number>>, number: number): Word {
  const found = (Object.keys(table) as Word[]).find((word) => table[word] === number);
  if (found === undefined) throw new Error('the trail holds a number without a word');
  return found;
}
