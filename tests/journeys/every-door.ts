/** The whole program with every door open, by the same piece that opens them at start (`app/doors.ts`), beside its simulator. */
import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { openDoors } from '../../src/app/doors.ts';
import type { House } from '../../src/app/house.ts';
import { issuersOf, signInIssuers } from '../../src/app/issuers.ts';
import { registersOf } from '../../src/app/registers.ts';
import { sealingOf } from '../../src/app/sealing.ts';
import { securityOf } from '../../src/app/security.ts';
import { readSettings } from '../../src/app/settings.ts';
import type { AccessContext } from '../../src/modules/access/index.ts';
import { ensurePartitions, makeActTally, openTrail } from '../../src/modules/audit/index.ts';
import { makeSourceTally } from '../../src/modules/hub/index.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { metahubClient } from '../../src/outside/metahub/client.ts';
import { type HttpServer, makeSessionCookies } from '../../src/platform/http/index.ts';
import { type Log, makeLog } from '../../src/platform/log/index.ts';
import { makeMetrics } from '../../src/platform/metrics/index.ts';
import { makeKeyRing } from '../../src/platform/sealing/index.ts';
import { openTestDatabase } from '../../src/platform/test/index.ts';
import type { Clock } from '../../src/platform/time/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { makeCaregiver, type TestHouse } from './house.ts';
import { fhir } from './test-validator.ts';

export const BASE_URL = 'http://localhost';

export interface EveryDoor extends TestHouse {
  readonly simulator: Simulator;
  /** The token of the forms of a session; in a patient's pages of a session and a record. */
  readonly formToken: (session: string) => string;
}

interface EveryDoorOptions {
  readonly log?: Log;
  /** Without it all stands at one moment. */
  readonly clock?: Clock;
  /** As in production: nothing of the sandbox is opened. */
  readonly production?: boolean;
}

export async function openEveryDoor(options: EveryDoorOptions = {}): Promise<EveryDoor> {
  let moment = new Date('2026-11-24T10:00:00Z');
  const clock = options.clock ?? { now: () => moment };
  const simulator = await startSimulator({ now: clock.now });
  const db = await openTestDatabase({ clock });
  await db.database.transaction(ensurePartitions);
  const keys = { masterKey: randomBytes(32), indexKey: randomBytes(32), trailKey: randomBytes(32) };
  const access = { database: db.database, keys: makeKeyRing(keys), clock, trail: openTrail(keys.trailKey) };
  const house = await houseOf(options, { access, simulator, keys, ownerUrl: db.superuserUrl });
  const { server, routes } = await withRoutes(() =>
    openDoors(house, options.production ? undefined : simulator, async () => {}),
  );
  const formToken = makeSessionCookies(false, keys.indexKey).csrf;
  return {
    ...{ db, access, server, routes, simulator, formToken, metrics: house.metrics, trailKey: keys.trailKey },
    moveClock: (text) => {
      moment = new Date(text);
    },
    caregiver: (number, profession = 'persphysician') => makeCaregiver(access, number, profession),
    writeSourceCounts: () => house.sourceTally.flush(db.database),
    session: (party) =>
      db.database.transaction((tx) => openSession(tx, { party, door: 'pages', minutes: 60, factor: 'sandbox' })),
    close: async () => {
      await server.close();
      await simulator.stop();
      await db.close();
    },
  };
}

interface Given {
  readonly access: AccessContext;
  readonly simulator: Simulator;
  readonly keys: House['keys'];
  readonly ownerUrl: string;
}

async function houseOf(
  { log = makeLog({ level: 'silent' }), production = false }: EveryDoorOptions,
  { access, simulator, keys, ownerUrl }: Given,
): Promise<House> {
  const sandbox = readSettings({ ZENNE_BASE_URL: BASE_URL });
  const settings = { ...sandbox, mode: production ? ('production' as const) : sandbox.mode };
  const { clock, database } = access;
  const tally = makeActTally(clock);
  return {
    ...{ settings, log, tally, keys, access, database, ownerUrl, folder: '', rootsFile: '' },
    ...{ metrics: makeMetrics(tally.count), sourceTally: makeSourceTally(clock) },
    registers: registersOf(access, settings, simulator),
    sealing: await sealingOf(settings, simulator, clock),
    security: await securityOf(settings, simulator),
    ...{ tls: undefined, hubIdentity: undefined, locator: metahubClient(simulator.url) },
    issuers: issuersOf(settings, simulator, clock),
    ways: signInIssuers(settings, simulator),
    fhir,
    stop: async () => {},
  };
}

/** What a server registers while it is opened: the router tells it at its first moment, so that no route escapes. */
async function withRoutes(open: () => Promise<HttpServer>) {
  const routes: TestHouse['routes'][number][] = [];
  const listen = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: HttpServer };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url });
    });
  };
  subscribe('fastify.initialization', listen);
  const server = await open().finally(() => unsubscribe('fastify.initialization', listen));
  return { server, routes };
}
