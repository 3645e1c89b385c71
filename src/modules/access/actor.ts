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
    case 'hub':
      return actorBehind(caller);
    case 'barred':
      return caller.as;
  }
}

/** Who looks through another hub is remembered as who looks, in the name of that hub. */
function actorBehind({ hub, endUser }: Extract<Caller, { readonly kind: 'hub' }>): Actor {
  return endUser.kind === 'patient'
    ? { kind: 'patient', key: endUser.patient, institution: hub }
    : { kind: 'caregiver', key: endUser.key, profession: endUser.profession, institution: hub };
}

export const actorKey = (caller: Caller): string => actorOf(caller).key;
