import { beforeAll, expect, it } from 'vitest';
import { type Persona, persona } from './client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, type Practice, practice, read } from './people.ts';

/** Home nursing whose contract makes it a circle of trust. Source: access rules 3.11; decision 0028. */
let gp: Practice;
let [nurse, alone]: (Practice | undefined)[] = [];
let circle: Persona;

beforeAll(async () => {
  gp = await practice('gp-1');
  nurse = await practice('circle-nurse-1', 'home-nursing-1');
  alone = await practice('circle-nurse-1');
  circle = await persona('home-nursing-1');
});

const known = (one: Practice | undefined): Practice => {
  if (!one) throw new Error('nobody');
  return one;
};

it('a nurse of the circle reads what the profession may see, without a link; consent and exclusion stay the patient’s', async () => {
  const patient = await citizen('Gil', '1950-05-05');
  const summary = await careFor(gp, patient);
  expect((await list(known(nurse), patient)).total).toBe(1);
  expect((await read(known(nurse), patient, summary)).text).toContain('ZENNE-EXTRACT');
  // In the own name the nurse has no link.
  expect((await list(known(alone), patient)).errors).toEqual(['TL.ACCESS.09']);
  const own = await signIn(patient.id);
  const trail = (await own.get('/en/my/access-log')).text;
  for (const told of [known(nurse).who.name, circle.name, 'the organisation has a contract of trust'])
    expect(trail).toContain(told);

  await own.send('/en/my/rights/exclusions', { number: circle.nihii ?? '' }, '/en/my/rights');
  expect(await list(known(nurse), patient)).toMatchObject({ complete: true, errors: [], total: 0 });
  expect((await list(gp, patient)).total).toBe(1);
});

it('without consent the circle sees nothing', async () => {
  const patient = await citizen('Hans', '1950-05-05');
  await careFor(gp, patient);
  expect((await list(known(nurse), patient)).total).toBe(1);
  const own = await signIn(patient.id);
  await own.send('/en/my/rights/withdraw', {}, '/en/my/rights');
  expect((await list(known(nurse), patient)).errors).toHaveLength(1);
  expect((await list(known(nurse), patient)).total).not.toBe(1);
});

it('the patient of the sandbox whom the circle nurses has no link with it, and is read all the same', async () => {
  const patient = await persona('patient-home-nursing');
  const { total = 0 } = await list(known(nurse), { ssin: patient.ssin ?? '' });
  expect(total).toBeGreaterThan(0);
  expect((await (await signIn(patient.id)).get('/en/my/links')).text).not.toContain(circle.name);
});
