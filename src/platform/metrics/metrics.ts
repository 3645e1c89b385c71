/** Figures of one process for Prometheus, in a registry of its own. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { momentOf } from './moments.ts';

export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  /** Acts answered to the outside, counted outside their transactions: the trail's completeness is checked against it. */
  readonly actAnswered: (door: string, act: string, outcome: 'granted' | 'refused', at?: Date) => void;
  /** Requests of programs by operation, whether they came to ask for an act or not. */
  readonly operationAnswered: (door: string, operation: string, complete: boolean) => void;
  /** Hours in which the trail holds other acts than were counted. */
  readonly trailDiffers: (kind: string, acts: number) => void;
  /** What became of a question to an institution that keeps documents. */
  readonly sourceAnswered: (source: string, outcome: string) => void;
  readonly jobEnded: (task: string, outcome: 'done' | 'failed' | 'dead') => void;
  readonly sealed: (rows: number) => void;
  readonly print: () => Promise<string>;
  readonly contentType: string;
}

/** One act as it was answered; `at` is the moment of its transaction. */
export interface AnsweredAct {
  readonly door: string;
  readonly act: string;
  readonly granted: boolean;
  readonly at: Date | undefined;
}

/** Counts an act by its answer, once it is there. */
export async function countAct<Answer extends { readonly granted: boolean }>(
  metrics: Metrics,
  door: string,
  act: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  const given = await answer;
  metrics.actAnswered(door, act, given.granted ? 'granted' : 'refused', momentOf(given));
  return given;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** `onAct` hears of every act that is counted: what keeps the counts beyond this process. */
export function makeMetrics(onAct: (act: AnsweredAct) => void = () => {}): Metrics {
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
  const operations = new Counter({
    name: 'zenne_operations_total',
    help: 'Requests of programs answered',
    labelNames: ['door', 'operation', 'complete'],
    registers,
  });
  const differences = new Counter({
    name: 'zenne_trail_differences_total',
    help: 'Acts by which counts and trail differ, by kind',
    labelNames: ['kind'],
    registers,
  });
  const sources = new Counter({
    name: 'zenne_source_answers_total',
    help: 'Documents asked of institutions that keep them, by what became of it',
    labelNames: ['source', 'outcome'],
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
    actAnswered: (door, act, outcome, at) => {
      acts.inc({ door, act, outcome });
      onAct({ door, act, granted: outcome === 'granted', at });
    },
    operationAnswered: (door, operation, complete) => operations.inc({ door, operation, complete: String(complete) }),
    trailDiffers: (kind, count) => differences.inc({ kind }, count),
    sourceAnswered: (source, outcome) => sources.inc({ source, outcome }),
    jobEnded: (task, outcome) => jobs.inc({ task, outcome }),
    sealed: (rows) => sealed.set(rows),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
