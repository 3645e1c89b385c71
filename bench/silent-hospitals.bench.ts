/** A list of 50 rows while 100 looks wait for hospitals that stay silent: no list waits for a source. */
import { consentBody, linkBody, listBody, nextId, putBody } from '../acceptance/client.ts';
import { type Hospital, openHospital, read } from '../acceptance/hospital.ts';
import { sumehrFor } from '../acceptance/messages.ts';
import { citizen, practice } from '../acceptance/people.ts';
import { load, startProgram } from './program.ts';

const HOSPITALS = 100;
const ROWS = 50;

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const gp = await practice('gp-1');
    const { ssin } = await citizen('Ada', '1980-05-05');
    await gp.ask('PutPatientConsent', consentBody(ssin));
    await gp.ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.who.nihii ?? '' }));
    const waiting: { readonly hospital: Hospital; readonly letter: string }[] = [];
    for (let number = 0; number < HOSPITALS; number += 1) {
      const hospital = await openHospital();
      waiting.push({ hospital, letter: await hospital.declare(ssin) });
      await hospital.misbehave('silent');
    }
    const other = await citizen('Bea', '1981-05-05');
    await gp.ask('PutPatientConsent', consentBody(other.ssin));
    await gp.ask('PutTherapeuticLink', linkBody(other.ssin, { nihii: gp.who.nihii ?? '' }));
    for (let row = 0; row < ROWS; row += 1)
      await gp.ask('PutTransaction', putBody(sumehrFor(other.ssin, gp.who, { scheme: 'BENCH', value: nextId() })));
    const list = async (): Promise<void> => {
      const { complete, text } = await gp.ask('GetTransactionList', listBody(other.ssin));
      if (!complete) throw new Error(text.slice(0, 500));
    };
    await load('list-50 alone', program, 1000, 4, list);
    let over = false;
    const looks = waiting.map(async ({ letter }) => {
      // A source that is left alone answers at once: readers who try again take a breath.
      for (; !over; await new Promise((resolve) => setTimeout(resolve, 1000))) await read(gp, ssin, letter);
    });
    await load('list-50 beside 100 silent hospitals', program, 1000, 4, list);
    over = true;
    await Promise.all(looks);
  } finally {
    await program.stop();
  }
}
