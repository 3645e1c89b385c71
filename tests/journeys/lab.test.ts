import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { partsOf } from './lab-parts.ts';
import { GLUCOSE, type LabOptions, labReportOf, observationUrl } from './lab-resources.ts';
import { openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
  await town.addCaregiver('nurse', 3, 'persnurse');
});
afterAll(() => town.close());

let reports = 0;
/** A report of its own, in the words of its laboratory. */
const fresh = (): Required<Pick<LabOptions, 'drid'>> & { next: () => string } => {
  reports += 1;
  const report = reports;
  let versions = 0;
  return {
    drid: `81000001.${report}`,
    next: () => `urn:uuid:0d${String(report).padStart(6, '0')}-0000-4000-8000-${String(++versions).padStart(12, '0')}`,
  };
};
const put = (ssin: Ssin, options: LabOptions, who = 'gp') =>
  town.call(who, 'POST', '/Bundle', { body: labReportOf(ssin, options) });
const get = (path: string, who = 'gp') => town.call(who, 'GET', path);

describe('a report', () => {
  it('is kept as it came, and its parts are resources of their own', async () => {
    const { drid, next } = fresh();
    const sent = labReportOf(town.anna, { drid, number: next() });
    const text = JSON.stringify(sent, null, 1).replace('"Specimen"', '\t"Specimen" ');
    const created = await town.call('gp', 'POST', '/Bundle', { body: text });
    expect(created.told).toBe('201');
    const bundle = await get(`/Bundle/${created.body.id}`);
    expect(bundle.bytes).toEqual(created.bytes);
    const { id: _, meta: __, ...kept } = bundle.body;
    expect(kept).toEqual(sent);
    expect(bundle.bytes.toString()).toContain('\t"Specimen" ');
    const parts = await partsOf(town, created);
    expect(Object.keys(parts)).toEqual(
      'Composition DiagnosticReport Specimen ServiceRequest Observation,Observation 1'.split(/[ ,](?!1)/),
    );
    const observation = await get(parts.Observation ?? '');
    expect(observation.body).toEqual({
      ...(sent.entry[6]?.resource ?? {}),
      id: parts.Observation?.split('/')[2],
      meta: { versionId: '1', lastUpdated: expect.any(String) },
      subject: { reference: `Patient/${town.idOf('anna')}` },
      performer: [{ identifier: { system: expect.stringContaining('nihdi'), value: '81000001' } }],
      specimen: { reference: parts.Specimen?.slice(1) },
    });
    const report = await get(parts.DiagnosticReport ?? '');
    expect(report.body.result.map(({ reference }: { reference: string }) => reference)).toEqual([
      parts.Observation?.slice(1),
      parts['Observation 1']?.slice(1),
    ]);
    for (const part of [parts.Composition, parts.DiagnosticReport])
      expect((await get(`${part}/$document`)).bytes).toEqual(bundle.bytes);
    expect((await get(`/Specimen/${parts.Observation?.split('/')[2]}`)).status).toBe(404);
  });
});
