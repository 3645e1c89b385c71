export type { Metrics } from './metrics.ts';
export { makeMetrics } from './metrics.ts';
