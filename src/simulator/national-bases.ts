/** The national bases of consents and exclusions of the invented Brussels: the later word wins, each change has a number, each reference counts once. */
import type { NationalBaseState, NationalWord } from './state.ts';

export type NationalParty = { readonly person: string } | { readonly house: string };
export type ConsentState = 'GIVEN' | 'REVOKED' | 'DECEASED';

interface Said {
  readonly ssin: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly reference?: string | undefined;
}
export type SaidConsent = Said & { readonly state: ConsentState };
export type SaidExclusion = Said & { readonly party: NationalParty; readonly excluded: boolean };
export type NationalOutcome = 'taken' | 'overtaken' | 'refused';

/** What the base holds of one person. */
export interface HeldNationally {
  readonly consent: NationalWord | undefined;
  readonly exclusions: Readonly<Record<string, NationalWord>>;
  /** How often each reference was sent. */
  readonly sent: Readonly<Record<string, number>>;
  /** How many changes it tells everybody of. */
  readonly changes: number;
}

const partyKey = (party: NationalParty): string =>
  'person' in party ? `person ${party.person}` : `house ${party.house}`;

/** Nobody is brought back: a yes for somebody who died is refused. */
export function sayConsent(base: NationalBaseState, said: SaidConsent): NationalOutcome {
  const held = base.consents[said.ssin];
  if (held?.word === 'DECEASED' && said.reference !== undefined && said.state === 'GIVEN') return 'refused';
  if (isKnown(base, said)) return 'taken';
  if (isOvertaken(held, said)) return 'overtaken';
  base.consents[said.ssin] = { word: said.state, at: said.at };
  base.consentChanges.push({ sequence: base.consentChanges.length + 1, ...said });
  return 'taken';
}

export function sayExclusion(base: NationalBaseState, said: SaidExclusion): NationalOutcome {
  const key = partyKey(said.party);
  const held = base.exclusions[said.ssin]?.[key];
  if (isKnown(base, said)) return 'taken';
  if (isOvertaken(held, said)) return 'overtaken';
  base.exclusions[said.ssin] = { ...base.exclusions[said.ssin], [key]: { word: String(said.excluded), at: said.at } };
  base.exclusionChanges.push({ sequence: base.exclusionChanges.length + 1, ...said });
  return 'taken';
}

const isOvertaken = (held: NationalWord | undefined, { at }: Said): boolean => held !== undefined && held.at > at;

function isKnown(base: NationalBaseState, { ssin, reference }: Said): boolean {
  if (reference === undefined) return false;
  const sent = base.sent[ssin] ?? {};
  const times = (sent[reference] ?? 0) + 1;
  base.sent[ssin] = { ...sent, [reference]: times };
  return times > 1;
}

export const heldOf = (base: NationalBaseState, ssin: string): HeldNationally => ({
  consent: base.consents[ssin],
  exclusions: base.exclusions[ssin] ?? {},
  sent: base.sent[ssin] ?? {},
  changes: [...base.consentChanges, ...base.exclusionChanges].filter((change) => change.ssin === ssin).length,
});
