import { beforeAll, describe, expect, it } from 'vitest';
import {
  addPersona,
  call,
  consentBody,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  putBody,
  token,
} from './client.ts';
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

const ask = (operation: string, body: string, index?: number) => {
  const { nihii = '', ssin: own = '', profession = '' } = gp;
  const page = index === undefined ? {} : { index };
  return call({ operation, token: bearer, author: { nihii, ssin: own, profession }, body, ...page });
};

const putPerson = (death: string, number = inventSsin(), sex = 'female') =>
  ask(
    'PutPatient',
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${number}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname>${death}<k:sex><k:cd S="CD-SEX" SV="1.1">${sex}</k:cd></k:sex></c:patient>`,
  );

describe('what XML Schema calls a day and our calendar does not have breaks the schema, not the hub', () => {
  it.each([['12020-01-01'], ['-2020-01-01'], ['0000-01-01']])('%s', async (day) => {
    const since = `<c:transaction><c:begindate>${day}</c:begindate></c:transaction>`;
    const signed = consentBody(ssin).replace('</c:consent>', `<c:signdate>${day}</c:signdate></c:consent>`);
    const linked = linkBody(ssin, { nihii: gp.nihii ?? '' }, 'consultation', `<c:startdate>${day}</c:startdate>`);
    const answers = [
      await ask('GetTransactionList', listBody(ssin, since)),
      await ask('PutPatientConsent', signed),
      await ask('PutTherapeuticLink', linked),
    ];
    for (const { text } of answers) expect(text).toContain('>schema</code>');
    const message = sumehrFor(ssin, gp, { scheme: 'ODD', value: nextId() }).replaceAll('2026-11-20', day);
    expect((await ask('PutTransaction', putBody(message))).complete).toBe(false);
  });

  it('a page that no list has', async () => {
    expect((await ask('GetTransactionList', listBody(ssin), 1e20)).text).toContain('>schema</code>');
    expect(await ask('GetTransactionList', listBody(ssin), 1e6)).toMatchObject({ complete: true, total: 0 });
  });
});

describe('a date of death', () => {
  it.each([['<k:date>2099-01-01</k:date>'], ['<k:year>2020</k:year>']])(
    '%s is refused: it would close the record on no certain day',
    async (date) => {
      expect(await putPerson(`<k:deathdate>${date}</k:deathdate>`)).toMatchObject({
        complete: false,
        errors: ['ZENNE.PATIENT.DEATH-DATE'],
      });
    },
  );

  it('with a time zone closes the record', async () => {
    const number = inventSsin();
    expect(await putPerson('<k:deathdate><k:date>2026-01-01+01:00</k:date></k:deathdate>', number)).toMatchObject({
      complete: true,
    });
    expect(await ask('PutPatientConsent', consentBody(number))).toMatchObject({
      errors: ['ZENNE.ACCESS.PATIENT-DECEASED'],
    });
  });
});

describe('what the hub has no place for is refused, not taken for something else', () => {
  it('a sex that CD-SEX does not have', async () => {
    expect((await putPerson('', inventSsin(), 'zzz')).errors).toEqual(['ZENNE.PATIENT.SEX']);
  });

  it('a consent that says it was revoked', async () => {
    const number = inventSsin();
    await putPerson('', number);
    const revoked = consentBody(number).replace('</c:consent>', '<c:revokedate>2026-01-01</c:revokedate></c:consent>');
    expect(await ask('PutPatientConsent', revoked)).toMatchObject({ errors: ['ZENNE.CONSENT.REVOKED'] });
    expect(await ask('PutPatientConsent', consentBody(number))).toMatchObject({ errors: [] });
  });
});
