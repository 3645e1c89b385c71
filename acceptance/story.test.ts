import { describe, expect, it } from 'vitest';
import {
  type Author,
  addPersona,
  call,
  consentBody,
  getBody,
  json,
  linkBody,
  listBody,
  nextId,
  type Persona,
  persona,
  post,
  putBody,
  token,
} from './client.ts';
import { inventSsin, sumehrFor } from './messages.ts';

const author = ({ nihii, ssin, profession }: Persona): Author => ({
  nihii: nihii ?? '',
  ssin: ssin ?? '',
  profession: profession ?? '',
});

describe('a SUMEHR goes in and comes out to those who may see it', () => {
  let gp: Persona;
  let colleague: Persona;
  let stranger: Persona;
  let gpToken: string;
  const ssin = inventSsin();
  const id = { scheme: 'MYSOFT', value: `sumehr-${nextId()}` };
  const ask = (operation: string, who: Persona, bearer: string, body: string, more = {}) =>
    call({ operation, token: bearer, author: author(who), body, ...more });

  it('practice software registers the patient, the consent and the link', async () => {
    gp = await persona('gp-1');
    colleague = await persona('gp-2');
    stranger = await persona('gp-3');
    gpToken = await token('gp-1');
    const patient = `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`;
    expect(await ask('PutPatient', gp, gpToken, patient)).toMatchObject({ status: 200, complete: true });
    expect(await ask('PutTransaction', gp, gpToken, putBody(sumehrFor(ssin, gp, id)))).toMatchObject({
      complete: false,
      errors: ['MH2.ACCESS.9'],
    });
    expect(await ask('PutPatientConsent', gp, gpToken, consentBody(ssin))).toMatchObject({ complete: true });
    expect(await ask('PutPatientConsent', gp, gpToken, consentBody(ssin))).toMatchObject({
      complete: false,
      errors: ['MH2.ACCESS.8'],
    });
    expect(await ask('PutTransaction', gp, gpToken, putBody(sumehrFor(ssin, gp, id)))).toMatchObject({
      complete: false,
      errors: ['TL.ACCESS.09'],
    });
    expect(await ask('PutTherapeuticLink', gp, gpToken, linkBody(ssin, { nihii: gp.nihii ?? '' }))).toMatchObject({
      complete: true,
    });
    expect(await ask('PutTherapeuticLink', gp, gpToken, linkBody(ssin, { nihii: gp.nihii ?? '' }))).toMatchObject({
      errors: ['TL.ACCESS.10'],
    });
  });

  it('it publishes, once however often it sends', async () => {
    const body = putBody(sumehrFor(ssin, gp, id));
    expect(await ask('PutTransaction', gp, gpToken, body)).toMatchObject({ complete: true, errors: [], ids: [id] });
    expect(await ask('PutTransaction', gp, gpToken, body)).toMatchObject({
      complete: true,
      errors: ['ZENNE.PUT.DUPLICATE'],
      ids: [id],
    });
    expect(await ask('GetTransactionList', gp, gpToken, listBody(ssin))).toMatchObject({
      complete: true,
      total: 1,
      ids: [id],
    });
  });

  it('a colleague with a link lists and reads it; one without is refused with the reason', async () => {
    const colleagueToken = await token('gp-2');
    expect(await ask('GetTransactionList', colleague, colleagueToken, listBody(ssin))).toMatchObject({
      complete: false,
      errors: ['TL.ACCESS.09'],
      ids: [],
    });
    await ask('PutTherapeuticLink', colleague, colleagueToken, linkBody(ssin, { nihii: colleague.nihii ?? '' }));
    const list = await ask('GetTransactionList', colleague, colleagueToken, listBody(ssin));
    expect(list).toMatchObject({ complete: true, ids: [id] });
    const got = await ask('GetTransaction', colleague, colleagueToken, getBody(ssin, id));
    expect(got.complete).toBe(true);
    expect(got.text).toContain('Verzonnen allergie');
    expect(await ask('GetTransaction', stranger, await token('gp-3'), getBody(ssin, id))).toMatchObject({
      complete: false,
      errors: ['TL.ACCESS.09'],
    });
  });

  it('a physician without a link breaks the glass with a reason, a short reason is refused', async () => {
    const strangerToken = await token('gp-3');
    expect(
      await ask('GetTransactionList', stranger, strangerToken, listBody(ssin), { emergency: 'short' }),
    ).toMatchObject({ complete: false, errors: ['ZENNE.ACCESS.EMERGENCY-REASON'] });
    expect(
      await ask('GetTransactionList', stranger, strangerToken, listBody(ssin), {
        emergency: 'Found unconscious on the street',
      }),
    ).toMatchObject({ complete: true, ids: [id] });
  });

  it('echoes the request, pages the list, and filters by kind', async () => {
    const request = `unique-${nextId()}`;
    const answer = await ask('GetTransactionList', gp, gpToken, listBody(ssin), {
      requestId: request,
      maxRows: 1,
      index: 2,
    });
    expect(answer).toMatchObject({ total: 1, ids: [] });
    expect(answer.text).toContain(request);
    const labs = '<c:transaction><c:cd S="CD-TRANSACTION" SV="1.15">labresult</c:cd></c:transaction>';
    expect(await ask('GetTransactionList', gp, gpToken, listBody(ssin, labs))).toMatchObject({
      total: 0,
      complete: true,
    });
  });

  it('refuses whoever has no token, and an author who is not the caller', async () => {
    expect((await post('GetTransactionList', undefined, '<x/>')).status).toBe(401);
    expect(await ask('GetTransactionList', colleague, gpToken, listBody(ssin))).toMatchObject({
      complete: false,
      errors: ['TL.ACCESS.15'],
    });
  });

  it('software acts for the caregivers it is registered for, and for no other', async () => {
    const software = await addPersona({ kind: 'software', name: 'Invented software', registeredFor: ['gp-1'] });
    const softwareToken = await token(software.id);
    expect(await ask('GetTransactionList', gp, softwareToken, listBody(ssin))).toMatchObject({
      complete: true,
      total: 1,
    });
    expect(await ask('GetTransactionList', colleague, softwareToken, listBody(ssin))).toMatchObject({
      errors: ['TL.ACCESS.15'],
    });
  });

  it('tells who is there', async () => {
    const { body } = await json<Persona[]>('/sandbox/personas');
    expect(body.filter(({ kind }) => kind === 'patient').length).toBeGreaterThanOrEqual(200);
  });
});

describe('a patient who is known already', () => {
  it('is renamed or buried only by somebody who treats it', async () => {
    const [gp, stranger] = [await persona('gp-1'), await persona('gp-3')];
    const ssin = inventSsin();
    const patient = (name: string, death = '') =>
      `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>${name}</k:familyname>${death}<k:sex><k:cd S="CD-SEX" SV="1.1">female</k:cd></k:sex></c:patient>`;
    const put = async (who: Persona, body: string) =>
      call({ operation: 'PutPatient', token: await token(who.id), author: author(who), body });
    expect(await put(gp, patient('Verzonnen'))).toMatchObject({ complete: true, errors: [] });
    const death = '<k:deathdate><k:date>2026-01-01</k:date></k:deathdate>';
    expect(await put(stranger, patient('Anders', death))).toMatchObject({
      complete: true,
      errors: ['ZENNE.PATIENT.KNOWN'],
    });
    const bearer = await token('gp-1');
    const ask = (operation: string, body: string) => call({ operation, token: bearer, author: author(gp), body });
    expect(await ask('PutTherapeuticLink', linkBody(ssin, { nihii: gp.nihii ?? '' }))).toMatchObject({
      complete: true,
    });
    expect(await put(gp, patient('Bedacht'))).toMatchObject({ complete: true, errors: [] });
    expect(await put(gp, patient('Bedacht', death))).toMatchObject({ complete: true, errors: [] });
    expect(await ask('PutPatientConsent', consentBody(ssin))).toMatchObject({
      complete: false,
      errors: ['ZENNE.ACCESS.PATIENT-DECEASED'],
    });
  });
});

describe('a house publishes for the caregivers registered with it', () => {
  it('in its own name for the request, in theirs for the document', async () => {
    const gp = await persona('gp-1');
    const house = await addPersona({
      kind: 'institution',
      nihii: '71099998',
      name: 'Invented house',
      registeredFor: ['gp-1'],
    });
    const [bearer, ssin] = [await token(house.id), inventSsin()];
    await addPersona({ kind: 'patient', ssin });
    const institution = { nihii: '71099998', kind: 'orghospital' };
    const ask = (operation: string, body: string) => call({ operation, token: bearer, author: { institution }, body });
    expect(await ask('PutPatientConsent', consentBody(ssin))).toMatchObject({ complete: true });
    expect(await ask('PutTherapeuticLink', linkBody(ssin, { nihii: '71099998' }, 'hospitalstay'))).toMatchObject({
      complete: true,
    });
    const id = { scheme: 'HOUSE', value: nextId() };
    expect(await ask('PutTransaction', putBody(sumehrFor(ssin, gp, id)))).toMatchObject({
      complete: true,
      errors: [],
      ids: [id],
    });
    expect(await ask('PutTransaction', putBody(sumehrFor(ssin, await persona('gp-3'), id)))).toMatchObject({
      errors: ['ZENNE.PUT.AUTHOR'],
    });
    expect(await ask('GetTransactionList', listBody(ssin))).toMatchObject({ errors: ['ZENNE.ACCESS.PERSON-REQUIRED'] });
  });
});
