import { expect, it } from 'vitest';
import { getBody, listBody, persona } from './client.ts';
import { signIn } from './pages.ts';
import { practice } from './people.ts';

const LETTER = 'patient-consent-gp-abroad-letter';

/** Source: KMEHR facts A4. */
it('a practitioner finds a letter that another network has, reads it, and the patient sees who did', async () => {
  const gp = await practice('gp-2');
  const { ssin = '' } = await persona('patient-consent-gp');
  const everywhere = (type: string) =>
    gp.ask('GetTransactionList', listBody(ssin, `<c:searchtype>${type}</c:searchtype>`));
  const here = await everywhere('local');
  expect(here.ids.map(({ value }) => value)).not.toContain(LETTER);
  const all = await everywhere('global');
  expect(all).toMatchObject({ complete: true, errors: [], total: (here.total ?? 0) + 1 });
  const others = await everywhere('external');
  expect(others.ids.map(({ value }) => value)).toEqual([LETTER]);
  const [, author = ''] = /<c:transaction>.*?(<c:author>.*?<\/c:author>)/s.exec(others.text) ?? [];
  const got = await gp.ask('GetTransaction', getBody(ssin, { scheme: 'ZENNESANDBOX', value: LETTER }, author));
  expect(got).toMatchObject({ complete: true, errors: [] });
  expect(got.text).toContain('Hôpital de la Meuse inventé');
  const log = await (await signIn('patient-consent-gp')).get('/en/my/access-log');
  expect(log.text).toContain(gp.who.name);
  expect(log.text).toContain('Discharge');
});
