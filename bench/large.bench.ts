/** Documents of nearly 50 MB, put and read over HTTP: time, and the most memory the program takes. Goal: 400 MB. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { consentBody, envelope, getBody, linkBody, nextId, post, putBody, token } from '../acceptance/client.ts';
import { sumehrFor } from '../acceptance/messages.ts';
import { citizen, type Practice, practice } from '../acceptance/people.ts';
import { assertionFor, signerOf } from '../acceptance/signing.ts';
import { signMessage } from '../src/standards/wssec/index.ts';
import { type Program, report, startProgram } from './program.ts';

const TIMES = 5;
/** As base64 they fill most of the 50 MB that a message may have. */
const PDF_BYTES = 35_000_000;

const peakMb = ({ pid }: Program): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

function largeDocument(gp: Practice, ssin: string, value: string): string {
  const base64 = Buffer.alloc(PDF_BYTES, 0x5a).toString('base64');
  const lnk = `<lnk TYPE="multimedia" MEDIATYPE="application/pdf">${base64}</lnk>`;
  return putBody(sumehrFor(ssin, gp.who, { scheme: 'STORY', value }).replace('</transaction>', `${lnk}</transaction>`));
}

export async function run(): Promise<void> {
  const program = await startProgram();
  process.env.ZENNE_BASE = program.base;
  try {
    const gp = await practice('gp-1');
    const patient = await citizen('Ada', '1980-05-05');
    await gp.ask('PutPatientConsent', consentBody(patient.ssin));
    await gp.ask('PutTherapeuticLink', linkBody(patient.ssin, { nihii: gp.who.nihii ?? '' }));
    const bearer = await token('gp-1');
    const author = { nihii: gp.who.nihii ?? '', ssin: gp.who.ssin ?? '', profession: gp.who.profession ?? '' };
    // As bytes: what reads the client's answers does not read such long texts.
    const ask = async (operation: string, body: string): Promise<void> => {
      const answer = await post(operation, bearer, envelope({ operation, token: bearer, author, body }));
      const text = await answer.text();
      if (!text.includes('<c:iscomplete>true')) throw new Error(text.slice(0, 500));
    };
    const { ssin } = patient;
    const ids = Array.from({ length: TIMES }, nextId);
    await each('put-47MB', program, ids, (id) => ask('PutTransaction', largeDocument(gp, ssin, id)));
    const signer = await signerOf('gp-1');
    const holder = { key: createPrivateKey(signer.privateKey), assertion: await assertionFor(signer, 'doctor') };
    const signed = async (body: string): Promise<void> => {
      const message = envelope({ operation: 'PutTransaction', token: '', author, body });
      const answer = await post('PutTransaction', undefined, signMessage(message, { ...holder, at: new Date() }));
      const text = await answer.text();
      if (!text.includes('<c:iscomplete>true')) throw new Error(text.slice(0, 500));
    };
    const more = Array.from({ length: TIMES }, nextId);
    await each('put-47MB-signed', program, more, (id) => signed(largeDocument(gp, ssin, id)));
    await each('get-47MB', program, ids, (value) => ask('GetTransaction', getBody(ssin, { scheme: 'STORY', value })));
  } finally {
    await program.stop();
  }
}

async function each(
  name: string,
  program: Program,
  ids: readonly string[],
  act: (id: string) => Promise<void>,
): Promise<void> {
  const times: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await act(id);
    times.push(Math.round(performance.now() - start));
  }
  report({ name, times, peakMb: peakMb(program) });
}
