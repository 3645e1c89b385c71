import { expect, it } from 'vitest';
import { linkBody } from './client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** Source: access rules 1.1-1.8, 7.6. */
it('a patient asks who can see a document, tries it for a doctor, and the hub answers as the page said', async () => {
  const [gp, doctor] = [await practice('gp-1'), await practice('gp-3')];
  const patient = await citizen('Rosa', '1983-03-03');
  await careFor(gp, patient);
  const own = await signIn(patient.id);
  const [, document = ''] = /href="(\/en\/my\/documents\/[^"]+)"/.exec((await own.get('/en/my/documents')).text) ?? [];
  const who = `${document}/who`;
  expect((await own.get(who)).text).toContain('The person wrote the document');
  const number = doctor.who.nihii ?? '';
  expect((await own.send(who, { number })).text).toContain('A rule is not met: The person has a care link with you');
  expect((await list(doctor, patient)).errors).toEqual(['TL.ACCESS.09']);

  await doctor.ask('PutTherapeuticLink', linkBody(patient.ssin, { nihii: number }));
  expect((await own.send(who, { number })).text).toContain('The profession of this person may see');
  expect((await list(doctor, patient)).total).toBe(1);

  await own.send('/en/my/rights/exclusions', { number }, '/en/my/rights');
  expect((await own.send(who, { number })).text).toContain('You excluded this person');
  expect((await list(doctor, patient)).total).toBe(0);
});
