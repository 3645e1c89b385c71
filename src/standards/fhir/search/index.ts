export {
  type Criterion,
  type DateValue,
  isFault,
  type Prefix,
  type QuantityValue,
  type ReferenceValue,
  type SearchFault,
  type Test,
  type TokenValue,
} from './criterion.ts';
export type {
  DateEntry,
  IndexEntries,
  QuantityEntry,
  ReferenceEntry,
  StringEntry,
  TokenEntry,
  UriEntry,
} from './entries/entry.ts';
export { type IndexOptions, indexOf } from './entries/index-of.ts';
export { fold } from './fold.ts';
export { type Around, matches } from './matches.ts';
export { type NamedPatient, type Naming, patientNamed } from './naming.ts';
export type { SearchParameter } from './parameters/parameter.ts';
export { chiefDateOf, isSearched, parametersOf, pointsAt, type SearchedType } from './parameters/table.ts';
export {
  type AnswerOptions,
  countsOnly,
  type Include,
  includesOf,
  type Sort,
  type Summary,
  type Total,
} from './reading/answer-options.ts';
export { type Pair, type ReadSearch, readCriterion, readSearch, type Search } from './reading/read-search.ts';
export { readTokenValue } from './reading/values.ts';
export { type LinkRules, selfLink } from './self-link.ts';
export { subsetOf } from './subset.ts';
