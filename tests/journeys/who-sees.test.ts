import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealNote } from '../../src/doors/patient-portal/acting-note.ts';
import {
  acceptMandate,
  exclude,
  hideDocument,
  inRecord,
  type MandatePurpose,
  offerMandate,
} from '../../src/modules/access/index.ts';
import { type Act, itemKey, type PatientKey, patientKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { actFor } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import { parsePublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openPut } from './upkeep-town.ts';

let house: TestHouse;
let author: TestCaregiver;
let colleague: TestCaregiver;
let nurse: TestCaregiver;
let stranger: TestCaregiver;
let ssin: Ssin;
let patient: PatientKey;
let session: string;
/** Address of the page of the one document. */
let who: string;

beforeAll(async () => {
  house = await openTestHouse();
  [author, colleague, stranger] = [await house.caregiver(1), await house.caregiver(2), await house.caregiver(3)];
  nurse = await house.caregiver(4, 'persnurse');
  ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 });
  await ask(house, author, 'PutPatient', bodies.patient(ssin));
  await ask(house, author, 'PutPatientConsent', bodies.consent(ssin));
  for (const one of [author, colleague]) await ask(house, one, 'PutTherapeuticLink', bodies.link(ssin, one));
  await ask(house, author, 'PutTransaction', openPut(ssin, author, 'mine'));
  const { database, keys } = house.access;
  patient = patientKey((await database.read((tx) => findPatient(tx, hashSsin(keys, ssin)))) ?? '');
  session = await house.session({ kind: 'patient', key: patient });
  const [, href = ''] = /href="(\/en\/my\/documents\/[^"]+)"/.exec((await get('/en/my/documents')).body) ?? [];
  who = `${href}/who`;
});
afterAll(() => house.close());

async function get(url: string, as = session) {
  const answer = await house.server.inject({ url, headers: { cookie: `zenne=${as}`, accept: 'text/html' } });
  return { status: answer.statusCode, body: answer.body };
}
async function send(fields: Readonly<Record<string, string>>) {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get(who)).body.split('<main')[1] ?? '')?.[1] ?? '';
  const answer = await house.server.inject({
    method: 'POST',
    url: who,
    headers: { cookie: `zenne=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf, ...fields }).toString(),
  });
  return { status: answer.statusCode, body: answer.body };
}
const asPatient = (act: Act, use: (grant: RecordGrant) => Promise<unknown>) =>
  inRecord(
    house.access,
    { act, caller: { kind: 'patient', door: 'patient-portal', requestId: 'r', patient }, patient: { key: patient } },
    use,
  );
const rows = (body: string): string[] =>
  [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
const seesIt = async (one: TestCaregiver): Promise<boolean> =>
  (await ask(house, one, 'GetTransactionList', bodies.list(ssin))).body.includes('>mine<');

it('names everybody with a link and says what the hub itself would do', async () => {
  const told = rows((await get(who)).body).filter((row) => row.includes('Verzonnen'));
  expect(told).toHaveLength(2);
  expect(told.some((row) => row.includes('Yes') && row.includes('wrote the document'))).toBe(true);
  expect(told.some((row) => row.includes('Yes') && row.includes('profession of this person may see'))).toBe(true);
  expect([await seesIt(author), await seesIt(colleague)]).toEqual([true, true]);
});

it('tries somebody whom the patient names, rule by rule, and opens nothing for that person', async () => {
  const { body } = await send({ number: stranger.nihii });
  expect(body).toContain('The rules for Arts Verzonnen, one by one');
  expect(body).toMatch(/The person has a care link with you<\/dt>\s*<dd[^>]*>Not met/);
  expect(body).toMatch(/You consented to sharing<\/dt>\s*<dd[^>]*>Met/);
  expect(await seesIt(stranger)).toBe(false);
  await ask(house, nurse, 'PutTherapeuticLink', bodies.link(ssin, nurse));
  const other = await send({ number: nurse.nihii });
  expect(other.body.split('z-card')[1]).toContain('The profession of this person may see this kind of document');
  expect((await send({ text: 'Verzonnen' })).body).toContain(stranger.nihii);
});

it('tells the patient what a caregiver never learns', async () => {
  const [, id = ''] = /documents\/([^/]+)\/who/.exec(who) ?? [];
  const item = itemKey(parsePublicId(house.access.keys, id)?.item ?? '');
  const { keys } = house.access;
  const hash = hashSsin(keys, colleague.ssin).toString('hex');
  await asPatient('set-limits', (grant) => hideDocument(grant, keys, item, { personHash: hash }));
  expect((await send({ number: colleague.nihii })).body).toContain('You closed this document to this person');
  expect(await seesIt(colleague)).toBe(false);
  await asPatient('exclude', (grant) => exclude(grant, keys, { personHash: hash }, 'Arts Verzonnen'));
  expect((await send({ number: colleague.nihii })).body).toContain('You excluded this person');
  const caregiver = await get(who, colleague.session);
  expect(caregiver.body).not.toContain('excluded');
});

/** A session of somebody else, who acts for the patient by a mandate for these purposes. */
async function mandatary(counter: number, purposes: readonly MandatePurpose[]): Promise<string> {
  const number = makeSsin({ birthDate: '1970-05-05', counter });
  await ask(house, author, 'PutPatient', bodies.patient(number));
  await ask(house, author, 'PutPatientConsent', bodies.consent(number));
  const { database, keys } = house.access;
  const holder = patientKey((await database.read((tx) => findPatient(tx, hashSsin(keys, number)))) ?? '');
  const offer = { kind: 'mandate', mandatary: holder, scope: 'manage', purposes } as const;
  const offered = await asPatient('manage-mandates', (grant) => offerMandate(grant, keys, offer));
  const outcome = offered.granted ? offered.value : undefined;
  const mandate = outcome && typeof outcome === 'object' && 'offered' in outcome ? String(outcome.offered) : '';
  const caller = { kind: 'patient', door: 'patient-portal', requestId: 'r', patient: holder } as const;
  const accepted = await inRecord(house.access, { act: 'answer-mandate', caller, patient: { key: patient } }, (grant) =>
    acceptMandate(grant, keys, mandate, 'Invented Holder'),
  );
  expect(accepted).toEqual({ granted: true, value: true });
  const token = await house.session({ kind: 'patient', key: holder });
  await database.transaction((tx) =>
    actFor(tx, token, { patient, note: sealNote(keys, { other: 'Ada', self: 'Holder' }) }),
  );
  return token;
}

it('a mandate for rights alone opens neither the name of a document nor who sees it', async () => {
  const rightsOnly = await mandatary(102, ['rights']);
  expect((await get('/en/my/rights', rightsOnly)).status).toBe(200);
  for (const path of [who, who.replace('/who', '/rights')]) {
    const { status, body } = await get(path, rightsOnly);
    expect(status).toBe(404);
    for (const word of ['Note', 'Verzonnen', 'What you decided']) expect(body).not.toContain(word);
  }
  // Documents alone do not open who is kept out; both together open the page.
  expect((await get(who, await mandatary(104, ['documents']))).status).toBe(404);
  expect((await get(who, await mandatary(106, ['documents', 'rights']))).body).toContain('Those who treat you');
});

it('is asked of the own documents only, with the token of the page', async () => {
  const other = makeSsin({ birthDate: '1981-05-05', counter: 2 });
  await ask(house, author, 'PutPatient', bodies.patient(other));
  const { database, keys } = house.access;
  const key = await database.read((tx) => findPatient(tx, hashSsin(keys, other)));
  const foreign = await house.session({ kind: 'patient', key: key ?? '' });
  expect((await get(who, foreign)).status).toBe(404);
  expect((await send({ csrf: 'forged', number: stranger.nihii })).status).toBe(403);
  expect((await get('/en/my/documents/nonsense/who')).status).toBe(404);
});
