/** The vault in the table of what a restricted caller sees: a patient with hidden items, a twin without, and how each is asked for. */
import { itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { publicPatientId } from '../../src/modules/people/index.ts';
import { parsePublicId, printPublicId } from '../../src/platform/sealing/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver, TestHouse } from './house.ts';
import type { Answer } from './hub-requests.ts';
import { GLUCOSE, labReportOf } from './lab-resources.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';

export interface VaultPatient {
  readonly name: string;
  readonly ssin: Ssin;
  readonly key: PatientKey;
}

const TYPES = ['Immunization', 'Bundle', 'Composition', 'DiagnosticReport', 'Observation', 'Specimen'] as const;
/** Public ids of what is hidden, or never was. */
export type VaultItems = Readonly<Record<(typeof TYPES)[number], string>>;

export const VAULT_KINDS = ['vaccination', 'labresult'] as const;
const NEVER = itemKey('0190c0de-0000-7000-8000-00000000dead');

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Send = (method: Method, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Somebody at a front of the FHIR door whose tokens are sessions of the links. */
export const sender =
  ({ server }: TestHouse, base: string, { links }: TestCaregiver): Send =>
  async (method, path, body, headers = {}) => {
    const answer = await server.inject({
      ...{ method, url: `${base}/${path}` },
      headers: {
        authorization: `Bearer ${links}`,
        ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  };

async function made(send: Send, type: string, body: object): Promise<string> {
  const answer = await send('POST', type, body);
  if (answer.status !== 201) throw new Error(`not made: ${answer.body}`);
  return (JSON.parse(answer.body) as { readonly id: string }).id;
}

const reportOf = ({ ssin, name }: VaultPatient, whose: string) =>
  labReportOf(ssin, { drid: `${name}-${whose}`, number: `urn:report:${name}-${whose}`, results: [GLUCOSE] });

/** A vaccination and a report, which are to be hidden; with the ids of what is in them. */
export async function addHidden(send: Send, patient: VaultPatient): Promise<VaultItems> {
  await made(send, 'Immunization', vaccinationOf(patient.ssin));
  await made(send, 'Bundle', reportOf(patient, 'hidden'));
  const ids = new Map<string, string>();
  for (const type of TYPES) {
    const { body } = await send('GET', `${type}?patient.identifier=${patient.ssin}`);
    const found = JSON.parse(body) as { readonly entry: readonly { readonly resource: { readonly id: string } }[] };
    ids.set(type, found.entry[0]?.resource.id ?? '');
  }
  return itemsOf((type) => ids.get(type) ?? '');
}

const itemsOf = (idOf: (type: string) => string): VaultItems => ({
  Immunization: idOf('Immunization'),
  Bundle: idOf('Bundle'),
  Composition: idOf('Composition'),
  DiagnosticReport: idOf('DiagnosticReport'),
  Observation: idOf('Observation'),
  Specimen: idOf('Specimen'),
});

export const neverOf = ({ access: { keys } }: TestHouse, { key }: VaultPatient): VaultItems =>
  itemsOf(() => printPublicId(keys, { patient: key, item: NEVER }));

/** Whatever a right on one document names: what is in a report goes with it. */
export const itemKeysOf = ({ access: { keys } }: TestHouse, { Immunization, Bundle }: VaultItems): readonly string[] =>
  [Immunization, Bundle].map((id) => parsePublicId(keys, id)?.item ?? NEVER);

/** What the caller wrote itself: a result of it points at the hidden specimen. */
export async function addOwn(send: Send, patient: VaultPatient, { Specimen }: VaultItems): Promise<void> {
  const { ssin } = patient;
  await made(send, 'Immunization', vaccinationOf(ssin, { occurrenceDateTime: '2026-01-02' }));
  await made(send, 'Bundle', reportOf(patient, 'own'));
  await made(send, 'Observation', resultOf(ssin, { specimen: { reference: `Specimen/${Specimen}` } }));
}

const PATCH = { 'content-type': 'application/json-patch+json' };
const bundleOf = (type: 'batch' | 'transaction', ...entry: readonly (readonly [Method, string, object?])[]) => ({
  ...{ resourceType: 'Bundle', type },
  entry: entry.map(([method, url, resource]) => ({ request: { method, url }, ...(resource ? { resource } : {}) })),
});

interface Asking {
  readonly send: Send;
  /** Of the patient. */
  readonly id: string;
  readonly patient: VaultPatient;
  readonly items: VaultItems;
}

const ask =
  (method: Method, path: (asking: Asking) => string, body?: (asking: Asking) => unknown, headers = {}) =>
  (asking: Asking): Promise<Answer> =>
    asking.send(method, path(asking), body?.(asking), headers);
const search = (type: string, query = '') =>
  ask('GET', ({ patient: { ssin } }) => `${type}?patient.identifier=${ssin}${query}`);
const hidden = (type: keyof VaultItems, rest = '') => ask('GET', ({ items }) => `${type}/${items[type]}${rest}`);
const vaccination = ({ patient, items }: Asking) => vaccinationOf(patient.ssin, { id: items.Immunization });
const place = ({ items }: Asking): string => `Immunization/${items.Immunization}`;

/** Each interaction that is served, and each way of a search. */
export const vaultQuestions: Readonly<Record<string, (asking: Asking) => Promise<Answer>>> = {
  'read of a hidden item': hidden('Immunization'),
  'read of a hidden report': hidden('Bundle'),
  'read of a part of a hidden report': hidden('Observation'),
  'vread of a hidden item': hidden('Immunization', '/_history/1'),
  'history of a hidden item': hidden('Immunization', '/_history'),
  '$integrity of a hidden item': hidden('Immunization', '/$integrity'),
  '$document of a hidden report': hidden('Composition', '/$document'),
  '$document of a hidden report by its result': hidden('DiagnosticReport', '/$document'),
  'search by GET': search('Immunization'),
  'search by POST': ask(
    'POST',
    () => 'Immunization/_search',
    ({ patient: { ssin } }) => `patient.identifier=${ssin}`,
    { 'content-type': 'application/x-www-form-urlencoded' },
  ),
  'search that counts': search('Immunization', '&_summary=count'),
  'search of reports': search('DiagnosticReport'),
  'search with _include of a hidden item': search('Observation', '&code=718-7&_include=Observation:specimen'),
  'search with _revinclude': search('Specimen', '&_revinclude=Observation:specimen'),
  'search with a chain over a hidden item': search('Observation', '&specimen.identifier=S-1'),
  'search with _has': search('Specimen', '&_has:Observation:specimen:status=final'),
  'update of a hidden item': ask('PUT', place, vaccination),
  'patch of a hidden item': ask('PATCH', place, () => [{ op: 'test', path: '/status', value: 'x' }], PATCH),
  'delete of a hidden item': ask('DELETE', place),
  'batch about a hidden item': ask(
    'POST',
    () => '',
    (asking) =>
      bundleOf('batch', ['GET', place(asking)], ['PUT', place(asking), vaccination(asking)], ['DELETE', place(asking)]),
  ),
  'transaction that changes a hidden item': ask(
    'POST',
    () => '',
    (asking) => bundleOf('transaction', ['PUT', place(asking), vaccination(asking)]),
  ),
  'transaction that deletes a hidden item': ask(
    'POST',
    () => '',
    (asking) => bundleOf('transaction', ['DELETE', place(asking)]),
  ),
  $everything: ask('GET', ({ id }) => `Patient/${id}/$everything?_type=Patient,Immunization,Bundle,DocumentReference`),
  '$export with its files': exported,
  'create with a reference to a hidden item': (asking) =>
    createdAndGone(
      asking,
      'Observation',
      resultOf(asking.patient.ssin, { specimen: { reference: `Specimen/${asking.items.Specimen}` } }),
    ),
  'create of a report with a reference to a hidden item': (asking) => {
    const report = reportOf(asking.patient, 'later');
    const focus = [{ reference: `Observation/${asking.items.Observation}` }];
    const entry = report.entry.map((one) =>
      one.resource.resourceType === 'Observation' ? { ...one, resource: { ...one.resource, focus } } : one,
    );
    return createdAndGone(asking, 'Bundle', { ...report, entry });
  },
  'conditional update': ask(
    'PUT',
    () => 'AllergyIntolerance?identifier=urn:practice|U-1',
    ({ patient: { ssin, name } }) => allergyOf(ssin, { identifier: [{ system: 'urn:practice', value: `${name}-U` }] }),
  ),
  'conditional delete': ask(
    'DELETE',
    ({ patient: { ssin } }) => `Immunization?identifier=urn:practice|D-1&patient.identifier=${ssin}`,
  ),
  $validate: ask(
    'POST',
    () => 'Immunization/$validate',
    ({ patient: { ssin } }) => vaccinationOf(ssin),
  ),
};

/** Taken back at once: of two of one moment either may stand first in a list. */
async function createdAndGone({ send }: Asking, type: string, body: object): Promise<Answer> {
  const created = await send('POST', type, body);
  const { id } = JSON.parse(created.body) as { readonly id: string };
  const gone = await send('DELETE', `${type}/${id}`);
  return { ...created, body: `${gone.status} ${created.body}` };
}

/** From its beginning to its end, as one answer. */
async function exported({ send, id }: Asking): Promise<Answer> {
  const types = ['Immunization', 'Bundle'];
  const begun = await send('GET', `Patient/${id}/$export?_type=${types}`, undefined, { prefer: 'respond-async' });
  const [, address = ''] = /\/(_export\/[^/]+)$/.exec(String(begun.headers['content-location'])) ?? [];
  const answers = [begun, await send('GET', address)];
  for (const type of types)
    answers.push(await send('GET', `${address}/${type}/1`, undefined, { accept: 'application/fhir+ndjson' }));
  const ended = await send('DELETE', address);
  const body = [...answers, ended].map((one) => `${one.status} ${one.body}`).join('\n');
  return { ...ended, body };
}

/** Asks it about one of the two. */
export async function askVault(
  house: TestHouse,
  send: Send,
  question: string,
  patient: VaultPatient,
  items: VaultItems,
): Promise<Answer> {
  const put = vaultQuestions[question];
  if (!put) throw new Error(`the table asks what the test cannot: ${question}`);
  return put({ send, patient, items, id: publicPatientId(house.access.keys, patient.key) });
}
