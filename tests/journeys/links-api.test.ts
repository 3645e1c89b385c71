import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkGmdHolder } from '../../src/modules/access/gmd-link.ts';
import { linksIHold } from '../../src/modules/access/index.ts';
import { institutionKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import {
  addInstitution,
  endCircle,
  findPatient,
  hashSsin,
  register,
  registerCircle,
} from '../../src/modules/people/index.ts';
import { parsePublicId, printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const PATH = '/api/v1/therapeutic-links';
let house: TestHouse;
let gp: TestCaregiver;
let colleague: TestCaregiver;
let nurse: TestCaregiver;
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  colleague = await house.caregiver(2);
  nurse = await house.caregiver(3, 'persnurse');
  await registerPerson(ssin);
});
afterAll(() => house.close());

const keyOf = async (number: Ssin): Promise<PatientKey> => {
  const key = await house.access.database.transaction((tx) => findPatient(tx, hashSsin(house.access.keys, number)));
  if (!key) throw new Error('no such patient');
  return key;
};

/** A patient with consent; gives a token of the patient's own at the door. */
async function registerPerson(number: Ssin): Promise<string> {
  await ask(house, gp, 'PutPatient', bodies.patient(number));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(number));
  const party = { kind: 'patient', key: await keyOf(number) } as const;
  return house.access.database.transaction((tx) => openSession(tx, { party, door: 'links', minutes: 60 }));
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface Asking {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
interface Body {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly status: string | number;
  readonly endsOn: string;
  readonly links: readonly Body[];
  readonly next?: string;
  readonly [field: string]: unknown;
}

async function call(token: string, method: Method, path = '', { body, headers = {} }: Asking = {}) {
  const answer = await house.server.inject({
    method,
    url: `${PATH}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    body: (answer.body ? JSON.parse(answer.body) : {}) as Body,
  };
}

let people = 10;
const somebody = async (): Promise<{ ssin: Ssin; token: string }> => {
  people += 1;
  const number = makeSsin({ birthDate: '1975-03-03', counter: 2 * people });
  return { ssin: number, token: await registerPerson(number) };
};
const wanted = (number: string, more: Record<string, unknown> = {}) => ({
  patient: { ssin: number },
  type: 'gpconsultation',
  proof: 'eidreading',
  ...more,
});
const declare = (
  token: string,
  number: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) => call(token, 'POST', '', { body: wanted(number, more), headers });
const search = (token: string, number: string, more: Record<string, unknown> = {}) =>
  call(token, 'POST', '/_search', { body: { patient: { ssin: number }, ...more } });

describe('a link through its life', () => {
  it('is declared, read, changed, found, ended, and declared anew', async () => {
    const { ssin: number } = await somebody();
    const made = await declare(gp.links, number, { comment: 'knows the family' });
    expect(made).toMatchObject({
      status: 201,
      body: {
        type: 'gpconsultation',
        status: 'active',
        startsOn: '2026-11-24',
        endsOn: '2028-02-24',
        comment: 'knows the family',
        patient: { ssin: number },
        holder: { number: gp.nihii, party: 'persphysician' },
      },
    });
    expect(made.headers.location).toBe(`${PATH}/${made.body.id}`);
    expect(made.body.id).toMatch(/^z[A-Za-z0-9.-]{43}$/);
    const read = await call(gp.links, 'GET', `/${made.body.id}`);
    expect(read.text).toBe(made.text);
    expect(read.headers.etag).toBe(made.headers.etag);
    const same = await call(gp.links, 'GET', `/${made.body.id}`, {
      headers: { 'if-none-match': String(read.headers.etag) },
    });
    expect(same).toMatchObject({ status: 304, text: '' });
    const tag = { 'if-match': String(read.headers.etag) };
    const changed = await call(gp.links, 'PATCH', `/${made.body.id}`, { body: { endsOn: '2026-12-31' }, headers: tag });
    expect(changed).toMatchObject({ status: 200, body: { endsOn: '2026-12-31', comment: 'knows the family' } });
    expect(changed.body.id).not.toBe(made.body.id);
    expect(changed.headers['content-location']).toBe(`${PATH}/${changed.body.id}`);
    expect((await call(gp.links, 'GET', `/${made.body.id}`)).body).toMatchObject({
      status: 'ended',
      endsOn: '2028-02-24',
    });
    const again = await call(gp.links, 'PATCH', `/${made.body.id}`, { body: { endsOn: '2026-12-30' }, headers: tag });
    expect(again).toMatchObject({ status: 412 });
    expect((await search(gp.links, number)).body.links.map(({ id }) => id)).toEqual([changed.body.id]);
    const ended = await call(gp.links, 'POST', `/${changed.body.id}/_end`, { body: { reason: 'moved away' } });
    expect(ended).toMatchObject({
      status: 200,
      body: { status: 'ended', endedOn: '2026-11-24', endReason: 'moved away' },
    });
    expect(await call(gp.links, 'DELETE', `/${changed.body.id}`)).toMatchObject({
      status: 409,
      body: { code: 'ZENNE.LINK.ENDED' },
    });
    expect(await declare(gp.links, number)).toMatchObject({ status: 201 });
    expect((await search(gp.links, number, { status: 'all' })).body.links).toHaveLength(3);
  });

  it('an update needs to say which version it changes', async () => {
    const made = await declare(gp.links, (await somebody()).ssin);
    const put = { type: 'gpconsultation', proof: 'eidencoding_nocard' };
    expect(await call(gp.links, 'PUT', `/${made.body.id}`, { body: put })).toMatchObject({ status: 428 });
    const done = await call(gp.links, 'PUT', `/${made.body.id}`, { body: put, headers: { 'if-match': '*' } });
    expect(done).toMatchObject({ status: 200, body: { endsOn: '2027-02-24', proof: 'eidencoding_nocard' } });
  });

  it('a change that is refused leaves the old link as it was', async () => {
    const made = await declare(gp.links, (await somebody()).ssin);
    const wrong = { body: { endsOn: '2030-01-01' }, headers: { 'if-match': '*' } };
    expect(await call(gp.links, 'PATCH', `/${made.body.id}`, wrong)).toMatchObject({
      status: 422,
      body: { code: 'TL.INPUT.65' },
    });
    expect((await call(gp.links, 'GET', `/${made.body.id}`)).text).toBe(made.text);
  });

  it('the running role cannot change a link but give it its end', async () => {
    const app = new pg.Client({ connectionString: house.db.url });
    await app.connect();
    try {
      await expect(app.query("UPDATE access_therapeutic_link SET ends_on = '2030-01-01'")).rejects.toThrow(
        'permission denied',
      );
    } finally {
      await app.end();
    }
  });
});

describe('what is wrong is refused by code', () => {
  it.each([
    ['a link twice', { type: 'gpconsultation' }, 409, 'TL.ACCESS.10'],
    ['overlapping in its end', { startsOn: '2026-01-01', endsOn: '2026-11-25' }, 409, 'TL.ACCESS.10'],
    ['a type of another profession', { type: 'nurseconsultation' }, 422, 'TL.INPUT.51'],
    ['the insurers’ type', { type: 'gmd' }, 403, 'ZENNE.LINK.TYPE-BY-INSURER'],
    ['the patient’s type', { type: 'patientmanagement' }, 403, 'ZENNE.LINK.TYPE-BY-PATIENT'],
    ['no proof', { proof: undefined, type: 'specialistconsultation' }, 422, 'ZENNE.LINK.PROOF'],
    ['an unknown proof', { proof: 'word_of_honour', type: 'specialistconsultation' }, 422, 'ZENNE.LINK.PROOF'],
    ['a start in the future', { startsOn: '2026-11-25', type: 'specialistconsultation' }, 422, 'TL.INPUT.61'],
    ['an end before the start', { endsOn: '2026-11-24', type: 'specialistconsultation' }, 422, 'TL.INPUT.62'],
    ['too long', { endsOn: '2027-02-25', type: 'specialistconsultation' }, 422, 'TL.INPUT.65'],
    ['a long comment', { comment: 'x'.repeat(257), type: 'specialistconsultation' }, 422, 'TL.OTHER.15'],
    ['an unknown holder', { holder: { number: '99999999999' } }, 422, 'ZENNE.LINK.HOLDER-UNKNOWN'],
    [
      'an unknown patient',
      { patient: { ssin: makeSsin({ birthDate: '1999-09-09', counter: 8 }) } },
      422,
      'MH2.INPUT.19',
    ],
    ['a wrong number', { patient: { ssin: '85073000000' } }, 422, 'IDS2.INPUT.54'],
  ])('%s', async (_, more, status, code) => {
    await declare(gp.links, ssin);
    const answer = await declare(gp.links, ssin, more);
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.clause).toBeTruthy();
    expect(answer.text).not.toContain(ssin);
  });

  it('a link with oneself, declared by oneself or by a colleague', async () => {
    await registerPerson(gp.ssin);
    expect(await declare(gp.links, gp.ssin)).toMatchObject({ status: 422, body: { code: 'ZENNE.LINK.SELF' } });
    const referral = { type: 'referral', holder: { number: gp.nihii } };
    expect(await declare(colleague.links, gp.ssin, referral)).toMatchObject({
      status: 422,
      body: { code: 'ZENNE.LINK.SELF' },
    });
  });

  it('a deceased patient', async () => {
    const { ssin: number } = await somebody();
    await ask(house, gp, 'PutTherapeuticLink', bodies.link(number, gp));
    await ask(
      house,
      gp,
      'PutPatient',
      bodies.patient(number).replace('<k:sex>', '<k:deathdate><k:date>2026-11-01</k:date></k:deathdate><k:sex>'),
    );
    expect(await declare(colleague.links, number)).toMatchObject({
      status: 422,
      body: { code: expect.stringMatching(/./) },
    });
    const held = (await call(gp.links, 'GET', '?limit=100')).body.links;
    expect(held.find(({ patient }) => (patient as { ssin: string }).ssin === number)).toMatchObject({
      status: 'expired',
    });
  });

  it.each([
    ['a field nobody knows', { body: wanted(ssin, { colour: 'red' }) }, 400],
    ['a type that is none', { body: wanted(ssin, { type: 7 }) }, 400],
    ['no JSON', { body: '{"patient":' }, 400],
    ['nothing', { body: 'null' }, 400],
    ['too many bytes', { body: wanted(ssin, { comment: 'x'.repeat(20_000) }) }, 413],
    ['another media type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
  ])('%s', async (_, asking, status) => {
    const answer = await call(gp.links, 'POST', '', asking);
    expect(answer).toMatchObject({ status, body: { status } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toContain(ssin);
  });

  it('in the caller’s language', async () => {
    const answer = await declare(gp.links, ssin, { type: 'gmd' }, { 'accept-language': 'nl' });
    expect(answer.body.title).toBe('De relatie van het globaal medisch dossier komt alleen van de ziekenfondsen.');
    expect(answer.headers['content-language']).toBe('nl');
  });

  it.each([
    ['GET', ''],
    ['POST', ''],
    ['POST', '/_search'],
    ['GET', '/x'],
    ['PUT', '/x'],
    ['PATCH', '/x'],
    ['DELETE', '/x'],
    ['POST', '/x/_end'],
  ] as const)('%s %s without a token, or with one of another door', async (method, path) => {
    for (const token of ['', 'nonsense', gp.bearer]) {
      const answer = await call(token, method, path);
      expect(answer).toMatchObject({ status: 401, body: { code: 'ZENNE.API.NOT-AUTHENTICATED' } });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  });
});

describe('who sees and ends a link', () => {
  it('to anybody else it is not there, as one that never existed', async () => {
    const made = await declare(gp.links, (await somebody()).ssin);
    const never = printPublicId(house.access.keys, {
      patient: await keyOf(ssin),
      item: '0190c0de-0000-7000-8000-00000000dead',
    });
    const stranger = await somebody();
    for (const token of [colleague.links, nurse.links, stranger.token]) {
      for (const id of [made.body.id, never, `z${'A'.repeat(43)}`, 'x']) {
        const answers = [
          await call(token, 'GET', `/${id}`),
          await call(token, 'DELETE', `/${id}`),
          await call(token, 'PATCH', `/${id}`, { body: {}, headers: { 'if-match': '*' } }),
        ];
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
          answers.map(() => [404, 'ZENNE.LINK.NOT-FOUND']),
        );
      }
    }
    expect((await call(gp.links, 'GET', `/${made.body.id}`)).text).toBe(made.text);
  });

  it('the patient sees all and ends any; the caregiver is then refused at once', async () => {
    const { ssin: number, token } = await somebody();
    const made = await declare(gp.links, number);
    const list = () => ask(house, gp, 'GetTransactionList', bodies.list(number));
    expect((await list()).body).toContain('iscomplete>true');
    expect((await search(token, number)).body.links.map(({ id }) => id)).toEqual([made.body.id]);
    const ended = await call(token, 'POST', `/${made.body.id}/_end`, { body: { reason: 'we do not get on' } });
    expect(ended).toMatchObject({ status: 200, body: { endReason: 'we do not get on' } });
    expect((await call(gp.links, 'GET', `/${made.body.id}`)).body.endReason).toBeUndefined();
    expect((await list()).body).toContain('TL.ACCESS.09');
    expect((await search(token, number, { status: 'inactive' })).body.links).toHaveLength(1);
  });

  it('the patient declares for 15 months, only as patientmanagement, and only in the own record', async () => {
    const { ssin: number, token } = await somebody();
    const own = { type: 'patientmanagement', proof: undefined, holder: { number: nurse.nihii } };
    expect(await declare(token, number, own)).toMatchObject({
      status: 201,
      body: {
        type: 'patientmanagement',
        proof: 'patientmanagement',
        endsOn: '2028-02-24',
        holder: { number: nurse.nihii },
      },
    });
    expect(await declare(token, number, { holder: { number: nurse.nihii } })).toMatchObject({ status: 403 });
    expect(await declare(token, ssin, own)).toMatchObject({ status: 403, body: { code: 'TL.ACCESS.07' } });
    expect(await call(token, 'GET', '')).toMatchObject({ status: 403 });
  });

  it('a colleague is referred to with the patient’s eID, sees the link, and either ends it', async () => {
    const { ssin: number } = await somebody();
    const referral = { type: 'gpreferral', holder: { number: colleague.nihii } };
    expect(await declare(gp.links, number, { ...referral, proof: 'eidencoding_nocard' })).toMatchObject({
      status: 422,
      body: { code: 'ZENNE.LINK.REFERRAL-EID' },
    });
    expect(await declare(gp.links, number, { ...referral, type: 'gpconsultation' })).toMatchObject({
      status: 403,
      body: { code: 'TL.ACCESS.06' },
    });
    const made = await declare(gp.links, number, referral);
    expect(made).toMatchObject({ status: 201, body: { holder: { number: colleague.nihii } } });
    expect((await call(colleague.links, 'GET', `/${made.body.id}`)).status).toBe(200);
    expect((await ask(house, colleague, 'GetTransactionList', bodies.list(number))).body).toContain('iscomplete>true');
    expect((await ask(house, gp, 'GetTransactionList', bodies.list(number))).body).toContain('TL.ACCESS.09');
    expect(await call(gp.links, 'DELETE', `/${made.body.id}`)).toMatchObject({ status: 204 });
  });
});

describe('an idempotency key', () => {
  it('gets the same answer for the same request, also when two come at once, and refuses another', async () => {
    const { ssin: number } = await somebody();
    const key = { 'idempotency-key': 'mine-1' };
    const [one, two] = await Promise.all([declare(gp.links, number, {}, key), declare(gp.links, number, {}, key)]);
    const later = await declare(gp.links, number, {}, key);
    expect([one.status, two.status, later.status]).toEqual([201, 201, 201]);
    expect(new Set([one.text, two.text, later.text]).size).toBe(1);
    expect([one, two].filter(({ headers }) => headers['idempotent-replayed']).length).toBe(1);
    expect((await search(gp.links, number, { status: 'all' })).body.links).toHaveLength(1);
    expect(await declare(gp.links, number, { comment: 'other' }, key)).toMatchObject({
      status: 422,
      body: { code: 'ZENNE.API.IDEMPOTENCY-KEY' },
    });
    expect(await declare(gp.links, (await somebody()).ssin, {}, key)).toMatchObject({ status: 422 });
    expect(await declare(colleague.links, number, {}, key)).toMatchObject({ status: 201 });
    expect(await declare(gp.links, number)).toMatchObject({ status: 409 });
  });

  it('does not keep a refusal', async () => {
    const { ssin: number } = await somebody();
    const key = { 'idempotency-key': 'mine-2' };
    expect(await declare(gp.links, number, { type: 'gmd' }, key)).toMatchObject({ status: 403 });
    expect(await declare(gp.links, number, {}, key)).toMatchObject({ status: 201 });
  });

  it('nothing of key or answer stands in clear', async () => {
    const superuser = new pg.Client({ connectionString: house.db.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser
      .query('SELECT t::text AS text FROM access_answered_request t')
      .finally(() => superuser.end());
    const all = JSON.stringify(rows) + Buffer.from(JSON.stringify(rows), 'hex').toString();
    expect(rows.length).toBeGreaterThan(0);
    expect(all).not.toMatch(/mine-|gpconsultation/);
  });
});

describe('the links I hold', () => {
  it('come in pages of a caregiver’s own, with names, and are traced in each patient’s stream', async () => {
    const me = await house.caregiver(50);
    const numbers: string[] = [];
    for (let made = 0; made < 5; made += 1) {
      const { ssin: number } = await somebody();
      numbers.push(number);
      await declare(me.links, number);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(me.links, 'GET', `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.status).toBe(200);
      seen.push(...page.body.links.map(({ patient }) => (patient as { ssin: string }).ssin));
      cursor = page.body.next;
    } while (cursor);
    // All were declared at one moment of the test's clock: their order is by chance, but none is lost or doubled.
    expect([...seen].sort()).toEqual([...numbers].sort());
    const other = await call(me.links, 'GET', '?limit=2');
    expect(await call(colleague.links, 'GET', `?cursor=${other.body.next}`)).toMatchObject({
      status: 400,
      body: { code: 'ZENNE.API.CURSOR' },
    });
    expect(await call(me.links, 'GET', '?limit=101')).toMatchObject({ status: 400 });
    const superuser = new pg.Client({ connectionString: house.db.superuserUrl });
    await superuser.connect();
    const traced = await superuser
      .query('SELECT DISTINCT stream FROM audit_trail WHERE act = 282 AND actor = $1 AND step = 3', [me.key])
      .finally(() => superuser.end());
    expect(traced.rowCount).toBe(5);
  });

  it('refuses more rows than its row limit, and a caller who is suspended', async () => {
    const caller = { kind: 'officer', door: 'office', requestId: 'r', officer: gp.key } as never;
    expect(await linksIHold(house.access, caller, { limit: 10 })).toMatchObject({
      granted: false,
      refused: 'caller-unknown',
    });
  });
});

describe('institutions', () => {
  const houseOf = async (kind: string, nihii: string, ...staff: TestCaregiver[]) => {
    const made = await asSystem(house.access.database, 'test', async (grant) => {
      const key = await addInstitution(grant, { kind, nihii, name: `Invented ${kind}` });
      for (const { key: caregiver } of staff) await register(grant, key, caregiver, '2020-01-01');
      return key;
    });
    return institutionKey(made);
  };
  const through = (number: string) => ({ 'author-institution': number });

  it('a guard post’s link opens the record to all who work there, in its name, for a month', async () => {
    const locum = await house.caregiver(60);
    const second = await house.caregiver(61);
    await houseOf('guardpost', '88000100', locum, second);
    const { ssin: number } = await somebody();
    const made = await declare(locum.links, number, { holder: { number: '88000100' } }, through('88000100'));
    expect(made).toMatchObject({
      status: 201,
      body: { holder: { kind: 'institution', party: 'guardpost' }, endsOn: '2026-12-24' },
    });
    expect((await call(second.links, 'GET', '', { headers: through('88000100') })).body.links).toHaveLength(1);
    expect((await call(second.links, 'GET', '')).body.links).toHaveLength(0);
    expect(await call(second.links, 'GET', `/${made.body.id}`)).toMatchObject({ status: 404 });
    expect(await call(gp.links, 'GET', '', { headers: through('88000100') })).toMatchObject({
      status: 403,
      body: { code: 'TL.ACCESS.15' },
    });
    expect(await call(second.links, 'DELETE', `/${made.body.id}`, { headers: through('88000100') })).toMatchObject({
      status: 204,
    });
  });

  it('a circle of trust needs consent but no link, and its end closes the record again', async () => {
    const carer = await house.caregiver(62, 'persnurse');
    const circle = await houseOf('groupofnurses', '88000200', carer);
    const { ssin: number } = await somebody();
    const list = () =>
      ask(house, carer, 'GetTransactionList', bodies.list(number), {
        institution: { number: '88000200', kind: 'groupofnurses' },
      });
    expect((await list()).body).toContain('TL.ACCESS.09');
    await asSystem(house.access.database, 'test', (grant) =>
      registerCircle(grant, circle, { from: '2026-01-01', contract: 'C-1' }),
    );
    expect((await list()).body).toContain('iscomplete>true');
    expect((await ask(house, carer, 'GetTransactionList', bodies.list(number))).body).toContain('TL.ACCESS.09');
    const superuser = new pg.Client({ connectionString: house.db.superuserUrl });
    await superuser.connect();
    const traced = await superuser
      .query('SELECT reason FROM audit_trail WHERE stream = $1 AND actor = $2 AND step = 1 AND outcome = 1', [
        await keyOf(number),
        carer.key,
      ])
      .finally(() => superuser.end());
    expect(traced.rows).toEqual([{ reason: 'circle-of-trust' }]);
    await asSystem(house.access.database, 'test', (grant) => endCircle(grant, circle, '2026-11-24'));
    expect((await list()).body).toContain('TL.ACCESS.09');
  });
});

it('the holder of the global medical file gets a link from the insurers, and it moves with the file', async () => {
  const { ssin: number } = await somebody();
  const patient = await keyOf(number);
  const file = (who: TestCaregiver, startsOn: string) =>
    asSystem(house.access.database, 'test', (grant) =>
      linkGmdHolder(house.access, grant, { patient, holder: who.key, startsOn }),
    );
  await file(gp, '2026-02-01');
  await file(gp, '2026-02-01');
  const mine = (who: TestCaregiver) => search(who.links, number).then(({ body }) => body.links);
  expect(await mine(gp)).toMatchObject([{ type: 'gmd', proof: 'propagation', endsOn: '2028-01-01' }]);
  await file(colleague, '2026-11-01');
  expect(await mine(gp)).toEqual([]);
  expect(await mine(colleague)).toMatchObject([{ type: 'gmd' }]);
});

it('the description is made of the shapes that check, and every response of this file passed them', async () => {
  const answer = await house.server.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  const description = JSON.parse(answer.body) as {
    openapi: string;
    paths: Record<string, Record<string, { responses: object }>>;
  };
  expect(description.openapi).toBe('3.1.0');
  const found = Object.entries(description.paths).flatMap(([path, acts]) =>
    Object.keys(acts).map((act) => `${act} ${path}`),
  );
  expect(found.sort()).toEqual(
    [
      `delete ${PATH}/{id}`,
      `get ${PATH}`,
      `get ${PATH}/{id}`,
      `patch ${PATH}/{id}`,
      `post ${PATH}`,
      `post ${PATH}/_search`,
      `post ${PATH}/{id}/_end`,
      `put ${PATH}/{id}`,
    ].sort(),
  );
  expect(JSON.stringify(description)).toContain('CD-THERAPEUTICLINKTYPE');
  expect(parsePublicId(house.access.keys, 'x')).toBeUndefined();
});
