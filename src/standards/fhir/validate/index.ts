/** The face of the validator. */
export { type DefinitionSet, type Definitions, makeDefinitions } from './definitions.ts';
export { loadRuleEngine } from './invariants/engine.ts';
export type { Validation, ValidationIssue } from './issue.ts';
export { makeValidator, type Validator } from './validator.ts';
export type { RuleEngine, Terminology } from './walk/walk-context.ts';
