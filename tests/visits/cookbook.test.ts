import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Commands beside the program find its data as an operator's would. */
const ofSandbox = () => (process.env.ZENNE_SANDBOX_DATA ? { ZENNE_DATA: process.env.ZENNE_SANDBOX_DATA } : {});

/** What the blocks of a cookbook print, run one after the other exactly as they stand. */
function linesOf(cookbook: string): string[] {
  const text = readFileSync(`docs/cookbooks/${cookbook}.md`, 'utf8');
  const script = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
  const env = { ...process.env, BASE: process.env.ZENNE_BASE ?? 'http://localhost:8080', ...ofSandbox() };
  const done = spawnSync('bash', ['-c', script], { encoding: 'utf8', env, timeout: 55_000 });
  return done.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

it('the cookbook for practice software does what it says, word by word', () => {
  const lines = linesOf('software');
  const [who, patient, consent, link, put, again, refused, linked, listed, read, stranger, emergency, ...more] = lines;
  expect(who).toMatch(/^the practitioner is \d{11}$/);
  expect([patient, consent, link, linked]).toEqual(['true', 'true', 'true', 'true']);
  expect(put).toMatch(/^true sumehr-\d{11}$/);
  expect(again).toMatch(/^true ZENNE\.PUT\.DUPLICATE sumehr-\d{11}$/);
  expect([refused, stranger]).toEqual(['false TL.ACCESS.09', 'false TL.ACCESS.09']);
  expect(listed).toBe(put);
  expect(read).toBe('Birch pollen (invented)');
  expect(emergency).toBe(put);
  expect(more.slice(0, 4)).toEqual([
    'MEDIATYPE="application/pdf">JVBERi0',
    ...['false ZENNE.REVOKE.NOT-FOUND', 'true', 'false ZENNE.GET.NOT-FOUND'],
  ]);
  const [begun, changed, ...last] = more.slice(4);
  expect(begun).toMatch(/^true (\S+\/medication-scheme) \1\/1-1\/1$/);
  expect(changed).toMatch(/^true (\S+\/medication-scheme) \1\/1-1\/2 \1\/2-2\/1$/);
  expect(last.slice(0, 2)).toEqual(['false ZENNE.SET.VERSION', '<c:version>2<']);
  expect(last[2]).toMatch(/^true \S+\/medication-scheme$/);
  expect(last.slice(-5)).toEqual(['1', '304', 'ZENNE.FHIR.CRITERIA', 'http.shoe-size', '401']);
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

it.skipIf(!hasOpenssl)('the cookbook for sealed messages does what it says, word by word', () => {
  expect(linesOf('sealing')).toEqual([
    ...['NIHII', 'true', 'true', 'true'],
    ...['true', 'false ZENNE.SEAL.NOT-CMS'],
    ...['0', 'A sealed note (invented)', 'false ZENNE.SEAL.NOT-YOURS'],
  ]);
});

const hasXmlsec = spawnSync('xmlsec1', ['--version']).status === 0;

it.skipIf(!hasXmlsec)('the cookbook for signed messages does what it says, word by word', () => {
  expect(linesOf('signing')).toEqual([
    ...['SSIN', 'true', 'true'],
    ...['wsse:FailedCheck message-replayed', 'wsse:FailedCheck digest-wrong'],
    'wsse:InvalidSecurity timestamp-missing',
  ]);
});

it('the cookbook for therapeutic links does what it says, word by word', () => {
  expect(linesOf('links')).toEqual([
    ...['declared once', 'TL.ACCESS.10'],
    ...['active', 'ZENNE.LINK.NOT-FOUND', '1', '1'],
    ...['ended', 'active', '412'],
    ...['ZENNE.LINK.REFERRAL-EID', 'gpreferral'],
    ...['ended', '204', 'ended ended ended', 'ZENNE.LINK.ENDED'],
  ]);
});

it.skipIf(!hasOpenssl)('the cookbook for SMART applications does what it says, word by word', () => {
  expect(linesOf('smart')).toEqual([
    ...['/auth/authorize', '/auth/token', '/auth/introspect', '/auth/revoke'],
    ...['the application cannot be registered: scope-unknown', 'access_denied'],
    ...['openid fhirUser launch/patient offline_access patient/Patient.rs', '900', 'Patient', 'Bundle'],
    ...['200', 'true', '200', 'false', '401', 'invalid_grant'],
    ...['/fhir', 'Patient', 'Practitioner', 'invalid_request'],
    ...['system/Patient.rs', 'invalid_client', 'ZENNE.FHIR.CRITERIA', '1'],
    ...['launch/patient patient/Patient.read patient/*.rs', '0', 'invalid_scope'],
  ]);
});

it('the cookbook for hospitals does what it says, word by word', () => {
  const [who, ...rest] = linesOf('hospital');
  const [consent, gp, house, store, declared, again, listed, read, asked, askedAgain, heard, silent] = rest;
  expect(who).toMatch(/^the hospital is \d{8}$/);
  expect([consent, gp, house, store]).toEqual(['true', 'true', 'true', 'the store is registered']);
  expect(declared).toMatch(/^true letter-\d{11}$/);
  expect(again).toMatch(/^true ZENNE\.DECLARE\.DUPLICATE letter-\d{11}$/);
  expect(listed).toBe(declared);
  expect(read).toBe('Went home well (invented)');
  expect([asked, askedAgain, heard]).toEqual(['true', 'true ZENNE.PUBLICATION.ASKED-BEFORE', 'asked for labresult']);
  expect(silent).toBe('false ZENNE.GET.SOURCE-SILENT');
  expect(rest.slice(12)).toEqual([
    ...['Practitioner: read search-type', 'Verzonnen'],
    ...['aud exp iat iss jti nihii purpose_of_use ssin sub typ', 'TL.ACCESS.09', '401'],
  ]);
});

it('the cookbook for the hub does what it says, word by word', () => {
  const lines = linesOf('hub');
  const [action, unknown, ...rest] = lines;
  expect([action, unknown]).toEqual([
    ...['soapAction="urn:be:fgov:ehealth:intrahub:protocol:v3:GetTransactionList"', '401'],
  ]);
  const [asked, documents, others] = [rest.slice(0, 7), rest.slice(7, 17), rest.slice(17)];
  expect(asked).toEqual([
    ...['true', 'true', 'false MH2.ACCESS.8', 'true'],
    ...['<k:familyname>Verzonnen', '>retrospective<', '>gpconsultation<'],
  ]);
  const [a, b, c, again, first, second, ...read] = documents;
  for (const [line, letter] of [
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
  ] as const)
    expect(line).toMatch(`true ${letter}-`);
  expect(again).toMatch(/^true ZENNE\.PUT\.DUPLICATE c-\d+$/);
  expect(first).toMatch(/^true c-\d+ b-\d+$/);
  expect(second).toMatch(/^3 a-\d+$/);
  expect(read).toEqual(['Still coughing (invented)', 'true', 'false ZENNE.GET.NOT-FOUND', '1']);
  expect(others.slice(0, 6)).toEqual([
    ...['true', 'true', '>disallow<', 'false ZENNE.GET.NOT-FOUND', 'true', 'Still coughing (invented)'],
  ]);
  expect(others.slice(6, 10)).toEqual(['1', 'persphysician', 'schema', 'not-xml']);
  expect(others.slice(10)).toEqual([
    ...['false MH2.INPUT.19', 'true', '2 0 1', 'ZENNE.FILE.SCHEMA', '0 2 1', 'old-1 old-2'],
    ...['5', 'old-1 old-2', 'false ZENNE.ACCESS.PERSON-REQUIRED'],
    ...['GetPatient Failed', 'must follow the schema', 'GetTransactionList Passed', 'GetTransactionList'],
  ]);
});

it('the cookbook for the FHIR vault does what it says, word by word', () => {
  const [profile, created, again, fault, found, counted, nobody, unknown, changed, late, history, ...rest] =
    linesOf('fhir');
  expect(profile).toMatch(/be-vaccination\|1\.1\.2$/);
  expect([created, again, fault]).toEqual(['201', '200', 'Immunization.status']);
  expect([found, counted, nobody, unknown]).toEqual(['1', 'true', 'ZENNE.FHIR.CRITERIA', 'http.shoe-size']);
  expect(changed).toBe('2');
  expect(late).toBe('412');
  expect([history, ...rest.slice(0, 4)]).toEqual(['2 1', 'the hash agrees', 'same', '204', '410']);
  expect(rest.slice(4)).toEqual(['1', 'MAPPED', 'ZENNE.FHIR.DERIVED']);
});
