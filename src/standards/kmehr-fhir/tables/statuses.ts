/** States, certainties and severities of KMEHR in the words of FHIR, and which of them say exactly the same. Source: KMEHR facts B6, C1; FHIR R4 value sets; fhir-be facts 3-5. */

import { exact, near, type Words } from './words.ts';

/** Lifecycles that are not listed are no vaccination that happened, or was refused: planned, ordered, handed over. */
export const immunizationStatus: Words = {
  administrated: exact('completed'),
  completed: near('completed'),
  active: near('completed'),
  inactive: near('completed'),
  reported: near('completed'),
  corrected: near('completed'),
  obtained: near('completed'),
  refused: exact('not-done'),
  cancelled: near('not-done'),
  aborted: near('not-done'),
  excluded: near('not-done'),
  notpresent: near('not-done'),
  retracted: exact('entered-in-error'),
};

export const allergyClinical: Words = {
  active: exact('active'),
  inactive: exact('inactive'),
  completed: exact('resolved'),
  added: near('active'),
  reported: near('active'),
  corrected: near('active'),
  stopped: near('inactive'),
};

/** Lifecycles that say that there is none. */
export const verificationOfLifecycle: Words = {
  retracted: exact('entered-in-error'),
  excluded: near('refuted'),
  notpresent: near('refuted'),
};

export const allergyVerification: Words = {
  proven: exact('confirmed'),
  excluded: exact('refuted'),
  undefined: exact('unconfirmed'),
  probable: near('unconfirmed'),
  unprobable: near('unconfirmed'),
};

export const criticality: Words = {
  high: exact('high'),
  low: exact('low'),
  veryhigh: near('high'),
  extremelyhigh: near('high'),
  verylow: near('low'),
  extremelylow: near('low'),
};

export const conditionClinical: Words = {
  active: exact('active'),
  inactive: exact('inactive'),
  completed: exact('resolved'),
  added: near('active'),
  reported: near('active'),
  corrected: near('active'),
  stopped: near('inactive'),
  aborted: near('inactive'),
  suspended: near('inactive'),
};

export const conditionVerification: Words = {
  proven: exact('confirmed'),
  probable: exact('provisional'),
  excluded: exact('refuted'),
  undefined: exact('unconfirmed'),
  unprobable: near('unconfirmed'),
};

/** Severe, moderate, mild in SNOMED CT. */
export const conditionSeverity: Words = {
  high: exact('24484000'),
  normal: exact('6736007'),
  low: exact('255604002'),
  veryhigh: near('24484000'),
  extremelyhigh: near('24484000'),
  verylow: near('255604002'),
  extremelylow: near('255604002'),
};

export const procedureStatus: Words = {
  completed: exact('completed'),
  inactive: near('completed'),
  active: exact('in-progress'),
  planned: exact('preparation'),
  proposed: near('preparation'),
  scheduled: near('preparation'),
  suspended: exact('on-hold'),
  stopped: exact('stopped'),
  aborted: near('stopped'),
  cancelled: exact('not-done'),
  refused: near('not-done'),
  retracted: exact('entered-in-error'),
};

export const medicationStatus: Words = {
  active: exact('active'),
  prescribed: near('active'),
  added: near('active'),
  delivered: near('active'),
  administrated: near('active'),
  ordered: near('active'),
  corrected: near('active'),
  inactive: near('stopped'),
  stopped: exact('stopped'),
  completed: exact('completed'),
  suspended: exact('on-hold'),
  planned: exact('intended'),
  proposed: near('intended'),
  cancelled: near('not-taken'),
  refused: exact('not-taken'),
  retracted: exact('entered-in-error'),
};
