import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OfficerKey, patientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import { addInstitution, addOfficer, findPatient, hashSsin, register } from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

/** The patient's pages by plain forms, as a browser without script sends them. */
let house: TestHouse;
let gp: TestCaregiver;
let other: TestCaregiver;
let officer: OfficerKey;
let counter = 1;
let ssin: Ssin;
let me: string;
let handle: string;
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  house = await openTestHouse();
  [gp, other] = [await house.caregiver(1), await house.caregiver(2)];
  officer = await asSystem(house.access.database, 'test', (grant) =>
    addOfficer(grant, { name: 'Verzonnen', roles: ['privacy-officer'] }),
  );
});
afterAll(() => house.close());

beforeEach(otherPatient);

async function otherPatient(): Promise<void> {
  counter += 1;
  ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(house, gp, 'PutTransaction', bodies.put(ssin, gp, `doc-${counter}`));
  const { database, keys } = house.access;
  const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  me = await house.session({ kind: 'patient', key: key ?? '' });
  handle = printPublicId(keys, { patient: patientKey(key ?? ''), item: WHOLE_RECORD });
}

const get = async (session: string, url: string) => {
  const answer = await house.server.inject({ url, headers: { cookie: `zenne=${session}`, accept: 'text/html' } });
  return { status: answer.statusCode, body: answer.body };
};
const csrfOf = async (session: string, url: string): Promise<string> =>
  [...(await get(session, url)).body.matchAll(/name="csrf" value="([^"]+)"/g)].at(-1)?.[1] ?? '';

async function post(session: string, url: string, fields: Readonly<Record<string, string>>, csrf?: string) {
  const token =
    csrf ?? (await csrfOf(session, url.startsWith('/en/my') ? '/en/my/rights' : url.replace('/emergency', '')));
  const answer = await house.server.inject({
    method: 'POST',
    url,
    headers: { cookie: `zenne=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf: token, ...fields }).toString(),
  });
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location };
}
const change = (path: string, fields: Readonly<Record<string, string>> = {}) =>
  post(me, `/en/my/rights/${path}`, fields);
const page = async () => (await get(me, '/en/my/rights')).body;
/** Everything happens at one moment: the list asks for what stands before the next. */
const trail = async () =>
  (await get(me, '/en/my/access-log?before=9000000000000.ffffffff-ffff-ffff-ffff-ffffffffffff')).body;
const actionOf = async (part: string): Promise<string> =>
  new RegExp(`action="/en/my/rights/(${part}/[^"]+/end)"`).exec(await page())?.[1] ?? '';
const list = (who: TestCaregiver, emergency?: string) =>
  ask(house, who, 'GetTransactionList', bodies.list(ssin), emergency ? { emergency } : {});
const link = (who: TestCaregiver) => ask(house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
const document = () => `doc-${counter}`;
/** The kinds of the patient's letters; in a story everything happens at one moment, so their order says nothing. */
async function letters(): Promise<string[]> {
  const { database, keys } = house.access;
  const written = await asSystem(database, 'test', (grant) => allLetters(grant, keys, 'en'));
  const own = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  return written
    .filter(({ recipient, kind }) => recipient === own && kind !== 'link-declared')
    .map(({ kind }) => kind)
    .sort();
}
async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: house.db.superuserUrl });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

it('consent that is withdrawn closes at once, for everybody, and opens again when it is given', async () => {
  expect((await list(gp)).body).toContain(document());
  expect((await get(me, '/en/my/rights/withdraw')).body).toContain('This holds in the whole of Belgium');
  expect(await change('withdraw')).toMatchObject({ status: 303, to: '/en/my/rights?said=done' });
  expect((await list(gp)).body).not.toContain(document());
  expect((await list(other, 'Found unconscious in the street')).body).not.toContain(document());
  const closed = (await get(me, '/en/my/documents')).body;
  expect(closed).toContain('You have not consented to sharing');
  expect(closed.slice(closed.indexOf('<main'))).toContain('href="/en/my/rights"');
  expect((await change('withdraw')).to).toBe('/en/my/rights?said=same');
  expect((await change('consent')).to).toBe('/en/my/rights?said=done');
  expect((await list(gp)).body).toContain(document());
  expect(await letters()).toEqual(['consent-given', 'consent-given-by-you', 'consent-withdrawn-by-you']);
  expect(await trail()).toContain('Withdrew your consent');
  expect(await trail()).toContain('>You<');
});

it('the rights page says how consent was proven in words, and notices name the patient as other pages do', async () => {
  const rights = (await get(me, '/en/my/rights')).body;
  expect(rights).toMatch(/proof: (identity card read|without a card: the patient had none)/);
  const [, name = ''] = /<strong>([^<]+)<\/strong>/.exec(rights) ?? [];
  expect((await get(me, '/en/my/notices')).body).toContain(`<strong>${name}</strong>`);
});

it('a refusal of own use closes the own portal, not the care', async () => {
  await change('own-use/refuse');
  expect((await get(me, '/en/my/documents')).body).toContain('You chose not to see your record here');
  expect((await list(gp)).body).toContain(document());
  await change('own-use/allow');
  expect((await get(me, '/en/my/documents')).body).not.toContain('You chose not to see your record here');
});

it('a caregiver is found by name, excluded, and let in again', async () => {
  await link(other);
  expect((await list(other)).body).toContain(document());
  const found = await change('search', { text: 'verz' });
  expect(found.body).toContain(`name="number" value="${other.nihii}"`);
  expect((await change('search', { text: '%' })).body).toContain('Nothing was found');
  expect((await change('party', { number: other.nihii })).body).toContain('Exclude Arts Verzonnen');
  expect((await change('exclusions', { number: other.nihii })).to).toBe('/en/my/rights?said=done');
  expect((await change('exclusions', { number: other.nihii })).to).toBe('/en/my/rights?said=same');
  expect((await list(other)).body).not.toContain(document());
  expect((await list(other, 'Found unconscious in the street')).body).not.toContain(document());
  expect((await change(await actionOf('exclusions'))).to).toBe('/en/my/rights?said=done');
  expect((await list(other)).body).toContain(document());
  expect(await letters()).toEqual(['consent-given', 'exclusion-ended', 'exclusion-set']);
});

it.each([
  ['a kind', { what: 'note', who: 'everyone' }],
  ['a profession', { what: 'every', who: 'persphysician' }],
  ['what is new', { what: 'new', who: 'everyone' }],
])('%s is closed and opened again; who wrote it keeps it', async (_, fields) => {
  await link(other);
  expect((await change('limits', fields)).to).toBe('/en/my/rights?said=done');
  await ask(house, gp, 'PutTransaction', bodies.put(ssin, gp, `${document()}-more`));
  expect((await list(other)).body).not.toContain(document());
  expect((await list(gp)).body).toContain(document());
  expect((await change(await actionOf('limits'))).to).toBe('/en/my/rights?said=done');
  expect((await list(other)).body).toContain(document());
});

it('a kind can be closed to one person only', async () => {
  const third = await house.caregiver(100 + counter);
  await link(other);
  await link(third);
  await change('limits', { what: 'note', number: other.nihii });
  expect((await list(other)).body).not.toContain(document());
  expect((await list(third)).body).toContain(document());
});

it('a care link ends by one click', async () => {
  await link(other);
  const linkOf = async () => /name="link" value="([^"]+)"/.exec((await get(me, '/en/my/links')).body)?.[1] ?? '';
  for (let left = 2; left > 0; left -= 1)
    expect((await post(me, '/en/my/links', { link: await linkOf() })).status).toBe(200);
  expect(await linkOf()).toBe('');
  expect((await list(other)).body).toContain('TL.ACCESS');
});

it('an emergency is told at once, lasts, is reviewed, and ends when it was none', async () => {
  const reason = 'Found unconscious in the street';
  const record = `/en/care/patients/${handle}`;
  expect((await post(other.session, `${record}/emergency`, { reason, code: 'forged' })).status).toBe(422);
  expect(await letters()).toEqual(['consent-given']);
  expect((await post(other.session, `${record}/emergency`, { reason, code: 'unconscious' })).status).toBe(303);
  expect((await get(other.session, record)).body).toContain('1 document');
  // The same emergency, by another door, without a word.
  expect((await list(other)).body).toContain(document());
  expect(await letters()).toEqual(['consent-given', 'emergency-access']);
  const session = await house.session({ kind: 'officer', key: officer });
  const queue = (await get(session, '/en/office/reviews')).body;
  expect(queue).toContain(reason);
  expect(queue).not.toContain('Ada');
  const address = /href="(\/en\/office\/reviews\/[^"]+)"/.exec(queue)?.[1] ?? '';
  expect((await get(session, address)).body).toContain('List of documents');
  const note = 'There was no emergency at all';
  expect((await post(session, address, { verdict: 'not-justified', note: 'short' })).status).toBe(422);
  expect((await post(session, address, { verdict: 'not-justified', note })).status).toBe(303);
  expect((await get(session, address)).body).toContain(note);
  expect(
    (await post(session, address, { verdict: 'justified', note }, await csrfOf(session, '/en/office/reviews'))).status,
  ).toBe(422);
  expect((await get(other.session, record)).body).toContain('no running therapeutic link');
  expect(await letters()).toEqual(['consent-given', 'emergency-access', 'emergency-not-justified']);
  expect(await trail()).toContain('Reviewed an emergency access');
});

/** The page of the emergency with this reason. */
const reviewOf = async (session: string, reason: string): Promise<string> => {
  const [, after = ''] = (await get(session, '/en/office/reviews')).body.split(reason);
  return /href="(\/en\/office\/reviews\/[^"]+)"/.exec(after)?.[1] ?? '';
};

it('nobody judges the own emergency, nor one in the own record', async () => {
  const reason = `Found unconscious near ${document()}`;
  expect((await list(other, reason)).body).toContain(document());
  const judge = async (own: Ssin) => {
    const { database, keys } = house.access;
    const account = { name: 'Verzonnen', roles: ['privacy-officer'], personHash: hashSsin(keys, own) } as const;
    const session = await house.session({
      kind: 'officer',
      key: await asSystem(database, 'test', (grant) => addOfficer(grant, account)),
    });
    return post(session, await reviewOf(session, reason), { verdict: 'justified', note: 'Nothing to see here' });
  };
  for (const own of [other.ssin, ssin]) {
    const { status, body } = await judge(own);
    expect([status, body.includes('another person must judge')]).toEqual([422, true]);
  }
  expect((await judge(makeSsin({ birthDate: '1990-01-01', counter: 8 }))).status).toBe(303);
});

it('a review shows what the caregiver looked at, however much others did meanwhile', async () => {
  const reason = `Found unconscious near ${document()}`;
  expect((await list(other, reason)).body).toContain(document());
  const { database, keys, trail: written } = house.access;
  const patient = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  const line = {
    ...({ patient, act: 'read-document', actorKind: 'caregiver', actor: gp.key, door: 'intrahub' } as const),
    ...({ step: 'decision', outcome: 'granted', reason: 'therapeutic-link' } as const),
  };
  house.moveClock('2026-11-24T10:30:00Z');
  await database.transaction(async (tx) => written.record(tx, Array(250).fill(line)));
  const session = await house.session({ kind: 'officer', key: officer });
  expect((await get(session, await reviewOf(session, reason))).body).toContain('List of documents');
  house.moveClock('2026-11-24T10:00:00Z');
});

it('two looks at once in one emergency are one entry and one letter', async () => {
  const reason = 'Found unconscious in the street';
  const looks = await Promise.all([1, 2, 3, 4].map(() => list(other, reason)));
  expect(looks.every(({ body }) => body.includes(document()))).toBe(true);
  expect((await letters()).filter((kind) => kind === 'emergency-access')).toHaveLength(1);
});

it('an emergency ends by itself', async () => {
  await list(other, 'Found unconscious in the street');
  expect((await list(other)).body).toContain(document());
  await sql(`UPDATE access_emergency_review SET ends_at = opened_at`);
  expect((await list(other)).body).toContain('TL.ACCESS');
});

it.each([
  ['refused', 'not'],
  ['limited', 'not'],
  ['allowed', 'still'],
])('with emergencies %s, a note is %s shown in one', async (emergency, shown) => {
  await change('choices', { emergency, delay: '0' });
  const { body } = await list(other, 'Found unconscious in the street');
  expect(body).toContain('iscomplete>true');
  expect(body.includes(document())).toBe(shown === 'still');
  expect(await letters()).toContain('emergency-access');
});

it('one document is hidden from one person, and shown though its kind is closed', async () => {
  await link(other);
  await sql(`UPDATE hub_link SET open_to_patient_from = '2026-01-01'`);
  const address = /href="(\/en\/my\/documents\/z[^"]+)"/.exec((await get(me, '/en/my/documents')).body)?.[1] ?? '';
  const rights = `${address}/rights`;
  expect((await get(me, address)).body).toContain(`href="${rights}"`);
  expect((await post(me, `${rights}/search`, { text: 'verz' })).body).toContain('Hide from Arts Verzonnen');
  const set = (effect: string) => post(me, rights, { number: other.nihii, effect });
  expect((await set('hide')).to).toContain('said=done');
  expect((await list(other)).body).not.toContain(document());
  expect((await get(me, rights)).body).toContain('Hidden');
  await change('limits', { what: 'note', who: 'everyone' });
  expect((await set('show')).to).toContain('said=done');
  expect((await list(other)).body).toContain(document());
  expect((await set('end')).to).toContain('said=done');
  expect((await list(other)).body).not.toContain(document());
  expect((await set('nonsense')).to).toContain('said=wrong');
});

/** A house in whose name these caregivers may act. */
async function houseOf(nihii: string, name: string, ...staff: readonly TestCaregiver[]): Promise<string> {
  await asSystem(house.access.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { kind: 'guardpost', nihii, name });
    for (const { key: caregiver } of staff) await register(grant, key, caregiver, '2020-01-01');
  });
  return nihii;
}
/** The page of the patient's only document. */
async function onlyDocument(): Promise<string> {
  await sql(`UPDATE hub_link SET open_to_patient_from = '2026-01-01'`);
  return /href="(\/en\/my\/documents\/z[^"]+)"/.exec((await get(me, '/en/my/documents')).body)?.[1] ?? '';
}
const told = async (who: string, caregiver: TestCaregiver): Promise<string> => {
  const csrf = await csrfOf(me, '/en/my/rights');
  return (await post(me, who, { number: caregiver.nihii }, csrf)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

it('one document is hidden from a house: from all who act in its name, but for whom it is shown', async () => {
  const [number, locum] = [`8800${1000 + counter}`, await house.caregiver(200 + counter)];
  await houseOf(number, 'Invented post', other, locum);
  await link(other);
  const institution = { number, kind: 'guardpost' };
  const inName = (who: TestCaregiver) => ask(house, who, 'GetTransactionList', bodies.list(ssin), { institution });
  const ofPost = bodies.link(ssin, { ...locum, nihii: number as typeof locum.nihii });
  await ask(house, locum, 'PutTherapeuticLink', ofPost, { institution });
  for (const one of [other, locum]) expect((await inName(one)).body).toContain(document());
  const address = await onlyDocument();
  const [rights, who] = [`${address}/rights`, `${address}/who`];
  const found = await post(me, `${rights}/search`, { text: 'Invented post' });
  expect(found.body).toContain('Hide from Invented post');
  expect(found.body).not.toContain('Show to Invented post');
  const set = (effect: string, fields: Readonly<Record<string, string>>) => post(me, rights, { ...fields, effect });
  expect((await set('show', { number })).to).toContain('said=wrong');
  expect((await set('hide', { number })).to).toContain('said=done');
  for (const one of [other, locum]) expect((await inName(one)).body).not.toContain(document());
  // In the own name, with an own link.
  expect((await list(other)).body).toContain(document());
  expect((await get(me, who)).body).toContain('You closed this document to it');
  expect(await told(who, locum)).toContain(
    'In the name of Invented post No. You closed this document to this organisation.',
  );
  await set('show', { number: locum.nihii });
  expect((await inName(locum)).body).toContain(document());
  expect((await inName(other)).body).not.toContain(document());
  expect(await told(who, locum)).toContain('You show it to this person.');
  await set('end', { number });
  expect((await inName(other)).body).toContain(document());
  expect((await get(me, who)).body).not.toContain('You closed this document to it');
});

it('one document is hidden from a profession, and still shown to one of it', async () => {
  const third = await house.caregiver(300 + counter);
  for (const one of [other, third]) await link(one);
  const address = await onlyDocument();
  const [rights, who] = [`${address}/rights`, `${address}/who`];
  const set = (effect: string, fields: Readonly<Record<string, string>>) => post(me, rights, { ...fields, effect });
  expect((await set('hide', { who: 'persnobody' })).to).toContain('said=wrong');
  expect((await set('hide', { who: 'persphysician' })).to).toContain('said=done');
  for (const one of [other, third]) expect((await list(one)).body).not.toContain(document());
  // Who wrote it keeps it.
  expect((await list(gp)).body).toContain(document());
  expect(await told(who, third)).toContain('You closed this document to this profession.');
  await set('show', { number: third.nihii });
  expect((await list(third)).body).toContain(document());
  expect((await list(other, 'Found unconscious in the street')).body).not.toContain(document());
  // What is closed to a person by name beats the profession and the showing.
  await set('hide', { number: third.nihii });
  expect(await told(who, third)).toContain('You closed this document to this person.');
  await set('end', { number: third.nihii });
  await set('end', { who: 'persphysician' });
  for (const one of [other, third]) expect((await list(one)).body).toContain(document());
  expect((await get(me, rights)).body).toContain('You have decided nothing for this document');
});

it('a new document waits on the own portal, and the trail does not tell of it', async () => {
  await sql(`UPDATE hub_link SET open_to_patient_from = '2026-01-01'`);
  expect((await get(me, '/en/my/documents')).body).toContain('1 document');
  expect(await trail()).toContain('Published a document');
  await change('choices', { emergency: 'allowed', delay: '30' });
  expect((await get(me, '/en/my/documents')).body).toContain('No document is open to you');
  expect(await trail()).not.toContain('Published a document');
  expect(await trail()).toContain('Declared a therapeutic link');
  // Whoever makes the patient shorten it gains nothing today.
  await change('choices', { emergency: 'allowed', delay: '0' });
  expect((await get(me, '/en/my/documents')).body).toContain('No document is open to you');
  expect((await list(gp)).body).toContain(document());
});

it('all choices go along as FHIR Consent and are taken over by somebody else', async () => {
  await change('exclusions', { number: other.nihii });
  await change('limits', { what: 'note', who: 'persnurse' });
  await change('limits', { what: 'new', who: 'everyone' });
  await change('choices', { emergency: 'limited', delay: '3' });
  const file = (await get(me, '/en/my/rights/policy.json')).body;
  expect(file).not.toContain(ssin);
  const send = async (text: string) => {
    const csrf = await csrfOf(me, '/en/my/rights');
    const part = (name: string, more: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
    const answer = await house.server.inject({
      method: 'POST',
      url: '/en/my/rights/policy.json',
      headers: { cookie: `zenne=${me}`, 'content-type': 'multipart/form-data; boundary=x' },
      payload: `${part('csrf', '', csrf)}${part('policy', '; filename="a.json"\r\nContent-Type: application/json', text)}--x--\r\n`,
    });
    return answer.headers.location;
  };
  await otherPatient();
  expect(await send('{}')).toContain('said=wrong');
  expect(await send(file.replace('persnurse', 'nonsense'))).toContain('said=wrong');
  expect(await send(file.replace(other.nihii, '19999999999'))).toContain('said=wrong');
  expect(JSON.parse((await get(me, '/en/my/rights/policy.json')).body).entry).toHaveLength(2);
  expect(await send(file)).toContain('said=done');
  const entries = (text: string) => new Set(JSON.parse(text).entry.map((entry: unknown) => JSON.stringify(entry)));
  expect(entries((await get(me, '/en/my/rights/policy.json')).body)).toEqual(entries(file));
});

it('choices out of range, foreign and forged ids change nothing', async () => {
  await link(other);
  for (const delay of ['-1', '91', '1e1', '', 'x']) {
    expect((await change('choices', { emergency: 'allowed', delay })).to).toBe('/en/my/rights?said=wrong');
  }
  const wrong = [
    ['limits', { what: 'nonsense', who: 'everyone' }],
    ['limits', { what: 'note', who: 'nobody' }],
    ['exclusions', { number: '99999999999' }],
    [`exclusions/z${randomBytes(32).toString('base64url').replaceAll('_', '.')}/end`, {}],
  ] as const;
  for (const [path, fields] of wrong) expect((await change(path, fields)).to).toBe('/en/my/rights?said=wrong');
  expect(await letters()).toEqual(['consent-given']);
});

it('nothing changes without the session’s token, nor for somebody else', async () => {
  expect((await post(me, '/en/my/rights/withdraw', {}, 'forged')).status).toBe(403);
  expect((await post(gp.session, '/en/my/rights/withdraw', {}, 'x')).to).toBe('/en/sign-in');
  expect((await get(gp.session, '/en/office/reviews')).status).toBe(303);
  expect((await get(me, '/en/office/reviews')).status).toBe(303);
  expect((await list(gp)).body).toContain(document());
});
