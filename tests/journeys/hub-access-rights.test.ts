import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endDocumentRight, hideDocument, inRecord, type Whom } from '../../src/modules/access/index.ts';
import { itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openPut } from './upkeep-town.ts';

let house: TestHouse;
let author: TestCaregiver;
let reader: TestCaregiver;
let nurse: TestCaregiver;
let superuser: pg.Client;
let counter = 200;

beforeAll(async () => {
  house = await openTestHouse();
  [author, reader] = [await house.caregiver(1), await house.caregiver(2)];
  nurse = await house.caregiver(3, 'persnurse');
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

const say = async (operation: string, body: string, who = author): Promise<string> =>
  told((await ask(house, who, operation, body)).body);
/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'));
const DONE = '<c:iscomplete>true';
const { right, rights, byNumber, byProfession } = bodies;

interface Case {
  readonly ssin: Ssin;
  readonly key: PatientKey;
  /** The sender's id of the author's document. */
  readonly id: string;
}

/** A patient whom both doctors and a nurse treat, and one document by the author. */
async function newCase(): Promise<Case> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  for (const who of [author, reader, nurse]) await say('PutTherapeuticLink', bodies.link(ssin, who), who);
  const id = `right-${counter}`;
  await say('PutTransaction', openPut(ssin, author, id));
  const { database, keys } = house.access;
  const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('the patient is missing');
  return { ssin, key, id };
}

const sees = async ({ ssin, id }: Case, who = reader): Promise<boolean> =>
  (await say('GetTransactionList', bodies.list(ssin), who)).includes(`>${id}<`);
const itemOf = async ({ id }: Case): Promise<string> =>
  (await superuser.query<{ item: string }>('SELECT item FROM hub_link WHERE local_id = $1', [id])).rows[0]?.item ?? '';

/** The patient's own word about the document. */
async function patientSays(of: Case, whom: Whom, effect: 'hide' | 'end'): Promise<void> {
  const { keys } = house.access;
  const caller = { kind: 'patient', door: 'patient-portal', requestId: of.key, patient: of.key } as const;
  const item = itemKey(await itemOf(of));
  const answer = await inRecord<string>(
    house.access,
    { act: 'set-limits', caller, patient: { key: of.key } },
    (grant) => (effect === 'hide' ? hideDocument(grant, keys, item, whom) : endDocumentRight(grant, keys, item, whom)),
  );
  expect(answer.granted).toBe(true);
}

const personOf = ({ ssin }: TestCaregiver): { personHash: string } => ({
  personHash: hashSsin(house.access.keys, ssin).toString('hex'),
});

describe('the author of a document tells what the patient wants', () => {
  it('a colleague loses the document and gets it back', async () => {
    const one = await newCase();
    expect(await sees(one)).toBe(true);
    expect(await say('PutAccessRight', right(one.id, byNumber(reader.nihii), 'disallow'))).toContain(DONE);
    expect(await sees(one)).toBe(false);
    expect(await sees(one, author)).toBe(true);
    const shown = await say('GetAccessRight', rights(one.id));
    expect(shown).toContain(
      `<c:transaction><c:id S="LOCAL" SL="SOFT" SV="1.0">${one.id}</c:id></c:transaction><c:hcparty>${byNumber(reader.nihii)}${byProfession('persphysician')}</c:hcparty><c:cd S="CD-ACCESSRIGHT" SV="1.0">disallow</c:cd>`,
    );
    expect(await say('RevokeAccessRight', right(one.id, byNumber(reader.nihii)))).toContain(DONE);
    expect(await sees(one)).toBe(true);
    expect(await say('GetAccessRight', rights(one.id))).not.toContain('accessright');
    expect(await say('RevokeAccessRight', right(one.id, ''))).toContain('>ZENNE.RIGHT.NOT-FOUND<');
  });

  it('a profession loses it, one of them is let in, and all of it ends at once', async () => {
    const one = await newCase();
    await say('PutAccessRight', right(one.id, byProfession('persphysician'), 'disallow'));
    expect(await sees(one)).toBe(false);
    expect(await say('PutAccessRight', right(one.id, byNumber(reader.nihii), 'allow'))).toContain(DONE);
    expect(await sees(one)).toBe(true);
    expect(await say('RevokeAccessRight', right(one.id, ''))).toContain(DONE);
    expect(await say('GetAccessRight', rights(one.id))).not.toContain('accessright');
  });

  it('the hub’s own id names the document as well', async () => {
    const one = await newCase();
    const id = printPublicId(house.access.keys, { patient: one.key, item: await itemOf(one) });
    expect(await say('PutAccessRight', right(id, byNumber(reader.nihii), 'disallow', 'RSBID'))).toContain(DONE);
    expect(await sees(one)).toBe(false);
  });

  it('the patient reads in the trail who did it, gets a letter, and may end it', async () => {
    const one = await newCase();
    await say('PutAccessRight', right(one.id, byNumber(reader.nihii), 'disallow'));
    const traced = await superuser.query(
      'SELECT DISTINCT actor FROM audit_trail WHERE stream = $1 AND act = 360 AND step = 3 AND shown = 1',
      [one.key],
    );
    expect(traced.rows).toEqual([{ actor: author.key }]);
    const session = await house.session({ kind: 'patient', key: one.key });
    const page = async (path: string) =>
      (await house.server.inject({ url: path, headers: { cookie: `zenne=${session}`, accept: 'text/html' } })).body;
    expect(await page('/en/my/letters')).toContain('Arts Verzonnen changed your choices in your name');
    const id = printPublicId(house.access.keys, { patient: one.key, item: await itemOf(one) });
    expect(await page(`/en/my/documents/${id}/rights`)).toContain('told by Arts Verzonnen, author of the document');
    await patientSays(one, personOf(reader), 'end');
    expect(await sees(one)).toBe(true);
  });

  it('nothing that the patient closed is told to the author, opened or lifted by it', async () => {
    const one = await newCase();
    await patientSays(one, personOf(reader), 'hide');
    expect(await say('GetAccessRight', rights(one.id))).not.toContain('accessright');
    expect(await say('RevokeAccessRight', right(one.id, byNumber(reader.nihii)))).toContain('>ZENNE.RIGHT.NOT-FOUND<');
    expect(await say('PutAccessRight', right(one.id, byNumber(reader.nihii), 'allow'))).toContain(DONE);
    expect(await sees(one)).toBe(false);
    await patientSays(one, { profession: 'persphysician' }, 'hide');
    await patientSays(one, personOf(reader), 'end');
    await say('PutAccessRight', right(one.id, byNumber(reader.nihii), 'allow'));
    expect(await sees(one)).toBe(false);
  });
});

describe('to everybody but its author the document does not exist', () => {
  it.each(['PutAccessRight', 'GetAccessRight', 'RevokeAccessRight'])('%s', async (operation) => {
    const one = await newCase();
    const publicId = printPublicId(house.access.keys, { patient: one.key, item: await itemOf(one) });
    const body = (id: string, scheme?: string) => {
      if (operation === 'GetAccessRight') return rights(id, scheme);
      return right(id, byNumber(nurse.nihii), operation === 'PutAccessRight' ? 'disallow' : undefined, scheme);
    };
    const never = await say(operation, body('never-was'), reader);
    expect(never).toContain('>ZENNE.GET.NOT-FOUND<');
    expect(await say(operation, body(one.id), reader)).toBe(never);
    expect(await say(operation, body(publicId, 'RSBID'), reader)).toBe(never);
    expect(await say(operation, body(one.id, 'OTHER'))).toBe(never);
    expect(await sees(one, nurse)).toBe(true);
  });

  it('a revoked document does not exist for its author either, nor an id that two documents share', async () => {
    const [one, two] = [await newCase(), await newCase()];
    await superuser.query('UPDATE hub_link SET revoked_at = now() WHERE local_id = $1', [one.id]);
    expect(await say('GetAccessRight', rights(one.id))).toContain('>ZENNE.GET.NOT-FOUND<');
    const three = await newCase();
    await superuser.query('UPDATE hub_link SET local_id = $1 WHERE local_id = $2', [two.id, three.id]);
    expect(await say('GetAccessRight', rights(two.id))).toContain('>ZENNE.GET.NOT-FOUND<');
  });

  it('a suspended author is refused alike for a document and for none', async () => {
    const one = await newCase();
    const gone = await house.caregiver(9);
    await superuser.query("UPDATE people_caregiver SET recognition = 'suspended' WHERE caregiver = $1", [gone.key]);
    const none = await say('GetAccessRight', rights('never-was'), gone);
    expect(none).toContain('>ZENNE.ACCESS.SUSPENDED<');
    const publicId = printPublicId(house.access.keys, { patient: one.key, item: await itemOf(one) });
    expect(await say('GetAccessRight', rights(publicId, 'RSBID'), gone)).toBe(none);
  });
});

describe('bad input', () => {
  it.each([
    ['MH2.INPUT.22', () => right('', byNumber(reader.nihii), 'disallow')],
    [
      'MH2.INPUT.22',
      () => right('x', byNumber(reader.nihii), 'disallow').replace('S="LOCAL" SL="SOFT"', 'S="ID-KMEHR"'),
    ],
    ['MH2.INPUT.20', () => right('x', byNumber('99999999999'), 'disallow')],
    ['MH2.INPUT.20', () => right('x', byProfession('perswizard'), 'disallow')],
    ['MH2.INPUT.20', () => right('x', byProfession('orghospital'), 'disallow')],
    ['ZENNE.RIGHT.CODE', () => right('x', byNumber(reader.nihii), 'perhaps')],
    ['ZENNE.RIGHT.PERSON-ONLY', () => right('x', byProfession('persnurse'), 'allow')],
  ])('%s', async (code, body) => {
    expect(await say('PutAccessRight', body())).toContain(`>${code}<`);
  });

  it.each([
    ['a missing party', () => right('x', '', 'disallow')],
    ['a missing code', () => right('x', byNumber(reader.nihii))],
    ['an unknown element', () => right('x', byNumber(reader.nihii), 'disallow').replace('<c:cd', '<c:more/><c:cd')],
    [
      'another namespace',
      () => right('x', byNumber(reader.nihii), 'disallow').replaceAll('c:transaction', 'k:transaction'),
    ],
    [
      'another order',
      () =>
        `${right('x', byNumber(reader.nihii), 'disallow').replace(/(<c:transaction>.*<\/c:transaction>)(<c:hcparty>.*<\/c:hcparty>)/, '$2$1')}`,
    ],
  ])('%s is a fault that names the line', async (_, body) => {
    const answer = await ask(house, author, 'PutAccessRight', body());
    expect(answer.status).toBe(500);
    expect(answer.body).toMatch(/Line \d+/);
  });
});
