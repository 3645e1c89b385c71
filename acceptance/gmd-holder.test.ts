import { expect, it } from 'vitest';
import { persona } from './client.ts';
import { signIn } from './pages.ts';
import { list, practice } from './people.ts';

/** The insurer tells who holds the global medical file; the link comes by itself. Source: access rules 3.6. */
it('the holder of the file reads without having declared a link; the patient sees that the insurer gave it', async () => {
  const [holder, other] = [await practice('gmd-holder'), await practice('gp-3')];
  const patient = await persona('patient-gmd');
  const seen = { ssin: patient.ssin ?? '' };
  const answer = await list(holder, seen);
  expect(answer.errors).toEqual([]);
  expect(answer.ids.length).toBeGreaterThan(0);
  expect((await list(other, seen)).errors).toEqual(['TL.ACCESS.09']);

  const own = await signIn(patient.id);
  const rows = (await own.get('/en/my/links')).text.split('<tr').filter((row) => row.includes(holder.who.name));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('health insurer');
  // To the end of the second calendar year.
  expect(rows[0]).toMatch(/1 January 20\d\d/);
  expect((await own.get('/en/my/access-log')).text).toContain(holder.who.name);
  expect((await own.get('/en/my/letters')).text).toContain(holder.who.name);
});
