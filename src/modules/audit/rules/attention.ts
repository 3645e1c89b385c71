/** What asks for the privacy officer's attention: few rules, each counted a local day and caregiver. Source: access rules 5.5, 7.6, 14.2, 14.7. */
export const attentionRules = {
  /** Refused again and again without one yes in between: somebody tries doors. */
  'refusals-in-a-row': { least: 5 },
  /** More different records than a day's work explains. */
  'many-records': { least: 100 },
  /** Numbers that lead to nobody: somebody tries numbers. */
  'unknown-numbers': { least: 10 },
  /** Emergencies are rare; each is reviewed, several a day are looked at together. */
  'many-emergencies': { least: 3 },
  /** A look at somebody of the own family name: it may be a relative. */
  'same-family-name': { least: 1 },
} as const satisfies Record<string, { readonly least: number }>;

export type AttentionRule = keyof typeof attentionRules;

export const isAttention = (rule: AttentionRule, times: number): boolean => times >= attentionRules[rule].least;

export const isAttentionRule = (text: string): text is AttentionRule => Object.hasOwn(attentionRules, text);
