/** Reads guide packages of FHIR as published: folders of JSON files, several versions side by side. Source: FHIR package specification. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeSystem, StructureDefinition, ValueSet } from '../standards/fhir/definitions/index.ts';
import { isObject, type JsonObject, readStructure } from '../standards/fhir/validate/index.ts';

export interface GuidePackage {
  readonly folder: string;
  /** As package.json or the ImplementationGuide tells. */
  readonly version: string | undefined;
  readonly structures: readonly StructureDefinition[];
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
}

const MOST_FILES = 20_000;
const MOST_FILE_BYTES = 20_000_000;
const MOST_BYTES = 500_000_000;
const MOST_DEPTH = 4;

interface Budget {
  files: number;
  bytes: number;
}

/** Each folder that holds JSON files is a package; `package/` inside one is how npm packs it. Throws with the file that cannot be used. */
export function readGuidePackages(folders: readonly string[]): readonly GuidePackage[] {
  const budget: Budget = { files: 0, bytes: 0 };
  return folders.flatMap((folder) => packagesIn(folder, MOST_DEPTH, budget));
}

function packagesIn(folder: string, depth: number, budget: Budget): readonly GuidePackage[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map(({ name }) => name);
  const below = depth > 0 ? entries.filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];
  return [
    ...(files.length > 0 ? [readPackage(folder, files.sort(), budget)] : []),
    ...below.sort().flatMap((name) => packagesIn(join(folder, name), depth - 1, budget)),
  ];
}

function readPackage(folder: string, files: readonly string[], budget: Budget): GuidePackage {
  const artefacts = files.map((name) => ({ name, value: readFile(join(folder, name), budget) }));
  const of = (type: string) => artefacts.map(({ value }) => value).filter(({ resourceType }) => resourceType === type);
  const [guide] = of('ImplementationGuide');
  const npm = artefacts.find(({ name }) => name === 'package.json')?.value;
  const version = guide?.version ?? npm?.version;
  return {
    folder,
    version: typeof version === 'string' ? version : undefined,
    structures: structuresOf(folder, of('StructureDefinition')),
    valueSets: of('ValueSet').filter(isTerms) as unknown as readonly ValueSet[],
    codeSystems: of('CodeSystem').filter(isTerms) as unknown as readonly CodeSystem[],
  };
}

const isTerms = ({ url, compose, resourceType }: JsonObject): boolean =>
  typeof url === 'string' && (resourceType !== 'ValueSet' || isObject(compose));

function readFile(file: string, budget: Budget): JsonObject {
  const { size } = statSync(file);
  budget.files += 1;
  budget.bytes += size;
  if (size > MOST_FILE_BYTES || budget.bytes > MOST_BYTES || budget.files > MOST_FILES)
    throw new Error(`${file} is more than is read of guide packages`);
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(value as JsonObject) ? (value as JsonObject) : {};
  } catch {
    throw new Error(`${file} is not JSON`);
  }
}

/** Logical models say nothing of resources; a definition without a snapshot cannot be used, and silence would hide it. */
function structuresOf(folder: string, values: readonly JsonObject[]): readonly StructureDefinition[] {
  return values.flatMap((value) => {
    const read = readStructure(value);
    if (read.ok) return [read.structure];
    if (read.reason === 'logical') return [];
    throw new Error(`${folder}: StructureDefinition ${String(value.url)} cannot be used (${read.reason})`);
  });
}
