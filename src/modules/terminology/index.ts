/** Code systems and value sets of the house, for doors, for validation and for the words on pages. */
export { type CodeLabels, type HouseTerminology, openTerminology } from './open-terminology.ts';
export { searchCanonicals } from './search-canonicals.ts';
