import { expect, it } from 'vitest';
import { listBody, persona } from './client.ts';
import { signIn } from './pages.ts';
import { practice } from './people.ts';

const LETTER = 'patient-consent-gp-abroad-letter';

/** Source: KMEHR facts A4. */
it('a practitioner finds a letter that another network has, reads it, and the patient sees who did', async () => {
  const gp = await practice('gp-2');
  const patient = await persona('patient-consent-gp');
  const everywhere = (type: string) =>
    gp.ask(
      'GetTransactionList',
      listBody(patient.ssin ?? '').replace('</c:select>', `<c:searchtype>${type}</c:searchtype></c:select>`),
    );
  const here = await everywhere('local');
  expect(here.ids.map(({ value }) => value)).not.toContain(LETTER);
  const all = await everywhere('global');
  expect(all).toMatchObject({ complete: true, errors: [], total: (here.total ?? 0) + 1 });
  const others = await everywhere('external');
  expect(others.ids.map(({ value }) => value)).toEqual([LETTER]);
  const [, author = ''] = /<c:transaction>.*?(<c:author>.*?<\/c:author>)/s.exec(others.text) ?? [];
  const got = await gp.ask(
    'GetTransaction',
    `<c:select><c:patient><c:id S="INSS" SV="1.0">${patient.ssin}</c:id></c:patient><c:transaction><c:id S="LOCAL" SL="ZENNESANDBOX" SV="1.0">${LETTER}</c:id>${author}</c:transaction></c:select>`,
  );
  expect(got).toMatchObject({ complete: true, errors: [] });
  expect(got.text).toContain('Hôpital de la Meuse inventé');
  const log = await (await signIn('patient-consent-gp')).get('/en/my/access-log');
  expect(log.text).toContain(gp.who.name);
  expect(log.text).toContain('Discharge');
});
