/** GetTransactionList of 50 rows, GetTransaction and PutTransaction over HTTP, decision and durable trace included. Goal for the list: 1.0 + 0.6 CPU ms. */
import {
  call,
  consentBody,
  envelope,
  getBody,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  post,
  putBody,
  token,
} from '../acceptance/client.ts';
import { inventSsin, sumehrFor } from '../acceptance/messages.ts';
import { load, startProgram } from './program.ts';

const ROWS = 50;

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const gp: Persona = await persona('gp-1');
    const bearer = await token('gp-1');
    const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
    const ssin = inventSsin();
    const ask = (operation: string, body: string) => call({ operation, token: bearer, author, body });
    await ask(
      'PutPatient',
      `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`,
    );
    await ask('PutPatientConsent', consentBody(ssin));
    await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }));
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
