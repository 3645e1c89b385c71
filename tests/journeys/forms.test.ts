import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPatientId, printPublicId } from '../../src/platform/sealing/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';

const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';
let house: TestHouse;
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
});
afterAll(() => house.close());

const urlOf = (form: string): string => {
  const handle = printPublicId(house.access.keys, { patient: newPatientId(), item: WHOLE_RECORD });
  const forms: Readonly<Record<string, string>> = {
    search: '/fr/care/',
    emergency: `/fr/care/patients/${handle}/emergency`,
    'declare link': `/fr/care/patients/${handle}/link`,
    'end link': '/fr/care/patients',
  };
  return forms[form] ?? '';
};

it.each([['search'], ['emergency'], ['declare link'], ['end link']])(
  'a %s form of another session is refused in the person’s language',
  async (form) => {
    const answer = await house.server.inject({
      method: 'POST',
      url: urlOf(form),
      headers: {
        cookie: `zenne=${gp.session}`,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'ssin=85073099833&reason=a+good+reason&csrf=forged',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Ce formulaire n’est plus valable');
  },
);

describe.each([
  ['/sandbox/reset', 204],
  ['/en/sign-in', 404],
])('a post to %s', (url, answer) => {
  const post = async (headers: Record<string, string>): Promise<number> => {
    const form = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' };
    const all = { ...form, ...headers };
    return (await house.server.inject({ method: 'POST', url, headers: all, payload: 'persona=nobody' })).statusCode;
  };

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another port of the machine', { 'sec-fetch-site': 'same-site' }],
    ['from another origin, by an older browser', { origin: 'https://elsewhere.example' }],
    ['from something that is no origin', { origin: 'elsewhere' }],
  ])('%s is refused', async (_, headers) => {
    expect(await post(headers)).toBe(403);
  });

  it.each([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['from a page of ours, by an older browser', { origin: 'http://localhost' }],
    ['from a program', {}],
  ])('%s is taken', async (_, headers) => {
    expect(await post(headers)).toBe(answer);
  });
});
