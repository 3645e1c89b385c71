import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  declareConsent,
  exclude,
  hideDocument,
  inRecord,
  inRegister,
  refusals,
} from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import type { OfficerKey, PatientKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { linkByLocalId } from '../../src/modules/hub/index.ts';
import { patientLetters } from '../../src/modules/notices/index.ts';
import {
  decideMerge,
  describeParties,
  findByLocalId,
  findPatient,
  hashSsin,
  makePatientKey,
  nationalRegister,
  proposeMerge,
  proposeUnmerge,
  readPatient,
  recordsOfMerge,
  registerWithoutNumber,
  retryDeadChange,
  takeIn,
} from '../../src/modules/people/index.ts';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';
import { openPut } from './upkeep-town.ts';

let town: RegistersHouse;
let gp: TestCaregiver;
let other: TestCaregiver;
let [one, two, twin]: (OfficerKey | undefined)[] = [];
const REQUEST = '00000000-0000-4000-8000-00000000000a';

beforeAll(async () => {
  town = await openRegistersHouse('2026-11-25T10:00:00Z');
  gp = await town.house.caregiver(1);
  other = await town.house.caregiver(2);
  const ssin = makeSsin({ birthDate: '1975-01-01', counter: 11 });
  one = await town.officer('One', ['administrator'], ssin);
  twin = await town.officer('One again', ['privacy-officer'], ssin);
  two = await town.officer('Two', ['administrator'], makeSsin({ birthDate: '1975-01-01', counter: 13 }));
});
afterAll(() => town.close());

let counter = 0;
async function settle({ consent = true, link = true } = {}): Promise<Ssin> {
  counter += 1;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 * counter });
  await ask(town.house, gp, 'PutPatient', bodies.patient(ssin));
  if (consent) await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ssin));
  if (link) await ask(town.house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  return ssin;
}
async function keyOf(ssin: Ssin): Promise<PatientKey> {
  const { database, keys } = town.house.access;
  const key = await database.read((tx) => findPatient(tx, hashSsin(keys, ssin)));
  if (!key) throw new Error('no such patient');
  return key;
}
const put = (ssin: Ssin, id: string, text?: string) =>
  ask(town.house, gp, 'PutTransaction', bodies.put(ssin, gp, id, text));
const list = async (ssin: Ssin, by = gp) => (await ask(town.house, by, 'GetTransactionList', bodies.list(ssin))).body;
const officer = (key: OfficerKey | undefined) =>
  ({ kind: 'officer', door: 'office', requestId: randomUUID(), officer: key as OfficerKey }) as const;

async function propose(survivor: PatientKey, joins: PatientKey, by = one, reason = 'Same birth date and address') {
  const question = { register: 'propose-merge', caller: officer(by), records: [survivor, joins] } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    proposeMerge(grant, town.registers.keys, reason),
  );
  return answer.granted ? answer.value : { fault: answer.refused };
}
async function decide(id: string, by = two, agree = true) {
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  const question = { register: 'decide-merge', caller: officer(by), records } as const;
  const answer = await inRegister(town.house.access, question, (grant) =>
    decideMerge(grant, town.registers.keys, id, agree),
  );
  return answer.granted ? answer.value : answer.refused;
}
async function join(survivor: PatientKey, joins: PatientKey): Promise<string> {
  const proposed = await propose(survivor, joins);
  if (!('merge' in proposed)) throw new Error(proposed.fault);
  expect(await decide(proposed.merge)).toBe('merged');
  return proposed.merge;
}
async function separate(id: string): Promise<void> {
  const records = (tx: Parameters<typeof recordsOfMerge>[0]) => recordsOfMerge(tx, id);
  const question = { register: 'propose-merge', caller: officer(two), records } as const;
  await inRegister(town.house.access, question, (grant) =>
    proposeUnmerge(grant, town.registers.keys, id, 'Two people after all'),
  );
  expect(await decide(id, one)).toBe('unmerged');
}
const patient = (key: PatientKey) =>
  ({ kind: 'patient', door: 'patient-portal', requestId: REQUEST, patient: key }) as const;
async function asPatient<Value>(
  key: PatientKey,
  act: 'view-trail' | 'exclude' | 'set-limits' | 'list-documents' | 'declare-consent',
  use: Parameters<typeof inRecord<Value>>[2],
): Promise<Value> {
  const answer = await inRecord(town.house.access, { act, caller: patient(key), patient: { key } }, use);
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
}
/** The patient's own pages, signed in under this key. */
async function visitorAs(key: PatientKey) {
  const { server, session } = town.house;
  const cookie = `zenne=${await session({ kind: 'patient', key })}`;
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { cookie, accept: 'text/html' } });
    return { status: answer.statusCode, body: answer.body };
  };
  const send = async (url: string, fields: Readonly<Record<string, string>>) => {
    const [, main = ''] = (await get(url)).body.split('<main');
    const csrf = /name="csrf" value="([^"]+)"/.exec(main)?.[1] ?? '';
    const payload = new URLSearchParams({ csrf, ...fields }).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return (await server.inject({ method: 'POST', url, headers, payload })).headers.location;
  };
  const documents = (body: string) =>
    [...body.matchAll(/href="(\/en\/my\/documents\/z[^"]+)"/g)].map(([, at = '']) => at);
  return { get, send, documents };
}
// The clock of this story stands still: lines of this very moment count.
const LATER = { at: new Date('2027-01-01'), id: '00000000-0000-0000-0000-000000000000' };
const trailOf = (key: PatientKey) =>
  asPatient(key, 'view-trail', (grant) => readTrail(grant, town.registers.keys, { before: LATER, limit: 100 }));

interface ApiAnswer {
  readonly id?: string;
  readonly code?: string;
  readonly links: readonly {
    readonly id: string;
    readonly comment?: string;
    readonly patient?: { readonly ssin?: string };
  }[];
}
async function linksApi(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<ApiAnswer> {
  const answer = await town.house.server.inject({
    method,
    url: `/api/v1/therapeutic-links${path}`,
    headers: { authorization: `Bearer ${gp.links}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { payload: JSON.stringify(body) } : {}),
  });
  return answer.body === '' ? { links: [] } : answer.json();
}

describe('two records of one person', () => {
  it('are read as one by either number, and apart again after the merge is undone', async () => {
    const [first, second] = [await settle(), await settle()];
    await put(first, 'in-first');
    await put(second, 'in-second');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const merge = await join(a, b);
    for (const ssin of [first, second]) {
      const shown = await list(ssin);
      expect(shown).toContain('in-first');
      expect(shown).toContain('in-second');
      expect((await ask(town.house, gp, 'GetTransaction', bodies.get(ssin, 'in-second'))).body).toContain(
        'Verzonnen inhoud',
      );
    }
    // A new version stays where the document was put; a new document goes to the survivor.
    expect((await put(first, 'in-second', 'Tweede versie')).body).toContain('iscomplete>true');
    await put(second, 'while-merged');
    await separate(merge);
    const [alone, apart] = [await list(first), await list(second)];
    expect([alone.includes('in-first'), alone.includes('in-second'), alone.includes('while-merged')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([apart.includes('in-first'), apart.includes('in-second'), apart.includes('while-merged')]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await ask(town.house, gp, 'GetTransaction', bodies.get(second, 'in-second'))).body).toContain(
      'Tweede versie',
    );
  });

  it('share a consent and a link, an exclusion and a death', async () => {
    const [first, second] = [await settle(), await settle({ consent: false, link: false })];
    await put(first, 'shared');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    expect(await list(second)).toContain(refusals['no-consent'].code);
    const merge = await join(b, a);
    expect(await list(second)).toContain('shared');
    await separate(merge);
    expect(await list(second)).toContain(refusals['no-consent'].code);
    town.simulator.change({ ssin: second, kind: 'death', on: '2026-11-20' });
    await takeIn(town.registers, nationalRegister(town.registers));
    await join(a, b);
    expect(await list(first)).toContain(refusals['patient-deceased'].code);
  });

  it('keep their own details: what is told of one while joined is shown of both, and stays with it', async () => {
    const [first, second] = [await settle(), await settle()];
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const nameOf = async (key: PatientKey) =>
      (await asPatient(key, 'list-documents', (grant) => readPatient(grant, town.registers.keys))).familyName;
    town.moveTo('2026-11-25T10:01:00Z');
    const merge = await join(a, b);
    town.moveTo('2026-11-25T10:02:00Z');
    await ask(town.house, gp, 'PutPatient', bodies.patient(second).replace('Verzonnen', 'Gehuwd'));
    expect([await nameOf(a), await nameOf(b)]).toEqual(['Gehuwd', 'Gehuwd']);
    await separate(merge);
    expect([await nameOf(a), await nameOf(b)]).toEqual(['Verzonnen', 'Gehuwd']);
    town.moveTo('2026-11-25T10:00:00Z');
  });

  it('keep every exclusion: those of before over the whole, those of meanwhile over both afterwards', async () => {
    const [first, second] = [await settle(), await settle()];
    for (const ssin of [first, second]) await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
    await put(first, 'secret-first');
    await put(second, 'secret-second');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const hash = (who: TestCaregiver) => hashSsin(town.registers.keys, who.ssin).toString('hex');
    await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash(other) }, 'Arts'));
    expect(await list(first, other)).toContain('secret-first');
    const merge = await join(a, b);
    for (const ssin of [first, second]) expect(await list(ssin, other)).not.toContain('secret');
    await separate(merge);
    expect(await list(first, other)).toContain('secret-first');
    expect(await list(second, other)).not.toContain('secret');
    const again = await join(a, b);
    await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash(other) }, 'Arts'));
    await separate(again);
    for (const ssin of [first, second]) expect(await list(ssin, other)).not.toContain('secret');
  });

  it('hide a document that was hidden under one key from both numbers, and still hide it when apart', async () => {
    const [first, second] = [await settle(), await settle()];
    for (const ssin of [first, second]) await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
    await put(second, 'hush');
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const hash = hashSsin(town.registers.keys, other.ssin).toString('hex');
    const merge = await join(a, b);
    const caregiver = { ...gp, personHash: '00', status: 'active' } as const;
    const caller = { kind: 'caregiver', door: 'caregiver-portal', requestId: REQUEST, caregiver } as const;
    const question = { act: 'list-documents', caller, patient: { key: a } } as const;
    const found = await inRecord(town.house.access, question, (grant) =>
      linkByLocalId(grant, { scheme: 'SOFT', value: 'hush' }),
    );
    const item = found.granted ? found.value?.item : undefined;
    if (!item) throw new Error('the document is missing');
    await asPatient(a, 'set-limits', (grant) => hideDocument(grant, town.registers.keys, item, { personHash: hash }));
    for (const ssin of [first, second]) expect(await list(ssin, other)).not.toContain('hush');
    expect(await list(first)).toContain('hush');
    await separate(merge);
    expect(await list(second, other)).not.toContain('hush');
    expect(await list(second)).toContain('hush');
  });

  it('let the patient decide about a document kept under either key, signed in under either', async () => {
    const [first, second] = [await settle(), await settle()];
    for (const ssin of [first, second]) {
      await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
      await ask(town.house, gp, 'PutTransaction', openPut(ssin, gp, `mine-${ssin}`));
    }
    const [a, b] = [await keyOf(first), await keyOf(second)];
    await join(a, b);
    for (const key of [a, b]) {
      const me = await visitorAs(key);
      const documents = me.documents((await me.get('/en/my/documents')).body);
      expect(documents).toHaveLength(2);
      for (const document of documents) {
        expect((await me.get(`${document}/who`)).status).toBe(200);
        expect((await me.get(`${document}/correction`)).status).toBe(200);
        expect((await me.get(`${document}/rights`)).body).toContain('You have decided nothing for this document');
        const set = (effect: string) => me.send(`${document}/rights`, { number: other.nihii, effect });
        expect(await set('hide')).toContain('said=done');
        expect((await list(second, other)).match(/>mine-/g)).toHaveLength(1);
        expect((await me.get(`${document}/rights`)).body).toContain('Hidden');
        expect(await set('end')).toContain('said=done');
      }
    }
    expect((await list(first, other)).match(/>mine-/g)).toHaveLength(2);
  });

  it('tell the patient who decided, whichever key it was signed in under', async () => {
    const [a, b] = [await keyOf(await settle({ consent: false })), await keyOf(await settle({ consent: false }))];
    await asPatient(b, 'declare-consent', (grant) =>
      declareConsent(grant, town.registers.keys, { kind: 'retrospective' }),
    );
    await join(a, b);
    const { body } = await (await visitorAs(a)).get('/en/my/rights');
    expect(body).toMatch(/Yes<\/span>[^<]*by you/);
  });

  it('look to an excluded caregiver, byte for byte, like those of a twin without the hidden documents', async () => {
    const plain = (body: string) =>
      body
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
        .replace(/\d{11}/g, 'SSIN')
        .replace(/z[A-Za-z0-9.-]{43}/g, 'ID')
        .replace(/(own|hidden)-\d+/g, '$1');
    const seen: string[] = [];
    for (const restricted of [true, false]) {
      const [first, second] = [await settle(), await settle()];
      for (const ssin of [first, second]) await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
      await ask(town.house, other, 'PutTransaction', bodies.put(second, other, `own-${counter}`));
      if (restricted) await put(first, `hidden-${counter}`);
      const [a, b] = [await keyOf(first), await keyOf(second)];
      const hash = hashSsin(town.registers.keys, other.ssin).toString('hex');
      if (restricted)
        await asPatient(b, 'exclude', (grant) => exclude(grant, town.registers.keys, { personHash: hash }, 'Arts'));
      await join(a, b);
      for (const ssin of [first, second]) {
        seen.push(plain(await list(ssin, other)));
        const missing = restricted ? `hidden-${counter}` : 'hidden-0';
        seen.push(plain((await ask(town.house, other, 'GetTransaction', bodies.get(ssin, missing))).body));
      }
    }
    expect(seen.slice(4)).toEqual(seen.slice(0, 4));
    expect(seen[0]).toContain('own');
  });

  it('tell each patient who looked, once while joined and still when apart; and of the merge, by letter too', async () => {
    const [first, second] = [await settle(), await settle()];
    const [a, b] = [await keyOf(first), await keyOf(second)];
    const merge = await join(a, b);
    await list(first);
    await list(second);
    const looks = async (key: PatientKey) => (await trailOf(key)).filter(({ act }) => act === 'list-documents').length;
    expect(await looks(a)).toBe(2);
    expect(await looks(b)).toBe(2);
    await separate(merge);
    expect([await looks(a), await looks(b)]).toEqual([2, 2]);
    const acts = (await trailOf(b)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['propose-merge', 'decide-merge']));
    const again = await join(a, b);
    const asked = (await trailOf(a)).filter(({ act }) => act === 'propose-merge').length;
    expect(asked).toBe(3);
    await separate(again);
    const letters = await asPatient(b, 'list-documents', (grant) => patientLetters(grant, town.registers.keys, 'en'));
    const merges = letters.filter(({ kind }) => kind.startsWith('records-'));
    expect(merges.map(({ kind }) => kind)).toEqual(['records-separated', 'records-separated']);
  });
});

describe('a merge takes four eyes', () => {
  it('of two officers who are two people', async () => {
    const [a, b] = [await keyOf(await settle()), await keyOf(await settle())];
    const proposed = await propose(a, b);
    if (!('merge' in proposed)) throw new Error(proposed.fault);
    expect(await decide(proposed.merge, one)).toBe('same-person');
    expect(await decide(proposed.merge, twin)).toBe('same-person');
    expect(await propose(b, a)).toEqual({ fault: 'proposed-already' });
    expect(await decide(proposed.merge, two, false)).toBe('merge-refused');
    expect(await decide(proposed.merge, two)).toBe('nothing-to-decide');
  });

  it('and is refused for one record, a record in a group, a short reason, an officer without a role', async () => {
    const [a, b, c] = [await keyOf(await settle()), await keyOf(await settle()), await keyOf(await settle())];
    expect(await propose(a, a)).toEqual({ fault: 'same-record' });
    expect(await propose(a, b, one, 'short')).toEqual({ fault: 'reason-invalid' });
    expect(await propose(a, b, await town.officer('None', []))).toEqual({ fault: 'role-missing' });
    // Both were alone when they were proposed; only one of the two can come about.
    const [first, second] = [await propose(a, b), await propose(c, b)];
    if (!('merge' in first) || !('merge' in second)) throw new Error('not proposed');
    const outcomes = await Promise.all([decide(first.merge), decide(second.merge)]);
    expect([...outcomes].sort()).toEqual(['in-a-group', 'merged']);
  });

  it('once, though two decide at the same moment, and another proposes to undo it', async () => {
    const [a, b] = [await keyOf(await settle()), await keyOf(await settle())];
    const proposed = await propose(a, b);
    if (!('merge' in proposed)) throw new Error(proposed.fault);
    const third = await town.officer('Three', ['administrator']);
    const outcomes = await Promise.all([decide(proposed.merge, two), decide(proposed.merge, third, false)]);
    expect(outcomes).toContain('nothing-to-decide');
    expect(outcomes.filter((one) => one === 'merged' || one === 'merge-refused')).toHaveLength(1);
  });

  it('and neither of an officer whose own record it is, nor of one joined to it', async () => {
    const [a, b] = [await settle(), await settle()];
    const [keyA, keyB] = [await keyOf(a), await keyOf(b)];
    const himself = await town.officer('Himself', ['administrator'], b);
    expect(await propose(keyA, keyB, himself)).toEqual({ fault: 'own-record' });
    const proposed = await propose(keyA, keyB);
    if (!('merge' in proposed)) throw new Error(proposed.fault);
    expect(await decide(proposed.merge, himself)).toBe('own-record');
    expect(await decide(proposed.merge)).toBe('merged');
    const third = await keyOf(await settle());
    expect(await propose(keyA, third, himself)).toEqual({ fault: 'own-record' });
  });

  it('lets a third record join the survivor, and each leave alone', async () => {
    const [first, second, third] = [await settle(), await settle(), await settle()];
    const [a, b, c] = [await keyOf(first), await keyOf(second), await keyOf(third)];
    for (const [ssin, id] of [
      [first, 'of-a'],
      [second, 'of-b'],
      [third, 'of-c'],
    ] as const)
      await put(ssin, id);
    const joinedB = await join(a, b);
    await join(a, c);
    for (const id of ['of-a', 'of-b', 'of-c']) expect(await list(second)).toContain(id);
    await separate(joinedB);
    expect(await list(second)).not.toContain('of-a');
    expect(await list(third)).toContain('of-a');
  });
});

describe('somebody without a number', () => {
  it('gets an id of the house that leads to the record, and joins the record of the number later', async () => {
    const { access } = town.house;
    const caregiver = { ...gp, personHash: '00', status: 'active' } as const;
    const caller = { kind: 'caregiver', door: 'caregiver-portal', requestId: REQUEST, caregiver } as const;
    const key = makePatientKey();
    const answer = await inRecord(access, { act: 'put-patient', caller, patient: { key } }, (grant) =>
      registerWithoutNumber(grant, access.keys, {
        ...{ familyName: 'Zondernummer', firstNames: 'Ada', sex: 'female', birthDate: '1980-05-05' },
      }),
    );
    const id = answer.granted ? answer.value : '';
    expect(id).toMatch(/^Z\d{12}$/);
    expect(await access.database.read((tx) => findByLocalId(tx, access.keys, id))).toBe(key);
    const ssin = await settle();
    const merge = await join(key, await keyOf(ssin));
    expect(await asPatient(key, 'list-documents', (grant) => readPatient(grant, access.keys))).toMatchObject({
      ...{ familyName: 'Zondernummer', localId: id, ssin },
    });
    await separate(merge);
    const alone = await asPatient(key, 'list-documents', (grant) => readPatient(grant, access.keys)).catch(String);
    expect(alone).toContain('no-consent');
  });
});

it('a change that gives a number of another record can be applied once the two are joined', async () => {
  const [first, second] = [await settle(), await settle()];
  town.simulator.change({ ssin: first, kind: 'number', newSsin: second });
  const register = nationalRegister(town.registers);
  await takeIn(town.registers, register);
  const { rows } = await town.house.access.database.pool.query(
    `SELECT max(sequence)::int AS sequence FROM people_register_event WHERE outcome = 'dead'`,
  );
  expect(await retryDeadChange(town.registers, register, rows[0].sequence)).toBe('dead');
  const a = await keyOf(first);
  const merge = await join(a, await keyOf(second));
  expect(await retryDeadChange(town.registers, register, rows[0].sequence)).toBe('applied');
  // The number in force is that of the other one; apart again, a replaced number is still better than none.
  const shown = () => asPatient(a, 'list-documents', (grant) => readPatient(grant, town.registers.keys));
  expect(await shown()).toMatchObject({ ssin: second });
  const described = await asSystem(town.registers.database, 'test', (grant) =>
    describeParties(grant, town.registers.keys, [a]),
  );
  expect(described).toMatchObject([{ ssin: first }]);
  await separate(merge);
  expect(await shown()).toMatchObject({ ssin: first });
  expect(await list(first)).toContain('iscomplete>true');
});

describe('links and extracts of two records of one person', () => {
  it('a link of either record opens both and ends for both; texts open under the key they were sealed with', async () => {
    const [first, second] = [await settle(), await settle({ link: false })];
    const [survivor, joins] = [await keyOf(first), await keyOf(second)];
    const declared = await linksApi('POST', '', {
      ...{ patient: { ssin: second }, type: 'consultation', proof: 'eidreading', comment: 'of the second' },
    });
    await put(first, 'links-first');
    await join(survivor, joins);
    const found = await linksApi('POST', '/_search', { patient: { ssin: first } });
    expect(found.links).toHaveLength(2);
    expect(found.links.map(({ comment }) => comment)).toContain('of the second');
    // The same link again, under the other number: it is there already.
    const again = await linksApi('POST', '', { patient: { ssin: first }, type: 'consultation', proof: 'eidreading' });
    expect(again.code).toBe('TL.ACCESS.10');
    const held = await linksApi('GET', '?limit=100');
    expect(held.links.filter(({ patient }) => patient?.ssin === first)).toHaveLength(2);
    expect(held.links.filter(({ patient }) => patient?.ssin === second)).toHaveLength(0);
    for (const { id } of found.links) await linksApi('DELETE', `/${id}`);
    expect((await linksApi('POST', '/_search', { patient: { ssin: second } })).links).toEqual([]);
    expect(await list(second)).toContain('TL.ACCESS.09');
    expect(await list(first)).toContain('TL.ACCESS.09');
    expect(declared.id).toBeTruthy();
    // One line for the list of held links, told in each record's own trail.
    const lines = (await trailOf(survivor)).filter(({ act }) => act === 'links-i-hold');
    expect(lines).toHaveLength(2);
  });

  it('an extract of a document of either record is shown, and the document of a third person never', async () => {
    const [first, second] = [await settle(), await settle()];
    const nurse = await town.house.caregiver(9, 'persnurse');
    await ask(town.house, nurse, 'PutTherapeuticLink', bodies.link(first, nurse));
    await ask(town.house, gp, 'PutTransaction', bodies.summary(second, gp, 'links-summary'));
    await join(await keyOf(first), await keyOf(second));
    const { body } = await ask(town.house, nurse, 'GetTransaction', bodies.get(first, 'links-summary'));
    expect(body).toContain('ZENNE-EXTRACT');
    expect(body).not.toContain('Verzonnen probleem');
  });
});
