import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { makeNihii, makeSsin } from '../../standards/belgium/index.ts';
import { ensurePartitions, openTrail } from '../audit/index.ts';
import {
  type Act,
  type Caller,
  type CaregiverKey,
  itemKey,
  type PatientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { addCaregiver, findPatient, hashSsin, registerPatient } from '../people/index.ts';
import { readChoices, setChoices } from './choices.ts';
import { allowOwnUse, declareConsent, objectToOwnUse, withdrawConsent } from './consents.ts';
import type { AccessContext } from './context.ts';
import { hideDocument } from './document-rights.ts';
import { endLink } from './end-link.ts';
import { endExclusion, exclude, readExclusions } from './exclusions.ts';
import { inRecord } from './in-record.ts';
import { addLimit, endLimit, readLimits } from './limits.ts';
import { listLinks } from './list-links.ts';
import { readConsents } from './read-consent.ts';
import { declareLink } from './therapeutic-links.ts';

const ITEM = itemKey('0190c0de-0000-7000-8000-00000000dead');
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
let moment = new Date('2026-11-24T10:00:00Z');
const clock = { now: () => moment };
const gpSsin = makeSsin({ birthDate: '1970-01-01', counter: 3 });
const personHash = hashSsin(keys, gpSsin).toString('hex');
const profession = 'persphysician';
let db: TestDatabase;
let superuser: pg.Client;
let access: AccessContext;
let gp: Caller;
let holder: CaregiverKey;
let a: PatientKey;
let b: PatientKey;
let counter = 2;

beforeAll(async () => {
  db = await openTestDatabase({ clock });
  superuser = new pg.Client({ connectionString: db.superuserUrl });
  await superuser.connect();
  access = { database: db.database, keys, clock, trail: openTrail(randomBytes(32)) };
  await db.database.transaction(ensurePartitions);
  const names = { familyName: 'Verzonnen', firstName: 'Arts', language: 'nl', nihii: makeNihii(150_001, '004') };
  const registered = { ssin: gpSsin, profession, status: 'active' } as const;
  holder = await asSystem(db.database, 'test', (grant) => addCaregiver(grant, keys, { ...registered, ...names }));
  gp = {
    ...{ kind: 'caregiver', door: 'intrahub', requestId: 'r' },
    caregiver: { key: holder, personHash, profession, status: 'active' },
  };
});
afterAll(async () => {
  await superuser.end();
  await db.close();
});

async function settle(): Promise<PatientKey> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  const ssinHash = hashSsin(keys, ssin);
  const details = { ssin, familyName: 'Verzonnen', firstNames: 'Ada', sex: 'female' };
  await inRecord(access, { act: 'put-patient', caller: gp, patient: { ssinHash } }, (grant) =>
    registerPatient(grant, keys, details),
  );
  const key = await db.database.transaction((tx) => findPatient(tx, ssinHash));
  if (!key) throw new Error('the patient is missing');
  const link = { holder, profession, kind: 'gpconsultation', proof: 'eidreading' };
  await ask(key, 'declare-link', gp, (grant) => declareLink(grant, keys, link));
  return key;
}

/** Two records of one person, each with its link; consent stands in the second. */
beforeEach(async () => {
  [a, b] = [await settle(), await settle()];
  await later(() => ask(b, 'declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective' })));
});

const join = () =>
  superuser.query('INSERT INTO people_record_group VALUES ($1, $1, NULL, now()), ($2, $1, NULL, now())', [a, b]);
const separate = () => superuser.query('DELETE FROM people_record_group WHERE survivor = $1', [a]);

async function ask<Value>(key: PatientKey, act: Act, caller: Caller, use: (grant: RecordGrant) => Promise<Value>) {
  const answer = await inRecord(access, { act, caller, patient: { key } }, use);
  return answer.granted ? answer.value : answer.refused;
}
const selfOf = (patient: PatientKey): Caller => ({ kind: 'patient', door: 'patient-portal', requestId: 'r', patient });
const asSelf = <Value>(key: PatientKey, act: Act, use: (grant: RecordGrant) => Promise<Value>) =>
  ask(key, act, selfOf(key), use);

/** A minute later: of two words on one thing the later holds. */
async function later<Value>(run: () => Promise<Value>): Promise<Value> {
  moment = new Date(moment.getTime() + 60_000);
  return run();
}

const look = (key: PatientKey) => ask(key, 'list-documents', gp, async (grant) => readGrant(grant).limits);
const ownLook = (key: PatientKey) => asSelf(key, 'list-documents', async () => 'shown');

type Closing = readonly [name: string, act: Act, close: (grant: RecordGrant) => Promise<unknown>, shown: unknown];
const closings: readonly Closing[] = [
  ['a withdrawal of consent', 'withdraw-consent', (grant) => withdrawConsent(grant, keys), 'no-consent'],
  [
    'an exclusion',
    'exclude',
    (grant) => exclude(grant, keys, { personHash }, 'Arts'),
    expect.objectContaining({ onlyAuthored: true }),
  ],
  [
    'a limit',
    'set-limits',
    (grant) => addLimit(grant, keys, { target: { everyone: true }, kind: 'note' }),
    expect.objectContaining({ own: expect.objectContaining({ deniedKinds: ['note'] }) }),
  ],
  [
    'a hidden document',
    'set-limits',
    (grant) => hideDocument(grant, keys, ITEM, { personHash }),
    expect.objectContaining({ deniedItems: expect.arrayContaining([ITEM]) }),
  ],
];

describe('what a patient closes in one of two joined records', () => {
  const cells = closings.flatMap((closing) => (['survivor', 'other'] as const).map((by) => [by, ...closing] as const));
  const named = (by: 'survivor' | 'other') => (by === 'survivor' ? a : b);

  it.each(cells)('by the key of the %s: %s holds for both', async (by, _, act, close, shown) => {
    await join();
    await asSelf(named(by), act, close);
    expect(await look(a)).toEqual(shown);
    expect(await look(b)).toEqual(shown);
  });

  it.each(cells)('before they are joined, in the %s: %s holds for both', async (by, _, act, close, shown) => {
    // A consent that is to be taken back must be there.
    await later(() => ask(a, 'declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective' })));
    await later(() => asSelf(named(by), act, close));
    await join();
    expect(await look(a)).toEqual(shown);
    expect(await look(b)).toEqual(shown);
  });

  it.each(cells)('by the key of the %s: %s still holds for both when they are apart again', async (by, ...closing) => {
    const [, act, close, shown] = closing;
    await join();
    await asSelf(named(by), act, close);
    await separate();
    // A record that had no consent of its own has none.
    expect(await look(b)).toEqual(shown);
    expect(await look(a)).toEqual('no-consent');
    await later(() => ask(a, 'declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective' })));
    if (act !== 'withdraw-consent') expect(await look(a)).toEqual(shown);
  });
});

it('a refusal of own use closes the portal of both, and is taken back for both', async () => {
  await asSelf(b, 'withdraw-consent', (grant) => objectToOwnUse(grant, keys));
  await join();
  expect([await ownLook(a), await ownLook(b)]).toEqual(['own-use-refused', 'own-use-refused']);
  expect(await asSelf(a, 'declare-consent', (grant) => allowOwnUse(grant, keys))).toBe('allowed');
  expect([await ownLook(a), await ownLook(b)]).toEqual(['shown', 'shown']);
});

it('consent that was taken back in one is given again for both', async () => {
  await later(() => ask(a, 'declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective' })));
  await later(() => asSelf(b, 'withdraw-consent', (grant) => withdrawConsent(grant, keys)));
  await join();
  const sharing = async () => {
    const states = await asSelf(a, 'view-rights', readConsents);
    return Array.isArray(states) && states.find(({ purpose }) => purpose === 'care-sharing')?.state;
  };
  expect([await sharing(), await look(a)]).toEqual(['REVOKED', 'no-consent']);
  const give = (grant: RecordGrant) => declareConsent(grant, keys, { kind: 'retrospective' });
  expect(await later(() => asSelf(b, 'declare-consent', give))).toBe('declared');
  expect([await sharing(), await look(b)]).toEqual(['GIVEN', expect.objectContaining({ onlyAuthored: false })]);
  expect(await asSelf(a, 'declare-consent', give)).toBe('consent-exists');
});

it('an exclusion and a limit set in each are shown once and ended for both', async () => {
  for (const key of [a, b]) {
    await later(() => asSelf(key, 'exclude', (grant) => exclude(grant, keys, { personHash }, 'Arts')));
    await later(() => asSelf(key, 'set-limits', (grant) => addLimit(grant, keys, { target: { everyone: true } })));
  }
  await join();
  const [exclusions, limits] = [
    await asSelf(a, 'view-rights', readExclusions),
    await asSelf(a, 'view-rights', readLimits),
  ];
  if (typeof exclusions === 'string' || typeof limits === 'string') throw new Error('refused');
  expect([exclusions.length, limits.length]).toEqual([1, 1]);
  await asSelf(b, 'end-exclusion', (grant) => endExclusion(grant, keys, itemKey(exclusions[0]?.exclusion ?? '')));
  await asSelf(b, 'set-limits', (grant) => endLimit(grant, keys, itemKey(limits[0]?.limit ?? '')));
  const open = expect.objectContaining({ onlyAuthored: false, own: expect.objectContaining({ deniedKinds: [] }) });
  expect([await look(a), await look(b)]).toEqual([open, open]);
  await separate();
  expect(await look(b)).toEqual(open);
});

it('of two choices the one that closes most holds, and a new one for both', async () => {
  await asSelf(a, 'set-limits', (grant) => setChoices(grant, keys, { emergency: 'limited', delayDays: 3 }));
  await asSelf(b, 'set-limits', (grant) => setChoices(grant, keys, { emergency: 'refused', delayDays: 0 }));
  await join();
  const choice = () => asSelf(a, 'view-rights', readChoices);
  expect(await choice()).toMatchObject({ emergency: 'refused', delay: { days: 3 } });
  await later(() =>
    asSelf(b, 'set-limits', (grant) => setChoices(grant, keys, { emergency: 'allowed', delayDays: 9 })),
  );
  expect(await choice()).toMatchObject({ emergency: 'allowed', delay: { days: 9 } });
});

it('a link of either record is ended by either number', async () => {
  await join();
  for (const key of [a, b]) {
    const links = await asSelf(key, 'list-links', (grant) => listLinks(grant, keys, { status: 'active', limit: 9 }));
    const [link] = typeof links === 'string' ? [] : links;
    if (!link) throw new Error('the link is missing');
    const ended = await asSelf(key, 'end-link', (grant) => endLink(grant, keys, { link: link.link }));
    expect(ended).toEqual({ link: link.link });
  }
  expect([await look(a), await look(b)]).toEqual(['no-therapeutic-link', 'no-therapeutic-link']);
});

describe('a look that waits for the office finds the record as the office leaves it', () => {
  /** The office has both records alone, as a decision on a merge has them, until this look waits. */
  async function whileDeciding(by: PatientKey, decide: () => Promise<unknown>): Promise<unknown> {
    await superuser.query('BEGIN');
    await superuser.query('SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) key', [
      [a, b],
    ]);
    await decide();
    const seen = ask(by, 'view-rights', selfOf(by), async (grant) => readGrant(grant).patients);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await superuser.query('COMMIT');
    return seen;
  }

  it.each([['first'], ['second']])('joined, by the key of the %s', async (by) => {
    expect(await whileDeciding(by === 'first' ? a : b, join)).toEqual([a, b]);
  });

  it.each([['first'], ['second']])('taken apart, by the key of the %s', async (by) => {
    await join();
    const own = by === 'first' ? a : b;
    expect(await whileDeciding(own, separate)).toEqual([own]);
  });
});
