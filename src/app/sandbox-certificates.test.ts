import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sandboxCertificates } from './sandbox-certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'zenne-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY_MS = 86_400_000;
const START = new Date('2026-11-24T10:00:00Z');
const after = (days: number) => sandboxCertificates(folder, new Date(START.getTime() + days * DAY_MS));

it('certificates are kept, the server’s is made anew near its end, the authority’s later', () => {
  const first = after(0);
  expect(after(300)).toEqual(first);
  const second = after(370);
  expect(second.authority).toBe(first.authority);
  expect(second.server.certificate).not.toBe(first.server.certificate);
  const authority = new X509Certificate(second.authority);
  expect(new X509Certificate(second.server.certificate).verify(authority.publicKey)).toBe(true);
  const last = after(3600);
  expect(last.authority).not.toBe(first.authority);
  expect(new X509Certificate(last.server.certificate).verify(new X509Certificate(last.authority).publicKey)).toBe(true);
});

it('nobody else on the machine reads the keys', () => {
  for (const name of ['authority-key.pem', 'server-key.pem'])
    expect(statSync(join(folder, 'sandbox-tls', name)).mode & 0o077).toBe(0);
});
