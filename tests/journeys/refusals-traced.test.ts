import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPatient, hashSsin } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const nobody = makeSsin({ birthDate: '1980-05-05', counter: 6 });
let house: TestHouse;
let caller: TestCaregiver;
let other: TestCaregiver;
let patient: string | undefined;
let superuser: pg.Client;

beforeAll(async () => {
  house = await openTestHouse();
  [caller, other] = [await house.caregiver(1), await house.caregiver(2)];
  await ask(house, caller, 'PutPatient', bodies.patient(ssin));
  await ask(house, caller, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, caller, 'PutTherapeuticLink', bodies.link(ssin, caller));
  patient = await house.db.database.transaction((tx) => findPatient(tx, hashSsin(house.access.keys, ssin)));
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

interface Row {
  readonly stream: string;
  readonly actor: string;
  readonly reason: string;
  readonly claimed_hash: Buffer | null;
}

const REFUSED = 2;
const refusals = async (): Promise<Row[]> =>
  (await superuser.query<Row>('SELECT * FROM audit_trail WHERE outcome = $1 ORDER BY tx', [REFUSED])).rows;

/** The trail's rows that this request left; its answer must hold the code. */
async function rowsOf(code: string, operation: string, body: string, who = caller): Promise<Row[]> {
  const before = (await refusals()).length;
  expect((await ask(house, who, operation, body)).body).toContain(`>${code}<`);
  return (await refusals()).slice(before);
}

const asOther = (): TestCaregiver => ({ ...other, bearer: caller.bearer });
const HOUSE_STREAM = /^00000000-0000-8000-8000-/;

it.each([
  ['an author who is not the caller', 'TL.ACCESS.15', 'author-not-entitled', 'GetTransactionList', asOther],
  ['a link for somebody else', 'TL.ACCESS.06', 'link-holder-not-author', 'PutTherapeuticLink', () => caller],
  [
    'a document by somebody else',
    'ZENNE.PUT.AUTHOR',
    'transaction-author-not-entitled',
    'PutTransaction',
    () => caller,
  ],
  [
    'a declaration for somebody else',
    'ZENNE.PUT.AUTHOR',
    'transaction-author-not-entitled',
    'DeclareTransaction',
    () => caller,
  ],
] as const)(
  '%s leaves a row in the patient’s stream, under the key of who signed in',
  async (_, code, reason, op, who) => {
    const body = {
      GetTransactionList: bodies.list(ssin),
      PutTherapeuticLink: bodies.link(ssin, other),
      PutTransaction: bodies.put(ssin, other, 'somebody-else'),
      DeclareTransaction: bodies.declare(ssin, other, 'somebody-else'),
    }[op];
    expect(await rowsOf(code, op, body, who())).toMatchObject([
      { stream: patient, actor: caller.key, reason, claimed_hash: null },
    ]);
  },
);

it('a later transaction by somebody else is refused like the first', async () => {
  const own = bodies.put(ssin, caller, 'two-authors');
  const [first = ''] = /<k:transaction>.*<\/k:transaction>/.exec(own) ?? [];
  const twice = (second: string) => own.replace(first, first + second);
  const foreign = first.replaceAll(caller.nihii, other.nihii).replaceAll(caller.ssin, other.ssin);
  expect(await rowsOf('ZENNE.PUT.AUTHOR', 'PutTransaction', twice(foreign))).toMatchObject([
    { stream: patient, actor: caller.key, reason: 'transaction-author-not-entitled' },
  ]);
  expect((await ask(house, caller, 'PutTransaction', twice(first))).body).toContain('iscomplete>true');
});

it('of a look at several patients each one’s stream tells of the refusal', async () => {
  const body = bodies.updates('note', ssin, nobody);
  const [own, claimed, ...more] = await rowsOf('TL.ACCESS.15', 'GetLatestUpdate', body, asOther());
  expect(more).toEqual([]);
  expect(own).toMatchObject({ stream: patient, actor: caller.key, reason: 'author-not-entitled' });
  expect(claimed?.claimed_hash).toEqual(hashSsin(house.access.keys, nobody));
  const [unknown] = await rowsOf('MH2.INPUT.19', 'GetLatestUpdate', bodies.updates('note', nobody));
  expect(unknown?.reason).toContain('patient-unknown');
});

it('a document whose withdrawal is asked in another’s name leaves a row', async () => {
  expect(await rowsOf('TL.ACCESS.15', 'RevokeTransaction', bodies.get(ssin, 'x'), asOther())).toMatchObject([
    { stream: patient, actor: caller.key, reason: 'author-not-entitled' },
  ]);
});

it('a number that is none is kept in a house stream as keyed hash', async () => {
  const [row, ...more] = await rowsOf('IDS2.INPUT.54', 'GetTransactionList', bodies.list('12345678901'));
  expect(more).toEqual([]);
  expect(row).toMatchObject({ actor: caller.key, reason: 'patient-number-invalid' });
  expect(row?.stream).toMatch(HOUSE_STREAM);
  expect(row?.claimed_hash).toHaveLength(32);
});

it('who may not speak for the author does not learn whether the patient is known', async () => {
  const [row] = await rowsOf('TL.ACCESS.15', 'GetTransactionList', bodies.list(nobody), asOther());
  expect(row?.stream).toMatch(HOUSE_STREAM);
  expect(row?.claimed_hash).toEqual(hashSsin(house.access.keys, nobody));
});

it('a refused first registration leaves no stream of somebody who never was', async () => {
  const [row] = await rowsOf('TL.ACCESS.15', 'PutPatient', bodies.patient(nobody), asOther());
  expect(row?.stream).toMatch(HOUSE_STREAM);
});

it.each([
  ['GetPatient', () => bodies.list(ssin)],
  ['GetPatientConsent', () => bodies.list(ssin)],
  ['RevokePatientConsent', () => bodies.revokeConsent(ssin)],
  ['GetTherapeuticLink', () => bodies.links(ssin)],
  ['RevokeTherapeuticLink', () => bodies.link(ssin, caller)],
  ['GetPatientAuditTrail', () => bodies.looks(ssin)],
])('%s by who may not speak for the author leaves a row in the patient’s stream', async (operation, body) => {
  expect(await rowsOf('TL.ACCESS.15', operation, body(), asOther())).toMatchObject([
    { stream: patient, actor: caller.key, reason: 'author-not-entitled' },
  ]);
});

it.each([
  ['GetPatient', 'TL.ACCESS.09', () => bodies.list(ssin)],
  ['GetPatientAuditTrail', 'TL.ACCESS.09', () => bodies.looks(ssin)],
])('%s without a link leaves a row in the patient’s stream', async (operation, code, body) => {
  expect(await rowsOf(code, operation, body(), other)).toMatchObject([{ stream: patient, actor: other.key }]);
});

it.each([
  ['GetPatient', () => bodies.list('12345678901')],
  ['GetPatientConsent', () => bodies.list('12345678901')],
  ['RevokePatientConsent', () => bodies.revokeConsent('12345678901')],
  ['GetTherapeuticLink', () => bodies.links('12345678901')],
  ['RevokeTherapeuticLink', () => bodies.link('12345678901', caller)],
  ['GetPatientAuditTrail', () => bodies.looks('12345678901')],
])('%s of a number that is none is kept in a house stream', async (operation, body) => {
  const [row] = await rowsOf('IDS2.INPUT.54', operation, body());
  expect(row?.stream).toMatch(HOUSE_STREAM);
  expect(row?.claimed_hash).toHaveLength(32);
});

const meant = (): string => bodies.byNumber(other.nihii);
it.each([
  ['PutAccessRight', 'ZENNE.GET.NOT-FOUND', () => bodies.right('never-was', meant(), 'disallow')],
  ['GetAccessRight', 'ZENNE.GET.NOT-FOUND', () => bodies.rights('never-was')],
  ['RevokeAccessRight', 'ZENNE.GET.NOT-FOUND', () => bodies.right('never-was', meant())],
  ['PutHCParty', 'TL.ACCESS.15', () => bodies.party(bodies.byNumbers(other.nihii, other.ssin), 'persphysician')],
  ['PutHCPartyConsent', 'TL.ACCESS.15', () => bodies.partyConsent(meant())],
  ['GetHCPartyConsent', 'TL.ACCESS.15', () => bodies.selectParty(meant())],
  ['RevokeHCPartyConsent', 'TL.ACCESS.15', () => bodies.partyConsent(meant())],
])('%s about nobody’s record leaves its row in a house stream', async (operation, code, body) => {
  const [row, ...more] = await rowsOf(code, operation, body());
  expect(more).toEqual([]);
  expect(row).toMatchObject({ actor: caller.key });
  expect(row?.stream).toMatch(HOUSE_STREAM);
});

it('who may not speak for the author does not ask about a party either', async () => {
  expect(await rowsOf('TL.ACCESS.15', 'GetHCParty', bodies.selectParty(meant()), asOther())).toMatchObject([
    { actor: caller.key, reason: 'author-not-entitled' },
  ]);
});

/** The rows that this request at the links door left; its answer must hold the code. */
async function atLinksDoor(
  code: string,
  body: object,
  headers: Record<string, string> = {},
  path = '',
): Promise<Row[]> {
  const before = (await refusals()).length;
  const answer = await house.server.inject({
    method: 'POST',
    url: `/api/v1/therapeutic-links${path}`,
    headers: { authorization: `Bearer ${caller.links}`, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
  expect(answer.json()).toMatchObject({ code });
  return (await refusals()).slice(before);
}
const wanted = (number: string, more: object = {}) => ({
  ...{ patient: { ssin: number }, type: 'carepath', proof: 'eidreading' },
  ...more,
});

it('what the links door refuses before the record is opened leaves its row as well', async () => {
  const named = { holder: { number: other.nihii } };
  expect(await atLinksDoor('TL.ACCESS.06', wanted(ssin, named))).toMatchObject([
    { stream: patient, actor: caller.key, reason: 'link-holder-not-author' },
  ]);
  const unknown = { holder: { number: '99999999999' } };
  expect(await atLinksDoor('ZENNE.LINK.HOLDER-UNKNOWN', wanted(ssin, unknown))).toMatchObject([
    { stream: patient, reason: 'link-holder-not-author' },
  ]);
  const asAnother = { 'author-nihii': other.nihii };
  expect(await atLinksDoor('TL.ACCESS.15', wanted(ssin), asAnother)).toMatchObject([
    { stream: patient, actor: caller.key, reason: 'author-not-entitled' },
  ]);
  const [none] = await atLinksDoor('IDS2.INPUT.54', { patient: { ssin: '12345678901' } }, {}, '/_search');
  expect(none?.stream).toMatch(HOUSE_STREAM);
  expect(none?.claimed_hash).toHaveLength(32);
});
