/** The rules of the network that a caregiver accepts; a new version is accepted anew. Source: access rules 1.3. */

/** Versions in the order in which they came into force; the last one is accepted today. */
const VERSIONS = ['2026-1'] as const;

export const currentRules: string = VERSIONS[VERSIONS.length - 1] ?? '';
