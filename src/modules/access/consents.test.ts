import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { makeNihii, makeSsin } from '../../standards/belgium/index.ts';
import { ensurePartitions, openTrail } from '../audit/index.ts';
import type { Act, Caller, PatientKey, RecordGrant } from '../grants/index.ts';
import { itemKey } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { allLetters } from '../notices/index.ts';
import { addCaregiver, findPatient, hashSsin, registerPatient } from '../people/index.ts';
import { declareConsent, withdrawConsent } from './consents.ts';
import type { AccessContext } from './context.ts';
import { endLink } from './end-link.ts';
import { inRecord } from './in-record.ts';
import { listLinks } from './list-links.ts';
import { readConsents } from './read-consent.ts';
import { declareLink } from './therapeutic-links.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const at = { door: 'intrahub', requestId: 'r' } as const;
let db: TestDatabase;
let access: AccessContext;
let patient: PatientKey;
let gp: Extract<Caller, { readonly kind: 'caregiver' }>;
let stranger: typeof gp;
let self: Caller;

async function caregiver(number: number): Promise<typeof gp> {
  const ssin = makeSsin({ birthDate: '1970-01-01', counter: 2 * number + 1 });
  const who = { profession: 'persphysician', status: 'active' } as const;
  const names = { familyName: 'Verzonnen', firstName: `Arts ${number}`, language: 'nl' };
  const nihii = makeNihii(150_000 + number, '004');
  const key = await asSystem(db.database, 'test', (grant) =>
    addCaregiver(grant, keys, { ssin, nihii, ...who, ...names }),
  );
  return { kind: 'caregiver', ...at, caregiver: { key, personHash: hashSsin(keys, ssin).toString('hex'), ...who } };
}

beforeAll(async () => {
  const clock = { now: () => NOW };
  db = await openTestDatabase({ clock });
  access = { database: db.database, keys, clock, trail: openTrail(randomBytes(32)) };
  await db.database.transaction(ensurePartitions);
  gp = await caregiver(1);
  stranger = await caregiver(2);
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
  const ssinHash = hashSsin(keys, ssin);
  const details = { ssin, familyName: 'Verzonnen', firstNames: 'Ada', sex: 'female' };
  await inRecord(access, { act: 'put-patient', caller: gp, patient: { ssinHash } }, (grant) =>
    registerPatient(grant, keys, details),
  );
  const found = await db.database.transaction((tx) => findPatient(tx, ssinHash));
  if (!found) throw new Error('the patient is missing');
  patient = found;
  self = { kind: 'patient', door: 'patient-portal', requestId: 'r', patient };
});
afterAll(() => db.close());

async function act<Value>(name: Act, caller: Caller, use: (grant: RecordGrant) => Promise<Value>) {
  const answer = await inRecord(access, { act: name, caller, patient: { key: patient } }, use);
  return answer.granted ? answer.value : answer.refused;
}
const sharing = async () =>
  act('view-rights', self, async (grant) =>
    (await readConsents(grant)).find(({ purpose }) => purpose === 'care-sharing'),
  );

describe('consent', () => {
  it('is not given by a date that is still to come', async () => {
    const signedOn = '2026-11-25';
    expect(
      await act('declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective', signedOn })),
    ).toBe('sign-date-in-future');
    expect(await sharing()).toMatchObject({ state: 'NONE' });
  });

  it('is given and withdrawn by a caregiver, each with ground, door, registrar and a letter with the name', async () => {
    const proof = 'eidreading';
    const declare = () =>
      act('declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective', proof }));
    expect(await declare()).toBe('declared');
    expect(await declare()).toBe('consent-exists');
    const decision = { registrar: gp.caregiver.key, channel: 'intrahub', proof };
    expect(await sharing()).toMatchObject({ state: 'GIVEN', legalBasis: 'cssss-12-047', decision });
    const withdraw = () => act('withdraw-consent', stranger, (grant) => withdrawConsent(grant, keys));
    expect(await withdraw()).toBe('withdrawn');
    expect(await withdraw()).toBe('consent-not-given');
    expect(await sharing()).toMatchObject({ state: 'REVOKED', decision: { registrar: stranger.caregiver.key } });
    const letters = await asSystem(db.database, 'test', (grant) => allLetters(grant, keys, 'en'));
    expect(letters.map(({ text }) => text).sort()).toEqual([
      expect.stringMatching(/^Arts 1 Verzonnen registered your consent on 24 November 2026/),
      expect.stringMatching(/^Arts 2 Verzonnen withdrew your consent on 24 November 2026/),
    ]);
  });

  it('has only its patient as reader of all choices', async () => {
    expect(await act('view-rights', gp, readConsents)).toBe('not-your-record');
  });
});

it('a care link is ended by its holder or its patient, by nobody else', async () => {
  const holder = gp.caregiver.key;
  const link = { holder, profession: 'persphysician', kind: 'gpconsultation', proof: 'eidreading' };
  await act('declare-link', gp, (grant) => declareLink(grant, keys, link));
  const read = async () => act('list-links', self, (grant) => listLinks(grant, keys, { status: 'active', limit: 9 }));
  const [known] = [await read()].flat();
  if (!known || typeof known === 'string') throw new Error('the link is missing');
  const end = (caller: Caller) =>
    act('end-link', caller, (grant) => endLink(grant, keys, { link: itemKey(known.link) }));
  expect(await end(stranger)).toEqual({ fault: 'link-not-found' });
  expect(await read()).toHaveLength(1);
  expect(await end(gp)).toEqual({ link: known.link });
  expect(await end(self)).toEqual({ fault: 'link-ended' });
  expect(await read()).toHaveLength(0);
});
