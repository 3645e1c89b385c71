/** The own trail over FHIR: what its patient finds, what nobody else does, and that it is the trail of the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptMandate,
  hideDocument,
  inRecord,
  type MandatePurpose,
  offerMandate,
} from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { itemKey, type Question, type RecordGrant, type ResourceScope } from '../../src/modules/grants/index.ts';
import { hashSsin, publicOrganizationId, publicPractitionerId } from '../../src/modules/people/index.ts';
import { type ExportTown, openExportTown } from './export-town.ts';
import { labReportOf } from './lab-resources.ts';
import { vaccinationOf } from './vault-resources.ts';

let town: ExportTown;
let vaccination = '';
let report = '';

const at = (time: string) => town.moveTo(`2026-11-25T${time}Z`);
const create = async (who: string, type: string, body: object): Promise<string> =>
  JSON.parse((await town.call(who, 'POST', `/${type}`, { body })).text).id;

beforeAll(async () => {
  town = await openExportTown();
  for (const name of ['anna', 'bruno', 'carla', 'dirk']) await town.addPatient(name);
  at('08:00:00');
  vaccination = await create('gp', 'Immunization', vaccinationOf(town.ssinOf('anna')));
  at('09:00:00');
  await town.call('clinic', 'GET', `/Immunization/${vaccination}`);
  at('10:00:00');
  report = await create('gp', 'Bundle', labReportOf(town.ssinOf('anna')));
  at('11:00:00');
  town.callers.set('other', { caller: town.callerOf(town.other) });
  await town.call('other', 'GET', `/Immunization/${vaccination}`);
  at('12:00:00');
  const entry = [{ status: 'completed' }, { status: 'not-done' }].map((more) => ({
    resource: vaccinationOf(town.ssinOf('anna'), more),
    request: { method: 'POST', url: 'Immunization' },
  }));
  await town.call('gp', 'POST', '/', { body: { resourceType: 'Bundle', type: 'transaction', entry } });
  await create('gp', 'Immunization', vaccinationOf(town.ssinOf('bruno')));
  await mandate('carla', ['access-log']);
  await mandate('dirk', ['documents']);
  at('13:00:00');
});
afterAll(() => town.close());

/** Anna lets somebody look along. */
async function mandate(name: string, purposes: readonly MandatePurpose[]): Promise<void> {
  const { access } = town.house;
  const asked = { offered: '' };
  const patient = { key: town.keyOf('anna') };
  const run = <Value>(who: string, act: Question['act'], use: (grant: RecordGrant) => Promise<Value>) =>
    inRecord(
      access,
      { act, caller: { kind: 'patient', door: 'patient-portal', requestId: 'r', patient: town.keyOf(who) }, patient },
      use,
    );
  const offer = { mandatary: town.keyOf(name), kind: 'mandate', scope: 'read', purposes } as const;
  const offered = await run('anna', 'manage-mandates', (grant) => offerMandate(grant, access.keys, offer));
  if (!offered.granted || 'fault' in offered.value) throw new Error('no mandate was offered');
  asked.offered = offered.value.offered;
  const accepted = await run(name, 'answer-mandate', (grant) =>
    acceptMandate(grant, access.keys, asked.offered, `Named ${name}`),
  );
  expect(accepted).toMatchObject({ granted: true, value: true });
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
type Any = any;
const search = async (who: string, query = ''): Promise<Any> => {
  const answer = await town.call(who, 'GET', `/AuditEvent${query ? `?${query}` : ''}`);
  expect(answer.told).toBe('200');
  return JSON.parse(answer.text);
};
const eventsIn = (bundle: Any): Any[] => (bundle.entry ?? []).map(({ resource }: Any) => resource);
const actOf = ({ subtype, outcome }: Any): string => `${subtype[1].code} ${outcome}`;
const acts = async (who: string, query = ''): Promise<string[]> => eventsIn(await search(who, query)).map(actOf);
const IN_VAULT = 'date=ge2026-11-25&subtype=publish-document,read-document';
const ALL = ['publish-document 0', 'read-document 4', 'publish-document 0', 'read-document 0', 'publish-document 0'];

describe('the patient', () => {
  it('finds who did what, the newest first, each act once with all it was about', async () => {
    expect(await acts('anna', IN_VAULT)).toEqual(ALL);
    const [both, refused, lab, read] = eventsIn(await search('anna', IN_VAULT));
    const about = (event: Any) => event.entity.flatMap(({ what }: Any) => what.reference ?? []);
    const person = `Patient/${town.idOf('anna')}`;
    expect(about(read)).toEqual([person, `Immunization/${vaccination}`]);
    expect(about(lab)).toEqual([person, `Bundle/${report}`]);
    expect(about(both)).toHaveLength(3);
    expect(both.meta.profile).toBeUndefined();
    expect(refused.outcomeDesc).toContain('no-therapeutic-link');
    expect(read).toMatchObject({
      meta: { profile: ['https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead'] },
      ...{ action: 'R', outcome: '0', recorded: '2026-11-25T09:00:00.000Z' },
    });
    const [, , user, house] = read.agent;
    const { keys } = town.house.access;
    expect(user).toMatchObject({
      name: 'Arts Verzonnen',
      who: {
        reference: `Practitioner/${publicPractitionerId(keys, town.gp.key)}`,
        identifier: { value: town.gp.nihii },
      },
    });
    expect(house.who).toMatchObject({
      ...{ reference: `Organization/${publicOrganizationId(keys, town.clinic)}`, display: 'Invented clinic' },
    });
    for (const address of [person, user.who.reference, house.who.reference, ...about(read)])
      expect([address, (await town.call('anna', 'GET', `/${address}`)).status]).toEqual([address, 200]);
  });

  it('reads one by its id, which leads nowhere else', async () => {
    const [event] = eventsIn(await search('anna', IN_VAULT));
    const read = await town.call('anna', 'GET', `/AuditEvent/${event.id}`);
    expect(JSON.parse(read.text)).toEqual(event);
    expect(await acts('anna', `_id=${event.id}`)).toEqual([actOf(event)]);
    for (const path of [`/AuditEvent/${vaccination}`, `/Immunization/${event.id}`, '/AuditEvent/x'])
      expect((await town.call('anna', 'GET', path)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });

  it.each<[string, string[]]>([
    ['date=gt2026-11-25T09:30:00Z&date=lt2026-11-25T10:30:00Z', ['publish-document 0']],
    ['_lastUpdated=lt2026-11-25T08:30:00Z&date=ge2026-11-25', ['publish-document 0']],
    [`${IN_VAULT}&action=R`, ['read-document 4', 'read-document 0']],
    [`${IN_VAULT}&action:not=R`, ['publish-document 0', 'publish-document 0', 'publish-document 0']],
    [`${IN_VAULT}&outcome=4`, ['read-document 4']],
    [`${IN_VAULT}&subtype=http://hl7.org/fhir/restful-interaction|read&outcome=0`, ['read-document 0']],
    [`${IN_VAULT}&type=rest`, ALL],
    [`${IN_VAULT}&type=http://elsewhere|rest`, []],
    [
      `${IN_VAULT}&_profile=https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientCreate`,
      ['publish-document 0', 'publish-document 0'],
    ],
    ['entity=Immunization/VACCINATION', ['read-document 0', 'publish-document 0']],
    ['entity=VACCINATION&action=C', ['publish-document 0']],
    ['entity=DocumentReference/VACCINATION', []],
    ['entity=Bundle/REPORT', ['publish-document 0']],
    ['entity=Bundle/REPORT&entity=Immunization/VACCINATION', []],
    [`${IN_VAULT}&entity=Patient/ANNA`, ALL],
    [`${IN_VAULT}&agent=Practitioner/OTHER`, ['read-document 4']],
    [`${IN_VAULT}&agent=Organization/CLINIC`, ['read-document 0']],
    [`${IN_VAULT}&agent=Organization/CLINIC&agent=Practitioner/OTHER`, []],
    [`${IN_VAULT}&agent.identifier=NIHII&action=R`, ['read-document 0']],
    [`${IN_VAULT}&agent:identifier=http://elsewhere|NIHII`, []],
    [`${IN_VAULT}&agent.identifier=1990000728`, ALL],
    [`${IN_VAULT}&entity:missing=true`, []],
    ['agent=Patient/ANNA&subtype=manage-mandates', ['manage-mandates 0', 'manage-mandates 0']],
    ['_id=forged', []],
  ])('finds by %s', async (query, expected) => {
    const { keys } = town.house.access;
    const ids: Readonly<Record<string, string>> = {
      ...{ VACCINATION: vaccination, REPORT: report, ANNA: town.idOf('anna'), NIHII: town.gp.nihii },
      ...{ OTHER: publicPractitionerId(keys, town.other.key), CLINIC: publicOrganizationId(keys, town.clinic) },
    };
    const known = query.replace(/VACCINATION|REPORT|ANNA|OTHER|CLINIC|NIHII/g, (word) => ids[word] ?? word);
    expect(await acts('anna', known)).toEqual(expected);
  });

  it('gets pages of whole events, that are hers alone', async () => {
    const seen: string[] = [];
    let page = await search('anna', `${IN_VAULT}&_count=2`);
    for (let turns = 0; turns < 5; turns += 1) {
      expect(page.total).toBe(ALL.length);
      seen.push(...eventsIn(page).map(actOf));
      const next = page.link.find(({ relation }: Any) => relation === 'next')?.url;
      if (next === undefined) break;
      expect((await town.call('carla', 'GET', next)).told).toBe('400 ZENNE.FHIR.PAGE');
      page = JSON.parse((await town.call('anna', 'GET', next)).text);
    }
    expect(seen).toEqual(ALL);
    expect((await acts('anna', `${IN_VAULT}&_sort=date`)).toReversed()).toEqual(ALL);
    const counted = await search('anna', `${IN_VAULT}&_summary=count`);
    expect([counted.total, counted.entry]).toEqual([ALL.length, undefined]);
  });

  it.each([
    ['_include=AuditEvent:agent', '400 ZENNE.FHIR.VALUE'],
    ['agent.name=x', '400 ZENNE.FHIR.PARAMETER'],
    ['entity:identifier=x', '400 ZENNE.FHIR.MODIFIER'],
    ['site=x', '400 ZENNE.FHIR.PARAMETER'],
  ])('is told that %s cannot be asked', async (query, told) => {
    expect((await town.call('anna', 'GET', `/AuditEvent?${query}`)).told).toBe(told);
  });
});

describe('somebody else', () => {
  const ofAnna = () => `patient=${town.idOf('anna')}`;

  it('sees it by a mandate for the access log, and by no other', async () => {
    expect(await acts('carla', `${ofAnna()}&${IN_VAULT}`)).toEqual(ALL);
    const [event] = eventsIn(await search('anna', IN_VAULT));
    expect((await town.call('carla', 'GET', `/AuditEvent/${event.id}`)).status).toBe(200);
    expect((await town.call('dirk', 'GET', `/AuditEvent?${ofAnna()}`)).status).toBe(403);
    expect((await town.call('dirk', 'GET', `/AuditEvent/${event.id}`)).status).toBe(403);
  });

  it('sees nothing: no caregiver, no house, no other patient, whatever they may see of the record', async () => {
    const [event] = eventsIn(await search('anna', IN_VAULT));
    for (const who of ['gp', 'clinic', 'bruno']) {
      expect([who, (await search(who, ofAnna())).total]).toEqual([who, 0]);
      const read = await town.call(who, 'GET', `/AuditEvent/${event.id}`);
      const never = await town.call(who, 'GET', `/AuditEvent/${vaccination}`);
      expect([read.told, read.text]).toEqual(['404 ZENNE.FHIR.NOT-FOUND', never.text]);
    }
    expect(await acts('bruno', IN_VAULT)).toEqual(['publish-document 0']);
  });

  it('to whom a document is closed is not told that it came, nor what was looked at', async () => {
    const { access } = town.house;
    const item = itemKey(placeOfPublicId(access.keys, vaccination)?.item ?? '');
    const personHash = hashSsin(access.keys, town.ssinOf('carla')).toString('hex');
    const caller = { kind: 'patient', door: 'patient-portal', requestId: 'r', patient: town.keyOf('anna') } as const;
    await inRecord(access, { act: 'set-limits', caller, patient: { key: town.keyOf('anna') } }, (grant) =>
      hideDocument(grant, access.keys, item, { personHash }),
    );
    const left = await search('carla', `${ofAnna()}&${IN_VAULT}`);
    expect([left.total, eventsIn(left).map(actOf)]).toEqual([ALL.length - 1, ALL.slice(0, -1)]);
    expect(JSON.stringify(left)).not.toContain(vaccination);
    expect((await search('carla', `${ofAnna()}&entity=Immunization/${vaccination}`)).total).toBe(0);
    expect((await search('anna', `entity=Immunization/${vaccination}`)).total).toBe(2);
  });
});

describe('an application', () => {
  const allow = (name: string, resource: string, interactions = 'rs') => {
    const scopes: ResourceScope[] = [{ level: 'patient', resource, interactions, only: [] }];
    const patient = town.keyOf('anna');
    const application = { scopes, patient };
    town.callers.set(name, {
      caller: { kind: 'patient', door: 'fhir', requestId: 'r', patient, application },
      patient,
    });
  };

  it('needs a scope of its own', async () => {
    allow('app', 'AuditEvent');
    allow('reads', 'AuditEvent', 'r');
    allow('other-app', 'Immunization');
    expect(await acts('app', IN_VAULT)).toEqual(ALL);
    const [event] = eventsIn(await search('app', IN_VAULT));
    for (const [who, path, status] of [
      ['reads', `/AuditEvent/${event.id}`, 200],
      ['reads', '/AuditEvent', 403],
      ['other-app', '/AuditEvent', 403],
      ['other-app', `/AuditEvent/${event.id}`, 403],
      ['app', `/AuditEvent?patient=${town.idOf('bruno')}`, 200],
    ] as const)
      expect([who, path, (await town.call(who, 'GET', path)).status]).toEqual([who, path, status]);
    expect((await search('app', `patient=${town.idOf('bruno')}`)).total).toBe(0);
  });

  it('that looks leaves a trace, as does a mandatary', async () => {
    at('14:00:00');
    await search('anna');
    await search('app');
    await search('carla', `patient=${town.idOf('anna')}`);
    at('15:00:00');
    const looks = eventsIn(await search('anna', 'subtype=view-trail&date=ge2026-11-25T14:00:00Z'));
    expect(looks.map(({ agent }) => agent[2].name).sort()).toEqual(['Ada Verzonnen', 'Ada Verzonnen', 'Named carla']);
  });
});
