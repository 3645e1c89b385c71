import { expect, it } from 'vitest';
import { addPersona, base, call, consentBody, persona, token } from './client.ts';
import { inventSsin } from './messages.ts';

const form = (path: string, fields: Record<string, string>, cookie = '') =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

it('a reason of 200 characters as a browser counts them is taken, its line breaks counted once', async () => {
  const ssin = inventSsin();
  await addPersona({ kind: 'patient', ssin });
  const { nihii = '', ssin: own = '', profession = '' } = await persona('gp-1');
  const author = { nihii, ssin: own, profession };
  await call({ operation: 'PutPatientConsent', token: await token('gp-1'), author, body: consentBody(ssin) });
  const cookie = (await form('/en/sign-in', { persona: 'gp-3' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const start = await (await fetch(`${base}/en/care/`, { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(start)?.[1] ?? '';
  const record = (await form('/en/care/', { ssin, csrf }, cookie)).headers.get('location') ?? '';
  const open = (reason: string) => form(`${record}/emergency`, { reason, csrf }, cookie);
  expect((await open(`${'a'.repeat(20)}\r\n`.repeat(9) + 'a'.repeat(11))).status).toBe(303);
  expect((await open('a'.repeat(201))).status).toBe(422);
});
