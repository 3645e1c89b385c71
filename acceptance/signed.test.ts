import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPersona, base, envelope, listBody, type Persona, persona, post, readAnswer } from './client.ts';
import { inventSsin } from './messages.ts';
import { careFor, practice } from './people.ts';
import { assertionFor, type Signer, sign, signerOf } from './signing.ts';

let gp: Persona;
let signer: Signer;
let assertion: string;
const ssin = inventSsin();

beforeAll(async () => {
  gp = await persona('gp-1');
  await addPersona({ kind: 'patient', ssin });
  await careFor(await practice('gp-1'), { ssin });
  signer = await signerOf('gp-1');
  assertion = await assertionFor(signer, 'doctor');
});

const author = () => ({ nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' });
const list = (who = author()) =>
  envelope({ operation: 'GetTransactionList', token: '', author: who, body: listBody(ssin) });
const send = async (message: string) => {
  const answer = await post('GetTransactionList', undefined, message);
  return readAnswer(answer.status, await answer.text());
};

describe('a caregiver with a certificate', () => {
  it('asks the STS, signs, and is answered without a token', async () => {
    expect(await send(sign(list(), signer, assertion))).toMatchObject({ status: 200, complete: true });
  });

  it('asks many times with one assertion, but never twice with one message', async () => {
    const message = sign(list(), signer, assertion);
    expect(await send(message)).toMatchObject({ status: 200, complete: true });
    expect(await send(message)).toMatchObject({ status: 500, fault: 'This message came before.' });
    expect(await send(sign(list(), signer, assertion))).toMatchObject({ status: 200, complete: true });
  });

  it('speaks for nobody else', async () => {
    const other = await persona('gp-2');
    const asOther = list({ ...author(), nihii: other.nihii ?? '', ssin: other.ssin ?? '' });
    expect(await send(sign(asOther, signer, assertion))).toMatchObject({ status: 200, complete: false });
  });

  it('is refused with the assertion of another, a changed message, or none', async () => {
    const other = await signerOf('gp-2');
    expect(await send(sign(list(), other, assertion))).toMatchObject({ status: 500, complete: undefined });
    const changed = sign(list(), signer, assertion).replace(ssin, inventSsin());
    expect(await send(changed)).toMatchObject({ status: 500, fault: 'A signed part was changed.' });
    expect(await send(list())).toMatchObject({ status: 401 });
  });

  it('gets no assertion for what it is not', async () => {
    const nurse = await assertionFor(signer, 'nurse');
    expect(await send(sign(list(), signer, nurse))).toMatchObject({ status: 500, complete: undefined });
  });
});

/** Debian's libwss4j-java, with what it stands on. */
const ARCHIVES = ['wss4j', 'xmlsec', 'commons-logging', 'slf4j-api'].map((name) => `/usr/share/java/${name}.jar`);
const hasWss4j = ARCHIVES.every((file) => existsSync(file)) && spawnSync('javac', ['-version']).status === 0;
const PATIENCE_MS = 240_000;

describe.skipIf(!hasWss4j)('Apache WSS4J (skipped without libwss4j-java and a JDK)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-wss4j-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const keep = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (program: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE_MS / 3 });
    expect(status, stdout + stderr).toBe(0);
    return stdout;
  };

  it(
    'signs as the holder of the assertion, and is answered',
    () => {
      const classes = ARCHIVES.join(':');
      run('javac', '-nowarn', '-encoding', 'UTF-8', '-cp', classes, '-d', folder, 'acceptance/SignedHub.java');
      const files = [
        keep('key.pem', signer.privateKey),
        keep('certificate.pem', signer.certificate),
        keep('assertion.xml', assertion),
      ];
      for (const more of ['nothing', 'assertion']) {
        const message = keep('envelope.xml', list());
        const told = run('java', '-cp', `${classes}:${folder}`, 'SignedHub', `${base}/hub/v3`, ...files, message, more);
        expect(readAnswer(200, told), told).toMatchObject({ complete: true });
      }
    },
    PATIENCE_MS,
  );
});
