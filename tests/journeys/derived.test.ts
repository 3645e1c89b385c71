import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLimit, inRecord } from '../../src/modules/access/index.ts';
import { deriveMissing, placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import {
  ALLERGY_CODE,
  anAllergy,
  aVaccination,
  type DerivedTown,
  openDerivedTown,
  summaryItem,
  summaryOf,
} from './derived-town.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { joinRecords } from './join-records.ts';
import { allergyOf } from './vault-resources.ts';

let town: DerivedTown;
let superuser: pg.Client;
let looker: TestCaregiver;
let nurse: TestCaregiver;
beforeAll(async () => {
  town = await openDerivedTown();
  looker = await town.addCaregiver('looker', 21);
  nurse = await town.addCaregiver('nurse', 22, 'persnurse');
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

let people = 0;
/** A new patient, linked to the physician, a colleague and a nurse; the name is also that of the token. */
async function somebody(): Promise<{ readonly name: string; readonly ssin: Ssin }> {
  people += 1;
  const [name, ssin] = [`patient ${people}`, makeSsin({ birthDate: '1966-01-01', counter: 2 * people })];
  await town.addPatient(name, ssin);
  for (const one of [looker, nurse]) await town.link(ssin, one);
  return { name, ssin };
}
const codesOf = async (who: string, ssin: Ssin): Promise<readonly string[]> => {
  const { body } = await town.call(who, 'GET', `/AllergyIntolerance?patient.identifier=${ssin}`);
  const of = ({ resource }: { resource: { code: { coding?: { code: string }[]; text: string } } }) =>
    resource.code.coding?.[0]?.code ?? resource.code.text;
  return (body.entry ?? []).map(of).sort();
};
const rows = async (text: string, ...values: unknown[]) => (await superuser.query(text, values)).rows;

describe('a summary that is put at the hub', () => {
  it('is answered before anything is read from it, and is then found as its items', async () => {
    const { name, ssin } = await somebody();
    expect(await town.putSummary(ssin, 'one', [anAllergy(), aVaccination()])).toContain('iscomplete>true');
    expect(await town.found('looker', 'AllergyIntolerance', ssin)).toEqual([]);
    await town.runJobs();
    const [id] = await town.found('looker', 'AllergyIntolerance', ssin, `&code=${ALLERGY_CODE}`);
    expect(await town.found('looker', 'Immunization', ssin, '&date=2025-03-02')).toHaveLength(1);

    const read = await town.call('looker', 'GET', `/AllergyIntolerance/${id}`);
    expect(read.body).toMatchObject({
      meta: { versionId: '1', tag: [{ code: 'MAPPED' }] },
      code: { text: 'Verzonnen allergie' },
      recorder: { identifier: { value: town.gp.nihii }, display: 'Arts Verzonnen' },
      patient: { reference: `Patient/${town.idOf(name)}` },
    });
    // No number of the person or of who wrote it, and an address that leads to the document.
    for (const number of [ssin, town.gp.ssin]) expect(read.bytes.toString()).not.toContain(number);
    const source = await town.call('looker', 'GET', `/${read.body.meta.source}`);
    expect(source.body).toMatchObject({ resourceType: 'DocumentReference' });
    const version = await town.call('looker', 'GET', `/AllergyIntolerance/${id}/_history/1`);
    expect(version.bytes).toEqual(read.bytes);
    const history = await town.call('looker', 'GET', `/AllergyIntolerance/${id}/_history`);
    expect(history.body.entry).toHaveLength(1);
    const integrity = await town.call('looker', 'GET', `/AllergyIntolerance/${id}/$integrity`);
    expect(integrity.body.parameter[1]).toEqual({ name: 'method', valueCode: 'derive' });
    const everything = await town.call(
      'looker',
      'GET',
      `/Patient/${town.idOf(name)}/$everything?_type=AllergyIntolerance`,
    );
    expect(everything.bytes.toString()).toContain(`"id":"${id}"`);
  });

  it('tells the patient’s trail which document was looked at', async () => {
    const { name, ssin } = await somebody();
    await town.putSummary(ssin, 'traced', [anAllergy()]);
    await town.runJobs();
    const [id] = await town.found('looker', 'AllergyIntolerance', ssin);
    const read = await town.call('looker', 'GET', `/AllergyIntolerance/${id}`);
    const source = placeOfPublicId(town.house.access.keys, read.body.meta.source.split('/')[1])?.item;
    const traced = await rows('SELECT kind FROM audit_trail WHERE stream = $1 AND item = $2', town.keyOf(name), source);
    expect(traced.filter(({ kind }) => kind === 'sumehr').length).toBeGreaterThanOrEqual(3);
  });

  it('tells it of each of several that one search looked into', async () => {
    const { name, ssin } = await somebody();
    await town.putSummary(ssin, 'several-1', [anAllergy()]);
    await town.putSummary(ssin, 'several-2', [anAllergy(), summaryItem(3, 'allergy', 'Verzonnen noten')]);
    await town.runJobs();
    await town.call('gp', 'POST', '/AllergyIntolerance', { body: allergyOf(ssin) });
    expect(await town.found('looker', 'AllergyIntolerance', ssin)).toHaveLength(4);
    const looked = `SELECT item, shown FROM audit_trail WHERE stream = $1 AND actor = $2 AND kind = 'sumehr'`;
    const traced = await rows(looked, town.keyOf(name), looker.key);
    const read = await rows('SELECT DISTINCT source FROM fhir_item WHERE patient = $1', town.keyOf(name));
    expect(traced.map(({ shown }) => shown).sort()).toEqual([1, 1, 2]);
    const sources = read.flatMap(({ source }) => source ?? []);
    expect(sources).toHaveLength(2);
    expect(traced.map(({ item }) => item)).toEqual(expect.arrayContaining(sources));
  });

  it('leaves in the log how much was read and how much was not, and nothing else', async () => {
    const { ssin } = await somebody();
    const before = town.logged.length;
    const odd = summaryItem(5, 'allergy', 'Verzonnen gras', {
      more: '<k:temporality><k:cd S="CD-TEMPORALITY" SV="1.0">acute</k:cd></k:temporality>',
    });
    await town.putSummary(ssin, 'logged', [anAllergy(), odd]);
    await town.runJobs();
    const line = town.logged[before] ?? '';
    expect(JSON.parse(line)).toEqual({
      ...{ level: 30, time: expect.any(Number), msg: 'a summary was read into items' },
      ...{ outcome: 'derived', items: 2, left: { 'no-place': 1 } },
    });
  });
});

describe('a summary made to hurt', () => {
  it('is read as far as one document may be found by, in seconds', async () => {
    const { ssin } = await somebody();
    const codes = Array.from({ length: 100 }, (_, at) => `<k:cd S="CD-ATC" SV="1.0">V${at}</k:cd>`).join('');
    const items = Array.from({ length: 400 }, (_, at) =>
      summaryItem(at, 'allergy', 'Verzonnen', { id: `own-${at}` }).replace('<k:content>', `<k:content>${codes}`),
    );
    await town.putSummary(ssin, 'hurts', items);
    await town.runJobs();
    const { items: made, left } = JSON.parse(town.logged.at(-1) ?? '');
    expect(made).toBeGreaterThan(100);
    expect(left['index-too-large']).toBe(400 - made);
    expect(left['index-too-large']).toBeGreaterThan(100);
  });
});

describe('a new version of a summary', () => {
  it('replaces its items: what stayed keeps its address, what is gone is gone, in every version', async () => {
    const { ssin } = await somebody();
    const [own, nuts] = [
      summaryItem(2, 'allergy', 'Verzonnen latex', { id: 'own-1' }),
      summaryItem(3, 'allergy', 'Verzonnen noten', { code: 'V01AA09' }),
    ];
    await town.putSummary(ssin, 'two', [own, nuts, anAllergy(4)]);
    await town.runJobs();
    const before = await town.found('gp', 'AllergyIntolerance', ssin, '&_sort=_lastUpdated');
    expect(before).toHaveLength(3);
    const idOf = async (code: string) => (await town.found('gp', 'AllergyIntolerance', ssin, `&code=${code}`))[0];
    const [kept, gone] = [await idOf(ALLERGY_CODE), await idOf('V01AA09')];
    const named = before.find((id) => id !== kept && id !== gone);

    // The first item is told better, the second left out, so that the third moves up.
    await town.putSummary(ssin, 'two', [summaryItem(2, 'allergy', 'Verzonnen rubber', { id: 'own-1' }), anAllergy(3)]);
    // Nothing of the version before is shown from the moment of the put.
    expect(await town.found('gp', 'AllergyIntolerance', ssin)).toEqual([]);
    expect((await town.call('gp', 'GET', `/AllergyIntolerance/${kept}`)).status).toBe(404);
    await town.runJobs();
    expect([...(await town.found('gp', 'AllergyIntolerance', ssin))].sort()).toEqual([kept, named].sort());
    expect((await town.call('gp', 'GET', `/AllergyIntolerance/${named}`)).body).toMatchObject({
      meta: { versionId: '2' },
      code: { text: 'Verzonnen rubber' },
    });
    for (const path of [
      `${gone}`,
      `${gone}/_history`,
      `${gone}/_history/1`,
      `${kept}/_history/1`,
      `${named}/_history/1`,
    ])
      expect((await town.call('gp', 'GET', `/AllergyIntolerance/${path}`)).told, path).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });

  it('is read once, however often its job runs', async () => {
    const { name, ssin } = await somebody();
    await town.putSummary(ssin, 'often', [anAllergy(), anAllergy(3)]);
    await town.runJobs();
    const found = await town.found('gp', 'AllergyIntolerance', ssin);
    expect(found).toHaveLength(2);
    await rows('DELETE FROM fhir_derivation WHERE patient = $1', town.keyOf(name));
    await deriveMissing(town.house.access);
    await town.runJobs();
    expect(await town.found('gp', 'AllergyIntolerance', ssin)).toEqual(found);
    expect(await rows('SELECT 1 FROM fhir_version WHERE patient = $1', town.keyOf(name))).toHaveLength(2);
  });
});

describe('a summary of before', () => {
  it('is read by the job that looks for what is missing, once', async () => {
    const { ssin } = await somebody();
    await town.putSummary(ssin, 'before', [anAllergy()]);
    // As it was put by a program that knew no items.
    await rows(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'derive-items %'`);
    await town.runJobs();
    expect(await town.found('gp', 'AllergyIntolerance', ssin)).toEqual([]);
    expect(await deriveMissing(town.house.access)).toBe(1);
    await town.runJobs();
    expect(await town.found('gp', 'AllergyIntolerance', ssin)).toHaveLength(1);
    expect(await deriveMissing(town.house.access)).toBe(0);
  });
});

describe('the rights of an item', () => {
  it('are those of the part of the summary that the matrix opens to a nurse', async () => {
    const { ssin } = await somebody();
    const reaction = summaryItem(5, 'adr', 'Verzonnen bijwerking', { code: 'V01AA07' });
    await town.putSummary(ssin, 'parts', [anAllergy(), aVaccination(), reaction]);
    await town.runJobs();
    expect(await codesOf('nurse', ssin)).toEqual(await seenInExtract(ssin));
    expect(await town.found('nurse', 'Immunization', ssin)).toEqual([]);
    expect(await town.found('looker', 'AllergyIntolerance', ssin)).toHaveLength(2);
  });

  it('open to a nurse nothing that an extract leaves out: what is confidential, or of two kinds', async () => {
    const { ssin } = await somebody();
    const secret = '<k:confidentiality><k:cd S="CD-CONFIDENTIALITY" SV="1.0">secret</k:cd></k:confidentiality>';
    const marked = (number: number, code: string, mark: string): string =>
      summaryItem(number, 'allergy', 'Verzonnen geheim', { code }).replace('<k:content>', `${mark}<k:content>`);
    const heading = `<k:heading>${secret}<k:id S="ID-KMEHR" SV="1.0">9</k:id><k:cd S="CD-HEADING" SV="1.0">assessment</k:cd>${marked(6, 'V01AA04', '')}</k:heading>`;
    await town.putSummary(ssin, 'marked', [
      ...[anAllergy(), marked(3, 'V01AA02', secret), marked(4, 'V01AA03', '<k:confidentiality/>'), heading],
      marked(5, 'V01AA08', '<k:cd S="CD-ITEM" SV="1.0">problem</k:cd>'),
    ]);
    await town.runJobs();
    expect(await codesOf('nurse', ssin)).toEqual(await seenInExtract(ssin, 'marked'));
    expect(await codesOf('looker', ssin)).toHaveLength(5);
    const { ssin: other } = await somebody();
    const whole = summaryOf(other, town.gp, 'whole', [anAllergy()]);
    await ask(town.house, town.gp, 'PutTransaction', whole.replace('<k:transaction>', `<k:transaction>${secret}`));
    await town.runJobs();
    expect(await codesOf('nurse', other)).toEqual([]);
    expect(await codesOf('looker', other)).toHaveLength(1);
  });

  it('are its own too: who may see the summary and no vaccination sees no vaccination of it', async () => {
    const { name, ssin } = await somebody();
    await town.putSummary(ssin, 'both', [anAllergy(), aVaccination()]);
    await town.runJobs();
    expect(await town.found('looker', 'Immunization', ssin)).toHaveLength(1);
    const patient = town.keyOf(name);
    const caller = { kind: 'patient', door: 'patient-portal', requestId: '', patient } as const;
    await inRecord(town.house.access, { act: 'set-limits', caller, patient: { key: patient } }, (grant) =>
      addLimit(grant, town.house.access.keys, { target: { everyone: true }, kind: 'vaccination' }),
    );
    expect(await town.found('looker', 'Immunization', ssin)).toEqual([]);
    expect(await town.found('looker', 'AllergyIntolerance', ssin)).toHaveLength(1);
    // Its author keeps sight of it.
    expect(await town.found('gp', 'Immunization', ssin)).toHaveLength(1);
  });

  it('end with the consent and the link by which the summary is seen, and with the opening to its patient', async () => {
    const { name, ssin } = await somebody();
    await town.putSummary(ssin, 'ends', [anAllergy()]);
    await town.runJobs();
    // Its author did not open it to the patient.
    expect(await town.found(name, 'AllergyIntolerance', ssin)).toEqual([]);
    expect((await town.call('stranger', 'GET', `/AllergyIntolerance?patient.identifier=${ssin}`)).status).toBe(403);
    await ask(town.house, looker, 'RevokeTherapeuticLink', bodies.link(ssin, looker));
    expect((await town.call('looker', 'GET', `/AllergyIntolerance?patient.identifier=${ssin}`)).status).toBe(403);
  });

  it('go with the summary into a record that was joined', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await town.putSummary(other.ssin, 'joined', [anAllergy()]);
    await town.runJobs();
    await joinRecords(town.house.access, town.keyOf(one.name), town.keyOf(other.name));
    const [id] = await town.found('looker', 'AllergyIntolerance', one.ssin);
    expect((await town.call('looker', 'GET', `/AllergyIntolerance/${id}`)).status).toBe(200);
  });
});

/** What the hub gives the nurse of the same summary: the code of each allergy and reaction in it. */
async function seenInExtract(ssin: Ssin, id = 'parts'): Promise<readonly string[]> {
  const { body } = await ask(town.house, nurse, 'GetTransaction', bodies.get(ssin, id));
  expect(body).not.toContain('CD-VACCINEINDICATION');
  const codes = [...body.matchAll(/>(V01AA\d\d)</g)].map(([, code = '']) => code).sort();
  expect(codes.length).toBeGreaterThan(0);
  return codes;
}

describe('an item', () => {
  const DERIVED = '405 ZENNE.FHIR.DERIVED';
  const PATCH = { 'content-type': 'application/json-patch+json' };

  it('is changed by nobody here, and who sees it is told where it is changed', async () => {
    const { ssin } = await somebody();
    await town.putSummary(ssin, 'fixed', [anAllergy()]);
    await town.runJobs();
    const [id] = await town.found('gp', 'AllergyIntolerance', ssin);
    const path = `/AllergyIntolerance/${id}`;
    const body = allergyOf(ssin, { id });
    const operations = JSON.stringify([{ op: 'replace', path: '/criticality', value: 'low' }]);
    const transaction = (entry: object) => ({ resourceType: 'Bundle', type: 'transaction', entry: [entry] });
    const url = path.slice(1);
    for (const who of ['gp', 'looker']) {
      expect((await town.call(who, 'PUT', path, { body })).told).toBe(DERIVED);
      expect((await town.call(who, 'PATCH', path, { body: operations, headers: PATCH })).told).toBe(DERIVED);
      expect((await town.call(who, 'DELETE', path)).told).toBe(DERIVED);
      const put = transaction({ resource: body, request: { method: 'PUT', url } });
      expect((await town.call(who, 'POST', '', { body: put })).told).toBe(DERIVED);
      const taken = transaction({ request: { method: 'DELETE', url } });
      expect((await town.call(who, 'POST', '', { body: taken })).told).toBe(DERIVED);
    }
    const told = await town.call('gp', 'DELETE', path, { headers: { 'accept-language': 'nl' } });
    expect(told.body.issue[0].details.text).toContain('meta.source');
    // No link, no look: nothing is told.
    expect((await town.call('stranger', 'DELETE', path)).told).toBe('404 ZENNE.FHIR.NOT-YOURS');
    expect((await town.call('gp', 'GET', path)).body.meta.versionId).toBe('1');
  });

  it('is no duplicate of what software sends, and takes no number', async () => {
    const { ssin } = await somebody();
    await town.putSummary(ssin, 'number', [anAllergy()]);
    await town.runJobs();
    const { body } = await town.call('gp', 'GET', `/AllergyIntolerance?patient.identifier=${ssin}`);
    const [{ resource }] = body.entry;
    const { id: _, meta: __, ...same } = resource;
    const sent = { ...same, patient: allergyOf(ssin).patient };
    expect((await town.call('gp', 'POST', '/AllergyIntolerance', { body: sent })).told).toBe('201');
    expect(await town.found('gp', 'AllergyIntolerance', ssin)).toHaveLength(2);
  });
});
