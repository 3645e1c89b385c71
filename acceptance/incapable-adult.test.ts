import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, practice } from './people.ts';

/** Source: access rules 2.9, 8.1; the law on patients' rights for the order. */
it('an adult who cannot decide reads, the first representative in the order of the law decides', async () => {
  const gp = await practice('gp-1');
  const doctor = await practice('gp-3');
  const adult = await citizen('Volwassene', '1950-05-05', { incapable: true });
  await careFor(gp, adult);
  const spouse = await citizen('Partner', '1952-02-02', { representativeOf: [{ persona: adult.id, kind: 'spouse' }] });
  const sister = await citizen('Zus', '1955-02-02', { representativeOf: [{ persona: adult.id, kind: 'sibling' }] });
  const number = doctor.who.nihii ?? '';

  const own = await signIn(adult.id);
  expect((await own.get('/en/my/documents')).text).toContain('1 document');
  await own.send('/en/my/rights/exclusions', { number }, '/en/my/rights');
  expect((await own.get('/en/my/rights')).text).toContain('You have excluded nobody.');

  const second = await signIn(sister.id);
  expect((await second.press('/en/my/for', `Act for ${adult.name}`)).status).toBe(403);

  const first = await signIn(spouse.id);
  expect((await first.press('/en/my/for', `Act for ${adult.name}`)).to).toBe('/en/my/documents');
  const done = await first.send('/en/my/rights/exclusions', { number }, '/en/my/rights');
  expect(done.to).toBe('/en/my/rights?said=done');
  expect((await own.get('/en/my/rights')).text).toContain(doctor.who.name);
  const letters = (await own.get('/en/my/letters')).text;
  expect(letters).toContain(doctor.who.name);
  expect(letters).toContain(spouse.name);
});
