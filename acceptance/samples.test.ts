import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlC14NMode, XmlDocument, type XmlElement } from 'libxml2-wasm';
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
  /** Authors of every transaction: elements of a medication scheme have their own. */
  readonly authors: readonly Author[];
}

/** The first person and house among the authors of a transaction. */
function authorOf(transaction: XmlElement): Author {
  const first = (path: string): string | undefined =>
    (transaction.find(`k:author/k:hcparty${path}`, NAMESPACES)[0] as XmlElement | undefined)?.content;
  const person = '[k:cd[starts-with(., "pers")]][1]';
  const house = '[k:cd[starts-with(., "org")]][1]';
  const nihii = first(`${house}/k:id[@S="ID-HCPARTY"]`);
  const kind = first(`${house}/k:cd`);
  const ssin = first(`${person}/k:id[@S="INSS"]`);
  return {
    nihii: first(`${person}/k:id[@S="ID-HCPARTY"]`) ?? '',
    profession: first(`${person}/k:cd`) ?? '',
    ...(ssin ? { ssin } : {}),
    ...(nihii && kind ? { institution: { nihii, kind } } : {}),
  };
}

/** Whom a message names: its patient and its authors. */
function namedIn(text: string): Named {
  const document = XmlDocument.fromString(text);
  try {
    const [transaction] = find(document, '//k:transaction[1]');
    if (!transaction) throw new Error('the sample has no transaction');
    const parties = transaction.find('k:author/k:hcparty', NAMESPACES) as XmlElement[];
    return {
      authorList: parties
        .map((node) => node.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }))
        .join(''),
      patient: find(document, '//k:folder/k:patient/k:id[@S="ID-PATIENT" or @S="INSS"]')[0]?.content ?? '',
      author: authorOf(transaction),
      authors: find(document, '//k:transaction').map(authorOf),
    };
  } finally {
    document.dispose();
  }
}

/** The author as a persona, and its house registered for it. */
async function invite({ nihii, ssin = '72011599871', profession, institution }: Author): Promise<readonly string[]> {
  const caregiver = await addPersona({ kind: 'caregiver', nihii, ssin, profession, familyName: 'Sample' });
  if (!institution) return [caregiver.id];
  const house = await addPersona({
    kind: 'institution',
    nihii: institution.nihii,
    profession: institution.kind,
    name: 'Sample house',
    registeredFor: [caregiver.id],
  });
  return [caregiver.id, house.id];
}

/** Who sends the message: its one author, or a software registered for all of them. */
async function senderOf(authors: readonly Author[]): Promise<string> {
  const different = [...new Map(authors.map((author) => [JSON.stringify(author), author])).values()];
  const invited: (readonly string[])[] = [];
  for (const author of different) invited.push(await invite(author));
  if (invited.length === 1) return invited[0]?.[0] ?? '';
  const registeredFor = [...new Set(invited.flat())];
  return (await addPersona({ kind: 'software', name: 'Sample software', registeredFor })).id;
}

/** Some samples were made anonymous with one number for the patient and the authors; nobody treats oneself. */
const authorsApart = (text: string): string =>
  text.replaceAll(/(?<label><id S="INSS"[^>]*>)00000000097(?=<)/g, '$<label>71022512350');

async function goThrough(file: string): Promise<void> {
  const text = authorsApart(readFileSync(file, 'utf8'));
  const { patient, author, authors, authorList } = namedIn(text);
  await addPersona({ kind: 'patient', ssin: patient, firstName: 'Sample', familyName: 'Patient' });
  const bearer = await token(await senderOf(authors));
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
