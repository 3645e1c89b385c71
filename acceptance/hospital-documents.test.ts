import { describe, expect, it } from 'vitest';
import { consentBody, linkBody } from './client.ts';
import { LETTER, openHospital, read } from './hospital.ts';
import { signIn } from './pages.ts';
import { citizen, list, type Practice, practice } from './people.ts';

async function treated(gp: Practice) {
  const patient = await citizen('Ada', '1980-05-05');
  await gp.ask('PutPatientConsent', consentBody(patient.ssin));
  await gp.ask('PutTherapeuticLink', linkBody(patient.ssin, { nihii: gp.who.nihii ?? '' }));
  return patient;
}

/** Source: KMEHR facts A3 (DeclareTransaction), architecture, "Trace". */
describe('documents that a hospital keeps', () => {
  it.each(['plain', 'slow', 'old', 'sealing'])(
    'a practitioner reads a discharge letter of a hospital whose store is %s, and the patient sees who did',
    async (habit) => {
      const gp = await practice('gp-1');
      const [patient, hospital] = [await treated(gp), await openHospital(habit)];
      const letter = await hospital.declare(patient.ssin);
      expect((await list(gp, patient)).ids.map(({ value }) => value)).toEqual([letter]);
      const got = await read(gp, patient.ssin, letter);
      expect(got).toMatchObject({ complete: true, errors: [] });
      expect(got.text).toContain(LETTER);
      const own = await signIn(patient.id);
      const log = await own.get('/en/my/access-log');
      expect(log.text).toContain('Discharge');
      const [, page = ''] =
        /href="(\/en\/my\/documents\/[^"/]{20,})"/.exec((await own.get('/en/my/documents')).text) ?? [];
      const shown = await own.get(page);
      expect(shown.text).toContain('wonde is gesloten');
      expect(shown.text).toContain('Kept by Ziekenhuis verzonnen');
    },
  );

  it('a hospital that is silent is named, with a way on; the list is whole', async () => {
    const gp = await practice('gp-1');
    const [patient, hospital] = [await treated(gp), await openHospital()];
    const letter = await hospital.declare(patient.ssin);
    await hospital.misbehave('silent');
    const own = await signIn(patient.id);
    const [, page = ''] =
      /href="(\/en\/my\/documents\/[^"/]{20,})"/.exec((await own.get('/en/my/documents')).text) ?? [];
    // All at once: each waits as long as the hub does.
    const [got, listed, shown] = await Promise.all([read(gp, patient.ssin, letter), list(gp, patient), own.get(page)]);
    expect(got).toMatchObject({ complete: false, errors: ['ZENNE.GET.SOURCE-SILENT'] });
    expect(listed).toMatchObject({ complete: true, total: 1 });
    expect(shown.status).toBe(502);
    expect(shown.text).toContain('Ziekenhuis verzonnen keeps this document, but does not answer now.');
    expect(shown.text).toContain('Try again');
  });

  it('a consent withdrawn while a document is fetched: nothing of it is shown', async () => {
    const gp = await practice('gp-1');
    const [patient, hospital] = [await treated(gp), await openHospital()];
    const letter = await hospital.declare(patient.ssin);
    await hospital.misbehave('held');
    const reading = read(gp, patient.ssin, letter);
    await hospital.held();
    const own = await signIn(patient.id);
    await own.press('/en/my/rights/withdraw', 'Yes, withdraw my consent');
    await hospital.release();
    const got = await reading;
    expect(got).toMatchObject({ complete: false, errors: ['MH2.ACCESS.9'] });
    expect(got.text).not.toContain(LETTER);
  });

  it('a hospital that sends the papers of somebody else: they are shown to nobody', async () => {
    const gp = await practice('gp-1');
    const [patient, hospital] = [await treated(gp), await openHospital()];
    const letter = await hospital.declare(patient.ssin);
    await hospital.misbehave('other-patient');
    const got = await read(gp, patient.ssin, letter);
    expect(got).toMatchObject({ complete: false, errors: ['ZENNE.GET.SOURCE-WRONG'] });
    expect(got.text).not.toContain(LETTER);
  });

  it('who keeps no store here cannot declare', async () => {
    const gp = await practice('gp-1');
    const patient = await treated(gp);
    const hospital = await openHospital();
    await hospital.declare(patient.ssin);
    const summary = `<c:kmehrheader><c:folder><c:patient><c:id S="INSS" SV="1.0">${patient.ssin}</c:id></c:patient><c:transaction><c:id S="LOCAL" SL="X" SV="1.0">x</c:id><c:cd S="CD-TRANSACTION" SV="1.15">note</c:cd><c:date>2026-11-20</c:date><c:time>10:00:00</c:time><c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${gp.who.nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">persphysician</k:cd></k:hcparty></c:author><c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>2026-11-20T10:00:00</c:recorddatetime></c:transaction></c:folder></c:kmehrheader>`;
    expect((await gp.ask('DeclareTransaction', summary)).errors).toEqual(['ZENNE.DECLARE.NOT-A-SOURCE']);
  });
});
