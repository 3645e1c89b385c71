/** The composition root: builds every part once and hands it down. The only place that knows every module. */
import { join } from 'node:path';
import type { HubSealing, HubSecurity } from '../doors/kmehr-intrahub/index.ts';
import { type AccessContext, type Ages, ensureStartingMatrix } from '../modules/access/index.ts';
import { type ActTally, ensurePartitions, makeActTally, openTrail } from '../modules/audit/index.ts';
import { type HubLocator, makeSourceTally, type SourceTally } from '../modules/hub/index.ts';
import type { IssuersContext, TrustedIssuer } from '../modules/identity/index.ts';
import { metahubClient } from '../outside/metahub/client.ts';
import type { ClientIdentity } from '../platform/http/index.ts';
import { startJobs, type Task } from '../platform/jobs/index.ts';
import { type Log, makeLog } from '../platform/log/index.ts';
import { type Metrics, makeMetrics } from '../platform/metrics/index.ts';
import { type Database, lockFolder, migrate, openDatabase, startOwnPostgres } from '../platform/postgres/index.ts';
import { makeKeyRing } from '../platform/sealing/index.ts';
import { systemClock } from '../platform/time/index.ts';
import { cloneRoot, dataFolder } from './data-folder.ts';
import { givenDatabase } from './database-address.ts';
import { type FhirValidator, openFhirValidator } from './fhir-validator.ts';
import { HUB_CRONTAB, hubTasks } from './hub-jobs.ts';
import { issuersOf, signInIssuers } from './issuers.ts';
import { keepCounts } from './keep-counts.ts';
import { type HouseKeys, houseKeys } from './keys.ts';
import { NIGHTLY_CRONTAB, nightlyTasks } from './nightly.ts';
import { PEOPLE_CRONTAB, peopleTasks, type Registers, registersOf } from './registers.ts';
import { type SimulatedKeys, sealingOf } from './sealing.ts';
import { type SimulatedSts, securityOf } from './security.ts';
import type { Settings } from './settings.ts';
import { type HouseTls, hubIdentityOf, tlsOf } from './tls.ts';
import { TRAIL_CRONTAB, trailTasks } from './trail-jobs.ts';
import { beginVaultJobs, VAULT_CRONTAB, vaultTasks } from './vault-jobs.ts';

/** The running house without its doors. */
export interface House {
  readonly settings: Settings;
  readonly folder: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tally: ActTally;
  readonly sourceTally: SourceTally;
  readonly keys: HouseKeys;
  readonly access: AccessContext;
  readonly registers: Registers;
  readonly fhir: FhirValidator;
  readonly sealing: HubSealing | undefined;
  readonly security: HubSecurity | undefined;
  readonly tls: HouseTls | undefined;
  readonly hubIdentity: ClientIdentity | undefined;
  readonly locator: HubLocator;
  readonly issuers: IssuersContext;
  /** Issuers by which people sign in. */
  readonly ways: readonly TrustedIssuer[];
  readonly database: Database;
  readonly ownerUrl: string;
  readonly rootsFile: string;
  readonly stop: () => Promise<void>;
}

/** Runs a step and says so when it takes long enough to be noticed. */
export type Progress = (text: string) => void;

export async function openHouse(
  settings: Settings,
  progress: Progress,
  simulated?: SimulatedKeys & SimulatedSts,
): Promise<House> {
  const folder = dataFolder(settings);
  const lock = await lockFolder(folder);
  const log = makeLog({ level: settings.logLevel });
  const clock = systemClock;
  const tally = makeActTally(clock);
  const sourceTally = makeSourceTally(clock);
  const metrics = makeMetrics(tally.count);
  progress('starting PostgreSQL');
  const postgres = givenDatabase(settings) ?? (await startOwnPostgres({ folder }));
  progress('bringing the database up to date');
  await migrate({ url: postgres.ownerUrl, files: [join(cloneRoot, 'dist/migrations/*.sql')] });
  const keys = houseKeys(settings, folder);
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection ended');
  const database = openDatabase({ url: postgres.runUrl, clock, onError });
  await database.transaction(ensurePartitions);
  await ensureStartingMatrix(database);
  const ring = makeKeyRing(keys);
  const access: AccessContext = {
    ...{ database, trail: openTrail(keys.trailKey), keys: ring, clock },
    ages: agesOf(settings),
    hubExclusion: settings.hubExclusion,
  };
  const rootsFile = join(folder, 'trail-roots.jsonl');
  const registers = registersOf(access, settings, simulated);
  const sealing = await sealingOf(settings, simulated, clock);
  const security = await securityOf(settings, simulated);
  const tls = await tlsOf(settings, folder, clock, simulated);
  const hubIdentity = await hubIdentityOf(settings, simulated);
  const locator = metahubClient(settings.metahubUrl ?? simulated?.url);
  const issuers = issuersOf(settings, simulated, clock);
  const fhir = await openFhirValidator(settings.guides);
  const ways = signInIssuers(settings, simulated);
  const around = { access, tally, metrics, log, rootsFile, trailYears: settings.trailYears };
  await tally.flush(database);
  const tasks: Record<string, Task> = {
    ...peopleTasks(registers, log),
    ...trailTasks(around),
    ...hubTasks(access, settings),
    ...nightlyTasks(access),
    ...vaultTasks(access, { validator: fhir.validator, log }),
  };
  const endCounts = keepCounts({ database, tally, sourceTally, log });
  const jobs = await startJobs({ pool: database.pool, keys: ring, tasks, crontab: CRONTAB, log, metrics });
  await beginVaultJobs(access);
  return {
    ...{
      settings,
      folder,
      log,
      metrics,
      tally,
      sourceTally,
      keys,
      access,
      registers,
      fhir,
      sealing,
      security,
      tls,
      hubIdentity,
      locator,
      issuers,
      ways,
      database,
      rootsFile,
      ownerUrl: postgres.ownerUrl,
    },
    stop: async () => {
      await jobs.stop();
      await endCounts();
      await database.end();
      await postgres.stop();
      lock.release();
    },
  };
}

const agesOf = ({ ageParentsUntil, ageSelfFrom, ageMandateFrom, ageMajority }: Settings): Ages => ({
  parentsUntil: ageParentsUntil,
  selfFrom: ageSelfFrom,
  mandateFrom: ageMandateFrom,
  majority: ageMajority,
});

const CRONTAB = [...NIGHTLY_CRONTAB, ...PEOPLE_CRONTAB, ...TRAIL_CRONTAB, ...HUB_CRONTAB, ...VAULT_CRONTAB].join('\n');
