import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueCertificate } from '../standards/pki/index.ts';
import { readSettings } from './settings.ts';

const key = () => randomBytes(32).toString('base64');
const production = () => ({
  ZENNE_MODE: 'production',
  ZENNE_MASTER_KEY: key(),
  ZENNE_INDEX_KEY: key(),
  ZENNE_TRAIL_KEY: key(),
  ZENNE_DOORS: 'links,pages',
});

describe('settings', () => {
  it('have defaults that start a sandbox', () => {
    expect(readSettings({})).toMatchObject({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 8080,
      baseUrl: 'http://localhost:8080',
      doors: ['all'],
    });
  });

  it('follow the port in the address that is shown', () => {
    expect(readSettings({ ZENNE_PORT: '9000' }).baseUrl).toBe('http://localhost:9000');
  });

  it('of production are refused without a key, or with a weak one', () => {
    expect(readSettings(production()).mode).toBe('production');
    for (const name of ['ZENNE_MASTER_KEY', 'ZENNE_INDEX_KEY', 'ZENNE_TRAIL_KEY']) {
      expect(() => readSettings({ ...production(), [name]: undefined })).toThrow(`${name} must be set in production`);
      expect(() => readSettings({ ...production(), [name]: 'secret' })).toThrow(`${name} must be 32 random bytes`);
      expect(() => readSettings({ ...production(), [name]: Buffer.alloc(32, 7).toString('base64') })).toThrow(name);
    }
  });

  it('of production with sealing are refused without its files', () => {
    const sealing = { ...production(), ZENNE_SEALING: 'on' };
    expect(readSettings(production()).sealing).toBe('off');
    expect(readSettings({}).sealing).toBe('on');
    expect(() => readSettings(sealing)).toThrow('ZENNE_SEALING_KEY_FILE must be set');
    const broken = { ...sealing, ZENNE_SEALING_KEY_FILE: 'package.json' };
    expect(() => readSettings(broken)).toThrow('ZENNE_SEALING_KEY_FILE names a file without');
  });

  it('of production with the hub are refused without those whose signatures count', () => {
    for (const ZENNE_DOORS of ['hub', 'all', 'links,hub'])
      expect(() => readSettings({ ...production(), ZENNE_DOORS })).toThrow('ZENNE_STS_ISSUERS_FILE must be set');
    const broken = { ...production(), ZENNE_STS_ISSUERS_FILE: 'package.json' };
    expect(() => readSettings(broken)).toThrow('ZENNE_STS_ISSUERS_FILE names a file without');
  });

  it('of TLS show an https address, and need both files or none', () => {
    expect(readSettings({ ZENNE_TLS: 'sandbox', ZENNE_PORT: '9000' }).baseUrl).toBe('https://localhost:9000');
    expect(readSettings({}).hubExclusion).toBe('enforce');
    expect(() => readSettings({ ...production(), ZENNE_TLS: 'sandbox' })).toThrow('ZENNE_TLS must be off or files');
    const folder = mkdtempSync(join(tmpdir(), 'zenne-tls-'));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const term = { commonName: 'x', from: new Date('2020-01-01'), until: new Date('2040-01-01') };
    const [one, other] = [issueCertificate(term), issueCertificate(term)];
    const files = {
      ...production(),
      ZENNE_TLS: 'files',
      ZENNE_TLS_CERTIFICATE_FILE: file('one.pem', one.certificate),
      ZENNE_TLS_KEY_FILE: file('one-key.pem', one.privateKey),
    };
    expect(readSettings(files).tls).toBe('files');
    expect(() => readSettings({ ...files, ZENNE_TLS_KEY_FILE: undefined })).toThrow('ZENNE_TLS_KEY_FILE must be set');
    const foreign = file('other-key.pem', other.privateKey);
    expect(() => readSettings({ ...files, ZENNE_TLS_KEY_FILE: foreign })).toThrow('must hold the key of');
    const swapped = { ...files, ZENNE_TLS_KEY_FILE: files.ZENNE_TLS_CERTIFICATE_FILE };
    expect(() => readSettings(swapped)).toThrow('ZENNE_TLS_KEY_FILE names a file without a private key');
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ ZENNE_TLS: 'on' }, 'ZENNE_TLS'],
    [{ ZENNE_TLS: 'files' }, 'ZENNE_TLS_CERTIFICATE_FILE'],
    [{ ZENNE_TLS: 'sandbox', ZENNE_BASE_URL: 'http://localhost:8080' }, 'ZENNE_BASE_URL'],
    [{ ZENNE_HUB_CRL_URL: 'ldap://x' }, 'ZENNE_HUB_CRL_URL'],
    [{ ZENNE_HUB_ISSUERS_FILE: 'package.json' }, 'ZENNE_HUB_ISSUERS_FILE'],
    [{ ZENNE_HUB_EXCLUSION: 'no' }, 'ZENNE_HUB_EXCLUSION'],
    [{ ZENNE_SEALING: 'maybe' }, 'ZENNE_SEALING'],
    [{ ZENNE_SEALING_ISSUERS_FILE: '/nowhere' }, 'ZENNE_SEALING_ISSUERS_FILE'],
    [{ ZENNE_MODE: 'test' }, 'ZENNE_MODE'],
    [{ ZENNE_PORT: '70000' }, 'ZENNE_PORT'],
    [{ ZENNE_BASE_URL: 'localhost' }, 'ZENNE_BASE_URL'],
    [{ ZENNE_HUB_NUMBER: '12' }, 'ZENNE_HUB_NUMBER'],
    [{ ZENNE_DOORS: 'hub, page' }, 'ZENNE_DOORS'],
    [{ ZENNE_TRAIL_YEARS: '9' }, 'ZENNE_TRAIL_YEARS'],
    [{ ZENNE_TRAIL_YEARS: '10.5' }, 'ZENNE_TRAIL_YEARS'],
    [{ ZENNE_AGE_SELF_FROM: '0' }, 'ZENNE_AGE_SELF_FROM'],
    [{ ZENNE_AGE_SELF_FROM: '11' }, 'ZENNE_AGE_'],
    [{ ZENNE_AGE_MANDATE_FROM: '17' }, 'ZENNE_AGE_'],
    [{ DATABASE_URL: 'postgres://x' }, 'ZENNE_MIGRATE_URL'],
  ])('%o names what is wrong', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(name);
  });
});
