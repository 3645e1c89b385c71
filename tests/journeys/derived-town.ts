/** A town whose summaries become items: a physician's software puts them at the hub, the jobs run, a FHIR door is asked. */
import { vaultTasks } from '../../src/app/vault-jobs.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver, TestHouseOptions } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { runJobs } from './run-jobs.ts';
import { fhir } from './test-validator.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

export interface DerivedTown extends VaultTown {
  /** Puts a summary with these items at the hub, as `gp` without another author. */
  readonly putSummary: (ssin: Ssin, id: string, items: readonly string[], by?: TestCaregiver) => Promise<string>;
  readonly runJobs: () => Promise<void>;
  /** What the log of the jobs says. */
  readonly logged: readonly string[];
  /** Ids of what is found, in the order of the answer. */
  readonly found: (who: string, type: string, ssin: Ssin, more?: string) => Promise<readonly string[]>;
}

export const ALLERGY_CODE = 'V01AA05';

/** `id`: the sender's own number of the item. */
export function summaryItem(
  number: number,
  kind: string,
  text: string,
  { code = '', scheme = 'CD-ATC', id = '', more = '' }: Partial<Record<'code' | 'scheme' | 'id' | 'more', string>> = {},
): string {
  const own = id && `<k:id S="LOCAL" SL="SOFT" SV="1.0">${id}</k:id>`;
  const coded = code && `<k:content><k:cd S="${scheme}" SV="1.0">${code}</k:cd></k:content>`;
  return `<k:item><k:id S="ID-KMEHR" SV="1.0">${number}</k:id>${own}<k:cd S="CD-ITEM" SV="1.0">${kind}</k:cd>${coded}<k:content><k:text L="nl">${text}</k:text></k:content>${more}</k:item>`;
}

export const summaryOf = (ssin: Ssin, by: TestCaregiver, id: string, items: readonly string[]): string =>
  bodies.put(ssin, by, id, 'X').replace('>note<', '>sumehr<').replace('<k:text L="nl">X</k:text>', items.join(''));

export const anAllergy = (number = 2): string =>
  summaryItem(number, 'allergy', 'Verzonnen allergie', { code: ALLERGY_CODE });
export const aVaccination = (number = 3): string =>
  summaryItem(number, 'vaccine', 'Verzonnen vaccin', {
    code: 'measles',
    scheme: 'CD-VACCINEINDICATION',
    more: '<k:beginmoment><k:date>2025-03-02</k:date></k:beginmoment>',
  });

export async function openDerivedTown(options?: TestHouseOptions): Promise<DerivedTown> {
  const town = await openVaultTown(options);
  const logged: string[] = [];
  const log = makeLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const tasks = vaultTasks(town.house.access, { validator: fhir.validator, log });
  return {
    ...town,
    logged,
    putSummary: async (ssin, id, items, by = town.gp) =>
      (await ask(town.house, by, 'PutTransaction', summaryOf(ssin, by, id, items))).body,
    runJobs: async () => {
      await runJobs(town.house, tasks);
      const failed = 'SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL';
      const { rows } = await town.house.access.database.pool.query<{ last_error: string }>(failed);
      for (const { last_error } of rows) throw new Error(last_error);
    },
    found: async (who, type, ssin, more = '') => {
      const { body } = await town.call(who, 'GET', `/${type}?patient.identifier=${SSIN}|${ssin}${more}`);
      return (body.entry ?? []).map((entry: { resource: { id: string } }) => entry.resource.id);
    },
  };
}
