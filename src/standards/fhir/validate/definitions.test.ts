import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../definitions/index.ts';
import { testFhirBase } from '../definitions/testing/fhir-base.ts';
import { makeDefinitions, makeValidator, profilesFor, readStructure } from './index.ts';
import { listedCodes } from './testing/listed-codes.ts';
import { arePackagesThere, engine, officialParts, ownDefinitions } from './testing/validators.ts';

const URL = 'https://zenne.example.be/StructureDefinition/strict-patient';
const patient = testFhirBase.structures.find(({ url }) => url.endsWith('/Patient'));
if (!patient) throw new Error('no Patient');

/** A Patient that needs so many names. */
const strict = (version: string, min: number): StructureDefinition => ({
  ...patient,
  url: URL,
  version,
  snapshot: {
    element: patient.snapshot.element.map((one) => (one.id === 'Patient.name' ? { ...one, min } : one)),
  },
});

const sets = [
  { structures: [strict('0.0.7', 1)], guideVersion: () => '1.9.0' },
  { structures: [strict('0.0.8', 2)], guideVersion: () => '1.10.0' },
  { structures: [strict('1.9.0', 3)], guideVersion: () => '2.0.0-draft' },
  { structures: testFhirBase.structures },
];
const definitions = makeDefinitions(sets);
const validator = makeValidator({ definitions, terminology: listedCodes([], []), engine });
const needed = (canonical: string): number =>
  [0, 1, 2, 3].find(
    (count) =>
      validator.validate(
        { resourceType: 'Patient', ...(count > 0 ? { name: Array(count).fill({ family: 'x' }) } : {}) },
        { profiles: [canonical] },
      ).errors === 0,
  ) ?? -1;

describe('definitions', () => {
  it('stand side by side in several versions: that of the guide, else that of the artefact', () => {
    expect(needed(`${URL}|1.9.0`)).toBe(1);
    expect(needed(`${URL}|1.10.0`)).toBe(2);
    expect(needed(`${URL}|0.0.7`)).toBe(1);
    expect(needed(`${URL}|0.0.8`)).toBe(2);
    expect(needed(`${URL}|2.0.0-draft`)).toBe(3);
    expect(needed(`${URL}|9`)).toBe(-1);
  });

  it('without a version are the newest guide’s', () => {
    expect(definitions.versionsOf(URL).map(({ guide }) => guide)).toEqual(['2.0.0-draft', '1.10.0', '1.9.0']);
    expect(needed(URL)).toBe(3);
  });

  it('of ours are known by both versions', () => {
    const report = 'https://www.ehealth.fgov.be/standards/fhir/lab/StructureDefinition/be-laboratory-report';
    expect(ownDefinitions.find(`${report}|0.0.7`)).toBeDefined();
    expect(ownDefinitions.find(`${report}|1.0.1`)).toBe(ownDefinitions.find(report));
    expect(ownDefinitions.find(`${report}|7`)).toBeUndefined();
  });

  it.skipIf(!arePackagesThere)('of the published guides all compile (skipped without ../shared)', () => {
    const official = arePackagesThere ? officialParts().definitions : ownDefinitions;
    const be = 'https://www.ehealth.fgov.be/standards/fhir/';
    for (const name of ['core/StructureDefinition/be-patient', 'medication/StructureDefinition/BeMedicationLine'])
      expect(official.find(be + name)?.shape().nodes.length).toBeGreaterThan(10);
  });

  it('are read from files with what validation uses, or refused with a reason', () => {
    const whole = JSON.parse(JSON.stringify({ ...strict('1', 1), text: { div: 'long' } }));
    expect(readStructure(whole)).toMatchObject({ ok: true, structure: { url: URL } });
    expect(JSON.stringify(readStructure(whole))).not.toContain('long');
    expect(readStructure({ ...whole, snapshot: undefined })).toEqual({ ok: false, reason: 'no-snapshot' });
    expect(readStructure({ ...whole, kind: 'logical' })).toEqual({ ok: false, reason: 'logical' });
    expect(readStructure({ ...whole, url: 7 })).toEqual({ ok: false, reason: 'no-url' });
    expect(readStructure({ ...whole, snapshot: { element: [{ id: 'x' }] } })).toEqual({
      ok: false,
      reason: 'broken-element',
    });
    expect(readStructure([])).toEqual({ ok: false, reason: 'not-a-structure' });
  });
});

describe('the profiles of a resource', () => {
  const defaults = new Map([['Patient', URL]]);
  const extension = [
    {
      url: 'https://www.ehealth.fgov.be/standards/fhir/infsec/StructureDefinition/be-ext-intended-profile',
      valueCanonical: `${URL}|1.9.0`,
    },
  ];

  it('are the intended one, then those in meta, then ours, then the base', () => {
    const meta = { profile: ['http://x'] };
    expect(profilesFor({ resourceType: 'Patient', meta, extension }, defaults)).toEqual({
      profiles: [`${URL}|1.9.0`],
      by: 'intended-profile',
    });
    expect(profilesFor({ resourceType: 'Patient', meta }, defaults)).toEqual({
      profiles: ['http://x'],
      by: 'meta-profile',
    });
    expect(profilesFor({ resourceType: 'Patient' }, defaults)).toEqual({ profiles: [URL], by: 'default' });
    expect(profilesFor({ resourceType: 'Encounter' }, defaults)).toEqual({ profiles: [], by: 'base' });
  });

  it('that are asked for must be known; one in meta that is not is told', () => {
    const unknown = { resourceType: 'Patient', meta: { profile: ['http://x/unheard'] } };
    expect(validator.validate(unknown).issues).toContainEqual(
      expect.objectContaining({ severity: 'warning', rule: 'profile-not-checked' }),
    );
    expect(validator.validate({ resourceType: 'Patient' }, { profiles: ['http://x/unheard'] }).issues).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: 'profile-unknown' }),
    );
    expect(
      validator.validate({ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } }, { profiles: [URL] })
        .issues,
    ).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'profile-type' }));
  });
});
