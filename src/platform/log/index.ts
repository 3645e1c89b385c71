export type { Log, LogOptions } from './log.ts';
export { makeLog } from './log.ts';
