/** kill -9 of the program and of PostgreSQL during 2,000 puts: what was acknowledged and lost, doubled, or without trace; time to ready. */
import pg from 'pg';
import { nextId, putBody } from '../acceptance/client.ts';
import { sumehrFor } from '../acceptance/messages.ts';
import { type Killable, startKillable } from '../tests/journeys/killable.ts';
import { report } from './program.ts';
import { openRecord } from './record.ts';

const PUTS = 2000;
const AT_ONCE = 8;
const STRIKES = [300, 900, 1500];

export async function run(): Promise<void> {
  const program = await startKillable();
  try {
    await runAgainst(program);
  } finally {
    await program.stop();
  }
}

async function runAgainst(program: Killable): Promise<void> {
  const { gp, ssin, ask } = await openRecord();
  const values = Array.from({ length: PUTS }, () => nextId());
  const queue = [...values];
  const readyAgain: number[] = [];
  let sent = 0;
  const strike = async (which: 'killProgram' | 'killPostgres'): Promise<void> => {
    const start = performance.now();
    await program[which]();
    readyAgain.push(Number(((performance.now() - start) / 1000).toFixed(2)));
  };
  const strikes: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      sent += 1;
      const at = STRIKES.indexOf(sent);
      if (at >= 0) strikes.push(strike(at % 2 === 0 ? 'killProgram' : 'killPostgres'));
      const body = putBody(sumehrFor(ssin, gp, { scheme: 'KILL', value: next }));
      for (let tries = 0; tries < 600; tries += 1) {
        const answer = await ask('PutTransaction', body).catch(() => undefined);
        if (answer?.complete) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await Promise.all(strikes);
  report({
    name: 'kill-9',
    puts: PUTS,
    strikes: STRIKES.length,
    readyAgainSeconds: readyAgain,
    ...(await count(program, values)),
    verify: await program.verify(),
  });
}

async function count(program: Killable, values: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: program.superuserUrl() });
  await client.connect();
  const { rows } = await client
    .query<{ there: string; doubled: string; untraced: string }>(
      `SELECT count(*) AS there, count(*) FILTER (WHERE versions > 1) AS doubled, count(*) FILTER (WHERE traces <> 1) AS untraced FROM (
         SELECT (SELECT count(*) FROM brusafe_document d WHERE d.patient = l.patient AND d.item = l.item) AS versions,
           (SELECT count(*) FROM audit_trail t WHERE t.stream = l.patient AND t.item = l.item AND t.step = 3 AND t.shown = 1) AS traces
         FROM hub_link l WHERE l.id_scheme = 'KILL' AND l.local_id = ANY ($1)) document`,
      [values],
    )
    .finally(() => client.end());
  const [row] = rows;
  return { lost: values.length - Number(row?.there), doubled: Number(row?.doubled), untraced: Number(row?.untraced) };
}
