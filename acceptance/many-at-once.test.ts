import { beforeAll, describe, expect, it } from 'vitest';
import {
  addPersona,
  authorXml,
  base,
  call,
  consentBody,
  linkBody,
  listBody,
  type Persona,
  persona,
  token,
} from './client.ts';
import { inventSsin } from './messages.ts';

/** More than the program has connections to its database: an act that needed two would wait for itself. */
const AT_ONCE = 30;
const ssin = inventSsin();
let gp: Persona;

beforeAll(async () => {
  gp = await persona('gp-1');
  await addPersona({ kind: 'patient', ssin });
});

const author = () => ({ nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' });

describe(`${AT_ONCE} at once are all answered`, () => {
  it('lists by author', async () => {
    const bearer = await token('gp-1');
    const ask = (operation: string, body: string) => call({ operation, token: bearer, author: author(), body });
    await ask('PutPatientConsent', consentBody(ssin));
    await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }));
    const mine = listBody(ssin, `<c:transaction><c:author>${authorXml(author())}</c:author></c:transaction>`);
    const asked = Array.from({ length: AT_ONCE }, () => ask('GetTransactionList', mine));
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ status: 200, complete: true });
  });

  it('visitors who sign in', async () => {
    const visits = Array.from({ length: AT_ONCE }, () => fetch(`${base}/en/sign-in`));
    expect(new Set((await Promise.all(visits)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
