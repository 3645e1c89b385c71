/** The gates in their order and the acts that pass each: the one table a reviewer reads. Source: access rules 1.1-1.8. */
import type { Act, RefusalReason } from '../../grants/index.ts';
import { consent } from './consent.ts';
import type { Case } from './facts.ts';
import { matrixInForce } from './matrix-in-force.ts';
import { ownRecord } from './own-record.ts';
import { knownPatient, livingPatient } from './patient-state.ts';
import { recognisedCaller } from './recognised-caller.ts';
import { therapeuticLink } from './therapeutic-link.ts';

export interface Gate {
  readonly name: string;
  /** Acts this gate guards. */
  readonly guards: readonly Act[];
  /** The reason to refuse, or nothing. */
  readonly judge: (facts: Case) => RefusalReason | undefined;
}

const LOOKS = ['list-documents', 'read-document'] as const;
/** What only the patient does about the own record. */
const OWN = ['view-trail', 'set-limits', 'view-notices', 'choose-notices'] as const;
const DECLARES = ['declare-consent', 'declare-link', 'end-link', 'list-links'] as const;

export const gates: readonly Gate[] = [
  {
    name: 'recognised caller',
    guards: ['put-patient', ...DECLARES, 'publish-document', ...LOOKS],
    judge: recognisedCaller,
  },
  { name: 'own record', guards: [...DECLARES, ...LOOKS, ...OWN], judge: ownRecord },
  { name: 'known patient', guards: [...DECLARES, 'publish-document', ...LOOKS, ...OWN], judge: knownPatient },
  {
    name: 'living patient',
    guards: ['put-patient', ...DECLARES, 'publish-document', ...LOOKS, ...OWN],
    judge: livingPatient,
  },
  { name: 'consent', guards: ['publish-document', ...LOOKS], judge: consent },
  { name: 'therapeutic link', guards: ['publish-document', ...LOOKS], judge: therapeuticLink },
  { name: 'matrix', guards: ['publish-document', ...LOOKS], judge: matrixInForce },
];
