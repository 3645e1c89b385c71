export { forEachAtOnce } from './for-each-at-once.ts';
