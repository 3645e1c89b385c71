import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin, type Ssin } from '../../src/standards/belgium/index.ts';
import { type HospitalTown, letterOf, openHospitalTown, summaryOf, type TestHospital } from './hospital-town.ts';
import { ask, bodies } from './hub-requests.ts';

let town: HospitalTown;
let hospital: TestHospital;
let ssin: Ssin;
beforeAll(async () => {
  town = await openHospitalTown();
  hospital = await town.hospital('plain');
  ({ ssin } = await town.patient(hospital));
});
afterAll(() => town.close());

const inName = ({ nihii }: TestHospital) => ({ institution: { number: nihii, kind: 'orghospital' } });
const declare = async (body: string, at = hospital) => {
  const answer = await ask(town.house, at.specialist, 'DeclareTransaction', body, inName(at));
  const codes = [...answer.body.matchAll(/<k:cd S="(?:LOCAL|CD-ERROR)"(?: SL="zennestatuscode")? SV="1.0">([^<]*)</g)];
  return { ...answer, complete: answer.body.includes('<c:iscomplete>true'), codes: codes.map(([, code]) => code) };
};
const listed = async (): Promise<string> =>
  (await ask(town.house, town.gp, 'GetTransactionList', bodies.list(ssin))).body;

describe('DeclareTransaction', () => {
  it('the same again changes nothing; another summary is a new version of the same document', async () => {
    const first = summaryOf(hospital, ssin, 'again');
    expect(await declare(first)).toMatchObject({ complete: true, codes: [] });
    const before = await listed();
    expect(await declare(first)).toMatchObject({ complete: true, codes: ['ZENNE.DECLARE.DUPLICATE'] });
    expect((await listed()).length).toBe(before.length);
    expect(await declare(first.replace('<c:iscomplete>true', '<c:iscomplete>false'))).toMatchObject({
      complete: true,
      codes: [],
    });
    const after = await listed();
    expect(after.split('>again<').length).toBe(2);
    expect(after).toContain('<c:iscomplete>false</c:iscomplete><c:isvalidated>true');
  });

  it.each([
    ['TRUE', '', true],
    ['true', '', true],
    ['Yes', '', true],
    ['no', '', false],
    ['1', '', false],
    ['TRUE', '20/11/2026', true],
    ['TRUE', '20-11-2026', true],
    ['TRUE', '2026-11-20', true],
    ['TRUE', '2026-13-40', false],
    ['TRUE', 'soon', false],
  ])('PatientAccess %s with the date “%s”: open to the patient, %s', async (flag, date, open) => {
    const id = `access-${flag}-${date.replaceAll('/', '_')}`;
    const codes = `<c:cd S="LOCAL" SL="PatientAccess" SV="1.0">${flag}</c:cd><c:cd S="LOCAL" SL="PatientAccessDate" SV="1.0">${date}</c:cd>`;
    const body = summaryOf(hospital, ssin, id).replace(/<c:cd S="LOCAL" SL="PatientAccess"[^/]*\/c:cd>/, codes);
    expect((await declare(body)).complete).toBe(true);
    const row = (await listed()).split('<c:transaction>').find((part) => part.includes(`>${id}<`)) ?? '';
    expect(row.includes('SL="PatientAccess" SV="1.0">TRUE')).toBe(open);
  });

  it('who keeps no store here cannot declare, nor take over what another keeps or our vault has', async () => {
    const { gp, house } = town;
    expect((await ask(house, gp, 'DeclareTransaction', bodies.declare(ssin, gp, 'alone'))).body).toContain(
      '>ZENNE.DECLARE.NOT-A-SOURCE<',
    );
    const vault = letterOf(hospital, ssin, 'vault')
      .replace(/^<kmehrmessage/, '<c:kmehrmessage')
      .replace(/kmehrmessage>$/, 'c:kmehrmessage>');
    const put = await ask(
      house,
      hospital.specialist,
      'PutTransaction',
      vault.replaceAll('x:hcparty', 'k:hcparty').replaceAll('x:', 'k:'),
      inName(hospital),
    );
    expect(put.body).toContain('<c:iscomplete>true');
    expect((await declare(summaryOf(hospital, ssin, 'vault'))).codes).toEqual(['ZENNE.DECLARE.IN-VAULT']);
  });

  it('a document that is put after it was declared is kept in the vault from then on', async () => {
    await declare(summaryOf(hospital, ssin, 'moves'));
    const message = letterOf(hospital, ssin, 'moves', { text: 'Nu in de kluis' }).replaceAll('x:', 'k:');
    const put = message.replace(/^<kmehrmessage/, '<c:kmehrmessage').replace(/kmehrmessage>$/, 'c:kmehrmessage>');
    const answer = await ask(town.house, hospital.specialist, 'PutTransaction', put, inName(hospital));
    expect(answer.body).toContain('<c:iscomplete>true');
    expect((await town.get(town.gp, ssin, 'moves')).body).toContain('Nu in de kluis');
  });

  it('an id belongs to one patient', async () => {
    await declare(summaryOf(hospital, ssin, 'mine'));
    const other = await town.patient(hospital);
    expect((await declare(summaryOf(hospital, other.ssin, 'mine'))).codes).toEqual(['ZENNE.PUT.OTHER-PATIENT']);
  });

  it.each<[string, (body: string) => string, string]>([
    ['no id of its own', (body) => body.replace(/<c:id S="LOCAL"[^/]*\/c:id>/, ''), 'MH2.INPUT.22'],
    ['an empty id', (body) => body.replace('>bad<', '><'), 'MH2.INPUT.22'],
    ['an endless id', (body) => body.replace('>bad<', `>${'x'.repeat(300)}<`), 'MH2.INPUT.22'],
    ['no kind', (body) => body.replace('S="CD-TRANSACTION"', 'S="CD-OTHER"'), 'ZENNE.PUT.KIND'],
    ['a kind that is no word', (body) => body.replace('>dischargereport<', '>Ontslag brief<'), 'ZENNE.PUT.KIND'],
    ['a day to come', (body) => body.replace('<c:date>2026-11-20', '<c:date>2027-11-20'), 'ZENNE.PUT.DATE'],
    ['no patient number', (body) => body.replace('S="INSS"', 'S="OTHER"'), 'MH2.INPUT.19'],
    [
      'a number of nobody',
      (body) => body.replace(ssin, makeSsin({ birthDate: '1931-01-01', counter: 2 })),
      'MH2.INPUT.19',
    ],
  ])('refuses %s', async (_, broken, code) => {
    const { complete, codes } = await declare(broken(summaryOf(hospital, ssin, 'bad')));
    expect({ complete, codes }).toEqual({ complete: false, codes: [code] });
    expect(await listed()).not.toContain('>bad<');
  });

  it.each<[string, (body: string) => string]>([
    ['an unknown element', (body) => body.replace('<c:date>', '<c:other/><c:date>')],
    ['elements in the wrong order', (body) => body.replace(/(<c:date>.*?<\/c:date>)(<c:time>.*?<\/c:time>)/, '$2$1')],
    ['another namespace', (body) => body.replaceAll('c:kmehrheader', 'k:kmehrheader')],
    ['two documents', (body) => body.replace(/(<c:transaction>.*<\/c:transaction>)/, '$1$1')],
    ['no document', (body) => body.replace(/<c:transaction>.*<\/c:transaction>/, '')],
  ])('a message with %s is a fault, and nothing is kept', async (_, broken) => {
    const { status, body } = await declare(broken(summaryOf(hospital, ssin, 'bad')));
    expect(status).toBe(500);
    expect(body).toContain('<code xmlns="urn:zenne:fault">schema');
    expect(await listed()).not.toContain('>bad<');
  });

  it('without a link or a consent it is refused, as a put is', async () => {
    const elsewhere = await town.hospital('plain');
    expect((await declare(summaryOf(elsewhere, ssin, 'foreign'), elsewhere)).codes).toEqual(['TL.ACCESS.09']);
  });

  it('a physician’s summary is declared by a physician; a hospital alone does not', async () => {
    const body = summaryOf(hospital, ssin, 'summary', { kind: 'sumehr' });
    const alone = body.replace(/<k:hcparty>(?:(?!<\/k:hcparty>).)*persphysician.*?<\/k:hcparty>/, '');
    expect((await declare(alone)).complete).toBe(false);
    expect((await declare(body)).complete).toBe(true);
  });
});
