import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { makeNihii, makeSsin, type Ssin } from '../../standards/belgium/index.ts';
import { ensurePartitions, openTrail } from '../audit/index.ts';
import {
  type Act,
  type Caller,
  type CaregiverKey,
  itemKey,
  type PatientKey,
  type RecordGrant,
} from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { addCaregiver, findPatient, hashSsin, registerPatient } from '../people/index.ts';
import { setChoices } from './choices.ts';
import { declareConsent, objectToOwnUse, withdrawConsent } from './consents.ts';
import type { AccessContext } from './context.ts';
import { hideDocument } from './document-rights.ts';
import { endLink } from './end-link.ts';
import { exclude } from './exclusions.ts';
import { inRecord } from './in-record.ts';
import { addLimit } from './limits.ts';
import { listLinks } from './list-links.ts';
import type { ConsentChange, ExclusionChange, NationalBases } from './national/bases.ts';
import { stepWithNationalBases } from './national/step.ts';
import { declareLink } from './therapeutic-links.ts';

const PAUSE_MS = 150;
const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const clock = { now: () => new Date('2026-11-24T10:00:00Z') };
const gpSsin = makeSsin({ birthDate: '1970-01-01', counter: 3 });
const who = {
  personHash: hashSsin(keys, gpSsin).toString('hex'),
  profession: 'persphysician',
  status: 'active',
} as const;
let db: TestDatabase;
let access: AccessContext;
let gp: Caller;
let holder: CaregiverKey;
let patient: PatientKey;
let ssin: Ssin;
let ssinHash: Buffer;
let counter = 2;

beforeAll(async () => {
  db = await openTestDatabase({ clock });
  access = { database: db.database, keys, clock, trail: openTrail(randomBytes(32)) };
  await db.database.transaction(ensurePartitions);
  const names = { familyName: 'Verzonnen', firstName: 'Arts', language: 'nl', nihii: makeNihii(150_001, '004') };
  const { personHash: _, ...registered } = who;
  holder = await asSystem(db.database, 'test', (grant) =>
    addCaregiver(grant, keys, { ssin: gpSsin, ...registered, ...names }),
  );
  gp = { kind: 'caregiver', door: 'intrahub', requestId: 'r', caregiver: { key: holder, ...who } };
});
afterAll(() => db.close());

/** A patient of the physician, with consent and a link. */
beforeEach(async () => {
  counter += 2;
  ssin = makeSsin({ birthDate: '1980-05-05', counter });
  ssinHash = hashSsin(keys, ssin);
  const details = { ssin, familyName: 'Verzonnen', firstNames: 'Ada', sex: 'female' };
  await ask('put-patient', gp, (grant) => registerPatient(grant, keys, details));
  patient = (await db.database.transaction((tx) => findPatient(tx, ssinHash))) ?? patient;
  await ask('declare-consent', gp, (grant) => declareConsent(grant, keys, { kind: 'retrospective' }));
  const link = { holder, profession: 'persphysician', kind: 'gpconsultation', proof: 'eidreading' };
  await ask('declare-link', gp, (grant) => declareLink(grant, keys, link));
});

const ask = <Value>(act: Act, caller: Caller, use: (grant: RecordGrant) => Promise<Value>) =>
  inRecord(access, { act, caller, patient: { ssinHash } }, use);
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
const self = (): Caller => ({ kind: 'patient', door: 'patient-portal', requestId: 'r', patient });

async function endOfLink(grant: RecordGrant): Promise<unknown> {
  const [link] = await listLinks(grant, keys, { status: 'active', limit: 1 });
  if (!link) throw new Error('the link is missing');
  return endLink(grant, keys, { link: link.link });
}

const closings: readonly (readonly [string, Act, (grant: RecordGrant) => Promise<unknown>])[] = [
  ['a withdrawal of consent', 'withdraw-consent', (grant) => withdrawConsent(grant, keys)],
  ['a refusal of own use', 'withdraw-consent', (grant) => objectToOwnUse(grant, keys)],
  ['an exclusion', 'exclude', (grant) => exclude(grant, keys, { personHash: who.personHash }, 'Arts')],
  ['a limit', 'set-limits', (grant) => addLimit(grant, keys, { target: { everyone: true } })],
  ['a choice', 'set-limits', (grant) => setChoices(grant, keys, { emergency: 'refused', delayDays: 0 })],
  [
    'a hidden document',
    'set-limits',
    (grant) =>
      hideDocument(grant, keys, itemKey('0190c0de-0000-7000-8000-00000000dead'), { personHash: who.personHash }),
  ],
  ['the end of a link', 'end-link', endOfLink],
];

/** A national base that tells these changes and nothing else. */
const baseOf = (consents: readonly ConsentChange[], exclusions: readonly ExclusionChange[]): NationalBases => ({
  isConnected: false,
  consentsAfter: async () => ({ answered: true, value: consents }),
  exclusionsAfter: async () => ({ answered: true, value: exclusions }),
  declare: async () => ({ answered: false, why: 'silent' }),
});
const toldNow = () => ({ sequence: counter, ssin, at: clock.now().toISOString() });
const byTheBase: readonly (readonly [string, () => NationalBases])[] = [
  ['a withdrawal', () => baseOf([{ ...toldNow(), state: 'REVOKED' }], [])],
  ['a death', () => baseOf([{ ...toldNow(), state: 'DECEASED' }], [])],
  ['an exclusion', () => baseOf([], [{ ...toldNow(), party: { person: gpSsin }, excluded: true }])],
];

/** Something that is waited for, and what lets it go. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('what closes a record is acknowledged only when no look decided before it still runs', () => {
  async function orderOf(close: () => Promise<string>): Promise<string[]> {
    const order: string[] = [];
    const [decided, end] = [gate(), gate()];
    const look = ask('list-documents', gp, async () => {
      decided.open();
      await end.opened;
      order.push('shown');
    });
    await Promise.race([decided.opened, look]);
    const closing = close().then((outcome) => order.push(outcome));
    await pause();
    end.open();
    expect((await look).granted).toBe(true);
    await closing;
    return order;
  }

  it.each(closings)('%s', async (_, act, close) => {
    const order = await orderOf(async () => `closed ${(await ask(act, self(), close)).granted}`);
    expect(order).toEqual(['shown', 'closed true']);
  });
  it.each(byTheBase)('%s at the national base', async (_, base) => {
    const order = await orderOf(async () => {
      const { consents, exclusions } = await stepWithNationalBases({ ...access, nationalBases: base() });
      return `closed ${consents.applied + exclusions.applied}`;
    });
    expect(order).toEqual(['shown', 'closed 1']);
  });
});

it('a look that comes while a withdrawal runs waits for it, and is refused', async () => {
  const [withdrawn, end] = [gate(), gate()];
  const closing = ask('withdraw-consent', self(), async (grant) => {
    await withdrawConsent(grant, keys);
    withdrawn.open();
    await end.opened;
  });
  await Promise.race([withdrawn.opened, closing]);
  const look = ask('list-documents', gp, async () => undefined);
  await pause();
  end.open();
  await closing;
  expect(await look).toEqual({ granted: false, refused: 'no-consent' });
});

it('looks of one record do not wait for each other', async () => {
  const nested = await ask('list-documents', gp, () => ask('list-documents', gp, async () => 'both'));
  expect(nested).toEqual({ granted: true, value: { granted: true, value: 'both' } });
});
