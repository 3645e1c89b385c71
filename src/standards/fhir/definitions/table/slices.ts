/** Rows that come again and again. */
import type { Cardinality, Fact, Rows } from './profile-table.ts';

/** A slice of identifiers of one system. */
export const identifierSlice = (name: string, system: string, often: Cardinality = '0..*'): Rows => ({
  [`identifier:${name}`]: [often],
  [`identifier:${name}.system`]: ['1..', { fixedUri: system }],
  [`identifier:${name}.value`]: ['1..'],
});

/** A slice of codeable concepts that hold a code of one system. */
export const codeSlice = (element: string, name: string, system: string, ...facts: readonly Fact[]): Rows => ({
  [`${element}:${name}`]: ['0..*'],
  ...(facts.length > 0 ? { [`${element}:${name}.coding`]: facts } : {}),
  [`${element}:${name}.coding.system`]: ['1..', { fixedUri: system }],
  [`${element}:${name}.coding.code`]: ['1..'],
});
