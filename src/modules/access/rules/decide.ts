/** The verdict on a question: every gate is judged for the trail, the first refusal is the answer; a barred caller passes none. */
import type { Basis, RecordLimits, RefusalReason } from '../../grants/index.ts';
import { narrowingOf } from './application-scope.ts';
import { citizenRole } from './citizen-side.ts';
import { restsOnEmergency } from './emergency.ts';
import type { Case } from './facts.ts';
import { gatesOf } from './gates.ts';
import { limitsOf } from './limits.ts';

export type Verdict =
  | { readonly refused: RefusalReason; readonly all: readonly RefusalReason[] }
  | { readonly refused?: undefined; readonly basis: Basis; readonly limits: RecordLimits };

export function decide(asked: Case): Verdict {
  const { caller } = asked.question;
  if (caller.kind === 'barred') return { refused: caller.refused, all: [caller.refused] };
  const all: RefusalReason[] = [];
  for (const gate of gatesOf(asked.question.act)) {
    const reason = gate.judge(asked);
    if (reason !== undefined) all.push(reason);
  }
  const [refused] = all;
  return refused
    ? { refused, all }
    : { basis: basisOf(asked), limits: { ...limitsOf(asked), narrowings: narrowingOf(asked) } };
}

function basisOf(asked: Case): Basis {
  if (asked.question.caller.kind === 'hub') return 'other-hub';
  const role = citizenRole(asked);
  if (role) return role;
  if (asked.facts.linked) return 'therapeutic-link';
  if (asked.facts.circle) return 'circle-of-trust';
  if (asked.question.caller.kind === 'officer') return 'office';
  return restsOnEmergency(asked) ? 'emergency' : 'registration';
}
