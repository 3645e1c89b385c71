export type { Metrics } from './metrics.ts';
export { countAct, makeMetrics } from './metrics.ts';
