/** GetTransactionList of 50 rows, GetTransaction and PutTransaction over HTTP, decision and durable trace included. Goal for the list: 1.0 + 0.6 CPU ms. */
import { envelope, getBody, listBody, nextId, post, putBody } from '../acceptance/client.ts';
import { sumehrFor } from '../acceptance/messages.ts';
import { load, startProgram } from './program.ts';
import { openRecord } from './record.ts';

const ROWS = 50;

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const { gp, bearer, author, ssin, ask } = await openRecord();
    const put = (value: string) => putBody(sumehrFor(ssin, gp, { scheme: 'BENCH', value }));
    const first = nextId();
    await ask('PutTransaction', put(first));
    for (let row = 1; row < ROWS; row += 1) await ask('PutTransaction', put(nextId()));
    const send = async (operation: string, body: string): Promise<void> => {
      const answer = await post(operation, bearer, envelope({ operation, token: bearer, author, body }));
      const text = await answer.text();
      if (!text.includes('<c:iscomplete>true')) throw new Error(text.slice(0, 500));
    };
    await load('list-50', program, 3000, 4, () => send('GetTransactionList', listBody(ssin)));
    await load('get', program, 2000, 4, () => send('GetTransaction', getBody(ssin, { scheme: 'BENCH', value: first })));
    await load('put', program, 2000, 4, () => send('PutTransaction', put(nextId())));
  } finally {
    await program.stop();
  }
}
