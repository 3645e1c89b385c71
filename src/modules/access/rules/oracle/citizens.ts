/**
 * Who on the citizen's side may do what, in sentences. Each tie to the record has its own; the first tie that opens counts,
 * else the first that is told. Source: access rules 2.8-2.9, 8.1-8.6; decision 0025.
 */
import type { Act, Basis, RefusalReason } from '../../../grants/index.ts';
import type { MandateFacts } from '../citizen-facts.ts';
import { DECIDES, NOT_OF_CITIZENS, OF_ANY_TIE, SEES_ALONG } from './acts.ts';
import { reached } from './birth.ts';
import { type Situation, TODAY } from './situation.ts';

type Told = { readonly role: Basis } | { readonly no: RefusalReason };
/** Nothing: this tie is not there. */
type OfTie = Told | undefined;

const ofPatient = ({ born }: Situation, years: number) => reached(born, years, TODAY);
const all = (table: Readonly<Record<string, readonly Act[]>>) => Object.values(table).flat();
const STANDS_IN_PLACE: readonly Act[] = [...OF_ANY_TIE, ...all(SEES_ALONG), ...all(DECIDES)];
const inPlace = ({ act }: Situation, role: Basis): Told =>
  STANDS_IN_PLACE.includes(act) ? { role } : { no: 'citizen-role-too-narrow' };

/** From sixteen the young person alone (8.1); an adult who cannot decide still reads (0025). */
function oneself(asked: Situation): Told {
  const { ages, incapable } = asked;
  // A mandate that was given in another record of the same person, joined since, is the person's own (decision 0013).
  const act = asked.act === 'answer-mandate' ? 'manage-mandates' : asked.act;
  switch (ofPatient(asked, act === 'manage-mandates' ? ages.mandateFrom : ages.selfFrom)) {
    case 'certainly':
      return incapable && [...all(DECIDES), 'manage-mandates'].includes(act)
        ? { no: 'citizen-represented' }
        : { role: 'self' };
    case 'not yet':
      return ofPatient(asked, ages.parentsUntil) === 'not yet'
        ? { no: 'citizen-child-with-parents' }
        : { no: 'citizen-side-closed' };
    default:
      return { no: 'citizen-age-unknown' };
  }
}

/** Parents until twelve, nobody from twelve, the young person from sixteen (8.1, 8.2); a guardian where no parent is (0025). */
function parent(asked: Situation): OfTie {
  const { relations, others, incapable, ages } = asked;
  const role = relations.includes('parent') ? 'parent' : 'guardian';
  if (!relations.includes(role)) return undefined;
  // Of an adult who cannot decide a parent is one of the representatives (2.9).
  if (incapable && ['certainly', 'perhaps'].includes(ofPatient(asked, ages.majority))) return undefined;
  switch (ofPatient(asked, ages.parentsUntil)) {
    case 'not yet':
      return role === 'guardian' && others.includes('parent')
        ? { no: 'citizen-higher-representative' }
        : inPlace(asked, role);
    case 'certainly':
      return ofPatient(asked, ages.selfFrom) === 'not yet'
        ? { no: 'citizen-side-closed' }
        : { no: 'citizen-decides-alone' };
    default:
      return { no: 'citizen-age-unknown' };
  }
}

/** The order of the law (2.9): administrator, spouse or partner, adult child, parent, brother or sister. */
const ORDER = ['administrator', 'spouse', 'adult-child', 'parent', 'sibling'] as const;
const first = (kinds: readonly string[]) => ORDER.find((kind) => kinds.includes(kind));

/** An adult who cannot decide is represented by the first in order who is there (2.9). */
function representative(asked: Situation): OfTie {
  const { others, incapable, ages } = asked;
  const relations = asked.relations.filter((kind) => kind !== 'guardian');
  if (relations.length === 0) return undefined;
  if (!incapable) return relations.some((kind) => kind !== 'parent') ? { no: 'citizen-not-incapable' } : undefined;
  switch (ofPatient(asked, ages.majority)) {
    case 'not yet':
      return undefined;
    case 'certainly':
      return relations.includes(first([...relations, ...others]) ?? 'parent')
        ? inPlace(asked, 'representative')
        : { no: 'citizen-higher-representative' };
    default:
      return { no: 'citizen-age-unknown' };
  }
}

/** A mandate runs from its first day to the eve of its end, once both agreed, for what it says (8.4); trust reads along (8.6). */
function mandated(asked: Situation, mandate: MandateFacts): Told {
  const { kind, accepted, ended, startsOn, endsOn = '9999-12-31' } = mandate;
  // Whom it names may answer it, or end it, before it begins and after its last day.
  if (asked.act === 'answer-mandate') return ended ? { no: 'mandate-over' } : { role: 'other-party' };
  if (ended || endsOn <= TODAY) return { no: 'mandate-over' };
  if (!accepted) return { no: 'mandate-not-accepted' };
  if (startsOn > TODAY) return { no: 'mandate-not-begun' };
  const age = ofPatient(asked, asked.ages.mandateFrom);
  if (age === 'unknown') return { no: 'citizen-age-unknown' };
  if (age !== 'certainly') return { no: 'mandate-giver-too-young' };
  const isTrust = kind === 'person-of-trust';
  if (isTrust && !(asked.sharing && asked.callerConsents)) return { no: 'trust-needs-consents' };
  return covers(mandate, asked.act)
    ? { role: isTrust ? 'person-of-trust' : 'mandatary' }
    : { no: 'citizen-role-too-narrow' };
}

/** A person of trust sees along and never decides (8.6: the patient keeps deciding). */
const covers = ({ kind, scope, purposes }: MandateFacts, act: Act): boolean =>
  OF_ANY_TIE.includes(act) ||
  purposes.some((purpose) => SEES_ALONG[purpose]?.includes(act)) ||
  (kind === 'mandate' && scope === 'manage' && purposes.some((purpose) => DECIDES[purpose]?.includes(act)));

/** Nobody acts for another who is dead, or not of age; a parent may be sixteen (0025). */
function isFit({ callerBorn, callerDead, ages }: Situation, role: Basis): boolean {
  if (role === 'other-party') return !callerDead;
  const from = role === 'parent' ? ages.selfFrom : ages.majority;
  return !callerDead && reached(callerBorn, from, TODAY) === 'certainly';
}

/** The role in which this citizen acts, or what it is told. */
export function citizen(asked: Situation): Told {
  const stranger = { no: 'not-your-record' } as const;
  if (NOT_OF_CITIZENS.includes(asked.act)) return stranger;
  if (asked.self) return oneself(asked);
  const ties = [parent(asked), representative(asked), ...asked.mandates.map((one) => mandated(asked, one))];
  const told = ties.filter((tie) => tie !== undefined);
  const open = told.find((tie) => 'role' in tie);
  if (open && 'role' in open) return isFit(asked, open.role) ? open : { no: 'citizen-acting-person' };
  return told[0] ?? stranger;
}
