/** The report of a self-test: per operation passed, failed with place and reason, or not tried; and what is still wanted. */
import { type OperationName, operationNames } from '../../../standards/hubservices/index.ts';
import { type CheckName, checkNames, checks } from './checks.ts';
import { openExchange, type Passed, type Remembered, remember } from './exchange.ts';
import { type WantedName, wanted, wantedNames } from './wanted.ts';

export interface Finding {
  /** Which request of the session, from 1. */
  readonly request: number;
  readonly check: CheckName | 'never-complete';
  readonly place: string;
  readonly detail?: string | undefined;
}

export interface OperationReport {
  readonly operation: OperationName;
  readonly status: 'passed' | 'failed' | 'not-tried';
  readonly tried: number;
  readonly complete: number;
  /** Codes that the hub answered with. */
  readonly codes: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Report {
  readonly requests: number;
  readonly operations: readonly OperationReport[];
  /** Of requests in which no operation was found. */
  readonly findings: readonly Finding[];
  readonly wanted: readonly { readonly name: WantedName; readonly seen: boolean }[];
}

/** One request can be wrong in tens of thousands of places: nobody reads them, and 50 sessions of them fill the memory. */
const MOST_FOUND = 20;
const MOST_DETAIL_CHARS = 500;

/** A session as it grows: each exchange is judged once, when it comes. */
export class Session {
  readonly #exchanges: Remembered[] = [];
  readonly #findings: Finding[] = [];

  get length(): number {
    return this.#exchanges.length;
  }

  add(passed: Passed, today: string): void {
    const exchange = openExchange(passed, this.length + 1);
    const around = { before: this.#exchanges, today };
    for (const check of checkNames) {
      for (const { place, detail } of checks[check](exchange, around).slice(0, MOST_FOUND))
        this.#findings.push({ request: exchange.number, check, place, detail: detail?.slice(0, MOST_DETAIL_CHARS) });
    }
    this.#exchanges.push(remember(exchange));
  }

  report(): Report {
    const numbers = new Set(this.#exchanges.filter(({ operation }) => !operation).map(({ number }) => number));
    return {
      requests: this.length,
      operations: operationNames.map((operation) => this.#of(operation)),
      findings: this.#findings.filter(({ request }) => numbers.has(request)),
      wanted: wantedNames.map((name) => ({ name, seen: Boolean(wanted[name](this.#exchanges)) })),
    };
  }

  #of(operation: OperationName): OperationReport {
    const tried = this.#exchanges.filter((exchange) => exchange.operation === operation);
    const numbers = new Set(tried.map(({ number }) => number));
    const complete = tried.filter(({ answer }) => answer.complete).length;
    const codes = [...new Set(tried.flatMap(({ answer }) => answer.codes))];
    const findings = this.#findings.filter(({ request }) => numbers.has(request));
    const last = tried.at(-1);
    if (last && complete === 0) findings.push({ request: last.number, check: 'never-complete', place: '/' });
    const isPassed = complete > 0 && findings.length === 0;
    const status = tried.length === 0 ? 'not-tried' : isPassed ? 'passed' : 'failed';
    return { operation, status, tried: tried.length, complete, codes, findings };
  }
}
