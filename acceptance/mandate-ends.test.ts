import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, practice } from './people.ts';

const CARD = '000000000097';

/** Source: access rules 8.2-8.6. */
it('a mandate opens a record when it is accepted, and closes it when its giver ends it', async () => {
  const gp = await practice('gp-1');
  const giver = await citizen('Geefster', '1950-05-05');
  const holder = await citizen('Helper', '1980-05-05');
  await careFor(gp, giver);
  const [gives, holds] = [await signIn(giver.id), await signIn(holder.id)];
  const offered = await gives.press('/en/my/mandates', 'Give this mandate', {
    ...{ ssin: holder.ssin, card: CARD, what: 'documents', persona: '', until: '' },
  });
  expect(offered.to).toBe('/en/my/mandates?done=offered');
  expect((await holds.get('/en/my/for')).text).not.toContain(`Act for ${giver.name}`);

  const accepted = await holds.press('/en/my/mandates', 'Accept', { answer: 'accept' });
  expect(accepted.to).toBe('/en/my/mandates?done=accepted');
  expect((await holds.press('/en/my/for', `Act for ${giver.name}`)).to).toBe('/en/my/documents');
  expect((await holds.get('/en/my/documents')).text).toContain('1 document');
  // It is for documents: who looked, and who may look, stay the giver's.
  for (const path of ['/en/my/access-log', '/en/my/rights', '/en/my/letters']) {
    expect((await holds.get(path)).text, path).toContain('ZENNE.ACCESS.');
  }

  expect((await gives.press('/en/my/mandates', 'End', { answer: 'end' })).to).toBe('/en/my/mandates?done=ended');
  const closed = await holds.get('/en/my/documents');
  expect(closed.text).not.toContain('1 document');
  expect(closed.text).toContain('ZENNE.ACCESS.');
  expect((await gives.get('/en/my/access-log')).text).toContain(holder.name);
});
