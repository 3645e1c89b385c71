/**
 * Who on the citizen's side may act on a record, and in which role. Source: access rules 2.8-2.9, 8.1-8.6.
 * Every way to a role is judged; the first that opens is taken, else the first refusal is the answer.
 */

import { type AgeRange, ageOn } from '../../../platform/time/index.ts';
import type { Act, Basis, RefusalReason } from '../../grants/index.ts';
import { childKinds, representationKinds } from '../../people/index.ts';
import { ownRecordBehindHub } from './between-hubs.ts';
import { covers, decides, notByCitizens, onlyByCitizens, WHOLE } from './citizen-acts.ts';
import type { CitizenFacts } from './citizen-facts.ts';
import type { Case } from './facts.ts';
import { type MandateCase, throughMandate } from './mandate.ts';

export type Way = { readonly role: Basis } | { readonly refused: RefusalReason };

/** The gate: nobody acts on another's record without a role that covers the act. */
export function citizenSide(asked: Case): RefusalReason | undefined {
  const { caller, act } = asked.question;
  if (caller.kind === 'hub') return onlyByCitizens.includes(act) ? 'not-your-record' : ownRecordBehindHub(asked);
  if (caller.kind !== 'patient') return onlyByCitizens.includes(act) ? 'not-your-record' : undefined;
  const way = wayOf(asked);
  return 'refused' in way ? way.refused : undefined;
}

/** The role in which a citizen acts; nothing for other callers and for who may not act. */
export function citizenRole(asked: Case): Basis | undefined {
  const way = asked.question.caller.kind === 'patient' ? wayOf(asked) : undefined;
  return way && 'role' in way ? way.role : undefined;
}

function wayOf({ facts, question: { act } }: Case): Way {
  const { citizen, self, today } = facts;
  if (!citizen || notByCitizens.includes(act)) return { refused: 'not-your-record' };
  const age = ageOn(today, citizen.birthDate);
  if (self) return asSelf(citizen, age, act);
  const ways = [
    ...asParent(citizen, age, act),
    ...asRepresentative(citizen, age, act),
    ...throughMandates({ citizen, consent: facts.consent, age, act, today }),
  ];
  const open = ways.find((way) => 'role' in way);
  // Who acts must be alive and old enough, whatever the role.
  if (open) return mayAct(citizen, today, open) ? open : { refused: 'citizen-acting-person' };
  return ways[0] ?? { refused: 'not-your-record' };
}

function asSelf({ ages, incapable }: CitizenFacts, age: AgeRange | undefined, asked: Act): Way {
  if (!age) return { refused: 'citizen-age-unknown' };
  // A mandate that was given under another key of the same person's joined record is the person's own.
  const act = asked === 'answer-mandate' ? 'manage-mandates' : asked;
  const from = act === 'manage-mandates' ? ages.mandateFrom : ages.selfFrom;
  if (age.least >= from) return incapable && decides(act) ? { refused: 'citizen-represented' } : { role: 'self' };
  if (age.most >= from) return { refused: 'citizen-age-unknown' };
  return { refused: age.most < ages.parentsUntil ? 'citizen-child-with-parents' : 'citizen-side-closed' };
}

/** A parent, or a guardian when no parent is there. */
function asParent(citizen: CitizenFacts, age: AgeRange | undefined, act: Act): Way[] {
  const { relations, represented, incapable, ages } = citizen;
  const role = childKinds.find((kind) => relations.includes(kind));
  if (!role) return [];
  if (!age) return [{ refused: 'citizen-age-unknown' }];
  if (incapable && age.most >= ages.majority) return [];
  if (age.most < ages.parentsUntil) {
    if (role === 'guardian' && represented.includes('parent')) return [{ refused: 'citizen-higher-representative' }];
    return [covers(WHOLE, act) ? { role } : { refused: 'citizen-role-too-narrow' }];
  }
  if (age.least < ages.parentsUntil) return [{ refused: 'citizen-age-unknown' }];
  return [{ refused: age.most < ages.selfFrom ? 'citizen-side-closed' : 'citizen-decides-alone' }];
}

/** The place in the order of the law; a guardian has none among those who speak for adults. */
const rank = (kinds: CitizenFacts['relations']): number =>
  representationKinds.findIndex((kind) => kinds.includes(kind));

function asRepresentative(citizen: CitizenFacts, age: AgeRange | undefined, act: Act): Way[] {
  const { relations, represented, incapable, ages } = citizen;
  if (rank(relations) < 0) return [];
  if (!incapable)
    return relations.every((kind) => childKinds.some((one) => one === kind))
      ? []
      : [{ refused: 'citizen-not-incapable' }];
  if (!age) return [{ refused: 'citizen-age-unknown' }];
  if (age.most < ages.majority) return [];
  if (age.least < ages.majority) return [{ refused: 'citizen-age-unknown' }];
  if (rank(represented) < rank(relations)) return [{ refused: 'citizen-higher-representative' }];
  return [covers(WHOLE, act) ? { role: 'representative' } : { refused: 'citizen-role-too-narrow' }];
}

/** The running ones first: an old mandate must not hide a new one. */
const throughMandates = (asked: Omit<MandateCase, 'mandate'>): Way[] =>
  asked.citizen.mandates.map((mandate) => throughMandate({ ...asked, mandate }));

function mayAct({ caller, ages }: CitizenFacts, today: string, way: Way): boolean {
  const age = ageOn(today, caller.birthDate);
  const from = 'role' in way && way.role === 'parent' ? ages.selfFrom : ages.majority;
  // Whoever is named in a mandate may always refuse or end it.
  if ('role' in way && way.role === 'other-party') return !caller.deceased;
  return !caller.deceased && age !== undefined && age.least >= from;
}
