import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { bornBefore, brusselsDay, careFor, citizen, practice } from './people.ts';

/** Source: access rules 8.1-8.3. */
it('a mother reads for her son the day before his twelfth birthday, and no longer on the day', async () => {
  const gp = await practice('gp-1');
  const still11 = await citizen('Elf', bornBefore(brusselsDay(1), 12));
  const now12 = await citizen('Twaalf', bornBefore(brusselsDay(), 12));
  for (const son of [still11, now12]) await careFor(gp, son);
  const mother = await citizen('Moeder', '1985-03-03', { parentOf: [still11.id, now12.id] });
  const pages = await signIn(mother.id);

  expect((await pages.press('/en/my/for', `Act for ${still11.name}`)).to).toBe('/en/my/documents');
  const open = await pages.get('/en/my/documents');
  expect(open.text).toContain(`You act for ${still11.name}`);
  expect(open.text).toContain('1 document');

  const refused = await pages.press('/en/my/for', `Act for ${now12.name}`);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('ZENNE.ACCESS.');
  // What she has open stays the record she may open.
  expect((await pages.get('/en/my/documents')).text).toContain(`You act for ${still11.name}`);

  const own = await signIn(still11.id);
  const closed = await own.get('/en/my/documents');
  expect(closed.text).not.toContain('1 document');
  expect(closed.text).toContain('ZENNE.ACCESS.');
});
