/** The metahub: which hubs know a person. It is asked before any of them, so that a number goes only where it is known. Source: KMEHR facts A4. */
import type { Clock } from '../../../platform/time/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { Asked } from '../../people/index.ts';
import { answered, ask, type Circuit, CLOSED } from '../rules/circuit.ts';

export interface HubLocator {
  /** EHP numbers of hubs, ours perhaps among them. */
  readonly hubsOf: (ssin: Ssin) => Promise<Asked<readonly string[]>>;
}

/** One that stays silent is left alone for a while, as a source is: no list waits for it. */
export function watchLocator(locator: HubLocator, clock: Clock): HubLocator {
  let circuit: Circuit = CLOSED;
  const now = (): number => clock.now().getTime();
  return {
    hubsOf: async (ssin) => {
      const { may, next } = ask(circuit, now());
      circuit = next;
      if (!may) return { answered: false, why: 'silent' };
      const answer = await locator.hubsOf(ssin);
      circuit = answered(circuit, !answer.answered, now());
      return answer;
    },
  };
}
