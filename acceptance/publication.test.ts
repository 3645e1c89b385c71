import { expect, it } from 'vitest';
import { consentBody, linkBody } from './client.ts';
import { openHospital, read } from './hospital.ts';
import { signIn } from './pages.ts';
import { citizen, practice } from './people.ts';

/** Source: KMEHR facts A3 (RequestPublication). */
it('a practitioner asks a hospital for a letter, the hospital hears it and declares it, and the practitioner is told', async () => {
  const gp = await practice('gp-1');
  const [patient, hospital] = [await citizen('Ada', '1980-05-05'), await openHospital()];
  await gp.ask('PutPatientConsent', consentBody(patient.ssin));
  await gp.ask('PutTherapeuticLink', linkBody(patient.ssin, { nihii: gp.who.nihii ?? '' }));
  const author = `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${hospital.nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd></k:hcparty></c:author>`;
  const asked = await gp.ask(
    'RequestPublication',
    `<c:select><c:patient><c:id S="INSS" SV="1.0">${patient.ssin}</c:id></c:patient><c:transaction><c:cd S="CD-TRANSACTION" SV="1.15">dischargereport</c:cd>${author}</c:transaction></c:select>`,
  );
  expect(asked).toMatchObject({ complete: true, errors: [] });
  expect(await hospital.asked()).toEqual(['dischargereport']);
  const own = await signIn(patient.id);
  expect((await own.get('/en/my/access-log')).text).toContain('Asked that a document about you be published');
  const office = await signIn('administrator-1');
  expect((await office.get(`/en/office/publications?number=${hospital.nihii}`)).text).toContain('got the request');
  const letter = await hospital.declare(patient.ssin);
  expect((await read(gp, patient.ssin, letter)).complete).toBe(true);
  const doctor = await signIn('gp-1');
  const told = async (): Promise<boolean> =>
    (await doctor.get('/en/care/letters')).text.includes(`about ${patient.name}, is answered`);
  while (!(await told())) await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await office.get(`/en/office/publications?number=${hospital.nihii}`)).text).toContain('No request waits');
  expect((await office.get('/en/office/sources')).text).toContain('Ziekenhuis verzonnen');
});
