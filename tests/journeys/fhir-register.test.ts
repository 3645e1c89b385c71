/** The public register over FHIR: who asks, how somebody is found, what is told and what never is. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution } from '../../src/modules/people/index.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

const NUMBER = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem';
const HCPARTY = 'https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty';
let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
  await asSystem(town.house.access.database, 'test', async (grant) => {
    const hospital = { kind: 'orghospital', nihii: '71000436', cbe: '0123456749', ehp: '1990000035' };
    await addInstitution(grant, { ...hospital, name: 'Hospitaal Verzonnen' });
    for (let at = 0; at < 22; at += 1) await addInstitution(grant, { kind: 'orgpharmacy', name: `Apotheek ${at}` });
  });
});
afterAll(() => town.close());

const search = async (who: string, path: string) => {
  const { status, body } = await town.call(who, 'GET', `/${path}`);
  expect([status, body.resourceType, body.type]).toEqual([200, 'Bundle', 'searchset']);
  return body;
};
const found = async (who: string, path: string) =>
  ((await search(who, path)).entry ?? []).map(({ resource }: { resource: { id: string } }) => resource);

describe('a caregiver', () => {
  it.each(['gp', 'stranger', 'anna'])(
    'is found by number and read by %s, without a number of the person',
    async (who) => {
      const [practitioner] = await found(who, `Practitioner?identifier=${NUMBER}/nihdi|${town.gp.nihii}`);
      expect(practitioner).toMatchObject({
        ...{ resourceType: 'Practitioner', active: true },
        meta: { profile: ['https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-practitioner'] },
        identifier: [{ system: `${NUMBER}/nihdi`, value: town.gp.nihii }],
        name: [{ family: 'Verzonnen', given: ['Arts'] }],
        qualification: [{ code: { coding: [{ system: HCPARTY, code: 'persphysician' }] } }],
      });
      const read = await town.call(who, 'GET', `/Practitioner/${practitioner.id}`);
      expect([read.status, read.body]).toEqual([200, practitioner]);
      expect(read.bytes.toString()).not.toContain(town.gp.ssin);
      expect(await found(who, `Practitioner?identifier=${NUMBER}/ssin|${town.gp.ssin}`)).toEqual([]);
      expect(await found(who, `Practitioner?identifier=${town.gp.ssin}`)).toEqual([]);
    },
  );

  it('has a role, which names the profession and leads to the person', async () => {
    const [practitioner] = await found('gp', `Practitioner?identifier=${town.gp.nihii}`);
    const [role] = await found('gp', `PractitionerRole?practitioner=Practitioner/${practitioner.id}`);
    expect(role).toMatchObject({
      practitioner: { reference: `Practitioner/${practitioner.id}`, display: 'Arts Verzonnen' },
      code: [{ coding: [{ system: HCPARTY, code: 'persphysician' }] }],
    });
    const byNumber = `PractitionerRole?identifier=${town.gp.nihii}`;
    expect(await found('gp', `${byNumber}&role=${HCPARTY}|persphysician`)).toEqual([role]);
    expect(await found('gp', `${byNumber}&role=persnurse`)).toEqual([]);
    expect((await town.call('gp', 'GET', `/PractitionerRole/${role.id}`)).body).toEqual(role);
  });

  it.each([
    ['name=verz', 2],
    ['name=Arts%20Verz', 2],
    ['name=Piet%20Verz', 0],
    ['family=VERZONNEN', 2],
    ['name=v%25', 0],
    ['name=verz&identifier=10000012004', 0],
  ])('is found by %s', async (query, many) => {
    expect(await found('anna', `Practitioner?${query}`)).toHaveLength(many);
  });
});

describe('an institution', () => {
  it.each(['nihdi|71000436', 'cbe|0123456749', 'ehp|1990000035', 'nihdi-organization|71000436'])(
    'is found by %s',
    async (token) => {
      const [organization] = await found('gp', `Organization?identifier=${NUMBER}/${token}`);
      expect(organization).toMatchObject({
        ...{ resourceType: 'Organization', name: 'Hospitaal Verzonnen' },
        type: [{ coding: [{ system: HCPARTY, code: 'orghospital' }] }],
      });
      expect(organization.identifier).toHaveLength(3);
      expect((await town.call('gp', 'GET', `/Organization/${organization.id}`)).body).toEqual(organization);
      expect((await town.call('gp', 'GET', `/Practitioner/${organization.id}`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    },
  );

  it('is not found by a number under the system of another number', async () => {
    expect(await found('gp', `Organization?identifier=${NUMBER}/cbe|71000436`)).toEqual([]);
    expect(await found('gp', 'Organization?identifier=http://elsewhere|71000436')).toEqual([]);
  });

  it('is shown with at most nineteen others, and with a word that there are more', async () => {
    const { entry } = await search('gp', 'Organization?name=apotheek');
    expect(entry).toHaveLength(21);
    expect(entry[20].resource.issue[0]).toMatchObject({ severity: 'warning' });
    expect(entry[20].resource.issue[0].details.coding[0].code).toBe('ZENNE.FHIR.MORE');
  });
});

it.each([
  ['Practitioner', '400 ZENNE.FHIR.PARTY-CRITERIA'],
  ['Practitioner?name=v', '400 ZENNE.FHIR.PARTY-CRITERIA'],
  ['Organization?type=orghospital', '400 ZENNE.FHIR.PARTY-CRITERIA'],
  ['Practitioner?name=verz&name=arts', '400 ZENNE.FHIR.ONE-VALUE'],
])('nobody walks through the register: %s', async (query, told) => {
  expect((await town.call('gp', 'GET', `/${query}`)).told).toBe(told);
});

it('every look stands in the trail with who looked', async () => {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  const looks = async (): Promise<number> => {
    const text =
      'SELECT count(*)::int AS many FROM audit_trail WHERE act = 364 AND step = 3 AND actor = $1 AND shown = 1';
    return (await client.query<{ many: number }>(text, [town.keyOf('anna')])).rows[0]?.many ?? 0;
  };
  const before = await looks();
  await search('anna', `Practitioner?identifier=${town.gp.nihii}`);
  expect(await looks()).toBe(before + 1);
  await client.end();
});
