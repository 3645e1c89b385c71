/** What a mandate or a person of trust opens today. Source: access rules 8.2-8.6. */
import type { AgeRange } from '../../../platform/time/index.ts';
import type { Act, RefusalReason } from '../../grants/index.ts';
import { covers } from './citizen-acts.ts';
import type { CitizenFacts, MandateFacts } from './citizen-facts.ts';

export interface MandateCase {
  readonly citizen: CitizenFacts;
  readonly consent: boolean;
  readonly mandate: MandateFacts;
  readonly age: AgeRange | undefined;
  readonly act: Act;
  readonly today: string;
}

type Way = { readonly role: 'mandatary' | 'person-of-trust' | 'other-party' } | { readonly refused: RefusalReason };

export function throughMandate(asked: MandateCase): Way {
  const { mandate, act, citizen, consent } = asked;
  // To accept, refuse or end it is open to whom it names as long as it is not over.
  if (act === 'answer-mandate') return mandate.ended ? { refused: 'mandate-over' } : { role: 'other-party' };
  const refused = notRunning(asked) ?? giverTooYoung(asked);
  if (refused) return { refused };
  if (mandate.kind === 'person-of-trust' && !(consent && citizen.caller.consent)) {
    return { refused: 'trust-needs-consents' };
  }
  const scope = mandate.kind === 'person-of-trust' ? 'read' : mandate.scope;
  if (!covers({ scope, purposes: mandate.purposes }, act)) return { refused: 'citizen-role-too-narrow' };
  return { role: mandate.kind === 'mandate' ? 'mandatary' : 'person-of-trust' };
}

function notRunning({ mandate, today }: MandateCase): RefusalReason | undefined {
  if (mandate.ended || (mandate.endsOn !== undefined && mandate.endsOn <= today)) return 'mandate-over';
  if (!mandate.accepted) return 'mandate-not-accepted';
  return mandate.startsOn > today ? 'mandate-not-begun' : undefined;
}

/** The age is judged at each question: raising the setting closes what was given too young. */
function giverTooYoung({ age, citizen: { ages } }: MandateCase): RefusalReason | undefined {
  if (!age) return 'citizen-age-unknown';
  return age.least < ages.mandateFrom ? 'mandate-giver-too-young' : undefined;
}
