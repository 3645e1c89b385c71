import { randomBytes } from 'node:crypto';
import { fromBER } from 'asn1js';
import fc from 'fast-check';
import { ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeEnvelope } from './enveloped.ts';
import { judgeCertificate, openSealed, readActor, readSealingKeys, sealFor } from './index.ts';
import { makeSigned, printContent } from './signed.ts';
import { type Authority, openAuthority, type Party } from './testing/parties.ts';

const at = new Date();
const TEXT = Buffer.from('<folder>Verzonnen inhoud, é</folder>');
const COMPRESSED = '1.2.840.113549.1.9.16.1.9';

let authority: Authority;
let doctor: Party;
let other: Party;
let hub: Party;

beforeAll(async () => {
  authority = await openAuthority();
  [doctor, other, hub] = await Promise.all([
    authority.party('NIHII=10099900'),
    authority.party('NIHII-HOSPITAL=71090001'),
    authority.party('EHP=1990000728'),
  ]);
});

const open = (sealed: Buffer, more: { readonly at?: Date; readonly mostBytes?: number } = {}) =>
  openSealed(sealed, { keys: [hub], issuers: authority.issuers, at, mostBytes: 1_000_000, ...more });
const fault = (sealed: Buffer, more = {}) => {
  const opened = open(sealed, more);
  return 'fault' in opened ? opened.fault : 'opened';
};
const seal = (content: Buffer, signer: Party = doctor, when = at) =>
  sealFor(content, { signer, recipient: hub.certificate, at: when });

/** Another byte here. */
function flipped(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 0x01;
  return changed;
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const place = bytes.indexOf(Buffer.from(from, 'hex'));
  expect(place).toBeGreaterThan(0);
  const changed = Buffer.from(bytes);
  Buffer.from(to, 'hex').copy(changed, place);
  return changed;
}

describe('what is sealed', () => {
  it('opens with whom it was for, and says who sealed it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000 }), (bytes) => {
        const opened = open(seal(Buffer.from(bytes)));
        expect(opened).toMatchObject({ sealedBy: { type: 'NIHII', number: '10099900' } });
        expect('content' in opened && opened.content.equals(bytes)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('shows nothing of its content', () => {
    expect(seal(TEXT).includes('Verzonnen')).toBe(false);
    expect(seal(TEXT).equals(seal(TEXT))).toBe(false);
  });

  it('does not open with any byte changed', () => {
    const sealed = seal(TEXT);
    const places = Array.from({ length: 80 }, (_, number) => Math.floor((number * sealed.length) / 80));
    // Bytes that no signature covers (a default written out, the list of digests) change nothing that is read.
    const results = places.map((place) => open(flipped(sealed, place)));
    const opened = results.filter((one) => 'content' in one);
    expect(opened.length).toBeLessThan(5);
    for (const one of opened) expect('content' in one && one.content.equals(TEXT)).toBe(true);
  });

  it('does not open when cut short, doubled, or with something behind it', () => {
    const sealed = seal(TEXT);
    expect(fault(sealed.subarray(0, -1))).toBe('not-cms');
    expect(fault(Buffer.concat([sealed, sealed]))).toBe('not-cms');
    expect(fault(Buffer.concat([sealed, Buffer.of(0)]))).toBe('not-cms');
  });

  it('does not open for somebody else', () => {
    expect(fault(sealFor(TEXT, { signer: doctor, recipient: other.certificate, at }))).toBe('other-recipient');
  });

  it('opens with a key of before too', () => {
    const keys = readSealingKeys(other.pem + hub.pem);
    const opened = openSealed(seal(TEXT), { keys, issuers: authority.issuers, at, mostBytes: 1_000_000 });
    expect('content' in opened).toBe(true);
  });
});

describe('every layer', () => {
  const inner = () => makeSigned(TEXT, doctor, at);
  const outer = (inside: Buffer, signer: Party = doctor) => makeSigned(inside, signer, at);
  const wrap = (inside: Buffer) => makeEnvelope(inside, hub.certificate);

  it('wrapped rightly opens', () => {
    expect(fault(outer(wrap(inner())))).toBe('opened');
  });

  it('changed in the middle or inside says one word', () => {
    const clear = inner();
    const places = Array.from({ length: 40 }, (_, number) => Math.floor((number * clear.length) / 40));
    const faults = places.map((place) => fault(outer(wrap(flipped(clear, place)))));
    expect(new Set(faults.filter((one) => one !== 'opened'))).toEqual(new Set(['not-opened']));
    expect(faults.filter((one) => one === 'opened').length).toBeLessThan(4);
    const closed = wrap(clear);
    const ends = [-1, -17, -40].map((place) => fault(outer(flipped(closed, closed.length + place))));
    expect(ends).toEqual(['not-opened', 'not-opened', 'not-opened']);
  });

  it('is signed by one and the same', () => {
    expect(fault(outer(wrap(inner()), other))).toBe('not-opened');
    expect(fault(outer(wrap(makeSigned(TEXT, other, at))))).toBe('not-opened');
  });

  it('is there', () => {
    expect(fault(wrap(inner()))).toBe('not-cms');
    expect(fault(outer(inner()))).toBe('not-cms');
    expect(fault(outer(wrap(TEXT)))).toBe('not-opened');
    expect(fault(outer(wrap(outer(wrap(inner())))))).toBe('opened');
  });

  it('has one signer', () => {
    const twice = (bytes: Buffer): Buffer => {
      const data = new SignedData({ schema: new ContentInfo({ schema: fromBER(bytes).result }).content });
      data.signerInfos.push(...data.signerInfos);
      return printContent('1.2.840.113549.1.7.2', data.toSchema(true));
    };
    expect(fault(twice(outer(wrap(inner()))))).toBe('not-cms');
    expect(fault(outer(wrap(twice(inner()))))).toBe('not-opened');
  });

  it('is not compressed', () => {
    const bomb = printContent(COMPRESSED, fromBER(Buffer.from('0400', 'hex')).result);
    expect(fault(bomb)).toBe('not-cms');
    expect(fault(outer(bomb))).toBe('not-cms');
    expect(fault(outer(wrap(bomb)))).toBe('not-opened');
  });

  it('uses no other algorithm', () => {
    const [aes256, aes128] = ['60864801650304012a', '608648016503040102'];
    const [oaep, pkcs1] = ['2a864886f70d010107', '2a864886f70d010101'];
    expect(fault(outer(replaced(wrap(inner()), aes256, aes128)))).toBe('algorithm');
    expect(fault(outer(replaced(wrap(inner()), oaep, pkcs1)))).toBe('algorithm');
    const sha224 = replaced(outer(wrap(inner())).subarray(-900), '608648016503040201', '608648016503040204');
    const whole = outer(wrap(inner()));
    const signed = Buffer.concat([whole.subarray(0, -900), sha224]);
    expect(['algorithm', 'not-opened']).toContain(fault(signed));
  });
});

describe('limits', () => {
  it('of bytes hold before opening', () => {
    expect(fault(seal(randomBytes(5000)), { mostBytes: 5000 })).toBe('too-large');
  });

  it('of depth and count end at once', () => {
    const deep = Buffer.concat(Array.from({ length: 200_000 }, () => Buffer.of(0x30, 0x80)));
    const many = Buffer.alloc(900_000, Buffer.of(0x30, 0));
    const bytes = [deep, many, randomBytes(900_000), Buffer.alloc(0), Buffer.of(0x30), Buffer.from('<?xml ?>')];
    for (const one of bytes) expect(fault(one)).toBe('not-cms');
  });
});

describe('a signer', () => {
  it('is vouched for, named, strong, and of today', async () => {
    const elsewhere = await openAuthority();
    const old = { from: new Date(at.getTime() - 3 * 864e5), days: 1 };
    const signers = await Promise.all([
      elsewhere.party('NIHII=10099900'),
      authority.party('Somebody'),
      authority.party('NIHII=10099900', old),
    ]);
    expect(signers.map((signer) => fault(seal(TEXT, signer)))).toEqual(['untrusted', 'untrusted', 'expired']);
    await expect(authority.party('NIHII=10099900', { bits: 1024 })).rejects.toThrow('2048');
    const [, , last = doctor] = signers;
    expect(judgeCertificate(last.certificate, { issuers: authority.issuers, at })).toBe('expired');
  });

  it('signed not long ago and not tomorrow', () => {
    const hours = (number: number) => new Date(at.getTime() + number * 3_600_000);
    expect(fault(seal(TEXT, doctor, hours(-23)))).toBe('opened');
    expect(fault(seal(TEXT, doctor, hours(-25)))).toBe('expired');
    expect(fault(seal(TEXT, doctor, hours(1)))).toBe('expired');
  });
});

it.each([
  ['NIHII', '10099900004', { type: 'NIHII', number: '10099900' }],
  ['INSS', '85073099833', { type: 'SSIN', number: '85073099833' }],
  ['NIHII-HOSPITAL', '71090001', { type: 'NIHII-HOSPITAL', number: '71090001' }],
  ['NIHII', '1009x', undefined],
  ['nihii', '10099900', undefined],
  ['EMAIL', '10099900', undefined],
])('the actor %s %s', (type, number, actor) => {
  expect(readActor(type, number)).toEqual(actor);
});
