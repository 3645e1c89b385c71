import { expect, it } from 'vitest';
import { signIn, type Visitor } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** The caregivers' page of the only document of a record. */
async function onlyDocument(pages: Visitor, ssin: string): Promise<string> {
  const record = (await pages.send('/en/care/', { ssin })).to;
  const found = /href="(\/en\/care\/patients\/[^"]+\/documents\/[^"]+)"/.exec((await pages.get(record)).text);
  return found?.[1] ?? '';
}

/** Source: GDPR art. 16; access rules 7.6. */
it('a document on the wrong person leaves the record in one act; the person and who opened it are told', async () => {
  const [gp, colleague] = [await practice('gp-1'), await practice('gp-3')];
  const wrong = await citizen('Nora', '1975-05-05');
  await careFor(gp, wrong);
  const pages = await signIn('gp-1');
  const document = await onlyDocument(pages, wrong.ssin);
  // For anybody but the author there is no such page.
  await list(colleague, wrong, 'Found unconscious in the street');
  const other = await signIn('gp-3');
  const seen = await onlyDocument(other, wrong.ssin);
  expect(seen).not.toBe('');
  expect((await other.get(`${seen}/withdraw`)).status).toBe(404);
  expect((await pages.send(`${document}/withdraw`, { reason: 'short' })).status).toBe(422);
  expect((await pages.send(`${document}/withdraw`, { reason: 'It is about another patient' })).status).toBe(200);

  expect((await list(gp, wrong)).total).toBe(0);
  expect((await pages.get(document)).status).toBe(404);
  const own = await signIn(wrong.id);
  expect((await own.get('/en/my/documents')).text).not.toContain('1 document');
  expect((await own.get('/en/my/letters')).text).toContain('not about you');
  expect((await own.get('/en/my/access-log')).text).toContain('Took out a document that was not about you');
});
