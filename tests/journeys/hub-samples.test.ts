import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { registerSource } from '../../src/modules/hub/index.ts';
import { openSession, type Party } from '../../src/modules/identity/index.ts';
import { addCaregiver, addInstitution, register } from '../../src/modules/people/index.ts';
import type { Nihii, Ssin } from '../../src/standards/belgium/index.ts';
import { operationNames } from '../../src/standards/hubservices/index.ts';
import { canonicalText } from '../../src/standards/xml/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { officialFault } from './official.ts';

const SAMPLES = '../shared/data/kmehr/samples/hub-synthetic';
const DOCTOR = { nihii: '19999717004' as Nihii, ssin: '72011599871' as Ssin, profession: 'persphysician' };
const PHARMACIST = { nihii: '29999724001' as Nihii, ssin: '75021100293' as Ssin, profession: 'perspharmacist' };
const COLLEAGUE = { nihii: '19999618860' as Nihii, ssin: '75090999780' as Ssin, profession: 'persphysician' };
const HOSPITAL = { nihii: '71099911', kind: 'orghospital', name: 'Synthetic hospital' };

type Edit = (text: string) => string;
const replace =
  (from: string, to: string): Edit =>
  (text) =>
    text.replaceAll(from, to);
const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((edited, edit) => edit(edited), text);

/** Other networks are not connected to this house. */
const here = replace('>global<', '>local<');
/** The one document of the samples that is put whole has another id than they ask for. */
const asPut = replace('urn-a-0001', 'urn-a-9001');
const asEmergency = replace(
  '</c:time>\n  </c:request>',
  '</c:time><c:breaktheglass>Patient unconscious in emergency room</c:breaktheglass></c:request>',
);
const byColleague = all(replace(DOCTOR.nihii, COLLEAGUE.nihii), replace(DOCTOR.ssin, COLLEAGUE.ssin));
/** As it stands in the list of the samples: a result of the colleague. */
const asLabresult = all(byColleague, replace('>dischargereport<', '>labresult<'), replace('urn-a-9001', 'urn-a-0002'));
const ofScheme = replace('medication-scheme/3', 'medication-scheme');
const versioned = (version: string): Edit =>
  all(ofScheme, replace('<k:version>3</k:version>', version && `<k:version>${version}</k:version>`));

type Sender = 'hospital' | 'colleague' | undefined;

/** Paths that our answer has besides, and why. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'every answer of a list tells how many there are': [
    'c:response/c:paginationinfo',
    'c:response/c:paginationinfo/c:pagesize',
    'c:response/c:paginationinfo/c:totalrecordcount',
  ],
  'the hub leads the author list of a look too, as it does in lists': [
    'c:transactionaccesslist/c:transactionaccess/c:transaction/c:author/k:hcparty/k:name',
  ],
};
const besides = Object.values(ALSO).flat();

interface Step {
  /** Files, without what all of them end with. */
  readonly ask: string;
  readonly told: string;
  readonly by?: Sender;
  /** What the house lacks of the world of the samples. */
  readonly edit?: Edit;
  /** Sent before, edited so: what the samples presume. */
  readonly before?: readonly (readonly [string, Edit, Sender?])[];
}

const step = (ask: string, told = ask, more: Omit<Step, 'ask' | 'told'> = {}): Step => ({
  ...more,
  ...{ ask: ask.replace(/(-|$)/, 'Request$1'), told: told.replace(/(-|$)/, 'Response$1') },
});

/** In this order each finds what the ones before left. */
const STORY: readonly Step[] = [
  ...['PutHCParty', 'GetHCParty', 'PutHCPartyConsent', 'GetHCPartyConsent', 'PutPatient'].map((name) => step(name)),
  step('PutTransaction', 'PutTransaction-error'),
  step('PutPatientConsent'),
  step('PutPatientConsent', 'PutPatientConsent-exists'),
  step('PutTherapeuticLink'),
  step('PutTherapeuticLink', 'PutTherapeuticLink-exists'),
  ...['GetPatient', 'GetPatientConsent', 'GetTherapeuticLink'].map((name) => step(name)),
  step('GetTransactionList', 'GetTransactionList-empty', { edit: here }),
  step('PutTransaction'),
  // What the sample holds instead of a seal is none.
  step('PutTransaction-sealed', 'PutTransaction-error'),
  // The hospital keeps the document, and sends what its physician wrote.
  step('DeclareTransaction', 'DeclareTransaction', { by: 'hospital' }),
  ...['PutAccessRight', 'GetAccessRight', 'RevokeAccessRight'].map((name) => step(name)),
  step('GetTransactionList', 'GetTransactionList', {
    edit: here,
    before: [
      ['PutTherapeuticLinkRequest', byColleague, 'colleague'],
      ['PutTransactionRequest', asLabresult, 'colleague'],
    ],
  }),
  step('GetTransactionList', 'GetTransactionList-partial'),
  step('GetTransactionList-breaktheglass', 'GetTransactionList'),
  step('GetTransaction', 'GetTransaction', { edit: asPut }),
  step('GetTransaction', 'GetTransaction-notfound', { edit: replace('urn-a-0001', 'urn-a-0009') }),
  step('GetTransaction-otherhub', 'GetTransaction-notfound'),
  // The third version is in force when the sample is put.
  step('PutTransactionSet', 'PutTransactionSet', {
    before: ['', '1', '2'].map((version) => ['PutTransactionSetRequest', versioned(version)] as const),
  }),
  step('GetLatestUpdate'),
  step('GetTransactionSet', 'GetTransactionSet', {
    before: [['PutTransactionSetRequest', all(versioned(''), replace('SL="RSBID"', 'SL="vitalinkuri"'))]],
  }),
  step('RequestPublication'),
  ...['RevokeTransaction', 'RevokeTherapeuticLink'].map((name) => step(name)),
  // Without a link a look takes an emergency.
  step('GetPatientAuditTrail', 'GetPatientAuditTrail', {
    edit: here,
    before: [['GetTransactionRequest', all(replace('urn-a-0001', 'urn-a-0002'), asEmergency)]],
  }),
  ...['RevokePatientConsent', 'RevokeHCPartyConsent'].map((name) => step(name)),
];

let house: TestHouse;
let requests = 0;
const bearers = new Map<Sender, string>();

beforeAll(async () => {
  house = await openTestHouse();
  const { database, keys } = house.access;
  const names = { familyName: 'Exemple', firstName: 'Claire', language: 'fr', status: 'active' } as const;
  const parties = await asSystem(database, 'test', async (grant) => {
    await addCaregiver(grant, keys, { ...PHARMACIST, ...names });
    const hospital = await addInstitution(grant, HOSPITAL);
    await registerSource(grant, { institution: hospital, address: 'http://127.0.0.1:9/' });
    const doctor = await addCaregiver(grant, keys, { ...DOCTOR, ...names });
    await register(grant, hospital, doctor, '2020-01-01');
    const colleague = await addCaregiver(grant, keys, { ...COLLEAGUE, ...names, familyName: 'Voorbeeld' });
    await register(grant, hospital, colleague, '2020-01-01');
    return { hospital, doctor, colleague };
  });
  const bearerOf = (party: Party) => database.transaction((tx) => openSession(tx, { party, door: 'hub', minutes: 60 }));
  bearers.set('hospital', await bearerOf({ kind: 'institution', key: parties.hospital }));
  bearers.set('colleague', await bearerOf({ kind: 'caregiver', key: parties.colleague }));
  bearers.set(undefined, await bearerOf({ kind: 'caregiver', key: parties.doctor }));
});
afterAll(() => house.close());

const sample = (name: string): string =>
  readFileSync(join(SAMPLES, `${name}.xml`), 'utf8').replace(/^<\?xml[^>]*\?>/, '');

/** An id is used once: those of the samples are numbered anew. */
const numbered: Edit = (text) => {
  requests += 1;
  return text.replace(/(<c:request>\s*<c:id [^>]*>)[^<]*/, `$1r.${requests}`);
};

async function send(body: string, by: Sender): Promise<string> {
  const answer = await house.server.inject({
    method: 'POST',
    url: '/hub/v3',
    headers: { 'content-type': 'text/xml', authorization: `Bearer ${bearers.get(by)}` },
    payload: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`,
  });
  return answer.body;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.ehealth.fgov.be/hubservices/core/v3': 'c',
  'http://www.ehealth.fgov.be/standards/kmehr/schema/v1': 'k',
};

function withDocument<Value>(text: string, use: (document: XmlDocument) => Value): Value {
  const document = XmlDocument.fromString(text);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** The tree of element names from the answer's root on, each path once; the echo of the request aside. */
const shapeOf = (text: string): readonly string[] =>
  withDocument(text, (document) => {
    const nodes = document.find('//*[contains(local-name(), "Response")]//*') as XmlElement[];
    const paths = nodes.map(pathOf).filter((path) => !path.startsWith('c:response/c:request/'));
    return [...new Set(paths)].sort();
  });

function pathOf(node: XmlElement): string {
  const name = `${PREFIXES[node.namespaceUri] ?? '?'}:${node.name}`;
  const above = node.parent;
  return above && !above.name.endsWith('Response') ? `${pathOf(above)}/${name}` : name;
}

const requestIn = (text: string): string =>
  withDocument(text, (document) => {
    const [request] = document.find('//*[local-name()="request"]') as XmlElement[];
    return request ? canonicalText(request) : '';
  });

const served = (ask: string): boolean => operationNames.some((name) => ask.startsWith(`${name}Request`));

describe.skipIf(!existsSync(SAMPLES))('the hub samples of ../shared (skipped without it)', () => {
  it('all of them are in the story', () => {
    const told = new Set(STORY.flatMap(({ ask, told: answer }) => [`${ask}.xml`, `${answer}.xml`]));
    expect([...told].sort()).toEqual(readdirSync(SAMPLES).sort());
  });

  const rows = STORY.map((one) => [one.ask, one.told, one] as const);

  it.each(rows.filter(([ask]) => served(ask)))('%s is answered in the shape of %s', async (ask, told, one) => {
    for (const [name, edit, by] of one.before ?? []) {
      const answer = await send(numbered(edit(sample(name))), by);
      expect(answer, name).toContain('<c:iscomplete>true');
    }
    const sent = numbered(one.edit?.(sample(ask)) ?? sample(ask));
    const answer = await send(sent, one.by);
    expect(officialFault(answer)).toBeUndefined();
    const wanted = sample(told);
    const shape = shapeOf(wanted);
    expect(shapeOf(answer).filter((path) => shape.includes(path) || !besides.includes(path))).toEqual(shape);
    expect(/iscomplete>(\w+)/.exec(answer)?.[1]).toBe(/iscomplete>(\w+)/.exec(wanted)?.[1]);
    expect(requestIn(answer)).toBe(requestIn(sent));
  });
});
