/** A registration goes from state to state, and the caregiver's status with it. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../../platform/sealing/index.ts';
import type { CaregiverKey, CaregiverRecognition } from '../../grants/index.ts';
import type { CobrhaSays, RegistrationState } from '../rules/registration.ts';
import { type Registration, reasonPlace } from './registrations.ts';

const SET_STATE = statement(
  'people-registration-set-state',
  `UPDATE people_caregiver_registration SET state = $2, cobrha = coalesce($3, cobrha), decided_at = $4, decided_by = $5, reason = $6
   WHERE registration = $1`,
);
const SET_STATUS = statement(
  'people-caregiver-set-status',
  'UPDATE people_caregiver SET recognition = $2 WHERE caregiver = $1',
);

/** What a caregiver may do in each state of the registration. */
const STATUS: Readonly<Record<RegistrationState, CaregiverRecognition>> = {
  checking: 'awaiting-validation',
  waiting: 'awaiting-validation',
  accepted: 'active',
  refused: 'refused',
  expired: 'refused',
};

export interface NewState {
  readonly state: RegistrationState;
  readonly cobrha?: CobrhaSays | undefined;
  readonly decidedBy?: string | undefined;
  readonly reason?: string | undefined;
}

/** Moves a registration and the caregiver's status together. */
export async function moveRegistration(
  tx: Transaction,
  keys: KeyRing,
  { registration, caregiver }: Pick<Registration, 'registration' | 'caregiver'>,
  { state, cobrha, decidedBy, reason }: NewState,
): Promise<void> {
  const sealed = reason === undefined ? null : sealHouse(keys, reasonPlace(registration), Buffer.from(reason));
  const decidedAt = state === 'waiting' || state === 'checking' ? null : tx.now;
  await tx.run(SET_STATE, [registration, state, cobrha ?? null, decidedAt, decidedBy ?? null, sealed]);
  await setStatus(tx, caregiver, STATUS[state]);
}

export const setStatus = async (
  tx: Transaction,
  caregiver: CaregiverKey,
  status: CaregiverRecognition,
): Promise<void> => {
  await tx.run(SET_STATUS, [caregiver, status]);
};
