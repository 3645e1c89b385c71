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
import { registerRoutes, type SentChange, type SimulatedRegister } from './register-routes.ts';
import {
  addHouse,
  addPerson,
  change,
  type GmdEvent,
  holdGmd,
  isKnown,
  type NationalEvent,
  recognise,
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

/** Where the authority's list of revoked certificates is. */
const REVOCATIONS = '/authority/revocations.crl';
const HOSPITAL = /^\/hospitals\/([^/?]{1,200})$/;

interface SimulatorOptions {
  /** Where its state is kept; nowhere when absent. */
  readonly file?: string;
  readonly port?: number;
  readonly now?: () => Date;
}

export async function startSimulator({ file, port = 0, now = usualClock }: SimulatorOptions = {}): Promise<Simulator> {
  const { state, save, reset } = openState(file);
  /** By the first part of the address; the empty name stands for all. */
  const faults = new Map<string, Fault>();
  const directory = openKeyDirectory(file && `${file}.keys`, (actor) => isKnown(state, actor));
  const sts = openSts(state, directory, now);
  const hospitals = openHospitals(state, directory.keyOf);
  const registers = registerRoutes({ state, save });
  const routes: Readonly<Record<string, Route>> = {
    ...registers.routes,
    'POST /metahub/look-up': (_, body) => ({ hubs: hospitals.hubsOf(ssinIn(body)) }),
    'POST /key-directory/look-up': (_, body) => directory.look(body),
  };
  let revocationTimes: RevocationTimes = {};
  let url = '';
  const issuers = openIssuers({ url: () => url, keyOf: directory.keyOf, persons: () => state.persons, now });
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
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
    ...{ authority: directory.authority, keyOf: directory.keyOf, revoke: directory.revoke },
    ...{ stsAuthority: sts.authority, askSts: sts.ask, certificateOf: sts.certificateOf },
    dateRevocations: (times) => {
      revocationTimes = times;
    },
    sendRaw: registers.sendRaw,
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
