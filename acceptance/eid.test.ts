/** Signing in as in production: by an issuer that people have (an invented eID), in one of the roles they have here. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addPersona, type Persona, persona } from './client.ts';
import { Person } from './smart-client.ts';

let patient: Persona;
let double: Persona;
beforeAll(async () => {
  patient = await persona('patient-consent-gp');
  double = await persona('patient-mandate');
  // A patient who is a nurse as well.
  const names = { firstName: 'Verpleegster', familyName: 'Verzonnen' };
  const six = String(400_000 + (Date.now() % 90_000));
  const nihii = `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}401`;
  await addPersona({ kind: 'caregiver', ssin: double.ssin, nihii, profession: 'persnurse', ...names });
});

/** To the issuer and back; the address it sends the browser to, not yet followed. */
async function throughIssuer(person: Person, ssin: string | undefined): Promise<string> {
  const { url } = await person.visit('/en/sign-in/with/0');
  const { searchParams, origin, pathname } = new URL(url);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  const body = new URLSearchParams(searchParams);
  body.set('ssin', ssin ?? '');
  const answer = await fetch(`${origin}${pathname}`, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

describe('somebody who comes by eID', () => {
  it('reads the own record, and sees by what the session was opened', async () => {
    const person = new Person();
    const { url } = await person.visit(await throughIssuer(person, patient.ssin));
    expect(new URL(url).pathname).toMatch(/^\/en\/my\//);
    const { html } = await person.visit('/en/my/sessions');
    expect(html).toContain('eID / itsme');
  });

  it('in several roles chooses one', async () => {
    const person = new Person();
    const page = await person.visit(await throughIssuer(person, double.ssin));
    expect(page.html).toContain('For my own record');
    const buttons = [...page.html.matchAll(/name="as" value="(\d)"[\s\S]*?<button[^>]*>([^<]*)</g)];
    const nurse = buttons.find(([, , text]) => text?.includes('nurse') || text?.includes('Nurse'));
    expect(nurse).toBeDefined();
    const { url } = await person.visit('/en/sign-in/as', new URLSearchParams({ as: nurse?.[1] ?? '' }));
    expect(new URL(url).pathname).toBe('/en/care/');
  });

  it('goes on to the application that asked', async () => {
    const person = new Person();
    const then = encodeURIComponent('/en/authorise/abc');
    const { html } = await person.visit(`/en/sign-in/with?then=${then}`);
    expect(html).toContain(`/en/sign-in/with/0?then=${then}`);
    const evil = await person.visit(`/en/sign-in/with?then=${encodeURIComponent('https://evil.invalid/')}`);
    expect(evil.html).not.toContain('evil.invalid');
  });
});

describe('a return that does not fit signs nobody in', () => {
  const isOut = async (person: Person): Promise<boolean> =>
    new URL((await person.visit('/en/my/documents')).url).pathname.endsWith('/sign-in');

  it('in another browser', async () => {
    const back = await throughIssuer(new Person(), patient.ssin);
    const thief = new Person();
    expect((await thief.visit(back)).url).toContain('said=not-fitting');
    expect(await isOut(thief)).toBe(true);
  });

  it('a second time', async () => {
    const person = new Person();
    const back = await throughIssuer(person, patient.ssin);
    await person.visit(back);
    expect((await person.visit(back)).url).toContain('said=not-fitting');
  });

  it.each([
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['from another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.invalid')],
    ['with another code', (url: URL) => url.searchParams.set('code', 'guessed')],
    ['with an error', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('%s', async (_, change) => {
    const person = new Person();
    const back = new URL(await throughIssuer(person, patient.ssin));
    change(back);
    expect((await person.visit(back.href)).url).toContain('said=not-fitting');
    expect(await isOut(person)).toBe(true);
  });
});
