export type { FoundItem } from './found-item.ts';
export { type FoundItems, searchItems } from './search-items.ts';
export { faultOf } from './supported.ts';
export type { Position } from './write-search.ts';
