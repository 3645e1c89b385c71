import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/doors/fhir/routes.ts';
import { labReportOf } from './lab-resources.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

const post = (type: string, body: object, what = '') => town.call('gp', 'POST', `/${type}${what}`, { body });
const errorsIn = ({ issue }: { issue: readonly { readonly severity: string }[] }) =>
  issue.filter(({ severity }) => severity === 'error');
const withoutProfile = () => vaccinationOf(town.anna, { extension: vaccinationOf(town.anna).extension.slice(1) });
const brokenReport = () => {
  const report = labReportOf(town.anna);
  const entry = report.entry.map((one) =>
    one.resource.resourceType === 'Observation' ? { ...one, resource: { ...one.resource, status: 'maybe' } } : one,
  );
  return { ...report, entry };
};

describe('$validate', () => {
  it.each<[string, () => { resourceType: string }]>([
    ['a status that does not exist', () => vaccinationOf(town.anna, { status: 'maybe' })],
    ['an element that FHIR does not know', () => allergyOf(town.anna, { shoeSize: 38 })],
    ['no profile that it is made for', withoutProfile],
    ['a report with a result that breaks its profile', brokenReport],
  ])('tells of %s what sending it is told', async (_, make) => {
    const body = make();
    const [sent, judged] = [await post(body.resourceType, body), await post(body.resourceType, body, '/$validate')];
    expect([sent.status, judged.status]).toEqual([422, 200]);
    expect(judged.body.issue.length).toBeGreaterThan(0);
    expect(sent.body.issue).toEqual(expect.arrayContaining(judged.body.issue));
  });

  it('of what would be taken says so, and keeps nothing', async () => {
    const before = (await town.call('gp', 'GET', `/Observation?patient=${town.idOf('anna')}`)).body.total;
    const { status, body } = await post('Observation', resultOf(town.anna), '/$validate');
    expect([status, errorsIn(body)]).toEqual([200, []]);
    expect((await town.call('gp', 'GET', `/Observation?patient=${town.idOf('anna')}`)).body.total).toBe(before);
  });

  it('judges by a profile that is named, whatever the resource says', async () => {
    const parameter = [
      { name: 'resource', resource: withoutProfile() },
      { name: 'profile', valueUri: 'http://hl7.org/fhir/StructureDefinition/Immunization' },
    ];
    const { status, body } = await post('Immunization', { resourceType: 'Parameters', parameter }, '/$validate');
    expect([status, errorsIn(body)]).toEqual([200, []]);
  });
});

it('/metadata tells every operation that is served, and no other', async () => {
  const { body } = await town.call(undefined, 'GET', '/metadata');
  const declared = body.rest[0].resource.flatMap(
    ({ type, operation = [] }: { type: string; operation?: readonly { readonly name: string }[] }) =>
      operation.map(({ name }) => `${type} $${name}`),
  );
  const served = routes.flatMap(({ path }) => {
    const [, type, name] = /^\/([A-Z]\w+)\/.*\$([\w-]+)$/.exec(path) ?? [];
    return type && name ? [`${type} $${name}`] : [];
  });
  expect(declared.sort()).toEqual([...new Set(served)].sort());
});
