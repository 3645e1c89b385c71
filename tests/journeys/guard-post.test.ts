import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { makeSsin, type Nihii, type Ssin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

/** One night at the guard post: whoever is on duty reads in its name until the local day ends. Source: access rules 3.6. */
let house: TestHouse;
let gp: TestCaregiver;
let ssin: Ssin;
const POST = { number: '88000300', kind: 'guardpost' } as const;
let onDuty: (number: number) => Promise<TestCaregiver>;

beforeAll(async () => {
  house = await openTestHouse();
  gp = await house.caregiver(1);
  const post = await asSystem(house.access.database, 'test', (grant) =>
    addInstitution(grant, { nihii: POST.number, kind: POST.kind, name: 'Invented post' }),
  );
  onDuty = async (number) => {
    const doctor = await house.caregiver(number);
    await asSystem(house.access.database, 'test', (grant) => register(grant, post, doctor.key, '2020-01-01'));
    return doctor;
  };
  ssin = makeSsin({ birthDate: '1980-05-05', counter: 2 });
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(house, gp, 'PutTransaction', bodies.summary(ssin, gp, 'the-summary'));
});
afterAll(() => house.close());

const inItsName = (who: TestCaregiver, operation: string, body: string) =>
  ask(house, who, operation, body, { institution: POST });
const read = async (who: TestCaregiver): Promise<string> =>
  (await inItsName(who, 'GetTransaction', bodies.get(ssin, 'the-summary'))).body;

it('the link of the night ends with its day, for whoever is on duty', async () => {
  const locum = await onDuty(2);
  const night = '<c:startdate>2026-11-24</c:startdate><c:enddate>2026-11-25</c:enddate>';
  const link = bodies.link(ssin, { ...locum, nihii: POST.number as string as Nihii }, night);
  expect((await inItsName(locum, 'PutTherapeuticLink', link)).body).toContain('iscomplete>true');
  expect(await read(locum)).toContain('Verzonnen allergie');
  // Half an hour before midnight in Brussels, and half an hour after.
  house.moveClock('2026-11-24T22:30:00Z');
  expect(await read(await onDuty(3))).toContain('Verzonnen allergie');
  house.moveClock('2026-11-24T23:30:00Z');
  const next = await onDuty(4);
  expect(await read(next)).toContain('TL.ACCESS.09');
  expect((await inItsName(next, 'GetTransactionList', bodies.list(ssin))).body).toContain('TL.ACCESS.09');
});
