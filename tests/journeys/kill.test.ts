import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  consentBody,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  putBody,
  token,
} from '../../acceptance/client.ts';
import { inventSsin, sumehrFor } from '../../acceptance/messages.ts';
import { type Killable, startKillable } from './killable.ts';

const PUTS = 240;
const AT_ONCE = 8;

let program: Killable;
let gp: Persona;
let bearer: string;
const ssin = inventSsin();

beforeAll(async () => {
  program = await startKillable();
  [gp, bearer] = [await persona('gp-1'), await token('gp-1')];
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const patient = `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`;
  for (const [operation, body] of [
    ['PutPatient', patient],
    ['PutPatientConsent', consentBody(ssin)],
    ['PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' })],
  ] as const) {
    expect(await call({ operation, token: bearer, author, body })).toMatchObject({ complete: true });
  }
}, 240_000);
afterAll(() => program.stop(), 120_000);

/** Sends one document until it is acknowledged, as patient software would. */
async function putUntilKnown(value: string): Promise<void> {
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const body = putBody(sumehrFor(ssin, gp, { scheme: 'KILL', value }));
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await call({ operation: 'PutTransaction', token: bearer, author, body }).catch(() => undefined);
    if (answer?.complete) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${value} was never acknowledged`);
}

async function putAll(values: readonly string[], at: number, strike: () => Promise<void>): Promise<void> {
  const queue = [...values];
  let sent = 0;
  let struck: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      sent += 1;
      if (sent === at) struck = strike();
      await putUntilKnown(next);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await struck;
}

async function check(values: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: program.superuserUrl() });
  await client.connect();
  const { rows } = await client
    .query<{ local_id: string; versions: string; traces: string }>(
      `SELECT l.local_id, (SELECT count(*) FROM brusafe_document d WHERE d.patient = l.patient AND d.item = l.item) AS versions,
            (SELECT count(*) FROM audit_trail t WHERE t.stream = l.patient AND t.item = l.item AND t.step = 3 AND t.shown = 1) AS traces
     FROM hub_link l WHERE l.id_scheme = 'KILL' AND l.local_id = ANY ($1)`,
      [values],
    )
    .finally(() => client.end());
  expect(rows.map(({ local_id: id }) => id).sort()).toEqual([...values].sort());
  expect(rows.filter(({ versions, traces }) => versions !== '1' || traces !== '1')).toEqual([]);
}

describe('kill -9 while documents come in', () => {
  it.each([
    ['the program', () => program.killProgram()],
    ['PostgreSQL', () => program.killPostgres()],
  ])(
    'of %s: nothing acknowledged is lost or doubled, each has its trace',
    async (_, strike) => {
      const values = Array.from({ length: PUTS }, () => nextId());
      await putAll(values, PUTS / 3, strike);
      await check(values);
      const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
      expect(
        await call({ operation: 'GetTransactionList', token: bearer, author, body: listBody(ssin) }),
      ).toMatchObject({ complete: true });
      expect(await program.verify()).toMatchObject({ ok: true });
    },
    300_000,
  );
});
