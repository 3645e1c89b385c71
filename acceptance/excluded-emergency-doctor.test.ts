import { expect, it } from 'vitest';
import { consentBody, type HubAnswer } from './client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

const REASON = 'Found unconscious in the street';

/** The answer without what belongs to the person, the request and the moment. */
const plain = ({ text }: HubAnswer, ssin: string): string =>
  text.replaceAll(ssin, 'SSIN').replace(/<([\w:]*)(id|date|time)\b[^>]*>[^<]*<\/\1\2>/g, '');

/** Source: access rules 4.1-4.5, 5.3. */
it('an excluded doctor in an emergency sees a record without documents, and nothing that tells why', async () => {
  const [gp, doctor] = [await practice('gp-1'), await practice('gp-3')];
  const [patient, twin] = [await citizen('Ada', '1980-05-05'), await citizen('Ada', '1980-05-05')];
  await careFor(gp, patient);
  await gp.ask('PutPatientConsent', consentBody(twin.ssin));
  const pages = await signIn(patient.id);
  const excluded = await pages.send('/en/my/rights/exclusions', { number: doctor.who.nihii ?? '' }, '/en/my/rights');
  expect(excluded.to).toBe('/en/my/rights?said=done');

  const seen = await list(doctor, patient, REASON);
  const without = await list(doctor, twin, REASON);
  expect(seen.errors).toEqual([]);
  expect(seen.ids).toEqual([]);
  expect(plain(seen, patient.ssin)).toBe(plain(without, twin.ssin));
  expect((await list(gp, patient)).total).toBe(1);

  const log = (await pages.get('/en/my/access-log')).text;
  expect(log).toContain(REASON);
  expect(log).toContain(doctor.who.name);
});
