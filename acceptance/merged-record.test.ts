import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { careFor, citizen, list, practice } from './people.ts';

/** Source: architecture, "Data": a merge takes four eyes and can be undone. */
it('two records of one person are read as one by either number, and apart again', async () => {
  const gp = await practice('gp-1');
  const [first, second] = [await citizen('Eva', '1971-01-01'), await citizen('Eva', '1971-01-01')];
  await careFor(gp, first);
  await careFor(gp, second);
  const [one, two] = [await signIn('administrator-1'), await signIn('administrator-2')];
  const reason = 'Same person: both cards were shown';
  const proposed = await one.send('/en/office/merges', { survivor: first.ssin, other: second.ssin, reason });
  const merge = proposed.to.split('?')[0] ?? '';
  expect(merge).toMatch(/^\/en\/office\/merges\/[0-9a-f-]{36}$/);
  // Whoever proposes does not decide.
  expect((await one.send(merge, { act: 'agree' }, '/en/office/merges')).status).toBe(422);
  expect((await list(gp, first)).total).toBe(1);

  expect((await two.send(merge, { act: 'agree' })).to).toContain('said=done');
  for (const person of [first, second]) {
    expect((await list(gp, person)).total).toBe(2);
    expect((await (await signIn(person.id)).get('/en/my/documents')).text).toContain('2 documents');
  }
  expect((await one.send(merge, { act: 'undo', reason: 'They are twins after all' })).to).toContain('said=done');
  expect((await two.send(merge, { act: 'agree' })).to).toContain('said=done');
  for (const person of [first, second]) expect((await list(gp, person)).total).toBe(1);
});
