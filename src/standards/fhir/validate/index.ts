/** The face of the validator. */
export { type DefinitionSet, type Definitions, type KnownVersion, makeDefinitions } from './definitions.ts';
export { loadRuleEngine } from './invariants/engine.ts';
export type { Validation, ValidationIssue } from './issue.ts';
export { isObject, type JsonObject, type JsonValue } from './json.ts';
export { type ProfileChoice, profilesFor } from './profiles.ts';
export { type ReadStructure, readStructure } from './read-structure.ts';
export { makeValidator, type Validator } from './validator.ts';
export type { RuleEngine, Terminology } from './walk/walk-context.ts';
