/** The patient must be known to the network and alive. Source: access rules 1.8, 2.10. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const knownPatient = ({ facts }: Case): RefusalReason | undefined =>
  facts.known ? undefined : 'patient-unknown';

export const livingPatient = ({ facts }: Case): RefusalReason | undefined =>
  facts.deceased ? 'patient-deceased' : undefined;
