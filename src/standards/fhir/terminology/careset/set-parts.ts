/** The parts of which value sets are made. */
import type { ConceptSet } from '../model.ts';

export interface SetRow {
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly title: string;
  readonly include: readonly ConceptSet[];
}

export const coded = (system: string, codes: readonly string[]): ConceptSet => ({
  system,
  concept: codes.map((code) => ({ code })),
});

export const whole = (system: string): ConceptSet => ({ system });
