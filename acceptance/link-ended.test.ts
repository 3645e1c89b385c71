import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** Source: access rules 3.4, 3.7. */
it('a patient ends a care link and declares another one; both doctors are answered at once accordingly', async () => {
  const [gp, doctor] = [await practice('gp-1'), await practice('gp-3')];
  const patient = await citizen('Mona', '1984-04-04');
  await careFor(gp, patient);
  const own = await signIn(patient.id);
  expect((await own.press('/en/my/links', 'End')).status).toBe(200);
  expect((await list(gp, patient)).errors).toEqual(['TL.ACCESS.09']);
  expect((await list(doctor, patient)).errors).toEqual(['TL.ACCESS.09']);

  expect((await own.send('/en/my/links', { number: doctor.who.nihii ?? '' })).status).toBe(200);
  expect((await list(doctor, patient)).total).toBe(1);
  expect((await list(gp, patient)).errors).toEqual(['TL.ACCESS.09']);
  const letters = (await own.get('/en/my/letters')).text;
  expect(letters).toContain(doctor.who.name);
  expect(letters).toContain(gp.who.name);
});
