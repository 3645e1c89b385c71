import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSession } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const PATH = '/en/my/links';
let house: TestHouse;
let gp: TestCaregiver;
let nurse: TestCaregiver;
let session: string;

beforeAll(async () => {
  house = await openTestHouse();
  [gp, nurse] = [await house.caregiver(1), await house.caregiver(2, 'persnurse')];
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  session = await house.access.database.transaction(async (tx) => {
    const key = (await findPatient(tx, hashSsin(house.access.keys, ssin))) ?? '';
    return openSession(tx, { party: { kind: 'patient', key }, door: 'pages', minutes: 60 });
  });
});
afterAll(() => house.close());

const page = async () =>
  house.server.inject({ method: 'GET', url: PATH, headers: { cookie: `zenne=${session}`, accept: 'text/html' } });
async function post(fields: Readonly<Record<string, string>>, forged?: string) {
  // The form to sign out above the page's own has another token.
  const [, main = ''] = (await page()).body.split('<main');
  const csrf = forged ?? /name="csrf" value="([^"]+)"/.exec(main)?.[1] ?? '';
  return house.server.inject({
    method: 'POST',
    url: PATH,
    headers: { cookie: `zenne=${session}`, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, csrf }).toString(),
  });
}
const ends = (body: string): string[] => [...body.matchAll(/name="link" value="([^"]+)"/g)].map(([, id = '']) => id);
const letters = async (): Promise<{ kind: string; text: string }[]> =>
  (await house.server.inject({ method: 'GET', url: '/sandbox/outbox' })).json();
const canLook = async (who: TestCaregiver) =>
  (await ask(house, who, 'GetTransactionList', bodies.list(ssin))).body.includes('iscomplete>true');

it('the patient sees who holds a link, declares one, and ends both at once; each is told by letter', async () => {
  expect((await letters()).filter(({ kind }) => kind === 'link-declared')).toHaveLength(1);
  const first = (await page()).body;
  expect(ends(first)).toHaveLength(1);
  expect(first).toContain('Arts Verzonnen, Physician');
  expect(await canLook(nurse)).toBe(false);
  const declared = await post({ number: nurse.nihii });
  expect(declared.statusCode).toBe(200);
  expect(ends(declared.body)).toHaveLength(2);
  expect(await canLook(nurse)).toBe(true);
  for (const link of ends(declared.body)) expect((await post({ link })).statusCode).toBe(200);
  expect(ends((await page()).body)).toEqual([]);
  expect([await canLook(gp), await canLook(nurse)]).toEqual([false, false]);
  const told = (await letters()).map(({ kind }) => kind);
  expect(told.filter((kind) => kind === 'link-declared')).toHaveLength(2);
  expect(told.filter((kind) => kind === 'link-ended')).toHaveLength(2);
  expect((await letters())[0]?.text).toMatch(/24 November 2026.*Arts Verzonnen|Arts Verzonnen.*24 November 2026/);
});

it.each([
  ['a number nobody has', { number: '99999999999' }, 422, 'does not know this caregiver'],
  ['an overlong number', { number: '1'.repeat(5000) }, 422, 'does not know this caregiver'],
  ['a link that is none', { link: 'x' }, 422, 'This link does not exist'],
])('%s is refused', async (_, fields, status, words) => {
  const answer = await post(fields);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toContain(words);
});

it('a forged form is refused', async () => {
  expect((await post({ number: nurse.nihii }, 'forged')).statusCode).toBe(403);
});
