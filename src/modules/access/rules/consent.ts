/** Without the patient's running consent nobody shares or looks, the patient included. Source: access rules 1.1, 1.6, 2.1. */
import type { RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

export const consent = ({ facts }: Case): RefusalReason | undefined => (facts.consent ? undefined : 'no-consent');
