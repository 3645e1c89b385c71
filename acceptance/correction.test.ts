import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** Source: GDPR art. 12.3, 16. */
it('a patient asks for a correction, the document is disputed meanwhile, its author answers, the patient reads it', async () => {
  const gp = await practice('gp-1');
  const patient = await citizen('Lina', '1982-02-02');
  await careFor(gp, patient);
  const own = await signIn(patient.id);
  const [, document = ''] = /href="(\/en\/my\/documents\/[^"]+)"/.exec((await own.get('/en/my/documents')).text) ?? [];
  const text = `My allergy is to another product, story ${patient.id}`;
  expect((await own.send(`${document}/correction`, { act: 'ask', text: 'no' })).status).toBe(422);
  expect((await own.send(`${document}/correction`, { act: 'ask', text })).to).toContain('said=sent');
  expect((await list(gp, patient)).text).toContain('Disputed');

  const author = await signIn('gp-1');
  const requests = (await author.get('/en/care/requests')).text;
  const paths = [...requests.matchAll(/href="(\/en\/care\/requests\/[^"]+)"/g)].map(([, path = '']) => path);
  const pages = await Promise.all(paths.map(async (path) => ({ path, text: (await author.get(path)).text })));
  const request = pages.find((page) => page.text.includes(text))?.path ?? '';
  const reason = 'The hospital confirmed the product';
  expect((await author.send(request, { act: 'refused', reason })).to).toContain('said=done');
  expect((await own.get(`${document}/correction`)).text).toContain(reason);
  expect((await own.get('/en/my/access-log')).text).toContain(gp.who.name);
});
