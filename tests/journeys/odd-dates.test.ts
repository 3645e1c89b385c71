import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
let house: TestHouse;
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
});
afterAll(() => house.close());

it('a link that starts before 1901 is refused', async () => {
  const link = (start: string) => bodies.link(ssin, gp, `<c:startdate>${start}</c:startdate>`);
  expect((await ask(house, gp, 'PutTherapeuticLink', link('1900-12-31'))).body).toContain('>TL.INPUT.62<');
  expect((await ask(house, gp, 'PutTherapeuticLink', link('1901-01-01'))).body).toContain('iscomplete>true');
});

it('a document dated later than tomorrow is refused: no clock is that far ahead', async () => {
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  const put = (day: string) => bodies.put(ssin, gp, day).replaceAll('2026-11-20', day);
  expect((await ask(house, gp, 'PutTransaction', put('2026-11-26'))).body).toContain('>ZENNE.PUT.DATE<');
  expect((await ask(house, gp, 'PutTransaction', put('2026-11-25'))).body).toContain('iscomplete>true');
});
