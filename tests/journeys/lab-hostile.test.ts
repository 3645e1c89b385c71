import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { labReportOf, observationUrl } from './lab-resources.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

let reports = 0;
const fresh = (): { drid: string; next: () => string } => {
  reports += 1;
  const number = `urn:report:${reports}`;
  return { drid: `81000001.${reports}`, next: () => number };
};
const put = (body: object) => town.call('gp', 'POST', '/Bundle', { body });

describe('a report that is refused', () => {
  const report = (change: (bundle: ReturnType<typeof labReportOf>) => object): ((ssin: Ssin) => object) => {
    const { drid, next } = fresh();
    return (ssin) => change(labReportOf(ssin, { drid, number: next() }));
  };
  const entries = (change: (entry: ReturnType<typeof labReportOf>['entry']) => readonly object[]) =>
    report((bundle) => ({ ...bundle, entry: change(bundle.entry) }));
  const isReport = ({ resource: { resourceType } }: { resource: { resourceType: string } }): boolean =>
    ['Composition', 'DiagnosticReport'].includes(resourceType);

  it.each<[string, (ssin: Ssin) => object, string]>([
    ['a batch', report((bundle) => ({ ...bundle, type: 'batch' })), '400 ZENNE.FHIR.BUNDLE-TYPE'],
    ['no entries', entries(() => []), '422 ZENNE.FHIR.DOCUMENT'],
    ['no Composition first', entries(([, ...rest]) => rest), '422 ZENNE.FHIR.DOCUMENT'],
    ['two reports', entries((all) => [...all, { ...all[1], fullUrl: 'urn:other' }]), '422 ZENNE.FHIR.DOCUMENT'],
    [
      'a report in a report',
      entries((all) => [...all, { resource: labReportOf(town.anna) }]),
      '422 ZENNE.FHIR.DOCUMENT',
    ],
    ['an entry without a resource', entries((all) => [...all, {}]), '422 ZENNE.FHIR.DOCUMENT'],
    ['one address twice', entries((all) => [...all, all[5] ?? {}]), '422 ZENNE.FHIR.DOCUMENT'],
    [
      'an entry of a type whose person is not known',
      entries((all) => [...all, { resource: { resourceType: 'Appointment' } }]),
      '422 ZENNE.FHIR.DOCUMENT',
    ],
    [
      'no number',
      entries((all) =>
        all.map((one) => (isReport(one) ? { ...one, resource: { ...one.resource, identifier: [] } } : one)),
      ),
      '422 ZENNE.FHIR.INVALID',
    ],
    [
      'two patients',
      entries((all) => [...all, { resource: labReportOf(town.bruno).entry[2]?.resource }]),
      '422 ZENNE.FHIR.TWO-SUBJECTS',
    ],
    [
      'a result of another person',
      entries((all) => [
        ...all,
        {
          resource: {
            ...{ resourceType: 'Observation', status: 'final', code: { text: 'Invented' } },
            subject: { identifier: { system: SSIN, value: town.bruno } },
          },
        },
      ]),
      '422 ZENNE.FHIR.TWO-SUBJECTS',
    ],
    [
      'a profile that is not taken',
      entries(([first, ...rest]) => [{ ...first, resource: { ...first?.resource, extension: [] } }, ...rest]),
      '422 ZENNE.FHIR.PROFILE',
    ],
    [
      'too many entries',
      entries((all) => [...all, ...Array.from({ length: 5000 }, () => ({}))]),
      '413 ZENNE.FHIR.DOCUMENT-TOO-LARGE',
    ],
    [
      'too many references',
      entries((all) => [
        ...all,
        {
          resource: {
            ...{ resourceType: 'Observation', status: 'final', code: { text: 'Invented' } },
            derivedFrom: Array.from({ length: 20_001 }, () => ({ reference: all[6]?.fullUrl })),
          },
        },
      ]),
      '413 ZENNE.FHIR.DOCUMENT-TOO-LARGE',
    ],
  ])('%s', async (_, bodyOf, told) => {
    expect((await put(bodyOf(town.anna))).told).toBe(told);
  });

  it('a report that names nobody, because its Patient is not in it', async () => {
    const bodyOf = entries((all) => all.filter(({ resource }) => resource.resourceType !== 'Patient'));
    expect((await put(bodyOf(town.anna))).told).toBe('422 ZENNE.FHIR.SUBJECT');
  });
});

describe('what a hostile report says of itself', () => {
  it('is refused where no resource may say it', async () => {
    const { drid, next } = fresh();
    const bundle = labReportOf(town.anna, { drid, number: next() });
    const me = { reference: observationUrl(0) };
    const odd = { resourceType: 'Observation', id: me, meta: [me], status: 'final', derivedFrom: [me], code: me };
    const entry = [...bundle.entry.slice(0, 6), { fullUrl: observationUrl(0), resource: odd }];
    expect((await put({ ...bundle, entry })).told).toBe('422 ZENNE.FHIR.INVALID');
  });
});
