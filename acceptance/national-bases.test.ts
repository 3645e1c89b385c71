import { afterEach, expect, it } from 'vitest';
import { consentBody, type HubAnswer, json, linkBody } from './client.ts';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

const AT = '/sandbox/national-bases';
const AT_ONCE = 4;
const REASON = 'Found unconscious in the street';

interface Held {
  readonly consent?: { readonly word: string };
  readonly exclusions: Readonly<Record<string, { readonly word: string }>>;
  readonly changes: number;
}

async function send(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${process.env.ZENNE_BASE ?? 'http://localhost:8080'}${AT}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 204) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** Elsewhere in the country, some minutes ago. */
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const says = (ssin: string, state: string, minutes = 0) => send('consents', { ssin, state, at: ago(minutes) });
const outage = (fault: string | null) => send('fault', { fault });
const step = () => json<{ consents: { silent: boolean } }>(`${AT}/step`, {});
const held = async ({ ssin }: { readonly ssin: string }): Promise<Held> =>
  (await json<Held>(`${AT}/held`, { ssin })).body;

afterEach(() => outage(null));

/** Source: access rules 2.1; architecture, "Trace". */
it('consent withdrawn at the national base while lists run: none that starts after it is taken in is whole', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Ada', '1980-05-05');
  await careFor(gp, patient);
  await step();
  let takenAt = Number.POSITIVE_INFINITY;
  const seen: { readonly startedAt: number; readonly errors: readonly string[] }[] = [];
  const look = async (): Promise<void> => {
    for (let after = 0; after < 3; ) {
      const startedAt = performance.now();
      seen.push({ startedAt, errors: (await list(gp, patient)).errors });
      if (startedAt > takenAt) after += 1;
    }
  };
  const looks = Array.from({ length: AT_ONCE }, look);
  await says(patient.ssin, 'REVOKED');
  await step();
  takenAt = performance.now();
  await Promise.all(looks);
  for (const { startedAt, errors } of seen)
    expect(startedAt > takenAt ? [['MH2.ACCESS.9']] : [[], ['MH2.ACCESS.9']]).toContainEqual(errors);

  const pages = await signIn(patient.id);
  const letters = await pages.get('/en/my/letters');
  expect(letters.text).toContain('Your consent was withdrawn elsewhere in Belgium');
  const log = await pages.get('/en/my/access-log');
  expect(log.text).toContain('through the national base');
  expect((await pages.get('/en/my/rights')).text).toContain('elsewhere in Belgium, says the national base');
});

/** The answer without what belongs to the person, the request and the moment. */
const plain = ({ text }: HubAnswer, ssin: string): string =>
  text.replaceAll(ssin, 'SSIN').replace(/<([\w:]*)(id|date|time)\b[^>]*>[^<]*<\/\1\2>/g, '');

/** Source: access rules 4.1-4.4. */
it('an exclusion made elsewhere hides everything here, and the answer does not tell', async () => {
  const [gp, doctor] = [await practice('gp-1'), await practice('gp-3')];
  const [patient, twin] = [await citizen('Ada', '1980-05-05'), await citizen('Ada', '1980-05-05')];
  await careFor(gp, patient);
  await gp.ask('PutPatientConsent', consentBody(twin.ssin));
  for (const { ssin } of [patient, twin])
    await doctor.ask('PutTherapeuticLink', linkBody(ssin, { nihii: doctor.who.nihii ?? '' }));
  expect((await list(doctor, patient)).total).toBe(1);
  await send('exclusions', { ssin: patient.ssin, party: { person: doctor.who.ssin }, excluded: true });
  await step();
  for (const reason of [undefined, REASON]) {
    const seen = await list(doctor, patient, reason);
    expect(seen.ids).toEqual([]);
    expect(plain(seen, patient.ssin)).toBe(plain(await list(doctor, twin, reason), twin.ssin));
  }
  expect((await list(gp, patient)).total).toBe(1);
  const rights = await (await signIn(patient.id)).get('/en/my/rights');
  expect(rights.text).toContain(doctor.who.name);
});

/** Source: access rules 2.4; decision 0032. */
it('the base is down and comes back: what was decided here arrives once, in its order', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Ada', '1980-05-05');
  await outage('garbage');
  await careFor(gp, patient);
  const pages = await signIn(patient.id);
  await pages.press('/en/my/rights/withdraw', 'Yes, withdraw my consent');
  expect((await step()).body.consents.silent).toBe(true);
  expect((await list(gp, patient)).errors).toEqual(['MH2.ACCESS.9']);
  expect((await held(patient)).changes).toBe(0);
  const office = await (await signIn('administrator-1')).get('/en/office/registers');
  expect(office.text).toContain('National base of consents');
  expect(office.text).toMatch(/Waiting to be told<\/dt><dd[^>]*>[1-9]/);
  await outage(null);
  await step();
  await step();
  expect(await held(patient)).toMatchObject({ consent: { word: 'REVOKED' }, changes: 2 });
});

/** Source: access rules 2.1; decision 0032. */
it('a yes that a caregiver told without knowing of the patient’s no closes again, here and there', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Ada', '1980-05-05');
  await outage('failing');
  await careFor(gp, patient);
  await says(patient.ssin, 'REVOKED', 10);
  expect((await list(gp, patient)).total).toBe(1);
  await outage(null);
  await step();
  await step();
  expect((await list(gp, patient)).errors).toEqual(['MH2.ACCESS.9']);
  expect((await held(patient)).consent?.word).toBe('REVOKED');
});
