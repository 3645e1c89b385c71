import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { officialFault } from './official.ts';

let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let counter = 10;
let requests = 0;

beforeAll(async () => {
  house = await openTestHouse();
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
});
afterAll(() => house.close());

/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'), answer.lastIndexOf('</p:'));

async function say(operation: string, body: string, who = doctor, requestId?: string): Promise<string> {
  requests += 1;
  const { body: answer } = await ask(house, who, operation, body, { requestId: requestId ?? `r.${requests}` });
  expect(officialFault(answer)).toBeUndefined();
  return told(answer);
}

async function newPatient(): Promise<string> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  for (const who of [doctor, colleague]) await say('PutTherapeuticLink', bodies.link(ssin, who), who);
  return ssin;
}

const WHOLE = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';
const idsIn = (answer: string): string[] =>
  [...answer.matchAll(/<c:transaction><c:id S="LOCAL"[^>]*>([^<]+)</g)].map(([, id = '']) => id);
const codeIn = (answer: string): string | undefined => />(ZENNE\.[^<]+)</.exec(answer)?.[1];
const read = (ssin: string, id: string, who = doctor): Promise<string> =>
  say('GetTransactionSet', bodies.get(ssin, id), who);

describe('PutTransactionSet', () => {
  /** A scheme with a medicine of the doctor. */
  async function begun(): Promise<{ ssin: string; id: string; pill: string }> {
    const ssin = await newPatient();
    const id = `/subject/${ssin}/medication-scheme`;
    const put = await say('PutTransactionSet', bodies.scheme(ssin, doctor, id, [bodies.element(2, doctor, 'Pil A')]));
    expect(put).toContain(WHOLE);
    const [own, pill = ''] = idsIn(put);
    expect(own).toBe(id);
    return { ssin, id, pill };
  }
  const put = (
    { ssin, id }: { readonly ssin: string; readonly id: string },
    elements: readonly string[],
    version: string,
    who = colleague,
  ) => say('PutTransactionSet', bodies.scheme(ssin, who, id, elements, version), who);

  it('keeps the set as one document, whose version and ids come back with it', async () => {
    const { ssin, id, pill } = await begun();
    const set = await read(ssin, id);
    expect(set).toContain('<k:version>1</k:version>');
    expect(set).toContain(`<k:id S="LOCAL" SL="SOFT" SV="1.0">${pill}</k:id>`);
    const list = await say('GetTransactionList', bodies.list(ssin));
    expect(list.match(/<c:transaction>/g)).toHaveLength(1);
    expect(list).toContain(id);
    expect(await say('GetLatestUpdate', bodies.updates('medicationscheme', ssin))).toContain(
      '<c:version>1</c:version>',
    );
  });

  it('lets a colleague add to it and send the rest along as it was, however numbered', async () => {
    const scheme = await begun();
    const elements = [bodies.element(2, colleague, 'Pil B'), bodies.element(3, doctor, 'Pil A', scheme.pill)];
    const answer = await put(scheme, elements, '1');
    expect(answer).toContain(WHOLE);
    const [, added = '', kept] = idsIn(answer);
    expect(kept).toBe(scheme.pill);
    expect(added).not.toBe(kept);
    const set = await read(scheme.ssin, scheme.id);
    expect(set).toContain('<k:version>2</k:version>');
    expect(set).toMatch(/Pil B.*Pil A/);
    expect((await say('GetTransactionList', bodies.list(scheme.ssin))).match(/<c:transaction>/g)).toHaveLength(1);
  });

  it('takes a changed element in the name of who changed it, and gives it its next version', async () => {
    const scheme = await begun();
    const changed = scheme.pill.replace(/\/1$/, '/new/1');
    const inMyName = await put(scheme, [bodies.element(2, colleague, 'Pil A, halved', changed)], '1');
    expect(idsIn(inMyName)[1]).toBe(scheme.pill.replace(/\/1$/, '/2'));
    const removed = await put(scheme, [], '2');
    expect(removed).toContain(WHOLE);
    expect(await read(scheme.ssin, scheme.id)).not.toContain('Pil A');
  });

  it.each<[string, string, (pill: string) => readonly string[], string]>([
    ['another version than the one in force', 'ZENNE.SET.VERSION', () => [], '7'],
    ['no version', 'ZENNE.SET.VERSION', () => [], ''],
    ['a version that is none', 'ZENNE.SET.VERSION', () => [], 'one'],
    [
      'a change in a colleague’s name',
      'ZENNE.PUT.AUTHOR',
      (pill) => [bodies.element(2, doctor, 'Pil X', pill.replace(/\/1$/, '/new/1'))],
      '1',
    ],
    ['an addition in a colleague’s name', 'ZENNE.PUT.AUTHOR', () => [bodies.element(2, doctor, 'Pil X')], '1'],
    [
      'a change that is not called one',
      'ZENNE.SET.PART-CHANGED',
      (pill) => [bodies.element(2, colleague, 'Pil X', pill)],
      '1',
    ],
    ['an id nobody gave', 'ZENNE.SET.PART-UNKNOWN', () => [bodies.element(2, colleague, 'Pil X', 'x/9/1')], '1'],
    [
      'an element twice',
      'ZENNE.SET.PART-TWICE',
      (pill) => [bodies.element(2, doctor, 'Pil A', pill), bodies.element(3, doctor, 'Pil A', pill)],
      '1',
    ],
  ])('%s is refused with %s, and nothing is written', async (_, code, elements, version) => {
    const scheme = await begun();
    const before = await read(scheme.ssin, scheme.id);
    expect(codeIn(await put(scheme, elements(scheme.pill), version))).toBe(code);
    expect(await read(scheme.ssin, scheme.id)).toBe(before);
  });

  it('is refused when a first put names a version, or an element’s id', async () => {
    const ssin = await newPatient();
    const first = (elements: readonly string[], version: string) =>
      say('PutTransactionSet', bodies.scheme(ssin, doctor, 'mine', elements, version));
    expect(codeIn(await first([], '1'))).toBe('ZENNE.SET.VERSION');
    expect(codeIn(await first([bodies.element(2, doctor, 'Pil', 'mine/1/1')], ''))).toBe('ZENNE.SET.PART-UNKNOWN');
    expect(await first([], '')).toContain(WHOLE);
  });

  it('is safe to repeat', async () => {
    const scheme = await begun();
    const body = bodies.scheme(scheme.ssin, colleague, scheme.id, [bodies.element(2, colleague, 'Pil B')], '1');
    const once = await say('PutTransactionSet', body, colleague, 'again.1');
    const twice = await say('PutTransactionSet', body, colleague, 'again.1');
    expect(idsIn(twice)).toEqual(idsIn(once));
    expect(codeIn(twice)).toBe('ZENNE.PUT.DUPLICATE');
    expect(await read(scheme.ssin, scheme.id)).toContain('<k:version>2</k:version>');
  });

  it('of two who read one version takes one', async () => {
    const scheme = await begun();
    const both = await Promise.all([
      put(scheme, [bodies.element(2, doctor, 'Pil C')], '1', doctor),
      put(scheme, [bodies.element(2, colleague, 'Pil D')], '1'),
    ]);
    expect(both.map(codeIn).sort()).toEqual(['ZENNE.SET.VERSION', undefined]);
  });

  it('gives a set without an id one of the network, under which it is read and put again', async () => {
    const ssin = await newPatient();
    const [own = ''] = idsIn(await say('PutTransactionSet', bodies.scheme(ssin, doctor, '')));
    const set = await say('GetTransactionSet', bodies.get(ssin, own, '', 'RSBID'));
    expect(set).toContain(`<k:id S="LOCAL" SL="RSBID" SV="1.0">${own}</k:id>`);
    const next = bodies.scheme(ssin, colleague, own, [], '1').replace('SL="SOFT"', 'SL="RSBID"');
    expect(idsIn(await say('PutTransactionSet', next, colleague))).toEqual([own]);
    const gone = next.replace(own, `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}`);
    expect(await say('PutTransactionSet', gone, colleague)).toContain('iscomplete>false');
  });

  it('is for sets, and the caller answers for the set itself', async () => {
    const ssin = await newPatient();
    expect(codeIn(await say('PutTransactionSet', bodies.put(ssin, doctor, 'note')))).toBe('ZENNE.SET.KIND');
    const other = bodies.scheme(ssin, doctor, 'theirs');
    expect(codeIn(await say('PutTransactionSet', other, colleague))).toBe('ZENNE.PUT.AUTHOR');
  });
});

const SAMPLES = '../shared/data/kmehr/samples/hub-synthetic';

describe.skipIf(!existsSync(SAMPLES))('the samples of ../shared are answered as described (skipped without it)', () => {
  const bodyOf = (operation: string): string => {
    const text = readFileSync(`${SAMPLES}/${operation}Request.xml`, 'utf8');
    return text.slice(text.indexOf('</c:request>') + '</c:request>'.length, text.lastIndexOf('</p:')).trim();
  };
  /** The names of the elements of an answer, after the acknowledgement, in the core namespace. */
  const shapeOf = (answer: string): string[] =>
    [...answer.slice(answer.indexOf('</c:acknowledge>')).matchAll(/<(?:c|zenne-core):(\w+)/g)].map(
      ([, name = '']) => name,
    );
  const described = (operation: string): string[] =>
    shapeOf(readFileSync(`${SAMPLES}/${operation}Response.xml`, 'utf8').replaceAll(/<\/?k:[^>]*>/g, ''));

  it('by whom they name, once the scheme stands where they say', async () => {
    const ssin = '85073099833';
    const inName = (text: string) =>
      text.replaceAll('19999717004', doctor.nihii).replaceAll('72011599871', doctor.ssin);
    await say('PutPatient', bodies.patient(ssin));
    await say('PutPatientConsent', bodies.consent(ssin));
    await say('PutTherapeuticLink', bodies.link(ssin, doctor));
    const scheme = inName(bodyOf('PutTransactionSet'));
    const before = scheme.replace('medication-scheme/3', 'medication-scheme');
    const first = before.replace('<k:version>3</k:version>', '');
    expect(await say('PutTransactionSet', first)).toContain(WHOLE);
    for (const version of ['1', '2'])
      expect(await say('PutTransactionSet', before.replace('>3</k:version>', `>${version}</k:version>`))).toContain(
        WHOLE,
      );
    const put = await say('PutTransactionSet', scheme);
    expect(put).toContain(WHOLE);
    expect(shapeOf(put)).toEqual(described('PutTransactionSet'));
    const updates = await say('GetLatestUpdate', bodyOf('GetLatestUpdate'));
    expect(shapeOf(updates)).toEqual(described('GetLatestUpdate'));
    await say('PutTransactionSet', first.replaceAll('SL="RSBID"', 'SL="vitalinkuri"'));
    const set = await say('GetTransactionSet', bodyOf('GetTransactionSet'));
    expect(set).toContain(WHOLE);
    expect(shapeOf(set)).toEqual(described('GetTransactionSet'));
    await say('PutTransaction', bodies.put(ssin, doctor, 'urn-a-0001').replace('SL="SOFT"', 'SL="RSBID"'));
    const revoked = await say('RevokeTransaction', bodyOf('RevokeTransaction'));
    expect(revoked).toContain(WHOLE);
    expect(shapeOf(revoked)).toEqual(described('RevokeTransaction'));
  });
});
