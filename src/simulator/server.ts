/** The simulated registers and hospitals on a loopback port: plain JSON of our own, and SOAP. Started by the sandbox; absent from production. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Fault, type Route, ssinIn } from './answer.ts';
import { answerSts } from './answer-sts.ts';
import { usualClock } from './clock.ts';
import { controlsOf, type HospitalControls } from './hospital-controls.ts';
import { openHospitals } from './hospitals.ts';
import { type IssuerControls, openIssuers } from './issuers/issuers.ts';
import { type KeyDirectory, openKeyDirectory } from './key-directory.ts';
import {
  type HeldNationally,
  heldOf,
  type SaidConsent,
  type SaidExclusion,
  sayConsent,
  sayExclusion,
} from './national-bases.ts';
import {
  addHouse,
  addPerson,
  after,
  change,
  type GmdEvent,
  holdGmd,
  isKnown,
  type NationalEvent,
  personWith,
  recognise,
  recognitionsOf,
} from './registers.ts';
import { type RevocationTimes, sendRevocations } from './revocations.ts';
import { openState, type SimulatedHouse, type SimulatedPerson, type SimulatedRecognition } from './state.ts';
import { openSts, type Sts } from './sts.ts';

export type { Fault } from './answer.ts';

export interface Simulator extends HospitalControls, IssuerControls {
  readonly url: string;
  readonly recognise: (ssin: string, recognition: SimulatedRecognition, options?: { readonly tell: boolean }) => void;
  readonly addPerson: (person: SimulatedPerson) => void;
  readonly change: (event: NationalEvent) => void;
  readonly holdGmd: (gmd: GmdEvent) => void;
  /** Somebody gives, withdraws or excludes elsewhere in the country. */
  readonly sayConsent: (said: SaidConsent) => void;
  readonly sayExclusion: (said: SaidExclusion) => void;
  readonly heldNationally: (ssin: string) => HeldNationally;
  /** A house whose keys the directory has. */
  readonly addHouse: (house: SimulatedHouse) => void;
  readonly authority: KeyDirectory['authority'];
  readonly keyOf: KeyDirectory['keyOf'];
  readonly stsAuthority: Sts['authority'];
  readonly askSts: Sts['ask'];
  readonly certificateOf: Sts['certificateOf'];
  /** From now on the list of the authority has this actor's certificate. */
  readonly revoke: KeyDirectory['revoke'];
  /** From when and until when the lists count that are given from now on. */
  readonly dateRevocations: (times: RevocationTimes) => void;
  /** Sends this change as it is, whatever its number: a register that repeats or jumbles. */
  readonly sendRaw: (register: SimulatedRegister, change: SentChange) => void;
  /** Without a name all registers misbehave, or behave again. */
  readonly misbehave: (fault: Fault | undefined, register?: string) => void;
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
}

export type SimulatedRegister =
  | 'cobrha'
  | 'national-register'
  | 'insurers'
  | 'national-bases/consents'
  | 'national-bases/exclusions';

export interface SentChange {
  readonly sequence: number;
  readonly ssin: string;
  readonly [fact: string]: unknown;
}

/** Without a clock it is always now. */
const MOMENT = new Date('2026-11-24T10:00:00Z');
/** Where the authority's list of revoked certificates is. */
const REVOCATIONS = '/authority/revocations.crl';
const HOSPITAL = /^\/hospitals\/([^/?]{1,200})$/;

export async function startSimulator(
  options: { readonly file?: string; readonly port?: number; readonly now?: () => Date } = {},
): Promise<Simulator> {
  const { state, save, reset } = openState(options.file);
  const raw: { readonly register: string; readonly change: SentChange }[] = [];
  /** By the first part of the address; the empty name stands for all. */
  const faults = new Map<string, Fault>();
  const directory = openKeyDirectory(options.file && `${options.file}.keys`, (actor) => isKnown(state, actor));
  const sts = openSts(state, directory, options.now ?? (() => MOMENT));
  const routes: Readonly<Record<string, Route>> = {
    'POST /cobrha/look-up': (_, body) => ({ recognitions: recognitionsOf(state, ssinIn(body)) }),
    'GET /cobrha/changes': (query) => ({ changes: sent('cobrha', state.cobrhaChanges, query) }),
    'POST /national-register/look-up': (_, body) => ({ person: personWith(state, ssinIn(body)) ?? null }),
    'POST /metahub/look-up': (_, body) => ({ hubs: hospitals.hubsOf(ssinIn(body)) }),
    'POST /key-directory/look-up': (_, body) => directory.look(body),
    'GET /insurers/changes': (query) => ({ changes: sent('insurers', state.gmdChanges, query) }),
    'GET /national-register/changes': (query) => ({ changes: sent('national-register', state.nationalChanges, query) }),
    'GET /national-bases/consents/changes': (query) => ({
      changes: sent('national-bases/consents', state.nationalBase.consentChanges, query),
    }),
    'GET /national-bases/exclusions/changes': (query) => ({
      changes: sent('national-bases/exclusions', state.nationalBase.exclusionChanges, query),
    }),
    'POST /national-bases/consents/declare': (_, body) => declared(sayConsent(state.nationalBase, body as SaidConsent)),
    'POST /national-bases/exclusions/declare': (_, body) =>
      declared(sayExclusion(state.nationalBase, body as SaidExclusion)),
  };
  const declared = (outcome: string) => {
    save();
    return { outcome };
  };
  const sent = (register: string, changes: readonly SentChange[], query: URLSearchParams) => {
    const jumbled = raw.filter((one) => one.register === register);
    for (const one of jumbled) raw.splice(raw.indexOf(one), 1);
    return [...jumbled.map((one) => one.change), ...after(changes, Number(query.get('after') ?? 0))];
  };
  const hospitals = openHospitals(state, directory.keyOf);
  let revocationTimes: RevocationTimes = {};
  let url = '';
  const issuers = openIssuers({
    ...{ url: () => url, keyOf: directory.keyOf, persons: () => state.persons, now: options.now ?? usualClock },
  });
  const answerAny = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, hospital] = HOSPITAL.exec(request.url ?? '') ?? [];
    const [, register = ''] = (request.url ?? '').split('/');
    const fault = faults.get(register) ?? faults.get('');
    if (hospital !== undefined) return hospitals.answer(decodeURIComponent(hospital), request, response);
    if (request.url === '/sts') return answerSts(request, response, sts);
    if (request.url === REVOCATIONS)
      return sendRevocations(response, await directory.revocations(revocationTimes), fault);
    if (await issuers.answer(request, response)) return;
    return answer(request, response, routes, fault);
  };
  const server = createServer((request, response) => {
    answerAny(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
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
    addHouse: saved((house) => addHouse(state, house)),
    authority: directory.authority,
    keyOf: directory.keyOf,
    stsAuthority: sts.authority,
    askSts: sts.ask,
    certificateOf: sts.certificateOf,
    revoke: directory.revoke,
    dateRevocations: (times) => {
      revocationTimes = times;
    },
    sendRaw: (register, one) => void raw.push({ register, change: one }),
    sayConsent: saved((said) => void sayConsent(state.nationalBase, said)),
    sayExclusion: saved((said) => void sayExclusion(state.nationalBase, said)),
    heldNationally: (ssin) => heldOf(state.nationalBase, ssin),
    misbehave: (fault, register = '') => {
      if (fault) faults.set(register, fault);
      else if (register) faults.delete(register);
      else faults.clear();
    },
    ...{ issueToken: issuers.issueToken, rotateKeys: issuers.rotateKeys, takeDown: issuers.takeDown },
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
