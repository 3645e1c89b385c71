export type { JsonFault, JsonLimits } from './limits.ts';
export { type Place, placeOf } from './place.ts';
export type { JsonPath, Positions, Range } from './positions.ts';
export { type JsonText, type ReadJson, readJson } from './read-json.ts';
export { type ServerFacts, serverEdits } from './server-edits.ts';
export { type Edit, type Edits, splice, undoing, undoSplices } from './splice.ts';
