/** DeclareTransaction over HTTP: claim, link and durable trace. Goal: 500 a second. */
import { call, consentBody, envelope, linkBody, nextId, post } from '../acceptance/client.ts';
import { openHospital, summary } from '../acceptance/hospital.ts';
import { citizen, practice } from '../acceptance/people.ts';
import { load, startProgram } from './program.ts';

const COUNT = 5000;
const AT_ONCE = 8;
const PATIENTS = 20;

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const gp = await practice('gp-1');
    const { nihii, bearer, author } = await openHospital();
    const patients: string[] = [];
    for (let number = 0; number < PATIENTS; number += 1) {
      const { ssin } = await citizen('Ada', '1980-05-05');
      await gp.ask('PutPatientConsent', consentBody(ssin));
      await call({
        operation: 'PutTherapeuticLink',
        token: bearer,
        author,
        body: linkBody(ssin, { nihii }, 'hospitalstay'),
      });
      patients.push(ssin);
    }
    let sent = 0;
    const declare = async (): Promise<void> => {
      sent += 1;
      const body = summary(patients[sent % PATIENTS] ?? '', nihii, nextId());
      const answer = await post(
        'DeclareTransaction',
        bearer,
        envelope({ operation: 'DeclareTransaction', token: bearer, author, body }),
      );
      const text = await answer.text();
      if (!text.includes('<c:iscomplete>true')) throw new Error(text.slice(0, 500));
    };
    await load('declare', program, COUNT, AT_ONCE, declare);
  } finally {
    await program.stop();
  }
}
