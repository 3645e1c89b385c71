/** Under which key and in which role a caller's acts are remembered. */
import type { Actor, Caller } from '../grants/index.ts';

export function actorOf(caller: Caller): Actor {
  switch (caller.kind) {
    case 'patient':
      return { kind: 'patient', key: caller.patient };
    case 'caregiver': {
      const { key, profession } = caller.caregiver;
      return { kind: 'caregiver', key, profession, institution: caller.institution, software: caller.software };
    }
    case 'institution':
      return { kind: 'institution', key: caller.institution, institution: caller.institution };
    case 'officer':
      return { kind: 'officer', key: caller.officer };
    case 'barred':
      return caller.as;
  }
}

export const actorKey = (caller: Caller): string => actorOf(caller).key;
