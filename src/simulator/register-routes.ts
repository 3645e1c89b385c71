/** What the simulated registers answer, by method and address: who is known, and what changed since a number. */
import { type Route, ssinIn } from './answer.ts';
import {
  type NationalOutcome,
  type SaidConsent,
  type SaidExclusion,
  sayConsent,
  sayExclusion,
} from './national-bases.ts';
import { after, personWith, recognitionsOf } from './registers.ts';
import type { RegisterState, StateFile } from './state.ts';

export type SimulatedRegister =
  | 'cobrha'
  | 'national-register'
  | 'insurers'
  | 'national-bases/consents'
  | 'national-bases/exclusions';

export interface SentChange {
  readonly sequence: number;
  readonly ssin: string;
  readonly [fact: string]: unknown;
}

interface RegisterRoutes {
  readonly routes: Readonly<Record<string, Route>>;
  /** Sends this change as it is, before the others, once. */
  readonly sendRaw: (register: SimulatedRegister, change: SentChange) => void;
}

const CHANGES: Readonly<Record<SimulatedRegister, (state: RegisterState) => readonly SentChange[]>> = {
  cobrha: ({ cobrhaChanges }) => cobrhaChanges,
  'national-register': ({ nationalChanges }) => nationalChanges,
  insurers: ({ gmdChanges }) => gmdChanges,
  'national-bases/consents': ({ nationalBase }) => nationalBase.consentChanges,
  'national-bases/exclusions': ({ nationalBase }) => nationalBase.exclusionChanges,
};
const REGISTERS = Object.keys(CHANGES) as SimulatedRegister[];

export function registerRoutes({ state, save }: Pick<StateFile, 'state' | 'save'>): RegisterRoutes {
  const raw = new Map<SimulatedRegister, SentChange[]>();
  const changesOf =
    (register: SimulatedRegister): Route =>
    (query) => {
      const jumbled = raw.get(register) ?? [];
      raw.delete(register);
      return { changes: [...jumbled, ...after(CHANGES[register](state), Number(query.get('after') ?? 0))] };
    };
  const declared = (outcome: NationalOutcome) => {
    save();
    return { outcome };
  };
  return {
    routes: {
      ...Object.fromEntries(REGISTERS.map((register) => [`GET /${register}/changes`, changesOf(register)])),
      'POST /cobrha/look-up': (_, body) => ({ recognitions: recognitionsOf(state, ssinIn(body)) }),
      'POST /national-register/look-up': (_, body) => ({ person: personWith(state, ssinIn(body)) ?? null }),
      'POST /national-bases/consents/declare': (_, body) =>
        declared(sayConsent(state.nationalBase, body as SaidConsent)),
      'POST /national-bases/exclusions/declare': (_, body) =>
        declared(sayExclusion(state.nationalBase, body as SaidExclusion)),
    },
    sendRaw: (register, change) => void raw.set(register, [...(raw.get(register) ?? []), change]),
  };
}
