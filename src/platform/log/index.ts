export type { Log, LogOptions } from './log.ts';
export { makeLog, maskNumbers } from './log.ts';
