import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstitutionKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addInstitution, register } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { officialFault } from './official.ts';

const PRACTICE = { number: '88000900', kind: 'groupofphysicianssameaddress' } as const;

let house: TestHouse;
let doctor: TestCaregiver;
let colleague: TestCaregiver;
let practice: InstitutionKey;
let counter = 10;

beforeAll(async () => {
  house = await openTestHouse();
  [doctor, colleague] = [await house.caregiver(1), await house.caregiver(2)];
  practice = await asSystem(house.access.database, 'test', async (grant) => {
    const key = await addInstitution(grant, { nihii: PRACTICE.number, kind: PRACTICE.kind, name: 'Invented practice' });
    await register(grant, key, doctor.key, '2020-01-01');
    return key;
  });
});
afterAll(() => house.close());

/** What follows the echo of the request. */
const told = (answer: string): string => answer.slice(answer.indexOf('<c:acknowledge>'), answer.lastIndexOf('</p:'));
const say = async (operation: string, body: string, who = doctor): Promise<string> => {
  const { body: answer } = await ask(house, who, operation, body);
  expect(officialFault(answer)).toBeUndefined();
  return told(answer);
};

/** Somebody with consent, whom both treat. */
async function newPatient(): Promise<string> {
  counter += 2;
  const ssin = makeSsin({ birthDate: '1980-05-05', counter });
  await say('PutPatient', bodies.patient(ssin));
  await say('PutPatientConsent', bodies.consent(ssin));
  for (const who of [doctor, colleague]) await say('PutTherapeuticLink', bodies.link(ssin, who), who);
  return ssin;
}

const WHOLE = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';

describe('RevokeTransaction', () => {
  it('takes the document from lists and from reading, once', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.put(ssin, doctor, `r-${ssin}`));
    expect(await say('GetTransactionList', bodies.list(ssin), colleague)).toContain(`r-${ssin}`);
    expect(await say('RevokeTransaction', bodies.get(ssin, `r-${ssin}`))).toContain(WHOLE);
    for (const who of [doctor, colleague]) {
      expect(await say('GetTransactionList', bodies.list(ssin), who)).not.toContain(`r-${ssin}`);
      expect(await say('GetTransaction', bodies.get(ssin, `r-${ssin}`), who)).toContain('>ZENNE.GET.NOT-FOUND<');
    }
    const again = await say('RevokeTransaction', bodies.get(ssin, `r-${ssin}`));
    expect(again).toBe(await say('RevokeTransaction', bodies.get(ssin, 'never')));
    expect(again).toContain('>ZENNE.REVOKE.NOT-FOUND<');
  });

  it('of another’s document says what it says of one that never was, and takes nothing', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.put(ssin, doctor, `o-${ssin}`));
    const refused = await say('RevokeTransaction', bodies.get(ssin, `o-${ssin}`), colleague);
    expect(refused).toBe(await say('RevokeTransaction', bodies.get(ssin, 'never'), colleague));
    expect(await say('GetTransaction', bodies.get(ssin, `o-${ssin}`), colleague)).toContain('Verzonnen inhoud');
  });

  it('is done by the institution for what was written in its name, by its LOCAL id', async () => {
    const ssin = await newPatient();
    const put = bodies.put(ssin, doctor, `i-${ssin}`);
    const inName = put.replaceAll(
      '<k:author>',
      `<k:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${PRACTICE.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">${PRACTICE.kind}</k:cd><k:name>House</k:name></k:hcparty>`,
    );
    expect(await say('PutTransaction', inName)).toContain(WHOLE);
    expect(await say('RevokeTransaction', bodies.get(ssin, `i-${ssin}`), colleague)).toContain('NOT-FOUND');
    const party = { kind: 'institution', key: practice } as const;
    const bearer = await house.db.database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
    const asHouse = { ...doctor, bearer };
    const revoke = bodies.get(ssin, `i-${ssin}`);
    const answer = await ask(house, asHouse, 'RevokeTransaction', revoke, { institution: PRACTICE, alone: true });
    expect(told(answer.body)).toContain(WHOLE);
    expect(await say('GetTransactionList', bodies.list(ssin), colleague)).not.toContain(`i-${ssin}`);
  });
});

describe('GetTransactionSet', () => {
  it('gives a set as it was put; the list says to fetch it so; what is no set does not exist for it', async () => {
    const ssin = await newPatient();
    const scheme = bodies.scheme(ssin, doctor, `s-${ssin}`, [bodies.element(2, doctor, 'Verzonnen pil')]);
    expect(await say('PutTransaction', scheme)).toContain('iscomplete>true');
    await say('PutTransaction', bodies.put(ssin, doctor, `n-${ssin}`));
    const list = await say('GetTransactionList', bodies.list(ssin), colleague);
    expect(list.match(/<c:cd S="CD-HUBSERVICE" SV="1.0">GetTransactionSet<\/c:cd>/g)).toHaveLength(1);
    const set = await say('GetTransactionSet', bodies.get(ssin, `s-${ssin}`), colleague);
    expect(set).toContain('Verzonnen pil');
    expect(set).toBe(await say('GetTransaction', bodies.get(ssin, `s-${ssin}`), colleague));
    const none = await say('GetTransactionSet', bodies.get(ssin, `n-${ssin}`), colleague);
    expect(none).toBe(await say('GetTransactionSet', bodies.get(ssin, 'never'), colleague));
    expect(none).toContain('>ZENNE.GET.NOT-FOUND<');
  });
});

describe('a rendering as PDF', () => {
  const PDF = '<c:cd S="CD-HUBSERVICE" SV="1.0">pdf</c:cd>';
  const fileIn = (answer: string): Buffer =>
    Buffer.from(/MEDIATYPE="application\/pdf">([^<]+)</.exec(answer)?.[1] ?? '', 'base64');
  const textOf = (pdf: Buffer): string => spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
  const canRead = spawnSync('pdftotext', ['-v']).status === 0;

  it('stands in the message instead of what its transactions say', async () => {
    const ssin = await newPatient();
    const scheme = bodies.scheme(ssin, doctor, `p-${ssin}`, [bodies.element(2, doctor, 'Verzonnen pil')]);
    await say('PutTransaction', scheme);
    for (const operation of ['GetTransaction', 'GetTransactionSet']) {
      const answer = await say(operation, bodies.get(ssin, `p-${ssin}`, PDF), colleague);
      expect(answer).toContain('iscomplete>true');
      expect(answer.match(/transaction>/g)).toHaveLength(2);
      expect(answer).not.toContain('Verzonnen pil');
      expect(answer).toContain(`p-${ssin}`);
      expect(fileIn(answer).subarray(0, 5).toString()).toBe('%PDF-');
      if (canRead) expect(textOf(fileIn(answer))).toContain('Verzonnen pil');
    }
  });

  it('of an extract has only the extract, and says so in the language asked (its words are read where pdftotext is)', async () => {
    const nurse = await house.caregiver(3, 'persnurse');
    const ssin = await newPatient();
    await say('PutTherapeuticLink', bodies.link(ssin, nurse), nurse);
    await say('PutTransaction', bodies.summary(ssin, doctor, `e-${ssin}`));
    const whole = await say('GetTransaction', bodies.get(ssin, `e-${ssin}`, PDF));
    const answer = await say('GetTransaction', bodies.get(ssin, `e-${ssin}`, PDF), nurse);
    expect(whole).not.toContain('EXTRACT');
    expect(answer).toContain('ZENNE.GET.EXTRACT');
    expect(answer).toContain('SL="ZENNE-EXTRACT"');
    expect(fileIn(answer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(fileIn(answer).equals(fileIn(whole))).toBe(false);
    if (!canRead) return;
    expect(textOf(fileIn(whole))).toContain('Verzonnen probleem');
    const extract = textOf(fileIn(answer));
    expect(extract).toContain('V01AA05');
    expect(extract).toContain('This is an extract');
    expect(extract).not.toContain('Verzonnen probleem');
  });

  it('is not made of a document that is not there', async () => {
    const ssin = await newPatient();
    expect(await say('GetTransaction', bodies.get(ssin, 'never', PDF))).toContain('>ZENNE.GET.NOT-FOUND<');
  });
});

describe('GetLatestUpdate', () => {
  const stranger = makeSsin({ birthDate: '1980-05-05', counter: 901 });

  it('tells of each patient when a kind last changed, and of a set its version', async () => {
    const [one, other, none] = [await newPatient(), await newPatient(), await newPatient()];
    await say('PutTransaction', bodies.scheme(one, doctor, `u-${one}`, [], '7'));
    await say('PutTransaction', bodies.scheme(other, doctor, `u-${other}`));
    const answer = await say('GetLatestUpdate', bodies.updates('medicationscheme', one, other, none), colleague);
    expect(answer).toContain('iscomplete>true');
    expect(answer.match(/<c:latestupdate>/g)).toHaveLength(2);
    expect(answer).toContain(
      `${one}</c:id></c:patient><c:cd S="CD-TRANSACTION" SV="1.15">medicationscheme</c:cd><c:version>7</c:version><c:updatedatetime>2026-11-24T11:00:00<`,
    );
    expect(await say('GetLatestUpdate', bodies.updates('sumehr', one))).toBe(
      `${WHOLE}<c:latestupdatelist></c:latestupdatelist>`,
    );
  });

  it('decides each patient apart: who is refused is told by place, the others are answered', async () => {
    const ssin = await newPatient();
    await say('PutTransaction', bodies.scheme(ssin, doctor, `v-${ssin}`));
    const answer = await say('GetLatestUpdate', bodies.updates('medicationscheme', stranger, ssin, '12345678901'));
    expect(answer).toContain('iscomplete>false');
    expect(answer).toContain('(criteria[1])');
    expect(answer).not.toContain('(criteria[2])');
    expect(answer).toContain('(criteria[3])');
    expect(answer.match(/<c:latestupdate>/g)).toHaveLength(1);
    expect(answer).not.toContain(stranger);
  });

  it('takes no more than a hundred criteria', async () => {
    const many = await ask(house, doctor, 'GetLatestUpdate', bodies.updates('note', ...Array(101).fill(stranger)));
    expect(many.status).toBe(500);
    expect(many.body).toContain('Fault');
  });

  it('answers in shape when its caller is barred', async () => {
    const asOther = { ...colleague, bearer: doctor.bearer };
    const answer = await say('GetLatestUpdate', bodies.updates('note', stranger), asOther);
    expect(answer).toContain('>TL.ACCESS.15<');
    expect(answer).toContain('<c:latestupdatelist/>');
  });
});

describe('bad input', () => {
  const known = makeSsin({ birthDate: '1980-05-05', counter: 903 });
  const bodyOf: Readonly<Record<string, string>> = {
    RevokeTransaction: bodies.get(known, 'x'),
    GetTransactionSet: bodies.get(known, 'x'),
    GetLatestUpdate: bodies.updates('note', known),
  };
  const ways: Readonly<Record<string, (body: string) => string>> = {
    'nothing asked': () => '',
    'a missing patient': (body) => body.replace(/<c:patient>.*<\/c:patient>/, ''),
    'an unknown element': (body) => body.replace('</c:patient>', '</c:patient><c:unknown/>'),
    'another namespace': (body) => body.replaceAll('c:patient>', 'k:patient>'),
    'another order': (body) => body.replace(/(<c:patient>.*<\/c:patient>)(.*)(<\/c:(?:select|criteria)>.*)/, '$2$1$3'),
    'two selects': (body) => body + body,
  };
  it.each(Object.keys(bodyOf).flatMap((operation) => Object.keys(ways).map((way) => [operation, way] as const)))(
    '%s with %s is a fault of the sender that repeats no number',
    async (operation, way) => {
      const body = ways[way]?.(bodyOf[operation] ?? '') ?? '';
      expect(body).not.toBe(bodyOf[operation]);
      const answer = await ask(house, doctor, operation, body);
      expect(answer.status).toBe(500);
      expect(answer.body).toContain('Client');
      expect(answer.body).not.toContain(known);
    },
  );

  const otherHub =
    '<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">1990000035</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author>';
  it.each(['RevokeTransaction', 'GetTransactionSet'])('%s names what it cannot look up', async (operation) => {
    const ssin = await newPatient();
    expect(await say(operation, bodies.get(ssin, 'x', otherHub))).toContain('>ZENNE.GET.OTHER-HUB<');
    expect(await say(operation, bodies.get(ssin, ''))).toContain('>MH2.INPUT.22<');
    expect(await say(operation, bodies.get('12345678901', 'x'))).toContain('>IDS2.INPUT.54<');
    expect(await say(operation, bodies.get(known, 'x'))).toContain('>MH2.INPUT.19<');
  });

  it('a message without a set in it is refused before any record is opened', async () => {
    const ssin = await newPatient();
    const whole = bodies.scheme(ssin, doctor, 'x');
    const answers = await Promise.all([
      say('PutTransactionSet', '<c:kmehrmessage/>'),
      say('PutTransactionSet', whole.replace(/<k:transaction>.*<\/k:transaction>/, '')),
      say(
        'PutTransactionSet',
        whole.replace(
          '<k:date>2026-11-20</k:date><k:time>10:00:00</k:time><k:author>',
          '<k:date>2036-11-20</k:date><k:time>10:00:00</k:time><k:author>',
        ),
      ),
      say('PutTransactionSet', whole.replace('</k:folder>', '</k:folder><k:folder></k:folder>')),
    ]);
    for (const answer of answers) expect(answer).toContain('iscomplete>false');
    expect(await say('GetLatestUpdate', bodies.updates('medicationscheme', ssin))).not.toContain('<c:latestupdate>');
  });
});
