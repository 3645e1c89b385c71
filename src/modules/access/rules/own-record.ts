/** A patient looks only at the own record, and nobody else reads its trail or sets its limits. Source: access rules 7.6. */
import type { Act, RefusalReason } from '../../grants/index.ts';
import type { Case } from './facts.ts';

const ONLY_OWN: readonly Act[] = ['view-trail', 'set-limits', 'ask-rectification', 'object-rectification'];

export const ownRecord = ({ facts, question: { act, caller } }: Case): RefusalReason | undefined =>
  !facts.self && (caller.kind === 'patient' || ONLY_OWN.includes(act)) ? 'not-your-record' : undefined;
