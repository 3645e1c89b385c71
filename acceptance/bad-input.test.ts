import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Author,
  addPersona,
  base,
  call,
  consentBody,
  envelope,
  json,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  post,
  putBody,
  readAnswer,
  token,
} from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';

let gp: Persona;
let bearer: string;
let author: Author;
const ssin = inventSsin();
const other = inventSsin();

const ask = (operation: string, body: string, more = {}) => call({ operation, token: bearer, author, body, ...more });
const put = (message: string, more = {}) => ask('PutTransaction', putBody(message), more);
const id = () => ({ scheme: 'BAD', value: nextId() });

beforeAll(async () => {
  gp = await persona('gp-1');
  bearer = await token('gp-1');
  author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  for (const number of [ssin, other]) {
    await addPersona({ kind: 'patient', ssin: number });
    await ask('PutPatientConsent', consentBody(number));
    await ask('PutTherapeuticLink', linkBody(number, { nihii: gp.nihii ?? '' }));
  }
});

/** How many documents the patient has: a refused message must leave none. */
const total = async (): Promise<number> => (await ask('GetTransactionList', listBody(ssin))).total ?? -1;

async function faultOf(
  body: string | Uint8Array<ArrayBuffer>,
): Promise<[number, string | undefined, string | undefined]> {
  const answer = await post('PutTransaction', bearer, body);
  const text = await answer.text();
  return [answer.status, readAnswer(answer.status, text).fault, /<code[^>]*>([^<]*)</.exec(text)?.[1]];
}

describe('a broken envelope gets a fault', () => {
  it.each([
    ['not XML', 'not-xml', 'this is not XML'],
    ['nothing closed', 'not-xml', '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'],
    ['a wrong root', 'not-an-envelope', '<root/>'],
    [
      'SOAP 1.2',
      'soap-version',
      '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body/></e:Envelope>',
    ],
    ['a document type', 'dtd', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    [
      'an entity bomb',
      'not-xml',
      `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "&a${at - 1 < 0 ? '' : at - 1};&a${at - 1 < 0 ? '' : at - 1};">`).join('')}]><x>&a19;</x>`,
    ],
    ['200,000 levels', 'not-xml', '<a>'.repeat(200_000)],
    [
      'an operation we do not serve',
      'unknown-operation',
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><RevokeTransactionRequest/></e:Body></e:Envelope>',
    ],
  ])('%s', async (_, code, body) => {
    const [status, text, found] = await faultOf(body);
    expect([status, found]).toEqual([500, code]);
    expect(text?.length).toBeGreaterThan(10);
  });

  it('a message of 60 MB is refused, and the server stays up', async () => {
    const [status, , code] = await faultOf(new Uint8Array(60 * 1024 * 1024).fill(32));
    expect([status, code]).toEqual([500, 'too-large']);
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
  });

  it('an answer never repeats the number that was wrong', async () => {
    const body = envelope({
      operation: 'PutPatient',
      token: bearer,
      author,
      body: '<c:patient><k:id S="ID-PATIENT">85073099834</k:id><k:firstname>A</k:firstname><k:familyname>B</k:familyname><k:birthdate><k:date>85073099834</k:date></k:birthdate></c:patient>',
    });
    const answer = await post('PutPatient', bearer, body);
    expect(await answer.text()).not.toContain('85073099834');
  });
});

describe('a message that cannot be taken is answered with its error, and nothing is kept', () => {
  const good = () => sumehrFor(ssin, gp, id());

  it.each([
    [
      'broken base64',
      'ZENNE.KMEHR.BROKEN-BASE64',
      () =>
        good().replace('</transaction>', '<lnk TYPE="multimedia" MEDIATYPE="application/pdf">%%%</lnk></transaction>'),
    ],
    ['no author', 'ZENNE.KMEHR.NO-AUTHOR', () => good().replace(/<author>.*?<\/author>/s, '')],
    [
      'two patients',
      'ZENNE.KMEHR.TWO-PATIENTS',
      () => good().replace(/(<folder>.*<\/folder>)/s, (folder) => folder + folder.replaceAll(ssin, other)),
    ],
    ['two folders', 'ZENNE.PUT.ONE-FOLDER', () => good().replace(/(<folder>.*<\/folder>)/s, '$1$1')],
    [
      'a sealed folder',
      'ZENNE.KMEHR.SEALED-NOT-SUPPORTED',
      () => good().replace(/<folder>.*<\/folder>/s, '<Base64EncryptedData/>'),
    ],
    [
      'a folder sealed as something else than CMS',
      'ZENNE.SEAL.NOT-CMS',
      () =>
        good().replace(
          /<folder>.*<\/folder>/s,
          '<Base64EncryptedData><cd S="CD-ENCRYPTION-METHOD" SV="1.0">CMS</cd><Base64EncryptedValue>bm8gQ01T</Base64EncryptedValue></Base64EncryptedData>',
        ),
    ],
    ['no header', 'ZENNE.KMEHR.NO-HEADER', () => good().replace(/<header>.*<\/header>/s, '')],
    ['a date that does not exist', 'ZENNE.PUT.DATE', () => good().replaceAll('2026-11-20', '2026-02-31')],
    ['a bad SSIN', 'IDS2.INPUT.54', () => good().replace(ssin, '12345')],
    ['an unknown patient', 'MH2.INPUT.19', () => good().replace(ssin, inventSsin())],
    ['an author who is somebody else', 'ZENNE.PUT.AUTHOR', () => good().replaceAll(gp.nihii ?? '', '19999999004')],
  ])('%s', async (_, code, message) => {
    const before = await total();
    expect(await put(message())).toMatchObject({ status: 200, complete: false, errors: [code], fault: undefined });
    expect(await total()).toBe(before);
  });

  it('an id already used for another patient', async () => {
    const shared = id();
    expect(await put(sumehrFor(other, gp, shared))).toMatchObject({ complete: true });
    const before = await total();
    expect(await put(sumehrFor(ssin, gp, shared))).toMatchObject({
      complete: false,
      errors: ['ZENNE.PUT.OTHER-PATIENT'],
    });
    expect(await total()).toBe(before);
  });

  it('the same id with other content is a new version, in the place of the first', async () => {
    const same = id();
    await put(sumehrFor(ssin, gp, same, 'first version'));
    const before = await total();
    expect(await put(sumehrFor(ssin, gp, same, 'second version'))).toMatchObject({
      complete: true,
      errors: [],
      ids: [same],
    });
    expect(await total()).toBe(before);
  });

  it('without a local id the request makes the document: sent again it is a duplicate, changed it is refused', async () => {
    const requestId = `no-local-${nextId()}`;
    const first = await put(sumehrFor(ssin, gp), { requestId });
    expect(first).toMatchObject({ complete: true, errors: [] });
    expect(await put(sumehrFor(ssin, gp), { requestId })).toMatchObject({
      complete: true,
      errors: ['ZENNE.PUT.DUPLICATE'],
      ids: first.ids,
    });
    expect(await put(sumehrFor(ssin, gp, undefined, 'changed'), { requestId })).toMatchObject({
      complete: false,
      errors: ['ZENNE.PUT.REQUEST-REUSED'],
    });
  });

  it('a link that runs too long, starts tomorrow, or is somebody else’s', async () => {
    const fresh = inventSsin();
    await addPersona({ kind: 'patient', ssin: fresh });
    const link = (period: string, nihii = gp.nihii ?? '') =>
      ask('PutTherapeuticLink', linkBody(fresh, { nihii }, 'gpconsultation', period));
    expect(await link('<c:startdate>2026-01-01</c:startdate><c:enddate>2029-01-01</c:enddate>')).toMatchObject({
      errors: ['TL.INPUT.65'],
    });
    expect(await link('<c:startdate>2099-01-01</c:startdate>')).toMatchObject({ errors: ['TL.INPUT.61'] });
    expect(await link('', (await persona('gp-2')).nihii)).toMatchObject({ errors: ['TL.ACCESS.06'] });
  });
});

describe('other doors', () => {
  it.each([
    ['/sandbox/token', { persona: 'nobody' }, 404],
    ['/sandbox/token', { persona: 7 }, 400],
    ['/sandbox/personas', { kind: 'patient', ssin: '123' }, 400],
    ['/sandbox/personas', { kind: 'patient', ssin: '12345678901', more: 1 }, 400],
  ])('%s with %o answers %i', async (path, body, status) => {
    expect((await json(path, body)).status).toBe(status);
  });

  it.each([['/fr/my/documents'], ['/nl/care/'], ['/en/my/access-log']])(
    '%s sends a stranger to sign in',
    async (path) => {
      const answer = await fetch(`${base}${path}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${path.slice(1, 3)}/sign-in`]);
    },
  );
});

const HOSTILE = '../shared/data/hostile';
const hostile = existsSync(HOSTILE) ? xmlBelow(HOSTILE) : [];

function xmlBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return xmlBelow(path);
    return /\.xml$/i.test(name) ? [path] : [];
  });
}

describe.skipIf(hostile.length === 0)('the hostile corpus of ../shared (skipped without it)', () => {
  it('is refused as a whole, body by body, and the server stays up', async () => {
    for (const file of hostile) {
      const answer = await post('PutTransaction', bearer, new Uint8Array(readFileSync(file)));
      expect([file, answer.status]).toEqual([file, 500]);
      await answer.text();
    }
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
  });
});
