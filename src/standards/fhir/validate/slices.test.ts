import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from '../definitions/index.ts';
import { testFhirBase } from '../definitions/testing/fhir-base.ts';
import { makeDefinitions, makeValidator } from './index.ts';
import { listedCodes } from './testing/listed-codes.ts';
import { engine } from './testing/validators.ts';

const URL = 'https://zenne.example.be/StructureDefinition/sliced-patient';
const patient = testFhirBase.structures.find(({ url }) => url.endsWith('/Patient'));
if (!patient) throw new Error('no Patient');

describe('slices', () => {
  const slice = (id: string, sliceName: string, more: object) => ({
    ...{ id, path: id.replace(/:\w+/, ''), sliceName, min: 0, max: '1' },
    ...more,
  });
  const withSlicing = (path: string, slicing: object, slices: readonly object[]): StructureDefinition => {
    const element = patient.snapshot.element.flatMap((one) =>
      one.id === path
        ? [{ ...one, slicing }, ...slices.map((each) => ({ ...one, slicing: undefined, ...each }))]
        : [one],
    );
    return { ...patient, url: URL, snapshot: { element } } as StructureDefinition;
  };
  const rulesOf = (structure: StructureDefinition, resource: object): readonly string[] => {
    const known = makeDefinitions([{ structures: [structure] }, { structures: testFhirBase.structures }]);
    const judge = makeValidator({ definitions: known, terminology: listedCodes([], []), engine });
    const { issues } = judge.validate(JSON.parse(JSON.stringify({ resourceType: 'Patient', ...resource })), {
      profiles: [URL],
    });
    return issues.filter(({ severity }) => severity === 'error').map(({ rule, expression }) => `${rule} ${expression}`);
  };

  it('by pattern of the value itself, closed', () => {
    const byPattern = withSlicing(
      'Patient.maritalStatus',
      { discriminator: [{ type: 'pattern', path: '$this' }], rules: 'closed' },
      [slice('Patient.maritalStatus:one', 'one', { min: 1, patternCodeableConcept: { coding: [{ code: 'M' }] } })],
    );
    expect(rulesOf(byPattern, { maritalStatus: { coding: [{ code: 'M', display: 'x' }] } })).toEqual([]);
    expect(rulesOf(byPattern, { maritalStatus: { coding: [{ code: 'D' }] } })).toContain(
      'slice-closed Patient.maritalStatus',
    );
    expect(rulesOf(byPattern, {})).toEqual(['slice-min Patient.maritalStatus']);
  });

  it('by what exists', () => {
    const parts = (name: string, max: string, min: number) => ({
      id: `Patient.name:${name}.period`,
      path: 'Patient.name.period',
      min,
      max,
      type: [{ code: 'Period' }],
      base: { path: 'HumanName.period', min: 0, max: '1' },
    });
    const byExistence = withSlicing(
      'Patient.name',
      { discriminator: [{ type: 'exists', path: 'period' }], rules: 'open' },
      [
        slice('Patient.name:old', 'old', { max: '1' }),
        parts('old', '1', 1),
        slice('Patient.name:now', 'now', { min: 1, max: '1' }),
        parts('now', '0', 0),
      ],
    );
    expect(rulesOf(byExistence, { name: [{ family: 'x' }, { family: 'y', period: { start: '2020' } }] })).toEqual([]);
    expect(rulesOf(byExistence, { name: [{ family: 'y', period: { start: '2020' } }] })).toEqual([
      'slice-min Patient.name',
    ]);
    expect(rulesOf(byExistence, { name: [{ family: 'x' }, { family: 'y' }] })).toEqual(['slice-max Patient.name']);
  });

  it('by the profile and by the type of what is pointed at', () => {
    const target = 'http://hl7.org/fhir/StructureDefinition/';
    const pointing = (name: string, type: string) =>
      slice(`Patient.generalPractitioner:${name}`, name, {
        type: [{ code: 'Reference', targetProfile: [target + type] }],
      });
    for (const type of ['profile', 'type']) {
      const byTarget = withSlicing(
        'Patient.generalPractitioner',
        { discriminator: [{ type, path: 'resolve()' }], rules: 'open' },
        [pointing('person', 'Practitioner'), pointing('house', 'Organization')],
      );
      const contained = [
        { resourceType: 'Practitioner', id: 'a' },
        { resourceType: 'Practitioner', id: 'b' },
        { resourceType: 'Organization', id: 'c', name: 'x' },
      ];
      const to = (...ids: readonly string[]) => ids.map((id) => ({ reference: `#${id}` }));
      const all = { contained, generalPractitioner: to('a', 'c', 'b') };
      expect(rulesOf(byTarget, all)).toEqual(['slice-max Patient.generalPractitioner']);
      expect(rulesOf(byTarget, { contained: contained.slice(1), generalPractitioner: to('b', 'c') })).toEqual([]);
    }
  });

  it('in their order', () => {
    const use = (name: string) => ({
      id: `Patient.name:${name}.use`,
      path: 'Patient.name.use',
      min: 1,
      max: '1',
      type: [{ code: 'code' }],
      base: { path: 'HumanName.use', min: 0, max: '1' },
      fixedCode: name,
    });
    const ordered = withSlicing(
      'Patient.name',
      { discriminator: [{ type: 'value', path: 'use' }], ordered: true, rules: 'openAtEnd' },
      [
        slice('Patient.name:official', 'official', {}),
        use('official'),
        slice('Patient.name:usual', 'usual', {}),
        use('usual'),
      ],
    );
    const names = (...uses: readonly string[]) => ({ name: uses.map((one) => ({ use: one, family: 'x' })) });
    expect(rulesOf(ordered, names('official', 'usual', 'old'))).toEqual([]);
    expect(rulesOf(ordered, names('usual', 'official'))).toEqual(['slice-order Patient.name[1]']);
    expect(rulesOf(ordered, names('old', 'official'))).toEqual(['slice-order Patient.name[1]']);
  });
});
