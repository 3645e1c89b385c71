import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPersona, getBody, json, nextId, putBody } from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';
import { careFor, type Practice, practice } from './people.ts';

const installed = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!installed)('a sealed summary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-sealed-'));
  const ssin = inventSsin();
  const local = { scheme: 'SEALED', value: `${ssin}-${nextId()}` };
  let author: Practice;
  let colleague: Practice;

  const openssl = (...args: string[]): void => {
    expect(spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' }).status).toBe(0);
  };
  const keep = (name: string, text: string | Buffer): void => writeFileSync(join(folder, name), text);

  beforeAll(async () => {
    [author, colleague] = [await practice('gp-1'), await practice('gp-2')];
    await addPersona({ kind: 'patient', ssin });
    await careFor(author, { ssin });
    await careFor(colleague, { ssin });
    for (const id of ['gp-1', 'gp-2']) {
      const { body } = await json<Record<string, string>>('/sandbox/keys', { persona: id });
      keep(`${id}.pem`, `${body.privateKey}${body.certificate}`);
      keep('hub.pem', body.hub ?? '');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function sealedBy(signer: string): string {
    const message = sumehrFor(ssin, author.who, local);
    const [part = ''] = /<folder>.*<\/folder>/s.exec(message) ?? [];
    keep('folder.xml', part);
    const cms = (...args: string[]) => openssl('cms', ...args, '-binary', '-outform', 'DER');
    const oaep = ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256'];
    cms('-sign', '-nodetach', '-signer', `${signer}.pem`, '-in', 'folder.xml', '-out', '1');
    cms('-encrypt', '-aes-256-cbc', '-recip', 'hub.pem', ...oaep, '-in', '1', '-out', '2');
    cms('-sign', '-nodetach', '-signer', `${signer}.pem`, '-in', '2', '-out', '3');
    const value = readFileSync(join(folder, '3')).toString('base64');
    const sealed = `<Base64EncryptedData><cd S="CD-ENCRYPTION-METHOD" SV="1.0">CMS</cd><Base64EncryptedValue>${value}</Base64EncryptedValue></Base64EncryptedData>`;
    return putBody(message.replace(part, sealed));
  }

  it('sealed by somebody else is refused', async () => {
    const answer = await author.ask('PutTransaction', sealedBy('gp-2'));
    expect(answer).toMatchObject({ complete: false, errors: ['ZENNE.SEAL.NOT-YOURS'] });
  });

  it('is read in clear by a colleague of the same patient', async () => {
    expect(await author.ask('PutTransaction', sealedBy('gp-1'))).toMatchObject({ complete: true });
    const answer = await colleague.ask('GetTransaction', getBody(ssin, local));
    expect(answer).toMatchObject({ complete: true, errors: [] });
    expect(answer.text).toContain(local.value);
  });
});
