import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { type HospitalTown, openHospitalTown, summaryOf } from './hospital-town.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

type Version = 'v1' | 'v2' | 'v3';
type More = Parameters<typeof ask>[4];
const OLDER: readonly Version[] = ['v1', 'v2'];

let town: HospitalTown;
let doctor: TestCaregiver;
let counter = 10;
let requests = 0;

beforeAll(async () => {
  town = await openHospitalTown();
  doctor = town.gp;
});
afterAll(() => town.close());

/** Documents of a standard that the schemas of every version know. */
const older = (body: string): string => body.replace('SV="1.26">20180901<', 'SV="1.5">20121001<');

/** The answer's text after the echo; it is in the namespaces of its version, and valid there. */
async function say(version: Version, operation: string, body: string, more: More = {}, who = doctor): Promise<string> {
  requests += 1;
  const answer = await ask(town.house, who, operation, older(body), { requestId: `r.${requests}`, ...more, version });
  expect(answer.status, answer.body).toBe(200);
  expect(answer.body).toMatch(
    new RegExp(`^[^]*<p:${operation}Response xmlns:p="[^"]*/protocol/${version}" xmlns:c="[^"]*/core/${version}"`),
  );
  return answer.body.slice(answer.body.indexOf('</c:request>'));
}

async function faultOf(version: Version, operation: string, body: string, more: More = {}): Promise<string> {
  const answer = await ask(town.house, doctor, operation, body, { ...more, version });
  expect(answer.status).toBe(500);
  return /<faultstring>([^<]*)/.exec(answer.body)?.[1] ?? '';
}

const WHOLE = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';
const rowsIn = (answer: string): number => answer.split('<c:recorddatetime>').length - 1;
const documentIn = (answer: string): string =>
  answer.slice(answer.indexOf('<k:header>'), answer.lastIndexOf('kmehrmessage>')).replace(/<\/[\w-]+:$/, '');

async function newPatient(version: Version = 'v3'): Promise<string> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  expect(await say(version, 'PutPatient', bodies.patient(ssin))).toContain(WHOLE);
  expect(await say(version, 'PutPatientConsent', bodies.consent(ssin))).toContain(WHOLE);
  expect(await say(version, 'PutTherapeuticLink', bodies.link(ssin, doctor))).toContain(WHOLE);
  return ssin;
}

describe.each(OLDER)('a client of %s', (version) => {
  it('registers a patient, publishes, lists, reads, sees its looks and takes back', async () => {
    const ssin = await newPatient(version);
    const id = `old-${version}-${ssin}`;
    expect(await say(version, 'PutTransaction', bodies.put(ssin, doctor, id, 'Oud bericht'))).toContain(WHOLE);
    expect(await say(version, 'GetTransactionList', bodies.list(ssin))).toContain(`>${id}<`);
    expect(await say(version, 'GetTransaction', bodies.get(ssin, id))).toContain('Oud bericht');
    expect(await say(version, 'GetPatientAuditTrail', bodies.looks(ssin))).toContain(`>${id}<`);
    const revoke = bodies
      .get(ssin, id, '', 'SOFT')
      .replace('<c:transaction>', '<c:transaction><c:id S="ID-KMEHR" SV="1.0">1</c:id>');
    expect(await say(version, 'RevokeTransaction', revoke)).toContain(WHOLE);
    expect(rowsIn(await say(version, 'GetTransactionList', bodies.list(ssin)))).toBe(0);
  });

  it('and one of v3 read each other’s documents, the same to the letter', async () => {
    const ssin = await newPatient();
    for (const [by, other] of [
      [version, 'v3'],
      ['v3', version],
    ] as const) {
      const id = `by-${by}-for-${other}-${ssin}`;
      await say(by, 'PutTransaction', bodies.put(ssin, doctor, id));
      const [own, theirs] = [
        await say(by, 'GetTransaction', bodies.get(ssin, id)),
        await say(other, 'GetTransaction', bodies.get(ssin, id)),
      ];
      expect(documentIn(own)).toContain('Verzonnen inhoud');
      expect(documentIn(theirs)).toBe(documentIn(own));
    }
  });

  it('fetches a set as any document, and is not told of an operation that it does not have', async () => {
    const ssin = await newPatient();
    const scheme = bodies.scheme(ssin, doctor, `scheme-${version}`, [bodies.element(2, doctor, 'Verzonnen pil')]);
    await say(version, 'PutTransaction', scheme);
    const list = await say(version, 'GetTransactionList', bodies.list(ssin));
    expect(rowsIn(list)).toBe(1);
    expect(list).not.toContain('CD-HUBSERVICE');
    expect(await say('v3', 'GetTransactionList', bodies.list(ssin))).toContain('>GetTransactionSet<');
    expect(await say(version, 'GetTransaction', bodies.get(ssin, `scheme-${version}`))).toContain('Verzonnen pil');
    expect(await faultOf(version, 'GetTransactionSet', bodies.get(ssin, `scheme-${version}`))).toBe(
      `This operation is not served here in ${version} of the hub services.`,
    );
  });

  it('sees a look in an emergency, without its reason', async () => {
    const ssin = await newPatient();
    await say('v3', 'PutTransaction', bodies.put(ssin, doctor, `emergency-${version}`));
    await say('v3', 'GetTransaction', bodies.get(ssin, `emergency-${version}`), {
      emergency: 'Bewusteloos gevonden op straat',
    });
    const looks = await say('v3', 'GetPatientAuditTrail', bodies.looks(ssin));
    const told = await say(version, 'GetPatientAuditTrail', bodies.looks(ssin));
    expect(told).toContain(`>emergency-${version}<`);
    expect(told).not.toContain('breaktheglass');
    expect(
      looks.replace(/<c:breaktheglass>[^<]*<\/c:breaktheglass>|<c:paginationinfo>.*<\/c:paginationinfo>/g, ''),
    ).toBe(told);
  });

  it('declares what was declared in v3: the same document, nothing changed', async () => {
    const hospital = await town.hospital('plain');
    const { ssin } = await town.patient(hospital);
    const inName = { institution: { number: hospital.nihii, kind: 'orghospital' } } as const;
    const declare = (as: Version) =>
      say(as, 'DeclareTransaction', summaryOf(hospital, ssin, `same-${version}`), inName, hospital.specialist);
    expect(await declare('v3')).toContain(WHOLE);
    expect(await declare(version)).toContain('>ZENNE.DECLARE.DUPLICATE<');
  });

  it('cannot say an emergency, a page, a kind beside an id: each is refused by name', async () => {
    const ssin = makeSsin({ birthDate: '1980-05-05', counter: 3 });
    const list = bodies.list(ssin);
    expect(await faultOf(version, 'GetTransactionList', list, { emergency: 'Bewusteloos op straat' })).toContain(
      "Element 'breaktheglass': This element is not expected.",
    );
    expect(await faultOf(version, 'GetTransactionList', list, { page: 2 })).toContain("Element 'paginationinfo'");
    const pdf = '<c:cd S="CD-HUBSERVICE" SV="1.0">pdf</c:cd>';
    expect(await faultOf(version, 'GetTransaction', bodies.get(ssin, 'x', pdf))).toContain("Element 'cd'");
  });

  it('is told of an element that is in the namespace of another version', async () => {
    const mixed = bodies
      .list('85073099833')
      .replace('<c:select>', '<x:select xmlns:x="http://www.ehealth.fgov.be/hubservices/core/v3">')
      .replace('</c:select>', '</x:select>');
    expect(await faultOf(version, 'GetPatient', mixed)).toContain(
      "Element '{http://www.ehealth.fgov.be/hubservices/core/v3}select': This element is not expected. Expected is ( select ).",
    );
  });

  it('is told when it sends its message to the address of another version, or with its action', async () => {
    const envelope = (protocol: string) =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:GetPatientRequest xmlns:p="http://www.ehealth.fgov.be/hubservices/protocol/${protocol}"/></s:Body></s:Envelope>`;
    const send = (payload: string, soapaction = '""') =>
      town.house.server.inject({
        method: 'POST',
        url: `/hub/${version}`,
        headers: { 'content-type': 'text/xml', authorization: `Bearer ${doctor.bearer}`, soapaction },
        payload,
      });
    expect((await send(envelope('v3'))).body).toContain(
      `This address speaks ${version} of the hub services, the message v3.`,
    );
    expect((await send(envelope('v9'))).body).toContain('This operation is not served here');
    const { body } = await ask(town.house, doctor, 'GetPatient', bodies.list('85073099833'), { version });
    expect(body).toContain('GetPatientResponse');
    const whole = envelope(version).replace(
      '/></s:Body>',
      ` xmlns:c="http://www.ehealth.fgov.be/hubservices/core/${version}" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><c:request><c:id S="ID-KMEHR">1</c:id><c:author><k:hcparty><k:id S="ID-HCPARTY">${doctor.nihii}</k:id><k:cd S="CD-HCPARTY">persphysician</k:cd></k:hcparty></c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time></c:request>${bodies.list('85073099833')}</p:GetPatientRequest></s:Body>`,
    );
    expect((await send(whole)).body).toContain('GetPatientResponse');
    expect((await send(whole, '"urn:be:fgov:ehealth:intrahub:protocol:v3:GetPatient"')).body).toContain('SOAPAction');
    expect((await send(whole, `"urn:be:fgov:ehealth:interhub:protocol:${version}:GetPatient"`)).body).toContain(
      'GetPatientResponse',
    );
  });
});

describe('a list without pages', () => {
  it('comes whole where a page would end, and is cut only at what the client asked for', async () => {
    const ssin = await newPatient();
    for (let number = 0; number < 101; number += 1)
      await ask(town.house, doctor, 'PutTransaction', bodies.put(ssin, doctor, `many-${number}`), {
        requestId: `many.${number}`,
      });
    expect(rowsIn(await say('v3', 'GetTransactionList', bodies.list(ssin)))).toBe(100);
    const whole = await say('v1', 'GetTransactionList', bodies.list(ssin));
    expect(rowsIn(whole)).toBe(101);
    expect(whole).toContain(WHOLE);
    const two = await say('v1', 'GetTransactionList', bodies.list(ssin), { maxRows: 2 });
    expect(rowsIn(two)).toBe(2);
    expect(two).toContain('<c:iscomplete>true</c:iscomplete><c:error>');
    expect(two).toContain('>ZENNE.LIST.CUT<');
  });
});

describe('what only v2 can say', () => {
  const proof = '<c:proof><c:cd S="CD-PROOFTYPE" SV="1.0">eidreading</c:cd></c:proof>';
  const status = (word: string) => `<c:therapeuticlinkstatus>${word}</c:therapeuticlinkstatus>`;

  it('names beside numbers, and the status of running links, are taken', async () => {
    const ssin = await newPatient('v2');
    const named = bodies
      .list(ssin)
      .replace('</c:patient>', '<c:firstname>Ada</c:firstname><c:familyname>Verzonnen</c:familyname></c:patient>');
    expect(await say('v2', 'GetTransactionList', named)).toContain(WHOLE);
    expect(await say('v2', 'GetTherapeuticLink', bodies.links(ssin, doctor.nihii, status('active')))).toContain(
      '<c:therapeuticlink>',
    );
    expect(await faultOf('v1', 'GetTransactionList', named)).toContain("Element 'firstname'");
  });

  it('what would mean something else here is refused by name', async () => {
    const ssin = await newPatient('v2');
    const link = bodies.link(ssin, doctor);
    expect(await faultOf('v2', 'GetTherapeuticLink', bodies.links(ssin, doctor.nihii, status('all')))).toContain(
      "Element 'therapeuticlinkstatus'",
    );
    expect(await faultOf('v2', 'PutTherapeuticLink', link + proof)).toContain("Element 'proof'");
    const [holder = ''] = /<c:hcparty>.*<\/c:hcparty>/.exec(link) ?? [];
    expect(await faultOf('v2', 'PutTherapeuticLink', link.replace(holder, holder + holder))).toContain(
      "Element 'hcparty'",
    );
    const citizen = `<c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient>`;
    expect(await faultOf('v2', 'GetPatient', bodies.list(ssin), { parties: citizen })).toContain("Element 'patient'");
  });
});
