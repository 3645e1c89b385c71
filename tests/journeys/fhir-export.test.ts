import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkedLines } from '../../src/doors/fhir/export/lines.ts';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId, sliceOf, sweepExports } from '../../src/modules/fhir-vault/index.ts';
import { institutionKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { type ExportTown, openExportTown, systemScopes } from './export-town.ts';
import { ask, bodies } from './hub-requests.ts';
import { fhir } from './test-validator.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';

const NAMES = ['anna', 'bruno', 'chris'] as const;
let town: ExportTown;
let superuser: pg.Client;
const ids = new Map<string, string>();
const idOf = (name: string): string => ids.get(name) ?? '';
const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id).sort();
const sorted = (...names: readonly string[]): string[] => names.map(idOf).sort();

beforeAll(async () => {
  town = await openExportTown();
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  for (const name of NAMES) {
    await town.addPatient(name);
    const put = async (type: string, body: object): Promise<void> => {
      const answer = await town.call('gp', 'POST', `/${type}`, { body });
      ids.set(`${name} ${type}`, JSON.parse(answer.text).id);
    };
    await put('Immunization', vaccinationOf(town.ssinOf(name), { note: [{ text: 'one\ntwo' }] }));
    await put('AllergyIntolerance', allergyOf(town.ssinOf(name)));
  }
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});
beforeEach(() => superuser.query('DELETE FROM fhir_export'));

const TYPES = [
  'Patient',
  'Immunization',
  'AllergyIntolerance',
  'Bundle',
  'Composition',
  'DiagnosticReport',
  'Media',
].concat(...['Observation', 'ServiceRequest', 'Specimen']);
const NOT_FOUND = '404 ZENNE.FHIR.NOT-FOUND';
const oneOf = (name: string) => `/Patient/${town.idOf(name)}/$export`;

describe('one record', () => {
  it('goes to its patient: begun, told of, fetched, ended', async () => {
    const begun = await town.call('anna', 'GET', oneOf('anna'), { headers: { prefer: 'respond-async' } });
    expect(begun).toMatchObject({ status: 202, text: '' });
    const address = String(begun.headers['content-location']);
    const status = await town.call('anna', 'GET', address);
    expect(status.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      expires: expect.stringMatching(/GMT$/),
    });
    const manifest = JSON.parse(status.text);
    expect(manifest).toEqual({
      transactionTime: expect.stringMatching(/Z$/),
      request: expect.stringContaining(
        `http://localhost/fhir-export-test${oneOf('anna')}?_type=Patient%2CImmunization`,
      ),
      requiresAccessToken: true,
      output: TYPES.map((type) => ({ type, url: `${address}/${type}/1` })),
      error: [],
    });
    expect((await town.fetch('anna', address, 'Patient')).map(({ id }) => id)).toEqual([town.idOf('anna')]);
    expect(idsOf(await town.fetch('anna', address, 'Immunization'))).toEqual(sorted('anna Immunization'));
    expect(await town.call('anna', 'DELETE', address)).toMatchObject({ status: 202 });
    for (const method of ['GET', 'DELETE'] as const)
      expect((await town.call('anna', method, address)).told).toBe(NOT_FOUND);
    expect((await town.call('anna', 'GET', `${address}/Immunization/1`)).told).toBe(NOT_FOUND);
  });

  it('has each resource in one line, as it is read alone', async () => {
    const address = await town.begin('gp', `${oneOf('anna')}?_type=Immunization`);
    const file = await town.call('gp', 'GET', `${address}/Immunization/1`);
    expect(file.headers['content-type']).toBe('application/fhir+ndjson');
    const read = await town.call('gp', 'GET', `/Immunization/${idOf('anna Immunization')}`);
    expect(file.text).toBe(`${read.text}\n`);
  });

  it('is not there for who has no grant, and a token for one record opens no other', async () => {
    town.callers.set('stranger', { caller: town.callerOf(town.other) });
    expect((await town.call('stranger', 'GET', oneOf('anna'))).status).toBe(403);
    expect((await town.call('bruno', 'GET', oneOf('anna'))).told).toBe(NOT_FOUND);
    expect((await town.call('gp', 'GET', `/Patient/${'A'.repeat(44)}/$export`)).told).toBe(NOT_FOUND);
    town.callers.set('gp on bruno', { caller: town.callerOf(town.gp), patient: town.keyOf('bruno') });
    expect((await town.call('gp on bruno', 'GET', oneOf('anna'))).told).toBe(NOT_FOUND);
    const address = await town.begin('gp', oneOf('anna'));
    expect((await town.call('gp on bruno', 'GET', `${address}/Immunization/1`)).told).toBe(NOT_FOUND);
    expect((await town.call('nobody', 'GET', oneOf('anna'))).status).toBe(401);
  });

  it('is given as far as the scopes of an application go', async () => {
    const application = { ...systemScopes('Immunization'), patient: town.keyOf('anna') };
    town.callers.set('app', { caller: town.callerOf(town.gp, { application }) });
    const address = await town.begin('app', oneOf('anna'));
    expect(Object.keys(await town.filesOf('app', address))).toEqual(['Immunization']);
    expect(await town.fetch('app', address, 'Immunization')).toHaveLength(1);
    expect((await town.call('app', 'GET', `${oneOf('anna')}?_type=Immunization,Patient`)).status).toBe(403);
    for (const [status, count] of [
      ['completed', 1],
      ['not-done', 0],
    ] as const) {
      const narrowed = { scopes: [{ ...application.scopes[0], only: [['status', status]] }] };
      town.callers.set('app', { caller: town.callerOf(town.gp, { application: narrowed }) });
      expect(await town.fetch('app', address, 'Immunization')).toHaveLength(count);
    }
  });

  it('holds what changed since a moment', async () => {
    const count = async (since: string) =>
      (await town.fetch('gp', await town.begin('gp', `${oneOf('anna')}?_since=${since}`), 'Immunization')).length;
    expect(await count('2026-11-24T09:00:00Z')).toBe(1);
    expect(await count('2026-11-24T12:00:00.5%2B01:00')).toBe(0);
  });

  it.each([
    ['?_outputFormat=text/csv', '400 ZENNE.FHIR.OUTPUT-FORMAT'],
    ['?_type=Basic', '400 ZENNE.FHIR.EXPORT-TYPE'],
    ['?_since=2026', '400 ZENNE.FHIR.SINCE'],
    ['?_typeFilter=x', '400 ZENNE.FHIR.PARAMETER'],
  ])('%s is refused', async (query, told) => {
    expect((await town.call('gp', 'GET', oneOf('anna') + query)).told).toBe(told);
  });
});

describe('a kick-off by POST', () => {
  const parameters = (...parameter: readonly object[]) => ({ resourceType: 'Parameters', parameter });
  const post = (path: string, body?: object, who = 'gp') => town.call(who, 'POST', path, { body });

  it('asks what its Parameters say', async () => {
    const types = ['Immunization', 'Observation'].map((valueString) => ({ name: '_type', valueString }));
    const begun = await post(oneOf('anna'), parameters(...types));
    expect(begun).toMatchObject({ status: 202, text: '' });
    const address = String(begun.headers['content-location']);
    expect(Object.keys(await town.filesOf('gp', address))).toEqual(['Immunization', 'Observation']);
    expect(idsOf(await town.fetch('gp', address, 'Immunization'))).toEqual(sorted('anna Immunization'));
    const later = { name: '_since', valueInstant: '2026-11-24T12:00:00.5+01:00' };
    const since = await post(oneOf('anna'), parameters(...types, later));
    expect(await town.fetch('gp', String(since.headers['content-location']), 'Immunization')).toEqual([]);
  });

  it('without a body asks everything, and needs what a GET needs', async () => {
    const begun = await post(oneOf('anna'));
    expect(Object.keys(await town.filesOf('gp', String(begun.headers['content-location'])))).toEqual(TYPES);
    expect((await post('/Patient/$export', parameters(), 'clinic')).status).toBe(202);
    expect((await post('/Patient/$export', parameters())).told).toBe('403 TL.ACCESS.05');
    expect((await post(oneOf('anna'), parameters(), 'bruno')).told).toBe(NOT_FOUND);
  });

  it.each<[object, string]>([
    [parameters({ name: '_since', valueDate: 2026 }), '400 ZENNE.FHIR.SINCE'],
    [parameters({ name: 'patient', valueReference: { reference: 'Patient/1' } }), '400 ZENNE.FHIR.PARAMETER'],
    [{ resourceType: 'Parameters', parameter: {} }, '400 ZENNE.FHIR.PARAMETERS'],
    [{ resourceType: 'Patient' }, '400 ZENNE.FHIR.PARAMETERS'],
    [parameters({ name: '_type', valueString: 'x'.repeat(70_000) }), '413 ZENNE.FHIR.TOO-LARGE'],
  ])('that cannot be understood is refused', async (body, told) => {
    expect((await post(oneOf('anna'), body)).told).toBe(told);
  });
});

/** The patient closes one item to the gp, as long as `during` lasts. */
async function whileHidden(name: string, type: string, during: () => Promise<void>): Promise<void> {
  const { access } = town.house;
  const item = placeOfPublicId(access.keys, idOf(`${name} ${type}`))?.item;
  const caller = town.callers.get(name)?.caller;
  if (!item || !caller) throw new Error('nothing to hide');
  const question = { act: 'set-limits', caller, patient: { key: town.keyOf(name) } } as const;
  const hidden = await inRecord(access, question, (grant) =>
    hideDocument(grant, access.keys, item, { profession: town.gp.profession }),
  );
  expect(hidden.granted).toBe(true);
  // What the gp wrote stays in sight: somebody else wrote it.
  await superuser.query('UPDATE fhir_item SET author = $1 WHERE item = $2', [town.other.key, item]);
  await during();
  await superuser.query('DELETE FROM access_document_right');
  await superuser.query('UPDATE fhir_item SET author = $1 WHERE item = $2', [town.gp.key, item]);
}

describe('what a patient hid', () => {
  it('is in no file, and the manifest is the same', async () => {
    const linked = await town.begin('clinic', '/Patient/$export');
    const one = await town.begin('gp', oneOf('anna'));
    const before = [await town.call('clinic', 'GET', linked), await town.call('gp', 'GET', one)];
    await whileHidden('anna', 'Immunization', async () => {
      expect(await town.fetch('gp', one, 'Immunization')).toEqual([]);
      expect(await town.fetch('gp', one, 'AllergyIntolerance')).toHaveLength(1);
      expect(idsOf(await town.fetch('clinic', linked, 'Immunization'))).toEqual(
        sorted('bruno Immunization', 'chris Immunization'),
      );
      const after = [await town.call('clinic', 'GET', linked), await town.call('gp', 'GET', one)];
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
      const traced = await superuser.query(
        'SELECT sum(shown)::int AS n FROM audit_trail WHERE stream = $1 AND step = 3 AND act = 6 AND kind = $2 AND shown > 0',
        [town.keyOf('anna'), 'vaccination'],
      );
      expect(traced.rows[0].n).toBeGreaterThan(0);
    });
    expect(await town.fetch('gp', one, 'Immunization')).toHaveLength(1);
  });
});

describe('the records a house is linked to', () => {
  it('are given to its program, each under its own grant and in its own trail', async () => {
    const address = await town.begin('clinic', '/Patient/$export');
    expect(idsOf(await town.fetch('clinic', address, 'Patient'))).toEqual(NAMES.map(town.idOf).sort());
    const count = async (name: string): Promise<number[]> => {
      const { rows } = await superuser.query(
        'SELECT step, sum(coalesce(shown, 1))::int AS n FROM audit_trail WHERE stream = $1 AND act = 6 GROUP BY step ORDER BY step',
        [town.keyOf(name)],
      );
      return rows.map(({ n }) => n);
    };
    const [decisions = 0, shown = 0] = await count('bruno');
    const found = await town.fetch('clinic', address, 'Immunization');
    expect(idsOf(found)).toEqual(NAMES.map((name) => idOf(`${name} Immunization`)).sort());
    expect(await count('bruno')).toEqual([decisions + 1, shown + 1]);
  });

  it('are not for a person alone, for a patient, or for a program without a link', async () => {
    for (const who of ['gp', 'anna'])
      expect((await town.call(who, 'GET', '/Patient/$export')).told).toBe('403 TL.ACCESS.05');
    town.callers.set('gp of anna', { caller: town.callerOf(town.gp), patient: town.keyOf('anna') });
    expect((await town.call('gp of anna', 'GET', '/Patient/$export')).status).toBe(403);
    const empty = await town.begin('software', '/Patient/$export');
    expect(await town.filesOf('software', empty)).toEqual({});
  });

  it('of a house alone are who they are: what is in them needs a person', async () => {
    const at = { kind: 'institution', door: 'fhir', requestId: 'r', institution: town.clinic } as const;
    town.callers.set('house', { caller: { ...at, application: systemScopes('*') } });
    const address = await town.begin('house', '/Patient/$export');
    expect(await town.filesOf('house', address)).toEqual({});
    await linkClinic();
    const linked = await town.begin('house', '/Patient/$export');
    expect(Object.keys(await town.filesOf('house', linked))).toEqual(['Patient']);
    expect(idsOf(await town.fetch('house', linked, 'Patient'))).toEqual([town.idOf('chris')]);
    expect((await town.call('house', 'GET', '/Patient/$export?_type=Immunization')).status).toBe(403);
    for (const application of [systemScopes('Immunization'), systemScopes('*', 'rs', 'user')]) {
      town.callers.set('narrow', { caller: { ...at, application } });
      expect((await town.call('narrow', 'GET', '/Patient/$export?_type=Patient')).told).toBe(
        '403 ZENNE.ACCESS.SCOPE-TOO-NARROW',
      );
      expect((await town.call('narrow', 'GET', `${linked}/Patient/1`)).told).toBe('403 ZENNE.ACCESS.SCOPE-TOO-NARROW');
    }
  });

  it('are without a patient whose link ended, from the next lines on', async () => {
    const { access, documents, metrics } = town.house;
    const hub = { number: '1990000728', name: 'Zenne' };
    const log = makeLog({ level: 'silent' });
    const context = { access, documents, metrics, hub, log, baseUrl: '', strictness: 'error' } as const;
    const asked = town.callers.get('clinic');
    if (!asked) throw new Error('no clinic');
    const lines = linkedLines(
      { ...context, intendedProfile: 'required', validator: fhir.validator, limitClient: () => 0 },
      asked,
      sliceOf(0, 1),
      {
        type: 'Immunization',
      },
    );
    const order = [...NAMES].sort((a, b) => (town.keyOf(a) < town.keyOf(b) ? -1 : 1));
    const [first, second, third] = order;
    const next = async () => JSON.parse(String((await lines.next()).value)).id;
    expect(await next()).toBe(idOf(`${first} Immunization`));
    await ask(town.house, town.gp, 'RevokeTherapeuticLink', bodies.link(town.ssinOf(second ?? ''), town.gp));
    await superuser.query('DELETE FROM access_therapeutic_link WHERE holder = $1', [town.clinic]);
    expect(await next()).toBe(idOf(`${third} Immunization`));
    expect((await lines.next()).done).toBe(true);
    const address = await town.begin('clinic', '/Patient/$export');
    expect(await town.fetch('clinic', address, 'AllergyIntolerance')).toHaveLength(2);
    await ask(town.house, town.gp, 'PutTherapeuticLink', bodies.link(town.ssinOf(second ?? ''), town.gp));
    expect(await town.fetch('clinic', address, 'AllergyIntolerance')).toHaveLength(3);
  });

  it('stand in many files, each record in one', async () => {
    const address = await town.begin('clinic', '/Patient/$export?_type=Patient');
    await superuser.query('UPDATE fhir_export SET slices = 50');
    expect((await town.filesOf('clinic', address)).Patient).toHaveLength(50);
    expect(idsOf(await town.fetch('clinic', address, 'Patient'))).toEqual(NAMES.map(town.idOf).sort());
    expect((await town.call('clinic', 'GET', `${address}/Patient/51`)).told).toBe(NOT_FOUND);
  });
});

/** The clinic has a link of its own with chris. */
async function linkClinic(): Promise<void> {
  await superuser.query(
    `INSERT INTO access_therapeutic_link SELECT patient, gen_random_uuid(), $1, kind, proof, starts_on, ends_on, NULL, declared_by, declared_at
     FROM access_therapeutic_link WHERE patient = $2`,
    [town.clinic, town.keyOf('chris')],
  );
}

describe('an export', () => {
  it('is its owner’s alone: another house, or the same person for another house, finds nothing', async () => {
    const address = await town.begin('clinic', '/Patient/$export');
    town.callers.set('another', {
      caller: town.callerOf(town.gp, { institution: institutionKey('0190c0de-0000-4000-8000-000000000009') }),
    });
    for (const who of ['another', 'gp', 'software', 'anna']) {
      expect((await town.call(who, 'GET', address)).told).toBe(NOT_FOUND);
      expect((await town.call(who, 'GET', `${address}/Patient/1`)).told).toBe(NOT_FOUND);
      expect((await town.call(who, 'DELETE', address)).told).toBe(NOT_FOUND);
    }
    expect((await town.call('clinic', 'GET', address)).status).toBe(200);
  });

  it('that never was is not found, whatever its id', async () => {
    for (const id of ['0190c0de-0000-7000-8000-00000000dead', 'x', "'", town.idOf('anna')])
      for (const path of ['', '/Patient/1'])
        expect((await town.call('clinic', 'GET', `/_export/${encodeURIComponent(id)}${path}`)).told).toBe(NOT_FOUND);
  });

  it('is one of five at most, and ends after a day', async () => {
    const begin = () => town.call('anna', 'GET', oneOf('anna'));
    const begun = await Promise.all(Array.from({ length: 7 }, begin));
    expect(begun.map(({ told }) => told).sort()).toEqual([
      ...Array(5).fill('202'),
      ...Array(2).fill('429 ZENNE.FHIR.EXPORTS'),
    ]);
    await superuser.query("UPDATE fhir_export SET expires_at = '2026-11-24T09:00:00Z'");
    const old = begun.find(({ status }) => status === 202)?.headers['content-location'];
    expect((await town.call('anna', 'GET', String(old))).told).toBe(NOT_FOUND);
    expect((await begin()).status).toBe(202);
    await asSystem(town.house.access.database, 'test', sweepExports);
    expect((await superuser.query('SELECT count(*)::int AS n FROM fhir_export')).rows[0].n).toBe(1);
  });

  it('is invisible in the database without its owner’s name', async () => {
    await town.begin('anna', oneOf('anna'));
    const app = new pg.Client({ connectionString: town.house.db.url });
    await app.connect();
    const { rows } = await app.query('SELECT count(*)::int AS n FROM fhir_export').finally(() => app.end());
    expect(rows[0].n).toBe(0);
  });
});

it('a record is opened in pages of a bounded size, however small it is where it is kept', async () => {
  await town.addPatient('dora');
  const note = Array.from({ length: 6 }, () => ({ text: 'x'.repeat(1_000_000) }));
  for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) {
    const body = vaccinationOf(town.ssinOf('dora'), { note, occurrenceDateTime: day });
    expect((await town.call('gp', 'POST', '/Immunization', { body })).status).toBe(201);
  }
  const address = await town.begin('dora', `${oneOf('dora')}?_type=Immunization`);
  const shown = async (): Promise<readonly number[]> => {
    const sql = 'SELECT shown FROM audit_trail WHERE stream = $1 AND step = 3 AND act = 6 AND shown > 0';
    const { rows } = await superuser.query<{ shown: number }>(sql, [town.keyOf('dora')]);
    return rows.map((row) => row.shown);
  };
  const before = await shown();
  expect(await town.fetch('dora', address, 'Immunization')).toHaveLength(3);
  expect((await shown()).slice(before.length)).toEqual([1, 1, 1]);
});
