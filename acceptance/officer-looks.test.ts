import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { brusselsDay, careFor, citizen, practice } from './people.ts';

/** Source: access rules 7.6, 7.8, 14.7. */
it('a privacy officer looks into the trail of a patient with a reason, and the patient reads who looked and why', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Sara', '1985-05-05');
  await careFor(gp, patient);
  const officer = await signIn('privacy-officer');
  const reason = `Complaint number ${patient.id}`;
  const asked = { act: 'look', subject: 'patient', number: patient.ssin, from: brusselsDay(-1), until: brusselsDay() };
  expect((await officer.send('/en/office/trail', { ...asked, reason: '', format: 'page' })).text).not.toContain(
    gp.who.name,
  );
  const found = await officer.send('/en/office/trail', { ...asked, reason, format: 'page' });
  expect(found.text).toContain(gp.who.name);
  const bundle = await officer.send('/en/office/trail', { ...asked, reason, format: 'bundle' });
  expect(JSON.parse(bundle.text)).toMatchObject({ resourceType: 'Bundle' });
  expect(bundle.text).not.toContain(patient.ssin);
  expect((await officer.send('/en/office/trail', { ...asked, reason, format: 'csv' })).text).toContain(gp.who.name);

  const administrator = await signIn('administrator-1');
  const refused = await administrator.send(
    '/en/office/trail',
    { ...asked, reason, format: 'page' },
    '/en/office/matrix',
  );
  expect(refused.text).not.toContain(gp.who.name);
  expect((await (await signIn(patient.id)).get('/en/my/access-log')).text).toContain(reason);
});
