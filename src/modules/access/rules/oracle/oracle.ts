/** What the facts say of a question: yes and on what ground, or the first reason why not. Imports no rule. */
import { acts, type Basis, type RefusalReason } from '../../../grants/index.ts';
import { SHARED } from './acts.ts';
import { citizen } from './citizens.ts';
import { hasLink, isElsewhere, isOfficer, type Sentence, sentences } from './sentences.ts';
import type { Situation } from './situation.ts';

export type Told = { readonly no: RefusalReason } | { readonly yes: Basis };

const about = new Map(acts.map((act) => [act, sentences.filter(({ of }) => of.includes(act))]));

export function oracle(asked: Situation): Told {
  for (const sentence of about.get(asked.act) ?? sentences) {
    const no = refusalOf(sentence, asked);
    if (no) return { no };
  }
  return { yes: groundOf(asked) };
}

/** What this sentence tells who asks; nothing when it keeps nobody out here. */
function refusalOf({ unless, told }: Sentence, asked: Situation): RefusalReason | undefined {
  if (unless(asked)) return undefined;
  return typeof told === 'function' ? told(asked) : told;
}

/** The ground of a yes, the nearest first: a role, a link, a contract (3.11), an emergency where a link was needed (5.2). */
function groundOf(asked: Situation): Basis {
  if (asked.caller === 'citizen') {
    const answer = citizen(asked);
    return 'role' in answer ? answer.role : 'registration';
  }
  if (isElsewhere(asked)) return 'other-hub';
  if (hasLink(asked)) return asked.link === undefined ? 'circle-of-trust' : 'therapeutic-link';
  if (isOfficer(asked)) return 'office';
  return SHARED.includes(asked.act) ? 'emergency' : 'registration';
}
