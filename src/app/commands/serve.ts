/** `zenne serve`: starts everything, says where it is, stops cleanly. */
import { rmSync } from 'node:fs';
import { loadWorld, makeWorld, pointSources, tellRegisters } from '../../doors/sandbox/index.ts';
import { ensureStartingMatrix } from '../../modules/access/index.ts';
import { ensurePartitions } from '../../modules/audit/index.ts';
import { listPersonas } from '../../modules/identity/index.ts';
import { truncateAll } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import type { Simulator } from '../../simulator/server.ts';
import { dataFolder } from '../data-folder.ts';
import { isOpen, openDoors } from '../doors.ts';
import { type House, openHouse } from '../house.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';
import { loadSimulator } from '../simulator.ts';

/** One seed, one world: every sandbox shows the same people. */
const WORLD_SEED = 1990;

const say = (text: string): void => console.log(text);

export async function runServe(): Promise<void> {
  const settings = readSettings(process.env);
  const simulator = settings.mode === 'sandbox' ? await loadSimulator(dataFolder(settings)) : undefined;
  const house = await openHouse(settings, (text) => say(`  ${text} ...`), simulator);
  if (simulator) await seedWhenEmpty(house, simulator);
  if (simulator) await pointSources(house.access, simulator);
  const server = await openDoors(house, simulator, () => reset(house, simulator));
  await server.listen({ host: settings.host, port: settings.port }).catch((error) => giveUp(house, error));
  const stop = stopOnce(house, () => server.close());
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await greet(settings, house);
}

async function giveUp({ settings: { port }, stop }: House, error: NodeJS.ErrnoException): Promise<never> {
  await stop();
  if (error.code !== 'EADDRINUSE') throw error;
  throw new SettingsError(`port ${port} is taken by another program: stop it, or set ZENNE_PORT to another one`);
}

async function seedWhenEmpty(house: House, simulator: Simulator): Promise<void> {
  const personas = await house.database.transaction(listPersonas);
  if (personas.length > 0) return;
  const { access, settings } = house;
  const world = makeWorld({ seed: WORLD_SEED, today: brusselsDay(access.clock.now()) });
  simulator.reset();
  tellRegisters(world, simulator);
  const progress = (text: string): void => say(`  ${text} ...`);
  const { hubNumber } = settings;
  await loadWorld(world, { access, registers: house.registers, hospitals: simulator, hubNumber, progress });
}

/** Back to the seeded world: only the sandbox has this. */
async function reset(house: House, simulator: Simulator | undefined): Promise<void> {
  await truncateAll(house.ownerUrl);
  house.tally.forget();
  house.sourceTally.forget();
  rmSync(house.rootsFile, { force: true });
  await house.database.transaction(ensurePartitions);
  await ensureStartingMatrix(house.database);
  if (simulator) await seedWhenEmpty(house, simulator);
}

function stopOnce(house: House, close: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    say('Stopping ...');
    close()
      .then(house.stop)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          house.log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
  };
}

const SHOWN_OF_EACH = 5;

/** What can be asked at each door. */
const ADDRESSES: readonly (readonly [door: string, text: (base: string) => string])[] = [
  ['pages', (base) => `pages            ${base}/`],
  [
    'hub',
    (base) => `hub (KMEHR)      ${base}/hub/v3   description: ${base}/hub/v3?wsdl   (older clients: /hub/v2, /hub/v1)`,
  ],
  ['interhub', (base) => `other hubs       ${base}/interhub/v3   description: ${base}/interhub/v3?wsdl`],
  ['links', (base) => `links (REST)     ${base}/api/v1/openapi.json`],
  ['fhir', (base) => `applications     ${base}/fhir/.well-known/smart-configuration   (SMART on FHIR)`],
  ['fhir-hospital', (base) => `FHIR, hospitals  ${base}/hospital/fhir/metadata`],
  ['fhir-software', (base) => `FHIR, practices  ${base}/software/fhir/metadata`],
];

async function greet(settings: Settings, { database, folder, tls }: House): Promise<void> {
  const { baseUrl, mode } = settings;
  say(`\nZenne runs at ${baseUrl} (${mode}). Data: ${folder}. Stop with Ctrl-C.\n`);
  for (const [door, text] of ADDRESSES) if (isOpen(settings, door)) say(`  ${text(baseUrl)}`);
  say(`  health, figures  ${baseUrl}/health/ready   ${baseUrl}/metrics`);
  if (mode !== 'sandbox') return;
  const personas = await database.transaction(listPersonas);
  say(`  sandbox          ${baseUrl}/sandbox/personas`);
  if (tls?.authority)
    say(
      `  certificate      ${baseUrl}/sandbox/ca.pem   (${folder}/sandbox-tls/authority.pem: for NODE_EXTRA_CA_CERTS, or trust it in the browser)`,
    );
  say(`\nInvented people to begin with (of ${personas.length}):`);
  for (const kind of ['patient', 'caregiver']) {
    const shown = personas.filter(({ party, story }) => party.kind === kind && story).slice(0, SHOWN_OF_EACH);
    for (const { id, story } of shown) say(`  ${id.padEnd(28)} ${story?.en ?? ''}`);
  }
  say('');
}
