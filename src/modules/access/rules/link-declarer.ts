/**
 * Who may declare which link for whom: the holder itself or its institution, a colleague who refers the patient,
 * the patient; the global medical file comes from the insurers only. Source: access rules 3.1, 3.2, 3.4, 3.5.
 */
import type { Caller } from '../../grants/index.ts';
import { FROM_INSURERS, isProof, PROOF_BY_PATIENT } from './link-duration.ts';
import type { LinkFault } from './link-fault.ts';

export interface Declared {
  readonly caller: Caller;
  readonly holder: string;
  readonly kind: string;
  readonly proof: string;
}

/** Types under which a caregiver sends the patient on to a colleague. */
export const REFERRALS: readonly string[] = [
  'gpreferral',
  'specialistreferral',
  'pharmacistreferral',
  'nursereferral',
  'referral',
];
const BY_PATIENT = 'patientmanagement';
/** The one proof that lets a caregiver declare for another. Source: access rules 3.5. */
const REFERRAL_PROOF = 'eidreading';

export function mayDeclare({ caller, holder, kind, proof }: Declared): LinkFault | undefined {
  if (kind === FROM_INSURERS) return 'link-type-from-insurers';
  if (!isProof(proof)) return 'link-proof-unknown';
  if ((caller.kind === 'patient') !== (kind === BY_PATIENT)) return 'link-type-not-for-declarer';
  if (caller.kind === 'patient') return proof === PROOF_BY_PATIENT ? undefined : 'link-proof-unknown';
  if (proof === PROOF_BY_PATIENT) return 'link-proof-unknown';
  if (partiesOf(caller).includes(holder)) return undefined;
  if (caller.kind !== 'caregiver' || !REFERRALS.includes(kind)) return 'link-holder-not-author';
  return proof === REFERRAL_PROOF ? undefined : 'referral-needs-eid';
}

/** The keys in whose name this caller speaks: itself, and the institution it acts for. */
export function partiesOf(caller: Caller): string[] {
  if (caller.kind === 'caregiver')
    return caller.institution ? [caller.caregiver.key, caller.institution] : [caller.caregiver.key];
  return caller.kind === 'institution' ? [caller.institution] : [];
}
