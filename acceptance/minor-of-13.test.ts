import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { bornBefore, brusselsDay, careFor, citizen, list, practice } from './people.ts';

/** Source: access rules 8.1-8.3. */
it('of a child of thirteen nobody on the citizen’s side opens the record, and its physician does', async () => {
  const gp = await practice('gp-1');
  const child = await citizen('Dertien', bornBefore(brusselsDay(-30), 13));
  await careFor(gp, child);
  const parent = await citizen('Ouder', '1985-03-03', { parentOf: [child.id] });

  const own = await signIn(child.id);
  for (const path of ['documents', 'access-log', 'rights', 'letters', 'mandates']) {
    const { text } = await own.get(`/en/my/${path}`);
    expect(text, path).toContain('ZENNE.ACCESS.');
    expect(text, path).not.toContain('1 document');
  }
  const parents = await signIn(parent.id);
  expect((await parents.press('/en/my/for', `Act for ${child.name}`)).status).toBe(403);
  expect((await list(gp, child)).total).toBe(1);
});
