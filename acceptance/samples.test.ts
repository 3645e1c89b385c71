import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import {
  type Author,
  addPersona,
  call,
  consentBody,
  find,
  getBody,
  linkBody,
  NAMESPACES,
  nextId,
  type Persona,
  putBody,
  token,
} from './client.ts';

const CORPUS = 'corpora/valid/kmehr';
const SHARED = '../shared/data/kmehr/samples';
const samples = ['kmehr-synthetic', 'medicationscheme', 'sumehr'].flatMap((name) => filesIn(join(SHARED, name)));

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((name) => /\.(xml|kmehr)$/.test(name))
    : [];
}

interface Content {
  readonly canonical: readonly string[];
  readonly payloads: readonly string[];
}

/** Header and folders as exclusive C14N, and every lnk payload, of the message in this document. */
function contentOf(text: string): Content {
  const document = XmlDocument.fromString(text);
  try {
    const parts = find(document, '//*[local-name()="kmehrmessage"]/k:*');
    const canonical = parts.map((node) => node.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }));
    return { canonical, payloads: find(document, '//k:lnk').map((node) => node.content) };
  } finally {
    document.dispose();
  }
}

interface Named {
  /** The author list as sent: (hub, id, author list) is the key of a document. */
  readonly authorList: string;
  readonly patient: string;
  readonly author: Author;
}

/** Whom a message names: its patient, and the first person and house of its author. */
function namedIn(text: string): Named {
  const document = XmlDocument.fromString(text);
  const first = (path: string): string | undefined => find(document, path)[0]?.content;
  const author = '//k:transaction[1]/k:author/k:hcparty';
  const person = `${author}[k:cd[starts-with(., "pers")]][1]`;
  const house = `${author}[k:cd[starts-with(., "org")]][1]`;
  try {
    const nihii = first(`${house}/k:id[@S="ID-HCPARTY"]`);
    const kind = first(`${house}/k:cd`);
    const parties = find(document, '//k:transaction[1]/k:author')[0]?.find('k:hcparty', NAMESPACES) ?? [];
    return {
      authorList: parties
        .map((node) => node.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }))
        .join(''),
      patient: first('//k:folder/k:patient/k:id[@S="ID-PATIENT" or @S="INSS"]') ?? '',
      author: {
        nihii: first(`${person}/k:id[@S="ID-HCPARTY"]`) ?? '',
        profession: first(`${person}/k:cd`) ?? '',
        ...(first(`${person}/k:id[@S="INSS"]`) ? { ssin: first(`${person}/k:id[@S="INSS"]`) ?? '' } : {}),
        ...(nihii && kind ? { institution: { nihii, kind } } : {}),
      },
    };
  } finally {
    document.dispose();
  }
}

async function goThrough(file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const { patient, author, authorList } = namedIn(text);
  await addPersona({ kind: 'patient', ssin: patient, firstName: 'Sample', familyName: 'Patient' });
  const caregiver: Persona = await addPersona({
    kind: 'caregiver',
    nihii: author.nihii,
    ssin: author.ssin ?? '72011599871',
    profession: author.profession,
    familyName: 'Sample',
  });
  if (author.institution)
    await addPersona({
      kind: 'institution',
      nihii: author.institution.nihii,
      profession: author.institution.kind,
      name: 'Sample house',
      registeredFor: [caregiver.id],
    });
  const bearer = await token(caregiver.id);
  const ask = (operation: string, body: string) => call({ operation, token: bearer, author, body });
  const declared = await ask('PutPatientConsent', consentBody(patient));
  expect([[], ['MH2.ACCESS.8']]).toContainEqual(declared.errors);
  const linked = await ask('PutTherapeuticLink', linkBody(patient, { nihii: author.nihii ?? '' }, 'consultation'));
  expect([[], ['TL.ACCESS.10']]).toContainEqual(linked.errors);
  const requestId = `${author.nihii}.${nextId()}`;
  const put = await call({ operation: 'PutTransaction', token: bearer, author, body: putBody(text), requestId });
  expect(put).toMatchObject({ status: 200, complete: true });
  const [id] = put.ids;
  if (!id) throw new Error('no id came back');
  const list = await call({
    operation: 'GetTransactionList',
    token: bearer,
    author,
    body: listOf(patient),
    maxRows: 500,
  });
  expect(list.ids).toContainEqual(id);
  const got = await ask('GetTransaction', getBody(patient, id, `<c:author>${authorList}</c:author>`));
  expect(got).toMatchObject({ status: 200, complete: true });
  const [sent, back] = [contentOf(text), contentOf(got.text)];
  expect(back.payloads).toEqual(sent.payloads);
  expect(back.canonical).toEqual(sent.canonical);
  expect(sent.canonical.length).toBeGreaterThanOrEqual(2);
}

const listOf = (ssin: string): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient></c:select>`;

describe('our own messages go in and come out unchanged', () => {
  it.each(filesIn(CORPUS).map((file) => [file]))('%s', goThrough);
});

describe.skipIf(samples.length === 0)('the samples of ../shared that name a patient (skipped without it)', () => {
  const named = samples.filter((file) => /^\d{11}$/.test(namedIn(readFileSync(file, 'utf8')).patient));
  it.each(named.map((file) => [file]))('%s', goThrough);
});
