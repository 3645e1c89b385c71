/** Which acts each role on the citizen's side covers: the table role x act. An act without a row belongs to nobody but the patient. */
import type { Act } from '../../grants/index.ts';

/** What of a record a mandate is for. */
export const mandatePurposes = ['documents', 'access-log', 'rights'] as const;
export type MandatePurpose = (typeof mandatePurposes)[number];
export type MandateScope = 'read' | 'manage';

interface Need {
  /** The scope of a mandate that covers the act. */
  readonly scope: MandateScope;
  /** The purpose it belongs to; none: every mandate covers it. */
  readonly purpose?: MandatePurpose;
}

/** Acts somebody else may do for the patient. A person of trust sees along: only those that ask for `read`. */
export const actNeeds: Readonly<Partial<Record<Act, Need>>> = {
  'act-for': { scope: 'read' },
  'view-patient': { scope: 'read' },
  'list-documents': { scope: 'read', purpose: 'documents' },
  'read-document': { scope: 'read', purpose: 'documents' },
  'view-trail': { scope: 'read', purpose: 'access-log' },
  'view-rights': { scope: 'read', purpose: 'rights' },
  'view-letters': { scope: 'read', purpose: 'rights' },
  'set-limits': { scope: 'manage', purpose: 'rights' },
  exclude: { scope: 'manage', purpose: 'rights' },
  'end-exclusion': { scope: 'manage', purpose: 'rights' },
  'declare-consent': { scope: 'manage', purpose: 'rights' },
  'withdraw-consent': { scope: 'manage', purpose: 'rights' },
  'declare-link': { scope: 'manage', purpose: 'rights' },
  'end-link': { scope: 'manage', purpose: 'rights' },
  'list-links': { scope: 'read', purpose: 'rights' },
  'ask-rectification': { scope: 'manage', purpose: 'documents' },
  'object-rectification': { scope: 'manage', purpose: 'documents' },
};

/** Never done from the citizen's side, not even by the patient. */
export const notByCitizens: readonly Act[] = [
  'put-patient',
  'view-consent',
  'set-document-right',
  'view-document-rights',
  'list-own-looks',
  'publish-document',
  'publish-set',
  'request-publication',
  'load-history',
  'review-emergency',
  'withdraw-document',
  'answer-rectification',
  'extend-rectification',
];

/** Done from the citizen's side only. */
export const onlyByCitizens: readonly Act[] = [
  'view-trail',
  'set-limits',
  'view-rights',
  'view-letters',
  'view-notices',
  'choose-notices',
  'exclude',
  'end-exclusion',
  'manage-mandates',
  'answer-mandate',
  'act-for',
  'ask-rectification',
  'object-rectification',
  'view-notices',
  'choose-notices',
];

export interface Cover {
  readonly scope: MandateScope;
  readonly purposes: readonly MandatePurpose[];
}

/** Parents and representatives stand in the patient's place. */
export const WHOLE: Cover = { scope: 'manage', purposes: mandatePurposes };

export function covers({ scope, purposes }: Cover, act: Act): boolean {
  const need = actNeeds[act];
  if (!need) return false;
  if (need.scope === 'manage' && scope !== 'manage') return false;
  return need.purpose === undefined || purposes.includes(need.purpose);
}

/** Acts that change something: what an adult who cannot decide leaves to the representative. */
export const decides = (act: Act): boolean => actNeeds[act]?.scope === 'manage' || act === 'manage-mandates';
