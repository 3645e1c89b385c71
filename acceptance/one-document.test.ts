import { beforeAll, expect, it } from 'vitest';
import { addPersona, call, consentBody, linkBody, nextId, type Persona, persona, putBody, token } from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';

const ssin = inventSsin();
let gp: Persona;
let bearer: string;

beforeAll(async () => {
  gp = await persona('gp-1');
  bearer = await token('gp-1');
  await addPersona({ kind: 'patient', ssin });
  await ask('PutPatientConsent', consentBody(ssin));
  await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }));
});

const ask = (operation: string, body: string) => {
  const { nihii = '', ssin: own = '', profession = '' } = gp;
  return call({ operation, token: bearer, author: { nihii, ssin: own, profession }, body });
};
const sumehr = () => sumehrFor(ssin, gp, { scheme: 'ONE', value: nextId() });
const ofKind = (kind: string) => sumehr().replace(/(S="CD-TRANSACTION"[^>]*>)[^<]*/, `$1${kind}`);

it('a summary does not travel behind a document that more professions may read', async () => {
  const [second = ''] = /<(\w+:)?transaction>.*<\/(\w+:)?transaction>/s.exec(sumehr()) ?? [];
  const message = ofKind('prescription').replace(/(?=<\/(\w+:)?folder>)/, second);
  expect(await ask('PutTransaction', putBody(message))).toMatchObject({ errors: ['ZENNE.PUT.ONE-KIND'] });
});

it.each([['80010100231'], [''], ['x'.repeat(500)]])('%j is no kind of document', async (kind) => {
  expect(await ask('PutTransaction', putBody(ofKind(kind)))).toMatchObject({ errors: ['ZENNE.PUT.KIND'] });
});
