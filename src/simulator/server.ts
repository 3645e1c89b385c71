/** The simulated registers and hospitals on a loopback port: plain JSON of our own, and SOAP. Started by the sandbox; absent from production. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { controlsOf, type HospitalControls } from './hospital-controls.ts';
import { openHospitals } from './hospitals.ts';
import {
  addPerson,
  after,
  change,
  type GmdEvent,
  holdGmd,
  type NationalEvent,
  personWith,
  recognise,
  recognitionsOf,
} from './registers.ts';
import { openState, type SimulatedPerson, type SimulatedRecognition } from './state.ts';

/** How a register misbehaves until it is told otherwise. */
export type Fault = 'silent' | 'slow' | 'failing' | 'garbage' | 'other-shape' | 'too-large';

export interface Simulator extends HospitalControls {
  readonly url: string;
  readonly recognise: (ssin: string, recognition: SimulatedRecognition, options?: { readonly tell: boolean }) => void;
  readonly addPerson: (person: SimulatedPerson) => void;
  readonly change: (event: NationalEvent) => void;
  readonly holdGmd: (gmd: GmdEvent) => void;
  /** Sends this change as it is, whatever its number: a register that repeats or jumbles. */
  readonly sendRaw: (register: 'cobrha' | 'national-register' | 'insurers', change: SentChange) => void;
  readonly misbehave: (fault: Fault | undefined) => void;
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
}

export interface SentChange {
  readonly sequence: number;
  readonly ssin: string;
  readonly [fact: string]: unknown;
}

const HOSPITAL = /^\/hospitals\/([^/?]{1,200})$/;
const MOST_BYTES = 64 * 1024;
const SLOW_MS = 8000;
const TOO_LARGE_BYTES = 4 * 1024 * 1024;

export async function startSimulator(
  options: { readonly file?: string; readonly port?: number } = {},
): Promise<Simulator> {
  const { state, save, reset } = openState(options.file);
  const raw: { readonly register: string; readonly change: SentChange }[] = [];
  let fault: Fault | undefined;
  const routes: Readonly<Record<string, (query: URLSearchParams, body: unknown) => unknown>> = {
    'POST /cobrha/look-up': (_, body) => ({ recognitions: recognitionsOf(state, ssinIn(body)) }),
    'GET /cobrha/changes': (query) => ({ changes: sent('cobrha', state.cobrhaChanges, query) }),
    'POST /national-register/look-up': (_, body) => ({ person: personWith(state, ssinIn(body)) ?? null }),
    'GET /insurers/changes': (query) => ({ changes: sent('insurers', state.gmdChanges, query) }),
    'GET /national-register/changes': (query) => ({ changes: sent('national-register', state.nationalChanges, query) }),
  };
  const sent = (register: string, changes: readonly SentChange[], query: URLSearchParams) => {
    const jumbled = raw.filter((one) => one.register === register);
    for (const one of jumbled) raw.splice(raw.indexOf(one), 1);
    return [...jumbled.map((one) => one.change), ...after(changes, Number(query.get('after') ?? 0))];
  };
  const hospitals = openHospitals(state);
  const server = createServer((request, response) => {
    const [, hospital] = HOSPITAL.exec(request.url ?? '') ?? [];
    const answered =
      hospital === undefined
        ? answer(request, response, routes, fault)
        : hospitals.answer(decodeURIComponent(hospital), request, response);
    answered.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const saved =
    <Args extends unknown[]>(use: (...args: Args) => void) =>
    (...args: Args): void => {
      use(...args);
      save();
    };
  return {
    url,
    recognise: saved((ssin, recognition, { tell } = { tell: false }) => recognise(state, ssin, recognition, tell)),
    addPerson: saved((person) => addPerson(state, person)),
    change: saved((event) => change(state, event)),
    holdGmd: saved((gmd) => holdGmd(state, gmd)),
    sendRaw: (register, one) => void raw.push({ register, change: one }),
    misbehave: (next) => {
      fault = next;
    },
    ...controlsOf(hospitals, { state, save }, url),
    reset: () => {
      reset();
      hospitals.forget();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ssinIn = (body: unknown): string =>
  body && typeof body === 'object' && 'ssin' in body && typeof body.ssin === 'string' ? body.ssin : '';

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Readonly<Record<string, (query: URLSearchParams, body: unknown) => unknown>>,
  fault: Fault | undefined,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const route = routes[`${request.method} ${pathname}`];
  const body = await bodyOf(request);
  const send = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
  if (!route) return send(404, '{}');
  const right = (): string => JSON.stringify(route(searchParams, body));
  if (fault === undefined) return send(200, right());
  if (fault === 'slow') return void setTimeout(() => send(200, right()), SLOW_MS).unref();
  if (fault === 'failing') return send(503, '{}');
  if (fault === 'garbage') return send(200, '<html>Wartung</html>');
  if (fault === 'other-shape') return send(200, '{"recognitions":[{"nihii":12}],"changes":{}}');
  if (fault === 'too-large') return send(200, `{"pad":"${'x'.repeat(TOO_LARGE_BYTES)}"}`);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return bytes === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
