/** The whole program in one process on a fresh database, for stories that need its inside. */
import { randomBytes } from 'node:crypto';
import { documentsOf } from '../../src/app/documents.ts';
import { errorPage } from '../../src/app/error-page.tsx';
import { openAccount } from '../../src/doors/account/index.ts';
import { openCaregiverPortal } from '../../src/doors/caregiver-portal/index.tsx';
import { type InterhubContext, openInterhub } from '../../src/doors/kmehr-interhub/index.ts';
import { type HubSealing, type HubSecurity, openIntrahub } from '../../src/doors/kmehr-intrahub/index.ts';
import { openLinksApi } from '../../src/doors/links-api/index.ts';
import { openOffice } from '../../src/doors/office/index.tsx';
import { openPatientPortal } from '../../src/doors/patient-portal/index.tsx';
import { openSandbox, SelfTests } from '../../src/doors/sandbox/index.ts';
import type { AccessContext } from '../../src/modules/access/index.ts';
import { ensurePartitions, openTrail, type Trail } from '../../src/modules/audit/index.ts';
import { type CaregiverKey, caregiverKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { type FetchContext, makeSourceTally } from '../../src/modules/hub/index.ts';
import { openSession, type Party } from '../../src/modules/identity/index.ts';
import { addCaregiver, type Cobrha } from '../../src/modules/people/index.ts';
import { cobrhaClient } from '../../src/outside/cobrha/client.ts';
import { insurersClient } from '../../src/outside/insurers/client.ts';
import { metahubClient } from '../../src/outside/metahub/client.ts';
import { nationalBasesClient } from '../../src/outside/national-bases/client.ts';
import { nationalRegisterClient } from '../../src/outside/national-register/client.ts';
import {
  type ClientIdentity,
  type HttpServer,
  makeHttpServer,
  makeLimit,
  makeSessionCookies,
  type ServerTls,
} from '../../src/platform/http/index.ts';
import { type Log, makeLog } from '../../src/platform/log/index.ts';
import { type AnsweredAct, type Metrics, makeMetrics } from '../../src/platform/metrics/index.ts';
import { makeKeyRing } from '../../src/platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../src/platform/test/index.ts';
import type { Clock } from '../../src/platform/time/index.ts';
import { makeNihii, makeSsin, type Nihii, type Ssin } from '../../src/standards/belgium/index.ts';

/** Every story stands at the same moment, so that answers can be compared. */
const NOW = new Date('2026-11-24T10:00:00Z');

export interface TestCaregiver {
  readonly key: CaregiverKey;
  readonly nihii: Nihii;
  readonly ssin: Ssin;
  readonly profession: string;
  /** Bearer of the hub, session of the pages. */
  readonly bearer: string;
  readonly session: string;
  /** Bearer of the links door. */
  readonly links: string;
}

export interface TestHouse {
  readonly db: TestDatabase;
  readonly access: AccessContext;
  readonly server: HttpServer;
  /** Every route that a door registered. */
  readonly routes: readonly { readonly method: string; readonly url: string }[];
  readonly metrics: Metrics;
  readonly trailKey: Buffer;
  readonly caregiver: (number: number, profession?: string) => Promise<TestCaregiver>;
  /** A page session of somebody. */
  readonly session: (party: Party) => Promise<string>;
  /** As the program does every few seconds. */
  readonly writeSourceCounts: () => Promise<void>;
  /** From now on it is this moment; without effect in a house with a clock of its own. */
  readonly moveClock: (moment: string) => void;
  readonly close: () => Promise<void>;
}

/** With what opens documents wherever they are kept. */
export interface HouseWithDocuments extends TestHouse {
  readonly documents: FetchContext;
}

export interface TestHouseOptions {
  /** Without a clock every story stands at one moment. */
  readonly clock?: Clock;
  readonly log?: Log;
  /** Hears of every act that is counted. */
  readonly onAct?: (act: AnsweredAct) => void;
  /** Stands before the trail: to lose an entry on purpose. */
  readonly before?: (trail: Trail) => Trail;
  /** Without it sealed messages are refused. */
  readonly sealing?: HubSealing;
  /** Without it no message can be signed. */
  readonly security?: HubSecurity;
  /** Whether the hub takes tokens, as in the sandbox; without it, it does. */
  readonly takesBearer?: boolean;
  /** Without it the metahub is silent. */
  readonly metahubUrl?: string;
  /** For a whole answer of an institution that keeps documents. */
  readonly sourceDeadlineMs?: number;
  /** Without it nothing answers. */
  readonly cobrha?: Cobrha;
  /** Pages as in production: nobody enters without what production asks. */
  readonly production?: boolean;
  /** With them other hubs show their certificate; without, they sign in as members do. */
  readonly certificates?: InterhubContext['certificates'];
  readonly hubExclusion?: AccessContext['hubExclusion'];
  /** EHP of this hub; every house is the same one without it. */
  readonly hubNumber?: string;
  /** What it shows to other hubs. */
  readonly identity?: ClientIdentity;
  /** Plain HTTP without it. */
  readonly tls?: ServerTls;
  readonly requestsPerMinute?: number;
}

export async function openTestHouse({
  clock: given,
  log = makeLog({ level: 'silent' }),
  onAct = () => {},
  before = (trail) => trail,
  sealing,
  security,
  takesBearer = true,
  metahubUrl,
  sourceDeadlineMs: deadlineMs,
  cobrha,
  production = false,
  certificates,
  hubExclusion,
  tls,
  requestsPerMinute = 1e6,
  identity,
  hubNumber: number = '1990000728',
}: TestHouseOptions = {}): Promise<HouseWithDocuments> {
  let moment = NOW;
  const clock = given ?? { now: () => moment };
  const db = await openTestDatabase({ clock });
  const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
  const trailKey = randomBytes(32);
  const access: AccessContext = {
    database: db.database,
    keys,
    clock,
    hubExclusion,
    trail: before(openTrail(trailKey)),
  };
  await db.database.transaction(ensurePartitions);
  const metrics = makeMetrics(onAct);
  const baseUrl = 'http://localhost';
  const server = await makeHttpServer({
    log,
    metrics,
    baseUrl,
    requestsPerMinute,
    isReady: async () => true,
    errorPage,
    tls,
  });
  const routes: TestHouse['routes'][number][] = [];
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  const hub = { number, name: 'Zenne', idScheme: 'RSBID' };
  const tally = makeSourceTally(clock);
  const documents = documentsOf({
    ...{ access, hub, metrics, log, sealing, deadlineMs, tally, identity },
    locator: metahubClient(metahubUrl),
  });
  const limit = makeLimit();
  const limitClient = (client: string) => limit(client, requestsPerMinute / 2);
  const common = { access, metrics, log, baseUrl, strictness: 'error', limitClient } as const;
  await openLinksApi(server, common);
  const cookies = makeSessionCookies(false, randomBytes(32));
  // Nothing answers at these: stories about registration bring a simulator (`registers-house.ts`).
  const silent = {
    cobrha: cobrhaClient(undefined),
    nationalRegister: nationalRegisterClient(undefined),
    insurers: insurersClient(undefined),
    nationalBases: nationalBasesClient(undefined),
  };
  const registers = { ...access, ...silent, ...(cobrha ? { cobrha } : {}), weeksToDecide: 8 };
  const selfTests = new SelfTests(clock);
  const hubServices = {
    ...{ ...common, documents, hub, registers, sealing, security, takesBearer },
    publicationWeeks: 4,
  };
  await openIntrahub(server, { ...hubServices, watch: selfTests.watch });
  await openInterhub(server, { ...hubServices, certificates });
  const nothing = () => {};
  const simulated = {
    ...{ recognise: nothing, addPerson: nothing, change: nothing, holdGmd: nothing, addHouse: nothing },
    ...{ sayConsent: nothing, sayExclusion: nothing, heldNationally: nothing, misbehave: nothing },
    authority: async () => '',
    issueToken: async () => '',
    keyOf: async () => ({ certificate: '', privateKey: '' }),
    certificateOf: async () => ({ certificate: '', privateKey: '' }),
    askSts: async () => ({ status: 500, xml: '' }),
  };
  const pages = { access, documents, cookies, metrics, registers, sandbox: !production, rectificationMonths: 1 };
  openAccount(server, pages);
  await openPatientPortal(server, pages);
  await openCaregiverPortal(server, pages);
  await openOffice(server, { ...pages, hub, baseUrl });
  const reset = async () => {};
  await openSandbox(server, {
    access,
    baseUrl,
    cookies,
    registers,
    simulated,
    hubNumber: hub.number,
    reset,
    selfTests,
  });
  return {
    ...{ db, access, documents, server, metrics, trailKey, routes },
    moveClock: (text) => {
      moment = new Date(text);
    },
    caregiver: (number, profession = 'persphysician') => makeCaregiver(access, number, profession),
    writeSourceCounts: () => tally.flush(db.database),
    session: (party) =>
      db.database.transaction((tx) => openSession(tx, { party, door: 'pages', minutes: 60, factor: 'sandbox' })),
    close: async () => {
      await server.close();
      await db.close();
    },
  };
}

/** A caregiver with a token for each of its doors. */
export async function makeCaregiver(
  { database, keys }: AccessContext,
  number: number,
  profession: string,
): Promise<TestCaregiver> {
  const ssin = makeSsin({ birthDate: '1970-01-01', counter: 2 * number + 1 });
  const nihii = makeNihii(150_000 + number, '004');
  const names = { familyName: 'Verzonnen', firstName: 'Arts', language: 'nl', status: 'active' } as const;
  const key = await asSystem(database, 'test', (grant) =>
    addCaregiver(grant, keys, { ssin, nihii, profession, ...names }),
  );
  const party = { kind: 'caregiver', key } as const;
  const open = (door: string) => database.transaction((tx) => openSession(tx, { party, door, minutes: 60 }));
  const tokens = { bearer: await open('hub'), session: await open('pages'), links: await open('links') };
  return { key: caregiverKey(key), nihii, ssin, profession, ...tokens };
}
