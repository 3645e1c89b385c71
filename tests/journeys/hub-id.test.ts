import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
const someoneElse = makeSsin({ birthDate: '1980-05-05', counter: 6 });
let house: TestHouse;
let gp: TestCaregiver;
let other: TestCaregiver;
let hubId: string;

const LOCAL = /<k:id S="LOCAL"[^>]*>[^<]*<\/k:id>/;
const withoutId = (who: TestCaregiver, text: string, of = ssin) => bodies.put(of, who, 'x', text).replace(LOCAL, '');
const underHubId = (who: TestCaregiver, text: string, id = hubId, of = ssin, scheme = 'RSBID') =>
  bodies.put(of, who, id, text).replace('SL="SOFT"', `SL="${scheme}"`);
const put = async (who: TestCaregiver, body: string, requestId = 'r.9') =>
  (await ask(house, who, 'PutTransaction', body, { requestId })).body;

beforeAll(async () => {
  house = await openTestHouse();
  [gp, other] = [await house.caregiver(1), await house.caregiver(2)];
  for (const number of [ssin, someoneElse]) {
    await ask(house, gp, 'PutPatient', bodies.patient(number));
    await ask(house, gp, 'PutPatientConsent', bodies.consent(number));
    for (const who of [gp, other]) await ask(house, who, 'PutTherapeuticLink', bodies.link(number, who));
  }
  hubId = /SL="RSBID"[^>]*>([^<]*)</.exec(await put(gp, withoutId(gp, 'first'), 'r.2'))?.[1] ?? '';
});
afterAll(() => house.close());

it.each([
  ['an id that the hub never gave', () => put(gp, underHubId(gp, 'forged', 'my-own-1'))],
  ['the same in small letters', () => put(gp, underHubId(gp, 'forged', 'my-own-1', ssin, 'rsbid'))],
  ['the id of a document by somebody else', () => put(other, underHubId(other, 'not mine'))],
  ['the id of a document about somebody else', () => put(gp, underHubId(gp, 'not hers', hubId, someoneElse))],
])('%s is refused', async (_, send) => {
  expect(await send()).toContain('>ZENNE.PUT.HUB-ID<');
});

it('the id that the hub gave makes a new version of that document, and the same again a duplicate', async () => {
  expect(hubId).toMatch(/^z.{43}$/);
  for (const remark of ['', '>ZENNE.PUT.DUPLICATE<']) {
    const answer = await put(gp, underHubId(gp, 'second'));
    expect(answer).toContain('iscomplete>true');
    expect(answer).toContain(remark);
    expect(answer).toContain(hubId);
  }
  const { body } = await ask(house, gp, 'GetTransactionList', bodies.list(ssin));
  expect(body.split(hubId)).toHaveLength(2);
});
