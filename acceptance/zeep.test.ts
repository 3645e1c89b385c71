import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { base, nextId, persona, token } from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';

const PYTHON = '/usr/bin/python3';
const here = spawnSync(PYTHON, ['-c', 'import zeep']).status === 0;

describe.skipIf(!here)('a SOAP library that knows only the WSDL (skipped without Debian’s python3-zeep)', () => {
  it('calls the six operations', async () => {
    const gp = await persona('gp-1');
    const ssin = inventSsin();
    const message = sumehrFor(ssin, gp, { scheme: 'ZEEP', value: nextId() });
    const args = ['acceptance/soap_client.py', base, await token('gp-1'), gp.nihii ?? '', gp.ssin ?? '', ssin];
    const done = spawnSync(PYTHON, args, {
      input: message.replace(/^<\?xml[^>]*\?>/, ''),
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect(done.stderr).toBe('');
    expect(JSON.parse(done.stdout)).toMatchObject({
      PutPatient: [true, []],
      PutPatientConsent: [true, []],
      PutTherapeuticLink: [true, []],
      PutTransaction: [true, []],
      GetTransactionList: [true, []],
      GetTransaction: [true, []],
      payload: expect.stringContaining('Verzonnen allergie'),
    });
  });
});
