import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readGuidePackages } from './fhir-packages.ts';
import { guideFolders } from './fhir-settings.ts';
import { openFhirValidator } from './fhir-validator.ts';

const OFFICIAL = '../shared/data/fhir-be/packages';
const BE = 'https://www.ehealth.fgov.be/standards/fhir/';
const root = mkdtempSync(join(tmpdir(), 'zenne-guides-'));
const folders: string[] = [root];
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function put(folder: string, files: Readonly<Record<string, unknown>>): string {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(path, name), typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const structure = {
  ...{ resourceType: 'StructureDefinition', url: 'https://x/StructureDefinition/p', type: 'Patient', kind: 'resource' },
  snapshot: { element: [{ id: 'Patient', path: 'Patient', min: 0, max: '*' }] },
};

describe('guide packages', () => {
  it('are read from folders of any depth, each with its version', () => {
    put('guide-1', { 'package.json': { name: 'guide', version: '1.0.0' }, 'a.json': structure });
    put('guide-2/package', { 'package.json': { name: 'guide', version: '2.0.0' }, 'a.json': structure });
    put('guide-3', {
      'ImplementationGuide-x.json': { resourceType: 'ImplementationGuide', version: '3.0.0' },
      'b.json': { resourceType: 'ValueSet', url: 'https://x/ValueSet/v', compose: { include: [] } },
      'c.json': { resourceType: 'CodeSystem', url: 'https://x/CodeSystem/c', concept: [] },
      'd.json': { resourceType: 'NamingSystem' },
    });
    const read = readGuidePackages([root]);
    expect(read.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
    expect(read.map(({ structures }) => structures.length)).toEqual([1, 1, 0]);
    expect([read[2]?.valueSets.length, read[2]?.codeSystems.length]).toEqual([1, 1]);
  });

  it('with a file that cannot be used are refused by its name', () => {
    expect(() => readGuidePackages([put('broken', { 'a.json': '{' })])).toThrow('broken/a.json is not JSON');
    const bare = { ...structure, snapshot: undefined };
    expect(() => readGuidePackages([put('bare', { 'a.json': bare })])).toThrow('no-snapshot');
  });

  it('are named as folders that exist', () => {
    expect(guideFolders(undefined)).toEqual([]);
    expect(guideFolders(` ${tmpdir()}, `)).toEqual([tmpdir()]);
    expect(() => guideFolders('/no/such/folder')).toThrow('/no/such/folder is none');
  });

  it.skipIf(!existsSync(OFFICIAL))(
    'as published are taken, and go before ours of the same version (skipped without ../shared)',
    async () => {
      const { validator, definitions } = await openFhirValidator([OFFICIAL]);
      expect(definitions.versionsOf(`${BE}vaccination/StructureDefinition/be-vaccination`)).toEqual([
        { artefact: '1.1.2', guide: '1.1.2' },
        { artefact: '1.1.2', guide: '1.1.2' },
      ]);
      // Medication is known only by the published guide.
      const line = { resourceType: 'MedicationStatement' };
      const profiles = [`${BE}medication/StructureDefinition/BeMedicationLine`];
      expect(validator.validate(line, { profiles }).errors).toBeGreaterThan(3);
    },
  );
});
