import { beforeAll, expect, it } from 'vitest';
import {
  addPersona,
  base,
  call,
  consentBody,
  getBody,
  linkBody,
  listBody,
  type Persona,
  persona,
  token,
} from './client.ts';
import { inventSsin } from './messages.ts';

const ssin = inventSsin();
let patient: Persona;

beforeAll(async () => {
  patient = await addPersona({ kind: 'patient', ssin });
});

/** A page as this persona sees it. */
async function pageOf(id: string, path: string): Promise<string> {
  const signedIn = await fetch(`${base}/en/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ persona: id }),
    redirect: 'manual',
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${base}${path}`, { headers: { cookie } })).text();
}

async function ask(who: string, operation: string, body: string): Promise<readonly string[]> {
  const { nihii = '', ssin: own = '', profession = '' } = await persona(who);
  return (await call({ operation, token: await token(who), author: { nihii, ssin: own, profession }, body })).errors;
}

/** The newest line of the log; what is passed on to the national base by itself stands between them, sooner or later. */
const newest = async (): Promise<string> => {
  const lines = (await pageOf(patient.id, '/en/my/access-log')).split('z-time-who').slice(1);
  const texts = lines.map((line) => /<p>([^<]*)<\/p>/.exec(line)?.[1] ?? '');
  return texts.find((text) => !text.includes('national base')) ?? '';
};

it('a patient without consent is spoken to as such, not as a caregiver', async () => {
  const page = await pageOf(patient.id, '/en/my/documents');
  expect(page).toContain('You have not consented to sharing');
  expect(page).not.toContain('Explain the network to the patient');
  expect(page).not.toContain('Patient</strong><span class="z-person-role">');
});

it('the log says what came of an act, and what was only wanted', async () => {
  const link = linkBody(ssin, { nihii: (await persona('gp-1')).nihii ?? '' });
  expect(await ask('gp-1', 'PutPatientConsent', consentBody(ssin))).toEqual([]);
  expect(await newest()).toBe('Registered your consent');
  expect(await ask('gp-1', 'PutPatientConsent', consentBody(ssin))).toEqual(['MH2.ACCESS.8']);
  expect(await newest()).toBe('Wanted to register your consent');
  expect(await ask('gp-1', 'GetTransactionList', listBody(ssin))).toEqual(['TL.ACCESS.09']);
  expect(await newest()).toBe('Wanted to see the list of your documents');
  expect(await ask('gp-1', 'PutTherapeuticLink', link)).toEqual([]);
  expect(await newest()).toBe('Declared a therapeutic link: GP visit');
  expect(await ask('gp-1', 'GetTransactionList', listBody(ssin))).toEqual([]);
  expect(await newest()).toBe('Saw the list of your documents');
  const never = getBody(ssin, { scheme: 'NEVER', value: 'was' });
  expect(await ask('gp-1', 'GetTransaction', never)).toEqual(['ZENNE.GET.NOT-FOUND']);
  expect(await newest()).toBe('Wanted to open a document');
});
