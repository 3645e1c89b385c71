/** The metahub: which hubs know a person. It is asked before any of them, so that a number goes only where it is known. Source: KMEHR facts A4. */
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { Asked } from '../../people/index.ts';

export interface HubLocator {
  /** EHP numbers of hubs, ours perhaps among them. */
  readonly hubsOf: (ssin: Ssin) => Promise<Asked<readonly string[]>>;
}
