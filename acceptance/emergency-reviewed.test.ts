import { expect, it } from 'vitest';
import { consentBody } from './client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** Source: access rules 5.3-5.5. */
it('an emergency is told at once, is judged by the privacy officer, and ends when it was none', async () => {
  const [gp, doctor] = [await practice('gp-1'), await practice('gp-3')];
  const patient = await citizen('Ada', '1980-05-05');
  await gp.ask('PutPatientConsent', consentBody(patient.ssin));
  await careFor(gp, patient);
  const reason = `Found unconscious, story ${patient.id}`;
  expect((await list(doctor, patient, reason)).total).toBe(1);
  // It stays open without a second reason.
  expect((await list(doctor, patient)).total).toBe(1);
  const pages = await signIn(patient.id);
  expect((await pages.get('/en/my/letters')).text).toContain(reason);

  const officer = await signIn('privacy-officer');
  const queue = (await officer.get('/en/office/reviews')).text;
  expect(queue).toContain(reason);
  expect(queue).not.toContain(patient.ssin);
  // An administrator is no privacy officer.
  const administrator = (await (await signIn('administrator-1')).get('/en/office/reviews')).text;
  expect(administrator).not.toContain(reason);
  expect(administrator).toContain('ZENNE.ACCESS.ROLE-MISSING');
  const entry = queue.split(reason)[1] ?? '';
  const path = /href="([^"]*\/office\/reviews\/[^"]+)"/.exec(entry)?.[1] ?? '';
  const judged = await officer.send(path, { verdict: 'not-justified', note: 'The patient was at home and well' });
  expect(judged.to).toBe('/en/office/reviews?said=done');
  expect((await officer.get('/en/office/reviews')).text).not.toContain(reason);

  expect((await list(doctor, patient)).errors).toEqual(['TL.ACCESS.09']);
  expect((await pages.get('/en/my/letters')).text).toContain('not justified');
  expect((await pages.get('/en/my/access-log')).text).toContain('Reviewed an emergency access');
});
