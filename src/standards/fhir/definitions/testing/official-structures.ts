/** The definitions of HL7 Belgium as published, where somebody has them: to compare with, never to copy from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StructureDefinition } from '../index.ts';

const PACKAGES = '../shared/data/fhir-be/packages';
const GUIDES = ['core', 'core-clinical', 'vaccination', 'allergy', 'lab', 'infsec'];

export const areOfficialThere = existsSync(PACKAGES);

/** By canonical. */
export function officialStructures(): ReadonlyMap<string, StructureDefinition> {
  const files = GUIDES.flatMap((guide) =>
    readdirSync(join(PACKAGES, guide)).map((file) => join(PACKAGES, guide, file)),
  );
  const structures: StructureDefinition[] = files
    .filter((file) => file.includes('StructureDefinition-'))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  return new Map(structures.map((one) => [one.url, one]));
}
