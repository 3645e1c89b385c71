/** Value sets and code systems: the engine, the answers of its operations, and the tables of the caresets. */
export { canonicalParts } from './aliases.ts';
export { terminologyCapabilities, terminologyStatement } from './capability.ts';
export { caresetTerminology } from './careset/careset-terminology.ts';
export { type ExpandQuestion, expand } from './expand.ts';
export type { TermIssue } from './faults.ts';
export { issueWords } from './issue-texts.ts';
export { displayIn } from './languages.ts';
export type { Library, Resources } from './library.ts';
export { lookup } from './lookup.ts';
export type { CodeSystem, Membership, TermCoding, ValueSet } from './model.ts';
export { type Question, questionOfPairs, questionOfParameters } from './read-question.ts';
export { expansionOf, termOutcome } from './render.ts';
export { lookupParameters, verdictParameters } from './render-parameters.ts';
export { makeTerminology, type Terminology } from './terminology.ts';
export { type ValidateQuestion, validateCode } from './validate-code.ts';
