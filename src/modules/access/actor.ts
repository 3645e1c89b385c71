/** The key under which a caller's acts are remembered. */
import type { Caller } from '../grants/index.ts';

export function actorKey(caller: Caller): string {
  if (caller.kind === 'patient') return caller.patient;
  if (caller.kind === 'caregiver') return caller.caregiver.key;
  return caller.kind === 'institution' ? caller.institution : caller.officer;
}
