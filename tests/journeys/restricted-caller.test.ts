import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/doors/fhir/routes.ts';
import { addLimit, exclude, hideDocument, inRecord, setChoices } from '../../src/modules/access/index.ts';
import type { Caller, InstitutionKey, PatientKey, RecordGrant } from '../../src/modules/grants/index.ts';
import { itemKey, patientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { linkByLocalId } from '../../src/modules/hub/index.ts';
import { addInstitution, findPatient, hashSsin, publicPatientId, register } from '../../src/modules/people/index.ts';
import { askCorrection, withdrawOwn } from '../../src/modules/upkeep/index.ts';
import { printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestFront } from './fhir-front.ts';
import { addStore, summaryOf, type TestHospital } from './hospital-town.ts';
import { type HouseWithDocuments, openTestHouse, type TestCaregiver } from './house.ts';
import { type Answer, ask, bodies } from './hub-requests.ts';
import { addHub, askAsHub, parties, type TestHub } from './interhub-requests.ts';
import { joinRecords } from './join-records.ts';
import {
  addHidden,
  addOwn,
  askVault,
  itemKeysOf,
  neverOf,
  type Send,
  sender,
  VAULT_KINDS,
  type VaultItems,
} from './restricted-vault.ts';
import { openPut } from './upkeep-town.ts';
import { allergyOf, vaccinationOf } from './vault-resources.ts';

const RESTRICTIONS = [
  'exclusion',
  'hidden document',
  'document closed to profession',
  'document closed to house',
  'closed kind',
  'closed role',
  'closed new documents',
  'emergency refused',
  'emergency limited',
] as const;
type Restriction = (typeof RESTRICTIONS)[number];

interface Patient {
  readonly name: string;
  readonly ssin: Ssin;
  readonly key: PatientKey;
  readonly handle: string;
  /** The number of the record that was joined to this one. */
  readonly also?: Ssin;
  /** Its key, under which what is hidden is kept. */
  readonly home?: PatientKey;
}

const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
const NEVER = '0190c0de-0000-7000-8000-00000000dead';

/** The house in whose name the caller acts. */
const HOUSE = { number: '88000900', kind: 'groupofphysicianssameaddress' } as const;

/** The table of the document: the test is made of its rows. */
const rows = readFileSync('docs/what-a-restricted-caller-sees.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => RESTRICTIONS.some((restriction) => cells[1] === restriction))
  .map(([, restriction = '', where = '', question = '', answer = '']) => ({ restriction, where, question, answer }));

const isAsked = (restriction: Restriction, of: (row: (typeof rows)[number]) => boolean): boolean =>
  rows.some((row) => row.restriction === restriction && of(row));

let house: HouseWithDocuments;
let author: TestCaregiver;
let caller: TestCaregiver;
let nurse: TestCaregiver;
let houseKey: InstitutionKey;
let asAuthor: Caller;
const cast = new Map<string, { restricted: Patient; twin: Patient; hiddenItem: string }>();
const vault = new Map<string, VaultCast>();

let store: TestHospital;
/** Another hub, through which the caller looks. */
let hub: TestHub;
beforeAll(async () => {
  house = await openTestHouse();
  await openTestFront(house, { base: '/fhir-test', sessions: 'links' });
  // At this one everybody acts in the name of the house.
  await openTestFront(house, { base: '/fhir-house', sessions: 'links', houseOf: () => houseKey });
  author = await house.caregiver(1);
  caller = await house.caregiver(2);
  nurse = await house.caregiver(3, 'persnurse');
  houseKey = await asSystem(house.access.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: HOUSE.number, kind: HOUSE.kind, name: 'Invented house' });
    await register(grant, key, caller.key, '2020-01-01');
    return key;
  });
  hub = await addHub(house, 1);
  store = await addStore(house, 'store', 1, { address: 'http://127.0.0.1:9/', specialist: caller });
  const caregiver = { ...author, personHash: '00', status: 'active' } as const;
  asAuthor = { kind: 'caregiver', door: 'caregiver-portal', requestId: NEVER, caregiver };
  for (const [at, restriction] of RESTRICTIONS.entries()) {
    const linked = !restriction.startsWith('emergency');
    const restricted = await makePatient(`R${at}`, 2 * at + 1, linked);
    const twin = await makePatient(`T${at}`, 2 * at + 2, linked);
    // Both have what the caller wrote; only the restricted one has the author's document.
    await ask(house, author, 'PutTransaction', openPut(restricted.ssin, author, `${restricted.name}-hidden`));
    // The caller opened it before, alone and in the name of the house: no look at what is hidden is told afterwards.
    if (linked) await lookAtHidden(restricted);
    const hiddenItem = await restrict(restriction, restricted);
    await dispute(restricted, hiddenItem);
    cast.set(restriction, { restricted, twin, hiddenItem });
    cast.set(`${restriction} withdrawn`, await withdrawnCast(restriction, at));
    if (isAsked(restriction, ({ question }) => question.endsWith('merged record')))
      cast.set(`${restriction} merged`, await mergedCast(restriction, at));
    if (isAsked(restriction, ({ where }) => where.endsWith(', nurse')))
      cast.set(`${restriction} nurse`, await extractCast(restriction, at));
    if (isAsked(restriction, ({ where }) => where.endsWith(', sets')))
      cast.set(`${restriction} sets`, await setsCast(restriction, at));
    if (isAsked(restriction, ({ where }) => isVault(where))) vault.set(restriction, await vaultCast(restriction, at));
  }
});
afterAll(() => house.close());

/** The same for a nurse, to whom the matrix opens only sections of the summary that the restriction hides. */
async function extractCast(restriction: Restriction, at: number) {
  const restricted = await makePatient(`N${at}`, 2 * at + 31, true, nurse);
  const twin = await makePatient(`M${at}`, 2 * at + 32, true, nurse);
  await ask(house, author, 'PutTransaction', bodies.summary(restricted.ssin, author, `${restricted.name}-hidden`));
  return { restricted, twin, hiddenItem: await restrict(restriction, restricted, nurse) };
}

/** The same with a hidden scheme, the only one of its patient. */
async function setsCast(restriction: Restriction, at: number) {
  const restricted = await makePatient(`L${at}`, 2 * at + 201, true);
  const twin = await makePatient(`K${at}`, 2 * at + 202, true);
  const scheme = bodies.scheme(restricted.ssin, author, `${restricted.name}-hidden`);
  await ask(house, author, 'PutTransactionSet', scheme, { requestId: `${restricted.name}.1` });
  return { restricted, twin, hiddenItem: await restrict(restriction, restricted) };
}

interface VaultCast {
  readonly send: Send;
  readonly author: Send;
  readonly restricted: Patient;
  readonly twin: Patient;
  readonly hidden: VaultItems;
  readonly never: VaultItems;
}
const isVault = (where: string): boolean => where === 'vault' || where.startsWith('vault,');

/** The same in the vault: a vaccination and a report are hidden. */
async function vaultCast(restriction: Restriction, at: number): Promise<VaultCast> {
  const base = restriction === 'document closed to house' ? '/fhir-house' : '/fhir-test';
  const send = sender(house, base, caller);
  const restricted = await makePatient(`F${at}`, 2 * at + 301, true);
  const twin = await makePatient(`G${at}`, 2 * at + 302, true);
  const asHidden = sender(house, '/fhir-test', author);
  const hidden = await addHidden(asHidden, restricted);
  const never = neverOf(house, twin);
  await addOwn(send, restricted, hidden);
  await addOwn(send, twin, never);
  expect((await askVault(house, send, 'read of a hidden item', restricted, hidden)).status).toBe(200);
  const self = { kind: 'patient', door: 'patient-portal', requestId: NEVER, patient: restricted.key } as const;
  const act = restriction === 'exclusion' ? 'exclude' : 'set-limits';
  const question = { act, caller: self, patient: { key: restricted.key } } as const;
  const { keys } = house.access;
  const done = await inRecord(house.access, question, async (grant) => {
    if (restriction === 'closed kind')
      for (const kind of VAULT_KINDS) await addLimit(grant, keys, { target: { everyone: true }, kind });
    else for (const item of itemKeysOf(house, hidden)) await setters(keys, caller, item)[restriction](grant);
  });
  expect(done.granted).toBe(true);
  return { send, author: asHidden, restricted, twin, hidden, never };
}

const withdrawn = new Set<string>();
/** From now on its author took back what is hidden. */
async function withdrawVault(restriction: string): Promise<VaultCast> {
  const set = vaultOf(restriction);
  if (!withdrawn.has(restriction))
    for (const type of ['Immunization', 'Bundle'] as const)
      expect((await set.author('DELETE', `${type}/${set.hidden[type]}`)).status).toBe(204);
  withdrawn.add(restriction);
  return set;
}

const vaultOf = (restriction: string): VaultCast => {
  const set = vault.get(restriction);
  if (!set) throw new Error('nobody is asked about');
  return set;
};

/** Both answers about the vault, apart from what may differ. */
async function vaultAnswers({ send, restricted, twin, hidden, never }: VaultCast, question: string) {
  const ofRestricted = await askVault(house, send, question, restricted, hidden);
  const ofTwin = await askVault(house, send, question, twin, never);
  return [plain(ofRestricted, restricted), plain(ofTwin, twin), ofRestricted.body] as const;
}

/** The same with a hidden document that its author took off the wrong person. */
async function withdrawnCast(restriction: Restriction, at: number) {
  const linked = !restriction.startsWith('emergency');
  const restricted = await makePatient(`W${at}`, 2 * at + 61, linked);
  const twin = await makePatient(`V${at}`, 2 * at + 62, linked);
  await ask(house, author, 'PutTransaction', openPut(restricted.ssin, author, `${restricted.name}-hidden`));
  const hiddenItem = await restrict(restriction, restricted);
  const { key } = restricted;
  const question = { act: 'withdraw-document', caller: asAuthor, patient: { key } } as const;
  const answer = await inRecord(house.access, question, (grant) =>
    withdrawOwn(grant, house.access.keys, itemKey(hiddenItem), 'It is about another patient'),
  );
  expect(answer).toEqual({ granted: true, value: 'withdrawn' });
  return { restricted, twin, hiddenItem };
}

async function lookAtHidden({ ssin, name }: Patient): Promise<void> {
  for (const more of [{}, { institution: HOUSE }]) {
    const { body } = await ask(house, caller, 'GetTransaction', bodies.get(ssin, `${name}-hidden`), more);
    expect(body).toContain('Verzonnen inhoud');
  }
}

/** The patient asks for a correction of the hidden document. */
async function dispute({ key }: Patient, item: string): Promise<void> {
  const self = { kind: 'patient', door: 'patient-portal', requestId: NEVER, patient: key } as const;
  const question = { act: 'ask-rectification', caller: self, patient: { key } } as const;
  const asked = { item: itemKey(item), text: 'Please correct this document', months: 1 };
  const answer = await inRecord(house.access, question, (grant) => askCorrection(grant, house.access.keys, asked));
  expect(answer).toEqual({ granted: true, value: 'asked' });
}

async function makePatient(name: string, counter: number, linked: boolean, seen = caller): Promise<Patient> {
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(house, author, 'PutPatient', bodies.patient(ssin));
  await ask(house, author, 'PutPatientConsent', bodies.consent(ssin));
  for (const who of linked ? [author, seen] : [author])
    await ask(house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
  const emergency = linked ? {} : { emergency: 'Found unconscious in the street' };
  await ask(house, seen, 'PutTransaction', bodies.put(ssin, seen, `${name}-own`), emergency);
  const { database, keys } = house.access;
  const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('the patient is missing');
  return { name, ssin, key, handle: printPublicId(keys, { patient: key, item: WHOLE_RECORD }) };
}

/** The same for records that were merged: what is hidden, and the restriction, came in under the key that joined. */
async function mergedCast(restriction: Restriction, at: number) {
  const join = async (name: string, counter: number, hides: boolean) => {
    const stays = await makePatient(name, counter, true);
    const joins = await makeEmpty(counter + 1);
    if (hides) await ask(house, author, 'PutTransaction', bodies.put(joins.ssin, author, `${name}-hidden`));
    const hiddenItem = hides ? await restrict(restriction, { ...stays, ...joins }) : NEVER;
    await joinRecords(house.access, stays.key, joins.key);
    return { whole: { ...stays, also: joins.ssin, home: joins.key }, hiddenItem };
  };
  const restricted = await join(`S${at}`, 100 + 4 * at, true);
  const twin = await join(`U${at}`, 102 + 4 * at, false);
  return { restricted: restricted.whole, twin: twin.whole, hiddenItem: restricted.hiddenItem };
}

/** A record in which nobody wrote anything. */
async function makeEmpty(counter: number): Promise<Pick<Patient, 'ssin' | 'key'>> {
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(house, author, 'PutPatient', bodies.patient(ssin));
  await ask(house, author, 'PutPatientConsent', bodies.consent(ssin));
  for (const who of [author, caller]) await ask(house, who, 'PutTherapeuticLink', bodies.link(ssin, who));
  const { database, keys } = house.access;
  const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('the patient is missing');
  return { ssin, key };
}

/** The patient sets the restriction; gives the key of the hidden document. */
async function restrict(restriction: Restriction, { key, name }: Patient, whom = caller): Promise<string> {
  const self = { kind: 'patient', door: 'patient-portal', requestId: NEVER, patient: key } as const;
  const { keys } = house.access;
  const act = restriction === 'exclusion' ? 'exclude' : 'set-limits';
  const question = { act, caller: self, patient: { key } } as const;
  const found = await inRecord(house.access, { act: 'list-documents', caller: asAuthor, patient: { key } }, (grant) =>
    linkByLocalId(grant, { scheme: 'SOFT', value: `${name}-hidden` }),
  );
  const item = found.granted ? found.value?.item : undefined;
  if (!item) throw new Error('the document to hide is missing');
  await inRecord<unknown>(house.access, question, (grant) => setters(keys, whom, item)[restriction](grant));
  return item;
}

const hashOf = (keys: HouseWithDocuments['access']['keys'], ssin: Ssin): string => hashSsin(keys, ssin).toString('hex');

type Setter = (grant: RecordGrant) => Promise<unknown>;

const setters = (
  keys: HouseWithDocuments['access']['keys'],
  { ssin, profession }: TestCaregiver,
  item: string,
): Readonly<Record<Restriction, Setter>> => ({
  exclusion: (grant) => exclude(grant, keys, { personHash: hashOf(keys, ssin) }, 'Arts Verzonnen'),
  'hidden document': (grant) => hideDocument(grant, keys, itemKey(item), { personHash: hashOf(keys, ssin) }),
  'document closed to profession': (grant) => hideDocument(grant, keys, itemKey(item), { profession }),
  'document closed to house': (grant) => hideDocument(grant, keys, itemKey(item), { institution: houseKey }),
  'closed kind': (grant) => addLimit(grant, keys, { target: { everyone: true }, kind: 'note' }),
  'closed role': (grant) => addLimit(grant, keys, { target: { profession: 'persphysician' } }),
  'closed new documents': (grant) => addLimit(grant, keys, { target: { everyone: true }, onlyNew: true }),
  'emergency refused': (grant) => setChoices(grant, keys, { emergency: 'refused', delayDays: 0 }),
  'emergency limited': (grant) => setChoices(grant, keys, { emergency: 'limited', delayDays: 0 }),
});

const page = async (path: string, who = caller): Promise<Answer> => {
  const { server } = house;
  const answer = await server.inject({
    method: 'GET',
    url: path,
    headers: { cookie: `zenne=${who.session}`, accept: 'text/html' },
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};

const publicIdOf = ({ key }: Pick<Patient, 'key'>, item: string): string =>
  printPublicId(house.access.keys, { patient: key, item });
const named = (id: string): string => `<c:transaction><c:id S="LOCAL" SL="SOFT" SV="1.0">${id}</c:id></c:transaction>`;
const closing = (id: string, scheme?: string): string =>
  bodies.right(id, bodies.byNumber(nurse.nihii), 'disallow', scheme);

const SSIN_SYSTEM = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin';
const idOf = (patient: string, item: string): string => printPublicId(house.access.keys, { patient, item });
const documentPath = ({ handle, key }: Pick<Patient, 'handle' | 'key'>, item: string): string =>
  `/en/care/patients/${handle}/documents/${printPublicId(house.access.keys, { patient: key, item })}`;
const submit = async (path: string, fields: string): Promise<Answer> => {
  const csrf = /name="csrf" value="([^"]+)"/.exec((await page('/en/care/')).body)?.[1] ?? '';
  const answer = await house.server.inject({
    method: 'POST',
    url: path,
    headers: { cookie: `zenne=${caller.session}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: `${fields}&csrf=${encodeURIComponent(csrf)}`,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};

const links = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const authorization = `Bearer ${caller.links}`;
  const answer = await house.server.inject({
    method,
    url: `/api/v1/therapeutic-links${path}`,
    headers: {
      authorization,
      'if-match': '*',
      ...more,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};

/** At the FHIR door, with the caller's session of the links. */
const fhir = async (path: string, form?: string): Promise<Answer> => {
  const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await house.server.inject({
    method: form === undefined ? 'GET' : 'POST',
    url: `/fhir-test/${path}`,
    headers: { authorization: `Bearer ${caller.links}`, ...type },
    ...(form === undefined ? {} : { payload: form }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};

/** What a caller sends to the vault. */
const toVault = async (path: string, body: unknown): Promise<Answer> => {
  const answer = await house.server.inject({
    method: 'POST',
    url: `/fhir-test${path}`,
    headers: { authorization: `Bearer ${caller.links}`, 'content-type': 'application/fhir+json' },
    payload: JSON.stringify(body),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};
const transactionOf = (resource: { readonly resourceType: string }) => ({
  ...{ resourceType: 'Bundle', type: 'transaction' },
  entry: [{ resource, request: { method: 'POST', url: resource.resourceType } }],
});

const searchOf = ({ ssin }: Patient) => links('POST', '/_search', { patient: { ssin } });
/** Written after what stands already: documents of one moment stand in the order of their ids, which is by chance. */
const laterPut = (ssin: Ssin, id: string): string => bodies.put(ssin, caller, id).replaceAll('10:00:00', '11:00:00');

/** A question to the hub in the name of the caller's house. */
const inName = (operation: string, body: string, emergency?: string): Promise<Answer> =>
  ask(house, caller, operation, body, { institution: HOUSE, ...(emergency ? { emergency } : {}) });

/** A question of the other hub for the caller, alone or in the name of the house. */
const afar = (operation: string, body: string, emergency?: string, inHouse = false): Promise<Answer> => {
  const endUser = parties.caregiver(caller) + (inHouse ? parties.house(HOUSE.number) : '');
  return askAsHub(house, hub, endUser, operation, body, emergency);
};
const EMERGENCY = 'Found unconscious in the street';

/** The path of the caller's running link with this patient. */
const linkOf = async (patient: Patient): Promise<string> => {
  const found = JSON.parse((await searchOf(patient)).body) as { readonly links: readonly { readonly id: string }[] };
  return `/${found.links[0]?.id}`;
};

/** The patient's rows of the list over all patients. */
const heldOf = async ({ ssin }: Patient): Promise<Answer> => {
  const { status, headers, body } = await links('GET', '?limit=100');
  const held = JSON.parse(body) as { readonly links: readonly { readonly patient: { readonly ssin: string } }[] };
  const kept = Object.entries(headers).filter(([header]) => header !== 'content-length');
  const mine = held.links.filter(({ patient }) => patient.ssin === ssin);
  return { status, headers: Object.fromEntries(kept), body: JSON.stringify(mine) };
};

/** How each question of the table is asked. `item` is the hidden one, or one that never existed. */
const questions: Readonly<Record<string, (patient: Patient, item: string) => Promise<Answer>>> = {
  'hub GetTransactionList': ({ ssin }) => ask(house, caller, 'GetTransactionList', bodies.list(ssin)),
  'hub GetTransactionList of a merged record': ({ also = '' }) =>
    ask(house, caller, 'GetTransactionList', bodies.list(also)),
  'hub GetTransaction of a hidden item of a merged record': ({ also = '', name }) =>
    ask(house, caller, 'GetTransaction', bodies.get(also, `${name}-hidden`)),
  'hub PutTransaction of a merged record': ({ also, ssin, name }) =>
    ask(house, caller, 'PutTransaction', laterPut(also ?? ssin, `${name}-more`)),
  'hub PutPatient of a merged record': ({ also = '' }) => ask(house, caller, 'PutPatient', bodies.patient(also)),
  'pages list of a merged record': ({ handle }) => page(`/en/care/patients/${handle}`),
  'pages hidden document of a merged record': ({ handle, home = patientKey(NEVER) }, item) =>
    page(documentPath({ handle, key: home }, item)),
  'hub GetTransactionList in an emergency': ({ ssin }) =>
    ask(house, caller, 'GetTransactionList', bodies.list(ssin), { emergency: 'Found unconscious in the street' }),
  'hub GetTransaction of a hidden item': ({ ssin, name }) =>
    ask(house, caller, 'GetTransaction', bodies.get(ssin, `${name}-hidden`)),
  'hub GetTransaction of a hidden item in an emergency': ({ ssin, name }) =>
    ask(house, caller, 'GetTransaction', bodies.get(ssin, `${name}-hidden`), { emergency: 'Found unconscious' }),
  'hub GetPatientAuditTrail': ({ ssin }) => ask(house, caller, 'GetPatientAuditTrail', bodies.looks(ssin)),
  'hub GetPatientAuditTrail of a merged record': ({ also = '' }) =>
    ask(house, caller, 'GetPatientAuditTrail', bodies.looks(also)),
  'hub GetPatientAuditTrail in an emergency': ({ ssin }) =>
    ask(house, caller, 'GetPatientAuditTrail', bodies.looks(ssin), { emergency: 'Found unconscious in the street' }),
  'hub GetPatientAuditTrail of a hidden item': ({ ssin, name }) =>
    ask(house, caller, 'GetPatientAuditTrail', bodies.looks(ssin, named(`${name}-hidden`))),
  'hub, house GetPatientAuditTrail': ({ ssin }) => inName('GetPatientAuditTrail', bodies.looks(ssin)),
  'hub, house GetPatientAuditTrail of a hidden item': ({ ssin, name }) =>
    inName('GetPatientAuditTrail', bodies.looks(ssin, named(`${name}-hidden`))),
  'hub GetAccessRight of a hidden item': (patient, item) =>
    ask(house, caller, 'GetAccessRight', bodies.rights(publicIdOf(patient, item), 'RSBID')),
  'hub GetAccessRight of an own item': ({ name }) => ask(house, caller, 'GetAccessRight', bodies.rights(`${name}-own`)),
  'hub PutAccessRight on a hidden item': (patient, item) =>
    ask(house, caller, 'PutAccessRight', closing(publicIdOf(patient, item), 'RSBID')),
  'hub PutAccessRight on an own item': ({ name }) => ask(house, caller, 'PutAccessRight', closing(`${name}-own`)),
  'hub RevokeAccessRight on a hidden item': (patient, item) =>
    ask(house, caller, 'RevokeAccessRight', bodies.right(publicIdOf(patient, item), '', undefined, 'RSBID')),
  'hub GetPatientConsent': ({ ssin }) => ask(house, caller, 'GetPatientConsent', bodies.list(ssin)),
  'hub GetPatient': ({ ssin }) => ask(house, caller, 'GetPatient', bodies.list(ssin)),
  'hub GetTherapeuticLink': ({ ssin }) => ask(house, caller, 'GetTherapeuticLink', bodies.links(ssin)),
  'hub RevokeTherapeuticLink, then anew': async ({ ssin }) => {
    const ended = await ask(house, caller, 'RevokeTherapeuticLink', bodies.link(ssin, caller));
    await ask(house, caller, 'PutTherapeuticLink', bodies.link(ssin, caller));
    return ended;
  },
  'hub RevokePatientConsent': async ({ ssin }) => {
    const ended = await ask(house, caller, 'RevokePatientConsent', bodies.revokeConsent(ssin));
    await ask(house, caller, 'PutPatientConsent', bodies.consent(ssin));
    return ended;
  },
  'hub GetTransaction of an own item': ({ ssin, name }) =>
    ask(house, caller, 'GetTransaction', bodies.get(ssin, `${name}-own`)),
  'hub PutTransaction': ({ ssin, name }) => ask(house, caller, 'PutTransaction', laterPut(ssin, `${name}-more`)),
  'hub PutTherapeuticLink': ({ ssin }) => ask(house, caller, 'PutTherapeuticLink', bodies.link(ssin, caller)),
  'hub PutPatient': ({ ssin }) => ask(house, caller, 'PutPatient', bodies.patient(ssin)),
  'hub PutPatientConsent': ({ ssin }) => ask(house, caller, 'PutPatientConsent', bodies.consent(ssin)),
  'hub, house GetTransactionList': ({ ssin }) => inName('GetTransactionList', bodies.list(ssin)),
  'hub, house GetTransactionList in an emergency': ({ ssin }) =>
    inName('GetTransactionList', bodies.list(ssin), 'Found unconscious in the street'),
  'hub, house GetTransactionList of a merged record': ({ also = '' }) =>
    inName('GetTransactionList', bodies.list(also)),
  'hub, house GetTransaction of a hidden item': ({ ssin, name }) =>
    inName('GetTransaction', bodies.get(ssin, `${name}-hidden`)),
  'hub, house GetTransaction of a hidden item in an emergency': ({ ssin, name }) =>
    inName('GetTransaction', bodies.get(ssin, `${name}-hidden`), 'Found unconscious'),
  'hub, house GetTransaction of a hidden item of a merged record': ({ also = '', name }) =>
    inName('GetTransaction', bodies.get(also, `${name}-hidden`)),
  'hub, house GetTransaction of an own item': ({ ssin, name }) =>
    inName('GetTransaction', bodies.get(ssin, `${name}-own`)),
  'hub, house PutTransaction': ({ ssin, name }) => inName('PutTransaction', laterPut(ssin, `${name}-house`)),
  'hub, house PutTherapeuticLink': ({ ssin }) => inName('PutTherapeuticLink', bodies.link(ssin, caller)),
  'hub, house PutPatient': ({ ssin }) => inName('PutPatient', bodies.patient(ssin)),
  'hub, house PutPatientConsent': ({ ssin }) => inName('PutPatientConsent', bodies.consent(ssin)),
  'links, house the links of the patient': ({ ssin }) =>
    links('POST', '/_search', { patient: { ssin } }, { 'author-institution': HOUSE.number }),
  'pages my patients': async ({ handle }) => {
    const { status, headers, body } = await page('/en/care/patients');
    const kept = Object.entries(headers).filter(([header]) => header !== 'content-length');
    let all = body;
    for (let rest = body; ; ) {
      const [, next] = /href="([^"]*\/care\/patients\?after=[^"]+)"/.exec(rest) ?? [];
      if (!next) break;
      rest = (await page(next)).body;
      all += rest;
    }
    const mine = all.split('<tr').flatMap((row) => (row.includes(handle) ? row.split('</tr>').slice(0, 1) : []));
    return { status, headers: Object.fromEntries(kept), body: mine.join('') };
  },
  'pages declare a link': ({ handle }) => submit(`/en/care/patients/${handle}/link`, 'kind=carepath&proof=isireading'),
  'links declare a link': ({ ssin }) =>
    links('POST', '', { patient: { ssin }, type: 'specialistconsultation', proof: 'eidreading' }),
  'links the links of the patient': searchOf,
  'links one link': async (patient) => links('GET', await linkOf(patient)),
  'fhir Patient read': ({ key }) => fhir(`Patient/${publicPatientId(house.access.keys, key)}`),
  'fhir Patient search': ({ ssin }) => fhir('Patient/_search', `identifier=${ssin}`),
  'fhir DocumentReference search': ({ ssin }) =>
    fhir('DocumentReference/_search', `patient.identifier=${encodeURIComponent(`${SSIN_SYSTEM}|${ssin}`)}`),
  'fhir DocumentReference read of a hidden item': ({ key }, item) => fhir(`DocumentReference/${idOf(key, item)}`),
  'fhir DocumentReference $retrieve-document of a hidden item': ({ key }, item) =>
    fhir(`DocumentReference/${idOf(key, item)}/$retrieve-document`),
  'fhir Binary of a hidden item': ({ key }, item) => fhir(`Binary/${idOf(key, item)}`),
  'fhir DocumentReference $docref': ({ key }) =>
    fhir(`DocumentReference/$docref?patient=${publicPatientId(house.access.keys, key)}`),
  'fhir Provenance of a hidden item': ({ key }, item) => fhir(`Provenance/${idOf(key, item)}.1`),
  'fhir AuditEvent search': ({ ssin }) =>
    fhir('AuditEvent/_search', `patient.identifier=${encodeURIComponent(`${SSIN_SYSTEM}|${ssin}`)}`),
  'fhir Immunization create': ({ ssin }) => toVault('/Immunization', vaccinationOf(ssin)),
  'fhir transaction': ({ ssin }) => toVault('', transactionOf(allergyOf(ssin))),
  'links the links I hold': heldOf,
  'links declare anew': async (patient) =>
    links('PATCH', await linkOf(patient), { endsOn: '2026-12-24', comment: 'shorter' }),
  'links end a link': async (patient) => links('DELETE', await linkOf(patient)),
  'pages list': ({ handle }) => page(`/en/care/patients/${handle}`),
  'pages hidden document': (patient, item) => page(documentPath(patient, item)),
  'pages hidden document as a PDF': (patient, item) => page(`${documentPath(patient, item)}/pdf`),
  'pages withdraw page of a hidden document': (patient, item) => page(`${documentPath(patient, item)}/withdraw`),
  'pages withdrawing a hidden document': (patient, item) =>
    submit(`${documentPath(patient, item)}/withdraw`, 'reason=It+is+about+another+patient'),
  'pages requests for corrections': () => page('/en/care/requests'),
  'pages own settings': () => page('/en/care/settings'),
  'pages file of a hidden document': (patient, item) => page(`${documentPath(patient, item)}/files/0`),
  'hub DeclareTransaction': ({ ssin, name }) => {
    const body = summaryOf({ ...store, specialist: caller }, ssin, `${name}-declared`);
    const institution = { number: store.nihii, kind: 'orghospital' };
    return ask(house, caller, 'DeclareTransaction', body, { institution });
  },
  'hub, nurse GetTransactionList': ({ ssin }) => ask(house, nurse, 'GetTransactionList', bodies.list(ssin)),
  'hub, nurse GetTransaction of a hidden summary': ({ ssin, name }) =>
    ask(house, nurse, 'GetTransaction', bodies.get(ssin, `${name}-hidden`)),
  'pages, nurse list': ({ handle }) => page(`/en/care/patients/${handle}`, nurse),
  'pages, nurse hidden summary': (patient, item) => page(documentPath(patient, item), nurse),
  'pages, nurse hidden summary as a PDF': (patient, item) => page(`${documentPath(patient, item)}/pdf`, nurse),
  'hub GetTransaction of a hidden item as a PDF': ({ ssin, name }) =>
    ask(house, caller, 'GetTransaction', bodies.get(ssin, `${name}-hidden`, PDF)),
  'hub RevokeTransaction of a hidden item': ({ ssin, name }) =>
    ask(house, caller, 'RevokeTransaction', bodies.get(ssin, `${name}-hidden`)),
  'hub, sets GetLatestUpdate': ({ ssin }) =>
    ask(house, caller, 'GetLatestUpdate', bodies.updates('medicationscheme', ssin)),
  'hub, sets GetTransactionList': ({ ssin }) => ask(house, caller, 'GetTransactionList', bodies.list(ssin)),
  'hub, sets GetTransactionSet of a hidden set': ({ ssin, name }) =>
    ask(house, caller, 'GetTransactionSet', bodies.get(ssin, `${name}-hidden`)),
  'hub, sets GetTransactionSet of a hidden set as a PDF': ({ ssin, name }) =>
    ask(house, caller, 'GetTransactionSet', bodies.get(ssin, `${name}-hidden`, PDF)),
  'hub, sets PutTransactionSet of another version of a hidden set': ({ ssin, name }) =>
    ask(house, caller, 'PutTransactionSet', bodies.scheme(ssin, caller, `${name}-hidden`, [], '1')),
  'hub, sets PutTransactionSet under the id of a hidden set': ({ ssin, name }) =>
    ask(
      house,
      caller,
      'PutTransactionSet',
      bodies.scheme(ssin, caller, `${name}-hidden`, [bodies.element(2, caller, 'Pil')]),
    ),
  'interhub GetTransactionList': ({ ssin }) => afar('GetTransactionList', bodies.list(ssin)),
  'interhub GetTransactionList of a merged record': ({ also = '' }) => afar('GetTransactionList', bodies.list(also)),
  'interhub GetTransactionList in an emergency': ({ ssin }) => afar('GetTransactionList', bodies.list(ssin), EMERGENCY),
  'interhub GetTransaction of a hidden item': ({ ssin, name }) =>
    afar('GetTransaction', bodies.get(ssin, `${name}-hidden`)),
  'interhub GetTransaction of a hidden item in an emergency': ({ ssin, name }) =>
    afar('GetTransaction', bodies.get(ssin, `${name}-hidden`), EMERGENCY),
  'interhub GetTransaction of an own item': ({ ssin, name }) => afar('GetTransaction', bodies.get(ssin, `${name}-own`)),
  'interhub GetPatientAuditTrail': ({ ssin }) => afar('GetPatientAuditTrail', bodies.looks(ssin)),
  'interhub, sets GetLatestUpdate': ({ ssin }) => afar('GetLatestUpdate', bodies.updates('medicationscheme', ssin)),
  'interhub, sets GetTransactionSet of a hidden set': ({ ssin, name }) =>
    afar('GetTransactionSet', bodies.get(ssin, `${name}-hidden`)),
  'interhub, house GetTransactionList': ({ ssin }) => afar('GetTransactionList', bodies.list(ssin), undefined, true),
  'interhub, house GetTransaction of a hidden item': ({ ssin, name }) =>
    afar('GetTransaction', bodies.get(ssin, `${name}-hidden`), undefined, true),
  'hub RequestPublication': ({ ssin }) => ask(house, caller, 'RequestPublication', bodies.publication(ssin)),
  'hub RequestPublication in an emergency': ({ ssin }) =>
    ask(house, caller, 'RequestPublication', bodies.publication(ssin, 'sumehr'), {
      emergency: 'Found unconscious in the street',
    }),
  'hub RequestPublication of a merged record': ({ also = '' }) =>
    ask(house, caller, 'RequestPublication', bodies.publication(also)),
  'hub, house RequestPublication': ({ ssin }) => inName('RequestPublication', bodies.publication(ssin)),
  'pages why not': ({ handle }) => page(`/en/care/patients/${handle}/why`),
};

const PDF = '<c:cd S="CD-HUBSERVICE" SV="1.0">pdf</c:cd>';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PUBLIC_ID = /z[A-Za-z0-9.-]{43}/g;
const PER_REQUEST = /^(x-request-id|date)$/;

/** What may differ between two people: their numbers and names of things, and what is new with each request. */
function plain({ status, headers, body }: Answer, { name, ssin, also }: Patient): unknown {
  const printed = `${ssin.slice(0, 2)}.${ssin.slice(2, 4)}.${ssin.slice(4, 6)}-${ssin.slice(6, 9)}.${ssin.slice(9)}`;
  const text = body
    .replaceAll(ssin, 'SSIN')
    .replaceAll(also ?? NEVER, 'ALSO')
    .replaceAll(printed, 'SSIN')
    .replaceAll(`${name}-`, 'ID-')
    .replace(UUID, 'UUID')
    .replace(PUBLIC_ID, 'PUBLIC-ID');
  // The tag is made of the answer, in which the ids differ.
  const kept = Object.entries(headers)
    .filter(([header]) => !PER_REQUEST.test(header))
    .map(([header, value]) => [header, header === 'etag' ? 'TAG' : String(value).replace(PUBLIC_ID, 'PUBLIC-ID')]);
  return { status, headers: Object.fromEntries(kept), text };
}

/** What the trail says of the documents that were shown to this caregiver in the record of X. */
async function marked(actor: string): Promise<(string | null)[]> {
  const client = new pg.Client({ connectionString: house.db.superuserUrl });
  await client.connect();
  const { rows } = await client
    .query<{ reason: string | null }>(
      "SELECT reason FROM audit_trail WHERE act = 6 AND step = 3 AND actor = $1 AND kind = 'sumehr'",
      [actor],
    )
    .finally(() => client.end());
  return rows.map(({ reason }) => reason);
}

const castOf = (restriction: string, where: string, question: string): string => {
  for (const cast of ['nurse', 'sets']) if (where.endsWith(`, ${cast}`)) return `${restriction} ${cast}`;
  return question.endsWith('merged record') ? `${restriction} merged` : restriction;
};

describe('what a restricted caller sees is what anybody sees of the twin', () => {
  it('the document has rows', () => {
    expect(rows).toHaveLength(671);
  });

  /** Of the register of caregivers and houses nothing is anybody's record. */
  const OF_NO_RECORD = /^(Practitioner|PractitionerRole|Organization) |^export /;
  it('and among them is every interaction of the FHIR door, and every way of a search', () => {
    const asked = rows.filter(({ where }) => isVault(where) || where === 'fhir').map(({ question }) => question);
    const served = routes
      .filter(({ name }) => !OF_NO_RECORD.test(name))
      .map(({ name }) => name.replace(/^[A-Z]\w+ /, ''));
    const ways = ['by GET', 'by POST', '_include', '_revinclude', 'chain', '_has', 'counts'];
    const wanted = [...new Set(served.flatMap((name) => name.split(' or '))), ...ways.map((way) => `search.*${way}`)];
    const missing = wanted.filter(
      (one) => !asked.some((question) => new RegExp(`(^|\\W)${one.replace('$', '\\$')}`).test(question)),
    );
    expect(missing).toEqual([]);
  });

  it.each(rows.map((row) => [row.restriction, row.where, row.question, row.answer]))(
    '%s, %s, %s: %s',
    async (restriction, where, question, answer) => {
      if (isVault(where)) {
        const [restricted, twin, body] = await vaultAnswers(vaultOf(restriction), question);
        expect(restricted).toEqual(twin);
        if (answer.startsWith('complete')) expect(body).toMatch(/"total":1,|"resourceType":"Immunization"/);
        return;
      }
      const set = cast.get(castOf(restriction, where, question));
      const put = questions[`${where} ${question}`];
      if (!set || !put) throw new Error('the table asks what the test cannot');
      const restricted = await put(set.restricted, set.hiddenItem);
      const twin = await put(set.twin, NEVER);
      expect(plain(restricted, set.restricted)).toEqual(plain(twin, set.twin));
      expect(restricted.body).not.toContain('-hidden</c:id><c:cd');
      if (answer.startsWith('complete'))
        expect(restricted.body).toMatch(/iscomplete>true|<p>[12] documents?<|"total":[12],/);
    },
  );

  it.each(
    rows
      .filter(({ answer }) => answer !== 'as if unrestricted')
      .filter(({ where, question }) => !/, (nurse|sets)$/.test(where) && !question.endsWith('merged record')),
  )('$restriction, $where, $question, once its author withdrew the document', async (row) => {
    if (isVault(row.where)) {
      const [ofRestricted, ofTwin] = await vaultAnswers(await withdrawVault(row.restriction), row.question);
      expect(ofRestricted).toEqual(ofTwin);
      return;
    }
    const set = cast.get(`${row.restriction} withdrawn`);
    const put = questions[`${row.where} ${row.question}`];
    if (!set || !put) throw new Error('the table asks what the test cannot');
    const restricted = await put(set.restricted, set.hiddenItem);
    expect(plain(restricted, set.restricted)).toEqual(plain(await put(set.twin, NEVER), set.twin));
  });

  it('a nurse without a restriction sees the extract, marked, and nothing of the other sections', async () => {
    const patient = await makePatient('X', 51, true, nurse);
    await ask(house, author, 'PutTransaction', bodies.summary(patient.ssin, author, 'X-summary'));
    const { body } = await ask(house, nurse, 'GetTransaction', bodies.get(patient.ssin, 'X-summary'));
    expect(body).toContain('V01AA05');
    expect(body).not.toContain('Verzonnen allergie');
    expect(body).toContain('ZENNE-EXTRACT');
    expect(body).toContain('ZENNE.GET.EXTRACT');
    expect(body).not.toContain('Verzonnen probleem');
    expect(await marked(nurse.key)).toEqual(['extract']);
    const whole = await ask(house, author, 'GetTransaction', bodies.get(patient.ssin, 'X-summary'));
    expect(whole.body).toContain('Verzonnen probleem');
    expect(whole.body).not.toContain('EXTRACT');
  });

  it('the author still sees the document, and the trail says the true reason', async () => {
    const { restricted } = cast.get('exclusion') ?? {};
    const answer = await ask(house, author, 'GetTransactionList', bodies.list(restricted?.ssin ?? ''));
    expect(answer.body).toContain('-hidden');
    const client = new pg.Client({ connectionString: house.db.superuserUrl });
    await client.connect();
    const traced = await client
      .query("SELECT DISTINCT reason FROM audit_trail WHERE reason LIKE '%excluded%'")
      .finally(() => client.end());
    expect(traced.rowCount).toBeGreaterThan(0);
  });
});
