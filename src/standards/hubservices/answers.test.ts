import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { printEnvelope } from '../soap/index.ts';
import {
  type Answer,
  type HubVersion,
  hubVersions,
  operationNames,
  printAnswer,
  printConsent,
  printLinks,
  printList,
  printLooks,
  printPartyConsent,
  printPatient,
  printRegisteredParty,
  printRights,
  printTransactionIds,
  type TransactionSummary,
  V3,
} from './index.ts';
import { findViolation } from './schema/validate.ts';

const SCHEMAS = '../shared/data/kmehr';
/** The official schemas of each version; of the first also those that its published service came with. */
const OFFICIAL: Readonly<Record<HubVersion['name'], readonly string[]>> = {
  v1: ['xsd/ehealth-hubservices/XSD/hubservices_protocol-1_2', 'wsdl-v1/XSD/intrahub_v1/hubservices_protocol-1_1'],
  v2: ['2_2', '2_3'].map((number) => `xsd/ehealth-hubservices/XSD/hubservices_protocol-${number}`),
  v3: ['3_5', '3_5-kmehr1_43'].map((number) => `xsd/ehealth-hubservices/XSD/hubservices_protocol-${number}`),
};
const canCheck = existsSync(SCHEMAS) && spawnSync('xmllint', ['--version']).status === 0;

const hub = { number: '1990000728', name: 'Zenne & co <hub>', idScheme: 'RSBID' };
const party =
  '<hcparty xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><id S="ID-HCPARTY" SV="1.0">19999717004</id><cd S="CD-HCPARTY" SV="1.14">persphysician</cd><firstname>Ada</firstname><familyname>Verzonnen</familyname></hcparty>';
const echoIn = ({ core }: HubVersion): string =>
  `<c:request xmlns:c="${core}"><c:id S="ID-KMEHR" SV="1.0">r.1</c:id><c:author>${party}</c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time></c:request>`;
const row: TransactionSummary = {
  id: { scheme: 'RSBID', value: 'a-1' },
  kind: 'sumehr',
  kindLabel: 'SUMEHR',
  codes: '<c:cd S="LOCAL" SL="CATALOGUE" SV="1.0" DN="Title">x</c:cd>',
  openToPatientFrom: '2026-01-01',
  date: '2026-01-01',
  time: '10:00:00',
  authorXml: party,
  isComplete: true,
  isValidated: false,
  recordDateTime: '2026-01-01T10:00:00',
};
const patient = {
  ssin: '85073099833',
  firstNames: 'Ada',
  familyName: 'Verzonnen',
  birthDate: '1985-07',
  sex: 'female',
  language: 'nl',
};
const link = {
  ...{ ssin: '85073099833', holder: '19999717004', kind: 'gpconsultation' },
  ...{ startsOn: '2026-01-01', endsOn: '2027-01-01' },
};
const person = {
  ...{ number: '19999717004', party: 'persphysician', name: 'Ada Verzonnen' },
  ...{ firstName: 'Ada', familyName: 'Verzonnen' },
};
const institution = { number: '88000900', party: 'orghospital', name: 'House & co' };
const look = {
  ...{ ssin: '85073099833', id: row.id, kind: 'sumehr', date: '2026-01-01', time: '10:00:00' },
  ...{ authorXml: party, parties: [person], at: '2026-01-02T10:00:00' },
};
/** What a message says is its author's: this one is of a standard that the schemas of all versions know. */
const stored = `<kmehr:kmehrmessage xmlns:kmehr="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><kmehr:header><kmehr:standard><kmehr:cd S="CD-STANDARD" SV="1.5">20121001</kmehr:cd></kmehr:standard><kmehr:id S="ID-KMEHR" SV="1.0">1</kmehr:id><kmehr:date>2026-01-01</kmehr:date><kmehr:time>10:00:00</kmehr:time><kmehr:sender>${party}</kmehr:sender><kmehr:recipient>${party}</kmehr:recipient></kmehr:header><kmehr:folder><kmehr:id S="ID-KMEHR" SV="1.0">1</kmehr:id><kmehr:patient><kmehr:id S="ID-PATIENT" SV="1.0">85073099833</kmehr:id><kmehr:firstname>Ada</kmehr:firstname><kmehr:familyname>V</kmehr:familyname><kmehr:sex><kmehr:cd S="CD-SEX" SV="1.1">female</kmehr:cd></kmehr:sex></kmehr:patient><kmehr:transaction><kmehr:id S="ID-KMEHR" SV="1.0">1</kmehr:id><kmehr:cd S="CD-TRANSACTION" SV="1.15">note</kmehr:cd><kmehr:date>2026-01-01</kmehr:date><kmehr:time>10:00:00</kmehr:time><kmehr:author>${party}</kmehr:author><kmehr:iscomplete>true</kmehr:iscomplete><kmehr:isvalidated>true</kmehr:isvalidated><kmehr:text L="nl">x</kmehr:text></kmehr:transaction></kmehr:folder></kmehr:kmehrmessage>`;

const base: Answer = {
  operation: 'PutPatient',
  hub,
  id: 'x',
  date: '2026-11-24',
  time: '10:00:00',
  echo: '',
  isComplete: true,
  errors: [],
};
const error = { scheme: 'LOCAL', code: 'ZENNE.X', text: 'Not <this> & that', language: 'fr' } as const;
const cases: [string, Answer][] = [
  ...operationNames.map((operation): [string, Answer] => [operation, { ...base, operation }]),
  ['errors', { ...base, isComplete: false, errors: [error, { ...error, scheme: 'CD-ERROR', code: 'TL.ACCESS.09' }] }],
  ['ids', { ...base, operation: 'PutTransaction', content: printTransactionIds({ scheme: 'RSBID', value: 'a' }) }],
  [
    'a list',
    {
      ...base,
      operation: 'GetTransactionList',
      page: { size: 100, total: 2 },
      content: printList(hub, patient, [row, { ...row, openToPatientFrom: undefined }]),
    },
  ],
  [
    'a list with a set',
    {
      ...base,
      operation: 'GetTransactionList',
      content: printList(hub, patient, [
        { ...row, codes: '<c:cd S="CD-HUBSERVICE" SV="1.0">GetTransactionSet</c:cd>' },
      ]),
    },
  ],
  [
    'an empty list',
    { ...base, operation: 'GetTransactionList', page: { size: 100, total: 0 }, content: printList(hub, patient, []) },
  ],
  ['a patient', { ...base, operation: 'GetPatient', content: printPatient({ ...patient, deceasedOn: '2026-01-02' }) }],
  [
    'a consent',
    {
      ...base,
      operation: 'GetPatientConsent',
      content: printConsent(hub, { ssin: patient.ssin, kind: 'retrospective', signedOn: '2026-01-01' }),
    },
  ],
  ['links', { ...base, operation: 'GetTherapeuticLink', content: printLinks([link, { ...link, comment: 'a < b' }]) }],
  [
    'access rights',
    {
      ...base,
      operation: 'GetAccessRight',
      content: printRights([
        { id: row.id, number: '19999717004', party: 'persphysician', effect: 'allow' },
        { id: row.id, party: 'persnurse', effect: 'disallow' },
      ]),
    },
  ],
  [
    'looks',
    {
      ...base,
      operation: 'GetPatientAuditTrail',
      page: { size: 100, total: 2 },
      content: printLooks(hub, [look, { ...look, parties: [person, institution], breakTheGlass: 'a & b' }]),
    },
  ],
  [
    'a caregiver',
    {
      ...base,
      operation: 'GetHCParty',
      content: printRegisteredParty({ ...person, recordedAt: '2026-01-01T10:00:00' }),
    },
  ],
  [
    'an institution',
    {
      ...base,
      operation: 'PutHCParty',
      content: printRegisteredParty({ ...institution, recordedAt: '2026-01-01T10:00:00' }),
    },
  ],
  [
    'accepted rules',
    { ...base, operation: 'GetHCPartyConsent', content: printPartyConsent('19999717004', '2026-01-01') },
  ],
  ['a message', { ...base, operation: 'GetTransaction', message: stored }],
  [
    'a message that came under our prefix',
    {
      ...base,
      operation: 'GetTransaction',
      message: stored.replace('<kmehr:kmehrmessage', '<kmehr:kmehrmessage xmlns:c="urn:of-the-sender"'),
    },
  ],
];

const known = hubVersions.flatMap((version) =>
  cases
    .filter(([, { operation }]) => !version.lacks.includes(operation))
    .map(([what, answer]) => ({ version, name: version.name, what, answer: { ...answer, echo: echoIn(version) } })),
);
const judged = known.flatMap((one) => OFFICIAL[one.name].map((schema) => ({ ...one, schema })));

function violationOf(version: HubVersion, answer: Answer): unknown {
  const document = XmlDocument.fromString(printEnvelope(printAnswer(version, answer)));
  try {
    return findViolation(version, document);
  } finally {
    document.dispose();
  }
}

describe('every answer', () => {
  it.each(known)('$name: $what is valid under our own schema', ({ version, answer }) => {
    expect(violationOf(version, answer)).toBeUndefined();
  });

  it.skipIf(!canCheck).each(judged)(
    '$name: $what is valid under the official $schema (skipped without xmllint or ../shared)',
    ({ version, answer, schema }) => {
      const done = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(SCHEMAS, `${schema}.xsd`), '-'], {
        input: printAnswer(version, answer),
        encoding: 'utf8',
      });
      expect(done.stderr).toBe('- validates\n');
    },
  );

  it('keeps whatever text it is given', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .filter((text) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        const answer = printAnswer(V3, { ...base, echo: echoIn(V3), isComplete: false, errors: [{ ...error, text }] });
        const document = XmlDocument.fromString(answer);
        const found = document.get('//k:description', { k: 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1' });
        expect(found && 'content' in found ? found.content : undefined).toBe(text);
        document.dispose();
      }),
    );
  });
});
