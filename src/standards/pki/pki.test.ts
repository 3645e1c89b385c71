import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { foundAuthority, type IssuedKey, issueKey } from '../../simulator/authority.ts';
import { revocationList } from '../../simulator/revocations.ts';
import { issueCertificate, judgeClient, readRevocationList } from './index.ts';

const AT = new Date('2026-11-24T10:00:00Z');
const days = (count: number): Date => new Date(AT.getTime() + count * 86_400_000);
const read = ({ certificate }: { readonly certificate: string }) => new X509Certificate(certificate);

describe('a certificate that is made here', () => {
  const authority = issueCertificate({ commonName: 'Own authority', from: days(-1), until: days(3650) });
  const server = { names: ['localhost'], addresses: ['127.0.0.1'] };
  const issued = read(
    issueCertificate({ commonName: 'localhost', from: days(-1), until: days(365), server }, authority),
  );

  it('is signed by its authority, names its server, and is for servers', () => {
    const own = read(authority);
    expect(own.ca).toBe(true);
    expect(own.verify(own.publicKey)).toBe(true);
    expect(issued.ca).toBe(false);
    expect(issued.checkIssued(own) && issued.verify(own.publicKey)).toBe(true);
    expect(issued.checkHost('localhost')).toBe('localhost');
    expect(issued.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(issued.checkHost('example.org')).toBeUndefined();
    expect(issued.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(new Date(issued.validTo)).toEqual(days(365));
  });

  it('for a server does not count as a client’s', () => {
    expect(judgeClient(issued, { issuers: [read(authority)], at: AT })).toEqual({ fault: 'untrusted' });
  });
});

describe('the certificate of a client', async () => {
  const authority = await foundAuthority('Invented authority');
  const issuers = [read(authority)];
  const judged = (key: IssuedKey) => judgeClient(read(key), { issuers, at: AT });

  it('counts when an authority of the list issued it, now', async () => {
    expect(judged(await issueKey({ name: 'EHP=1990000035' }, authority))).toEqual({ issuer: issuers[0] });
  });

  it.each([
    ['not of now', { from: new Date('2020-01-01'), days: 10 }, 'expired'],
    ['not yet of now', { from: days(1), days: 10 }, 'expired'],
    ['of a weak key', { bits: 1024 }, 'untrusted'],
    ['with a negative number', { serial: 'fb' }, 'untrusted'],
    ['numbered zero', { serial: '00' }, 'untrusted'],
  ])('%s does not', async (_, more, fault) => {
    expect(judged(await issueKey({ name: 'EHP=1990000035', ...more }, authority))).toEqual({ fault });
  });

  it('of another authority of the same name, of itself, or the authority’s own does not', async () => {
    const impostor = await foundAuthority('Invented authority');
    expect(judged(await issueKey({ name: 'EHP=1990000035' }, impostor))).toEqual({ fault: 'untrusted' });
    expect(judged(await issueKey({ name: 'EHP=1990000035' }))).toEqual({ fault: 'untrusted' });
    expect(judged(authority)).toEqual({ fault: 'untrusted' });
  });

  it('cannot issue others', async () => {
    const leaf = await issueKey({ name: 'EHP=1990000035' }, authority);
    const below = read(await issueKey({ name: 'EHP=1990000134' }, leaf));
    expect(judgeClient(below, { issuers: [...issuers, read(leaf)], at: AT })).toEqual({ fault: 'untrusted' });
  });
});

describe('a list of revoked certificates', async () => {
  const authority = await foundAuthority('Invented authority');
  const issuer = read(authority);
  const times = { from: days(-1), until: days(1) };

  it('has the serial numbers as certificates print them', async () => {
    const keys = await Promise.all([1, 2, 3].map((one) => issueKey({ name: `EHP=199000003${one}` }, authority)));
    const [first, second, third] = keys.map((key) => read(key).serialNumber);
    const list = readRevocationList(revocationList(authority, [first ?? '', second ?? ''], times), issuer, AT);
    expect([first, second, third].map((serial) => list?.serials.has(serial ?? ''))).toEqual([true, true, false]);
    expect(list?.nextUpdate).toEqual(days(1));
  });

  it('may be empty', () => {
    expect(readRevocationList(revocationList(authority, [], times), issuer, AT)?.serials.size).toBe(0);
  });

  it('counts neither after its time nor before it', () => {
    const list = revocationList(authority, [], times);
    expect(readRevocationList(list, issuer, days(2))).toBeUndefined();
    expect(readRevocationList(list, issuer, days(-2))).toBeUndefined();
  });

  it('of another authority, changed, cut, or no list at all is not believed', async () => {
    const impostor = await foundAuthority('Invented authority');
    expect(readRevocationList(revocationList(impostor, [], times), issuer, AT)).toBeUndefined();
    const other = await foundAuthority('Another authority');
    expect(readRevocationList(revocationList(other, [], times), issuer, AT)).toBeUndefined();
    const list = revocationList(authority, ['0123'], times);
    for (const at of [40, 100, list.length - 3]) {
      const changed = Buffer.from(list);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readRevocationList(changed, issuer, AT)).toBeUndefined();
    }
    expect(readRevocationList(list.subarray(0, -1), issuer, AT)).toBeUndefined();
    expect(readRevocationList(Buffer.concat([list, Buffer.of(0)]), issuer, AT)).toBeUndefined();
    expect(readRevocationList(Buffer.from('<html>'), issuer, AT)).toBeUndefined();
    expect(readRevocationList(Buffer.alloc(0), issuer, AT)).toBeUndefined();
  });
});
