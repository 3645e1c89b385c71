import { beforeAll, describe, expect, it } from 'vitest';
import {
  consentBody,
  envelope,
  getBody,
  json,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  post,
  putBody,
} from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';
import { citizen } from './people.ts';

const BASE = process.env.ZENNE_BASE ?? 'http://localhost:8080';
const PATH = '/sandbox/selftest/software';

interface Finding {
  readonly request: number;
  readonly check: string;
  readonly place: string;
  readonly reason: string;
}
interface Report {
  readonly requests: number;
  readonly operations: readonly {
    readonly operation: string;
    readonly status: string;
    readonly codes: readonly string[];
    readonly findings: readonly Finding[];
  }[];
  readonly findings: readonly Finding[];
  readonly wanted: readonly { readonly name: string; readonly seen: boolean }[];
}

let gp: Persona;
let ssin: string;
beforeAll(async () => {
  gp = await persona('gp-1');
  ({ ssin } = await citizen('Ada', '1980-05-05'));
});

const SOFTWARE =
  '<k:hcparty><k:id S="LOCAL" SL="endusersoftwareinfo" SV="1.0">mysoft</k:id><k:cd S="CD-HCPARTY" SV="1.14">application</k:cd><k:name>My software</k:name></k:hcparty>';

/** A request as a careful vendor writes it. */
function careful(operation: string, body: string, more: { readonly index?: number } = {}): string {
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  return envelope({ operation, token: '', author, body, ...more }).replace('</c:author>', `${SOFTWARE}</c:author>`);
}

const record = (...messages: readonly (string | { readonly message: string; readonly action: string })[]) =>
  json<Report>(PATH, {
    persona: 'gp-1',
    requests: messages.map((one) => (typeof one === 'string' ? { message: one } : one)),
  });
const statusOf = ({ operations }: Report, operation: string): string | undefined =>
  operations.find((one) => one.operation === operation)?.status;
const foundIn = ({ operations, findings }: Report): string[] =>
  [...operations.flatMap((one) => one.findings), ...findings]
    .sort((one, other) => one.request - other.request)
    .map(({ request, check, place }) => `${request} ${check} ${place}`);

describe('the self-test of a recorded session', () => {
  it('sends it to the hub, and tells which operations passed, failed or were not tried', async () => {
    const value = nextId();
    const put = careful('PutTransaction', putBody(sumehrFor(ssin, gp, { scheme: 'SELF', value })));
    const { status, body } = await record(
      careful('PutPatientConsent', consentBody(ssin)),
      careful('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' })),
      put,
      put,
      careful('GetTransactionList', listBody(ssin)),
      careful('GetTransactionList', listBody(ssin), { index: 2 }),
      careful('GetTransaction', getBody(ssin, { scheme: 'SELF', value })),
      // Of somebody whom nobody registered.
      careful('GetPatientConsent', listBody(inventSsin())),
    );
    expect(status).toBe(200);
    expect(body.requests).toBe(8);
    for (const operation of [
      'PutPatientConsent',
      'PutTherapeuticLink',
      'PutTransaction',
      'GetTransactionList',
      'GetTransaction',
    ])
      expect([operation, statusOf(body, operation)]).toEqual([operation, 'passed']);
    expect(statusOf(body, 'GetPatientConsent')).toBe('failed');
    expect(statusOf(body, 'RevokeTransaction')).toBe('not-tried');
    expect(foundIn(body)).toEqual(['8 never-complete /']);
    const missing = body.wanted.filter(({ seen }) => !seen).map(({ name }) => name);
    expect(missing).toEqual(['emergency', 'taken-back']);
  });

  it.each<[string, (good: string) => string, string[]]>([
    ['broken XML', (good) => good.replace('</soap:Body>', ''), ['1 well-formed /']],
    ['a document type', (good) => good.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'), ['1 well-formed /']],
    [
      'SOAP 1.2',
      (good) => good.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
      ['1 envelope /Envelope'],
    ],
    [
      'another namespace',
      (good) => good.replace('hubservices/protocol/v3', 'hubservices/protocol/v9'),
      ['1 operation /Envelope/Body'],
    ],
    ['an unknown element', (good) => good.replace('<c:select>', '<c:select><c:maybe/>'), ['1 schema /Envelope/Body']],
    [
      'an id without its sender',
      (good) => good.replace(/ID-KMEHR" SV="1.0">[^<]*/, 'ID-KMEHR" SV="1.0">17'),
      ['1 message-id request/id'],
    ],
    ['a date in the future', (good) => good.replace('<c:date>2026', '<c:date>2096'), ['1 moment request/date']],
    ['an author without software', (good) => good.replace(SOFTWARE, ''), ['1 author-software request/author/hcparty']],
    [
      'a LOCAL code without its list',
      (good) =>
        good.replace('</c:select>', '<c:transaction><c:cd S="LOCAL" SV="1.0">x</c:cd></c:transaction></c:select>'),
      ['1 local-scheme cd'],
    ],
  ])('names the place and the reason: %s', async (_, spoil, found) => {
    const { body } = await record(spoil(careful('GetTransactionList', listBody(ssin))));
    expect(foundIn(body).filter((one) => !one.includes('never-complete'))).toEqual(found);
    expect(statusOf(body, 'GetTransactionList')).not.toBe('passed');
  });

  it('names wrong check digits of a patient and of an author', async () => {
    const wrong = `${ssin.slice(0, 9)}${String((Number(ssin.slice(9)) % 97) + 1).padStart(2, '0')}`;
    const { body } = await record(
      careful('GetTransactionList', listBody(wrong)),
      careful('GetTransactionList', listBody(ssin)).replace(`>${gp.nihii}<`, '>11111111111<'),
    );
    expect(foundIn(body)).toEqual(
      expect.arrayContaining(['1 patient-number patient/id', '2 author-person request/author/hcparty/id']),
    );
  });

  it('sees an id used twice, a wrong SOAPAction, and a refusal that is sent again and again', async () => {
    const good = careful('GetTransactionList', listBody(ssin));
    const id = /ID-KMEHR" SV="1.0">([^<]*)/.exec(good)?.[1] ?? '';
    const refused = careful('GetTransaction', getBody(ssin, { scheme: 'SELF', value: 'nowhere' }));
    const { body } = await record(
      good,
      careful('GetPatientConsent', listBody(ssin)).replace(/ID-KMEHR" SV="1.0">[^<]*/, `ID-KMEHR" SV="1.0">${id}`),
      { message: good, action: 'urn:be:fgov:ehealth:intrahub:protocol:v3:GetTransaction' },
      ...[refused, refused, refused],
    );
    expect(foundIn(body)).toEqual(
      expect.arrayContaining(['2 message-id-once request/id', '3 soap-action SOAPAction', '6 refusal-read /Envelope']),
    );
    expect(foundIn(body).some((one) => one.startsWith('5 '))).toBe(false);
  });

  it('refuses what is no session', async () => {
    expect((await json(PATH, { persona: 'nobody', requests: [{ message: 'x' }] })).status).toBe(404);
    expect((await json(PATH, { persona: 'gp-1', requests: [] })).status).toBe(400);
    expect((await json(PATH, { persona: 'gp-1', requests: Array(501).fill({ message: 'x' }) })).status).toBe(400);
    const { status } = await record('x'.repeat(11 * 1024 * 1024)).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });
});

describe('the self-test of a live session', () => {
  it('tells of the calls made with its token, as JSON, as text and as a page', async () => {
    const begun = await json<{ session: string; access_token: string; report: string }>(PATH, { persona: 'gp-1' });
    expect(begun.status).toBe(201);
    const { access_token: bearer, report, session } = begun.body;
    await post('GetTransactionList', bearer, careful('GetTransactionList', listBody(ssin)));
    await post('GetTransactionList', bearer, 'not XML');
    const { body } = await json<Report>(report);
    expect(body.requests).toBe(2);
    expect(statusOf(body, 'GetTransactionList')).toBe('passed');
    expect(foundIn(body)).toEqual(['2 well-formed /']);
    const text = await fetch(`${BASE}${report}`, { headers: { accept: 'text/plain', 'accept-language': 'nl' } });
    expect(await text.text()).toMatch(
      /^Zelftest van software\nOntvangen vragen: 2\..*\n\n(.*\n)*GetTransactionList +Geslaagd/,
    );
    const page = await fetch(`${BASE}${report}`, { headers: { accept: 'text/html', 'accept-language': 'fr' } });
    expect(page.url).toBe(`${BASE}/fr/selftest/${session}`);
    expect(await page.text()).toContain('Le message doit être du XML bien formé');
    expect((await fetch(`${BASE}/en/selftest/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
  });

  it('does not tell of another session’s calls', async () => {
    const [one, other] = [
      await json<{ report: string }>(PATH, { persona: 'gp-1' }),
      await json<{ access_token: string }>(PATH, { persona: 'gp-1' }),
    ];
    await post('GetTransactionList', other.body.access_token, careful('GetTransactionList', listBody(ssin)));
    expect((await json<Report>(one.body.report)).body.requests).toBe(0);
  });
});
