import { expect, it } from 'vitest';
import { signIn } from './pages.ts';
import { brusselsDay, careFor, citizen, practice } from './people.ts';

const PATH = '/en/office/representations';

/** Source: access rules 2.9; the law on patients' rights, art. 14: the administrator comes first. */
it('an adult who cannot decide gets an administrator by two officers, who reads the record until one officer ends it', async () => {
  const gp = await practice('gp-1');
  const adult = await citizen('Onbekwaam', '1948-05-05');
  const bearer = await citizen('Bewindvoerder', '1970-05-05');
  await careFor(gp, adult);
  const [first, second] = [await signIn('administrator-1'), await signIn('administrator-2')];
  const proof = { proof: 'court-order', reference: `26A/${adult.id}`, from: brusselsDay(), until: '' };
  const reason = 'The justice of the peace decided so';
  const entry = {
    act: 'propose',
    patient: adult.ssin,
    kind: 'administrator',
    representative: bearer.ssin,
    ...proof,
    reason,
  };

  const wrong = await first.send(PATH, { ...entry, representative: adult.ssin });
  expect([wrong.status, wrong.text.includes('Nobody represents')]).toEqual([422, true]);
  const pages: string[] = [];
  for (const said of [entry, { ...entry, kind: 'incapacity', representative: '' }]) {
    const page = (await first.send(PATH, said)).to.replace(/\?.*/, '');
    expect((await first.send(page, { act: 'agree' }, PATH)).status).toBe(422);
    expect((await second.send(page, { act: 'agree' })).to).toContain('said=done');
    pages.push(page);
  }

  const other = await signIn(bearer.id);
  expect((await other.get('/en/my/letters')).text).toContain(`You speak for ${adult.name} by law`);
  expect((await other.press('/en/my/for', `Act for ${adult.name}`)).to).toBe('/en/my/documents');
  expect((await other.get('/en/my/documents')).text).toContain('1 document');

  const entered = (await second.get(pages[0] ?? '')).text;
  const end = /href="([^"]+\/ties\/[^"]+)"/.exec(entered)?.[1] ?? '';
  expect((await second.send(end, { reason: 'The judge ended it today' })).to).toBe(`${PATH}/ended`);
  expect((await other.get('/en/my/documents')).text).not.toContain('1 document');

  const own = await signIn(adult.id);
  const letters = (await own.get('/en/my/letters')).text;
  for (const title of ['Somebody speaks for you by law', 'Somebody no longer speaks for you'])
    expect(letters).toContain(title);
  expect((await own.get('/en/my/access-log')).text).toContain('Ended a representation by law');
});
