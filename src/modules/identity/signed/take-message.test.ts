import { randomBytes, type X509Certificate } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/test/index.ts';
import { makeNihii, makeSsin } from '../../../standards/belgium/index.ts';
import type { SignedMessage, StsAttribute } from '../../../standards/wssec/index.ts';
import { ensurePartitions, openTrail } from '../../audit/index.ts';
import { asSystem } from '../../grants/system.ts';
import { addCaregiver, addInstitution } from '../../people/index.ts';
import { sweepSeenMessages } from './seen-messages.ts';
import { takeMessage } from './take-message.ts';

const IDENTIFIED = 'urn:be:fgov:identification-namespace';
const CERTIFIED = 'urn:be:fgov:certified-namespace:ehealth';
const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-24T10:30:00Z');
let moment = NOW;
const clock = { now: () => moment };
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const trail = openTrail(randomBytes(32));
const ssin = makeSsin({ birthDate: '1970-01-01', counter: 3 });
const [doctorNumber, nurseNumber] = [makeNihii(150_001, '004'), makeNihii(450_001, '401')];
let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase({ clock });
  await db.database.transaction(ensurePartitions);
  await asSystem(db.database, 'test', async (grant) => {
    const person = { ssin, familyName: 'Verzonnen', firstName: 'Arts', language: 'nl', status: 'active' } as const;
    await addCaregiver(grant, keys, { ...person, nihii: doctorNumber, profession: 'persphysician' });
    await addCaregiver(grant, keys, { ...person, nihii: nurseNumber, profession: 'persnurse' });
    await addInstitution(grant, { nihii: '71000001', cbe: '0419052173', kind: 'orghospital', name: 'House' });
    await addInstitution(grant, { ehp: '1990000035', kind: 'hub', name: 'Hub' });
  });
});
afterAll(() => db.close());
beforeEach(() => {
  moment = NOW;
});

const said = (name: string, value: string, namespace = CERTIFIED): StsAttribute => ({
  name,
  namespace,
  values: [value],
});
const person = (quality: string, nihii?: string, number: string = ssin): StsAttribute[] => [
  said('urn:be:fgov:person:ssin', number, IDENTIFIED),
  said(`urn:be:fgov:person:ssin:ehealth:1.0:fpsph:${quality}:boolean`, 'true'),
  ...(nihii ? [said(`urn:be:fgov:person:ssin:ehealth:1.0:nihii:${quality}:nihii11`, nihii)] : []),
];
const houseBy = (kind: string, by: string, number: string): StsAttribute[] => [
  said(`urn:be:fgov:ehealth:1.0:${kind}:${by}-number`, number, IDENTIFIED),
  said(`urn:be:fgov:ehealth:1.0:${kind}:${by}-number:recognised${kind}:boolean`, 'true'),
];

const message = (attributes: readonly StsAttribute[], more: { once?: boolean; id?: string } = {}): SignedMessage => ({
  fingerprint: randomBytes(32),
  until: new Date(NOW.getTime() + 120_000),
  token: {
    ...{ id: more.id ?? '_a', once: more.once ?? false, attributes, until: new Date(NOW.getTime() + 86_400_000) },
    holder: {} as X509Certificate,
  },
});
const take = (one: SignedMessage) =>
  takeMessage({ database: db.database, keys, trail }, one, { door: 'intrahub', requestId: 'r' });

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  const found = await client.query(sql);
  await client.end();
  return found.rows;
}

describe('who sent a signed message', () => {
  it.each([
    ['a doctor', person('doctor', doctorNumber), { kind: 'caregiver', caregiver: { nihii: doctorNumber } }],
    [
      'the same person as a nurse',
      person('nurse', nurseNumber),
      { kind: 'caregiver', caregiver: { nihii: nurseNumber } },
    ],
    ['a nurse without a number', person('nurse'), { caregiver: { profession: 'persnurse' } }],
    ['a hospital', houseBy('hospital', 'nihii', '71000001'), { kind: 'institution' }],
    ['an enterprise', houseBy('enterprise', 'cbe', '0419052173'), { kind: 'institution' }],
    ['a hub', houseBy('hub', 'ehp', '1990000035'), { kind: 'institution' }],
  ])('%s', async (_, attributes, party) => {
    expect(await take(message(attributes))).toMatchObject({ party });
  });

  it.each([
    ['the number of the same person in another profession', person('doctor', nurseNumber)],
    ['the number of another', person('doctor', makeNihii(150_002, '004'))],
    [
      'the number of one, the person of another',
      person('doctor', doctorNumber, makeSsin({ birthDate: '1971-01-01', counter: 5 })),
    ],
    ['a profession that is not registered', person('dentist', doctorNumber)],
    ['a quality of every object', person('constructor')],
    ['a text for a person', person('doctor', undefined, 'everybody')],
    ['a house that is not there', houseBy('hospital', 'nihii', '71000002')],
    ['a house by another kind of number', houseBy('enterprise', 'cbe', '71000001')],
    ['a house of another kind', houseBy('pharmacy', 'nihii', '71000001')],
    ['a hospital that calls itself a hub', houseBy('hub', 'cbe', '0419052173')],
  ])('nobody, by %s', async (_, attributes) => {
    expect(await take(message(attributes))).toEqual({ refused: 'identity-unknown' });
  });
});

describe('a message', () => {
  it('counts once, also when it comes to two processes at once', async () => {
    const one = message(person('nurse'));
    const taken = await Promise.all([take(one), take(one), take(one)]);
    expect(taken.filter((each) => 'party' in each)).toHaveLength(1);
    expect(taken.filter((each) => 'refused' in each && each.refused === 'message-replayed')).toHaveLength(2);
  });

  it('is one of many of its assertion, unless that is for one use', async () => {
    const [first, second] = [
      message(person('nurse'), { once: true, id: '_once' }),
      message(person('nurse'), { once: true, id: '_once' }),
    ];
    expect(await take(first)).toHaveProperty('party');
    expect(await take(second)).toEqual({ refused: 'assertion-used' });
    expect(await take(message(person('nurse'), { once: true, id: '_other' }))).toHaveProperty('party');
  });

  it('is forgotten when it is refused for its age; an assertion for one use is not', async () => {
    const [one, once] = [message(person('nurse')), message(person('nurse'), { once: true, id: '_kept' })];
    await take(one);
    await take(once);
    await db.database.transaction(sweepSeenMessages);
    expect(await take(one)).toEqual({ refused: 'message-replayed' });
    moment = LATER;
    await db.database.transaction(sweepSeenMessages);
    const [{ count } = {}] = await rows(
      `SELECT count(*)::int FROM identity_seen_message WHERE until <= '${LATER.toISOString()}'`,
    );
    expect(count).toBe(0);
    expect(await take(message(person('nurse'), { once: true, id: '_kept' }))).toEqual({ refused: 'assertion-used' });
  });

  it('that is refused leaves its trace in no record', async () => {
    await take(message(person('dentist')));
    const traced = await rows(
      "SELECT stream::text, actor_kind, outcome, door FROM audit_trail WHERE act = 3301 AND reason = 'identity-unknown' LIMIT 1",
    );
    expect(traced).toEqual([
      { stream: expect.stringMatching(/^00000000-0000-8000/), actor_kind: 5, outcome: 2, door: 1 },
    ]);
  });
});
