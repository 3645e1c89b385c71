export type { AnsweredAct, Metrics } from './metrics.ts';
export { countAct, makeMetrics } from './metrics.ts';
export { answeredAt } from './moments.ts';
