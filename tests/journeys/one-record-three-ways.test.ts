/** What stands of a person in the vault is the same by search, by export and by everything: also the parts of laboratory reports. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { type ExportTown, openExportTown } from './export-town.ts';
import { ask, bodies } from './hub-requests.ts';
import { partsOf } from './lab-parts.ts';
import { GLUCOSE, labReportOf, POTASSIUM } from './lab-resources.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';

let town: ExportTown;
let superuser: pg.Client;
/** Addresses, by the name of what was put. */
const put = new Map<string, string>();
const addressOf = (name: string): string => put.get(name) ?? '';

async function send(path: string, body: object): Promise<string> {
  const answer = await town.call('gp', 'POST', path, { body });
  expect(answer.told).toMatch(/^20[01]$/);
  return `${path}/${JSON.parse(answer.text).id}`;
}
const report = (drid: string, date: string, results = [GLUCOSE, POTASSIUM]) =>
  labReportOf(town.ssinOf('anna'), { drid, number: `${drid} ${date}`, date: `${date}T10:00:00+01:00`, results });

beforeAll(async () => {
  town = await openExportTown();
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  await town.addPatient('anna');
  const anna = town.ssinOf('anna');
  await ask(town.house, town.other, 'PutTherapeuticLink', bodies.link(anna, town.other));
  town.callers.set('other', { caller: town.callerOf(town.other) });
  for (const [at, day] of ['2026-03-02', '2026-04-02'].entries()) {
    put.set(`vaccination ${at}`, await send('/Immunization', vaccinationOf(anna, { occurrenceDateTime: day })));
    put.set(`allergy ${at}`, await send('/AllergyIntolerance', allergyOf(anna, { recordedDate: day })));
    put.set(`result ${at}`, await send('/Observation', resultOf(anna, { effectiveDateTime: day })));
    put.set(`report ${at}`, await send('/Bundle', report(`81000001.${at}`, '2026-11-20')));
  }
  await superuser.query(`UPDATE fhir_item SET updated_at = updated_at - interval '1 day'`);
  // It is replaced by one with one result less.
  await send('/Bundle', report('81000001.1', '2026-11-21', [GLUCOSE]));
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

interface Kept {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: { readonly versionId?: string };
}
const ofVault = ({ resourceType }: Kept) => !['Patient', 'DocumentReference'].includes(resourceType);
const nameOf = ({ resourceType, id, meta }: Kept): string => `/${resourceType}/${id}/_history/${meta.versionId}`;
const one = () => `/Patient/${town.idOf('anna')}`;
const fetchAll = async (who: string, query = ''): Promise<readonly Kept[]> => {
  const address = await town.begin(who, `${one()}/$export${query}`);
  const found: Kept[] = [];
  for (const [type] of Object.entries(await town.filesOf(who, address))) {
    const resources = (await town.fetch(who, address, type)) as readonly Kept[];
    expect(resources.filter(({ resourceType }) => resourceType !== type)).toEqual([]);
    found.push(...resources);
  }
  expect((await town.call(who, 'DELETE', address)).status).toBe(202);
  return found;
};
const entriesIn = (text: string): readonly Kept[] =>
  (JSON.parse(text).entry ?? []).map((entry: { readonly resource: Kept }) => entry.resource);

/** The types that the vault keeps, as it tells itself. */
async function vaultTypes(): Promise<readonly string[]> {
  const { resource } = JSON.parse((await town.call('gp', 'GET', '/metadata')).text).rest[0];
  return resource
    .filter(({ versioning }: { readonly versioning: string }) => versioning === 'versioned')
    .map(({ type }: { readonly type: string }) => type);
}

/** In pages of two. What an application may not ask is not there. */
async function searchAll(who: string): Promise<readonly Kept[]> {
  const found: Kept[] = [];
  for (const type of await vaultTypes()) {
    let next: string | undefined = `/${type}?patient=Patient/${town.idOf('anna')}&_count=2`;
    while (next !== undefined) {
      const answer = await town.call(who, 'GET', next);
      if (answer.told === '403 ZENNE.ACCESS.SCOPE-TOO-NARROW') break;
      expect(answer.told).toBe('200');
      found.push(...entriesIn(answer.text));
      const links: readonly { readonly relation: string; readonly url: string }[] = JSON.parse(answer.text).link;
      next = links.find(({ relation }) => relation === 'next')?.url;
    }
  }
  return found;
}

/** The same three times; then once, for a story to look into. */
async function seenBy(who: string): Promise<readonly string[]> {
  const everything = entriesIn((await town.call(who, 'GET', `${one()}/$everything`)).text);
  const all = [await searchAll(who), await fetchAll(who), everything].map((found) =>
    found.filter(ofVault).map(nameOf).sort(),
  );
  const [searched = [], exported, told] = all;
  expect(new Set(searched).size).toBe(searched.length);
  expect({ exported, told }).toEqual({ exported: searched, told: searched });
  return searched;
}
const counts = (names: readonly string[]) => {
  const types = names.map((name) => name.split('/')[1] ?? '');
  return Object.fromEntries([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]));
};
const RESULTS = { Immunization: 2, AllergyIntolerance: 2, Observation: 5 };
const REPORTS = { Bundle: 2, Composition: 2, DiagnosticReport: 2, Specimen: 2, ServiceRequest: 2 };

it('for who wrote it and for who may look, each part once, in the version that stands', async () => {
  const seen = await seenBy('gp');
  expect(counts(seen)).toEqual({ ...RESULTS, ...REPORTS });
  expect(seen.filter((name) => name.endsWith('/_history/2'))).toHaveLength(6);
  expect(await seenBy('other')).toEqual(seen);
  await seenBy('anna');
});

it('each line of a file is the resource as it is read alone', async () => {
  const address = await town.begin('other', `${one()}/$export`);
  for (const [type, [url = '']] of Object.entries(await town.filesOf('other', address))) {
    if (type === 'Patient') continue;
    const lines = (await town.call('other', 'GET', url)).text.split('\n').filter(Boolean);
    for (const line of lines)
      expect(line).toBe((await town.call('other', 'GET', `/${type}/${JSON.parse(line).id}`)).text);
  }
});

it('of parts as of all else, types and moments narrow', async () => {
  expect(counts((await fetchAll('other', '?_type=Observation,Specimen')).map(nameOf))).toEqual({
    ...{ Observation: 5, Specimen: 2 },
  });
  const changed = await fetchAll('other', '?_since=2026-11-24T09:00:00Z');
  const parts = await partsOf(town, { body: { id: addressOf('report 1').split('/')[2] } });
  const standing = [addressOf('report 1'), ...Object.values(parts)].map((address) => `${address}/_history/2`);
  expect(changed.filter(ofVault).map(nameOf).sort()).toEqual(standing.sort());
});

it('for an application whose scope is narrowed to one code', async () => {
  const scope = { level: 'system', resource: 'Observation', interactions: 'rs' } as const;
  const only = [['code', `http://loinc.org|${GLUCOSE.loinc}`]] as const;
  town.callers.set('app', { caller: town.callerOf(town.other, { application: { scopes: [{ ...scope, only }] } }) });
  expect(counts(await seenBy('app'))).toEqual({ Observation: 2 });
  for (const [searched, read] of [
    [[], only],
    [only, []],
  ] as const) {
    const scopes = [
      { ...scope, interactions: 's', only: searched },
      { ...scope, interactions: 'r', only: read },
    ];
    town.callers.set('app', { caller: town.callerOf(town.other, { application: { scopes } }) });
    expect((await fetchAll('app', '?_type=Observation')).map(nameOf)).toHaveLength(2);
  }
});

it('for whom some items and one report are hidden: with none of its parts', async () => {
  const hidden = ['vaccination 0', 'allergy 1', 'result 0', 'report 0'];
  const before = await seenBy('other');
  const { access } = town.house;
  const caller = { kind: 'patient', door: 'fhir', requestId: 'a-request', patient: town.keyOf('anna') } as const;
  const question = { act: 'set-limits', caller, patient: { key: town.keyOf('anna') } } as const;
  for (const name of hidden) {
    const item = placeOfPublicId(access.keys, addressOf(name).split('/')[2] ?? '')?.item;
    if (!item) throw new Error('nothing to hide');
    const done = await inRecord(access, question, (grant) =>
      hideDocument(grant, access.keys, item, { profession: town.other.profession }),
    );
    expect(done.granted).toBe(true);
  }
  const parts = await partsOf(town, { body: { id: addressOf('report 0').split('/')[2] } });
  const gone = [...hidden.map(addressOf), ...Object.values(parts)].map((address) => `${address}/_history/1`);
  expect(gone).toHaveLength(10);
  expect(await seenBy('other')).toEqual(before.filter((name) => !gone.includes(name)));
  expect(await seenBy('gp')).toEqual(before);
});
