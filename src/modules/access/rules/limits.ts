/** How far a yes reaches: the row and content limits of a record grant. Source: access rules 1.8, 4.3, 6.2-6.4, 7.2-7.4. */
import type { Act, Caller, RecordLimits } from '../../grants/index.ts';
import { limitsBetweenHubs } from './between-hubs.ts';
import { closedToCitizen } from './citizen-limits.ts';
import { restsOnEmergency } from './emergency.ts';
import type { Case } from './facts.ts';
import { isPut, NOTHING, type Operation, operationOf, reachOf } from './matrix.ts';
import { limitsOfCaregiver, limitsOfPatient, NO_OWN_LIMITS } from './patient-limits.ts';

const NOTHING_HIDDEN = { authoredBy: [], onlyAuthored: false, deniedItems: [], own: NO_OWN_LIMITS } as const;

/** The limits of this question. Anybody who is neither caregiver nor patient sees only what it wrote. */
export function limitsOf(asked: Case): RecordLimits {
  const { facts, question } = asked;
  const { caller, act } = question;
  if (caller.kind === 'patient') return ownView(asked);
  if (caller.kind === 'hub') return limitsBetweenHubs(caller, asked);
  if (caller.kind !== 'caregiver')
    return { ...NOTHING_HIDDEN, ...alone(caller, act), categories: [], onlyAuthored: true };
  const { profession } = caller.caregiver;
  const { matrix, linkKinds } = facts;
  const reach = (operation: Operation) => reachOf(matrix, { profession, operation, linkKinds });
  const seen = operationOf(act);
  return {
    ...(seen ? reach(seen) : NOTHING),
    writes: isPut(act) ? reach('write').categories : [],
    ownProfession: profession,
    authoredBy: authors(caller),
    onlyAuthored: facts.excluded || caller.caregiver.status === 'suspended',
    deniedItems: facts.deniedItems,
    own: limitsOfCaregiver(facts.choices, !facts.linked && !facts.circle && restsOnEmergency(asked)),
  };
}

/** A house that speaks alone has no profession: which kinds it may write is the vault's rule. An officer writes nothing. */
const alone = (caller: Caller, act: Act): Pick<RecordLimits, 'authoredBy' | 'writes'> => ({
  authoredBy: authors(caller),
  writes: caller.kind === 'institution' && isPut(act) ? 'all' : [],
});

const ownView = ({ facts }: Case): RecordLimits => ({
  ...NOTHING_HIDDEN,
  categories: 'all',
  deniedItems: closedToCitizen(facts),
  openToPatientOn: facts.today,
  own: limitsOfPatient(facts.choices, facts.now),
});

function authors(caller: Caller): string[] {
  if (caller.kind === 'caregiver') return [caller.caregiver.key];
  return caller.kind === 'institution' ? [caller.institution] : [];
}
