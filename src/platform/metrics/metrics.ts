/** Figures of one process for Prometheus, in a registry of its own. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  /** Acts answered to the outside, counted outside their transactions: the trail's completeness is checked against it. */
  readonly actAnswered: (door: string, act: string, outcome: 'granted' | 'refused') => void;
  readonly jobEnded: (task: string, outcome: 'done' | 'failed' | 'dead') => void;
  readonly sealed: (rows: number) => void;
  readonly print: () => Promise<string>;
  readonly contentType: string;
}

/** Counts an act by its answer, once it is there. */
export async function countAct<Answer extends { readonly granted: boolean }>(
  metrics: Metrics,
  door: string,
  act: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  const given = await answer;
  metrics.actAnswered(door, act, given.granted ? 'granted' : 'refused');
  return given;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function makeMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  if (!registry) throw new Error('no registry');
  collectDefaultMetrics({ register: registry });
  const labelNames = ['route', 'method', 'status'] as const;
  const duration = new Histogram({
    name: 'zenne_http_seconds',
    help: 'Time to answer',
    labelNames,
    buckets: SECONDS,
    registers,
  });
  const acts = new Counter({
    name: 'zenne_acts_total',
    help: 'Acts answered',
    labelNames: ['door', 'act', 'outcome'],
    registers,
  });
  const jobs = new Counter({
    name: 'zenne_jobs_total',
    help: 'Jobs ended',
    labelNames: ['task', 'outcome'],
    registers,
  });
  const sealed = new Gauge({ name: 'zenne_trail_sealed_rows', help: 'Rows sealed by the last run', registers });
  return {
    answered: (route, method, status, seconds) => duration.observe({ route, method, status: String(status) }, seconds),
    actAnswered: (door, act, outcome) => acts.inc({ door, act, outcome }),
    jobEnded: (task, outcome) => jobs.inc({ task, outcome }),
    sealed: (rows) => sealed.set(rows),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
