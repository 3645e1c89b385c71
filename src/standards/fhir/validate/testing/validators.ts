/** The validators that tests ask: over our own definitions, and over the guides as published where somebody has them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeSystem,
  guideOf,
  ownStructures,
  type StructureDefinition,
  type ValueSet,
} from '../../definitions/index.ts';
import { testFhirBase } from '../../definitions/testing/fhir-base.ts';
import { type DefinitionSet, loadRuleEngine, makeDefinitions, makeValidator } from '../index.ts';
import { belgianSets } from './belgian-codes.ts';
import { listedCodes } from './listed-codes.ts';

export const engine = await loadRuleEngine();

const ownSet: DefinitionSet = {
  structures: ownStructures(testFhirBase),
  guideVersion: (url) => guideOf(url)?.guide.version,
};
export const ownSets: readonly DefinitionSet[] = [ownSet, { structures: testFhirBase.structures }];
export const ownDefinitions = makeDefinitions(ownSets);
export const ownTerminology = listedCodes([...testFhirBase.valueSets, ...belgianSets], testFhirBase.codeSystems);
export const ownValidator = makeValidator({ definitions: ownDefinitions, terminology: ownTerminology, engine });

const PACKAGES = '../shared/data/fhir-be/packages';
export const arePackagesThere = existsSync(PACKAGES);

type Artefact =
  | StructureDefinition
  | ValueSet
  | CodeSystem
  | { readonly resourceType: 'ImplementationGuide'; readonly version: string };

function readPackage(folder: string): readonly Artefact[] {
  return readdirSync(folder).map((file): Artefact => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** Guides that moved value sets to another name are read under both. */
const moved = (set: ValueSet): readonly ValueSet[] => [
  set,
  { ...set, url: set.url.replace('/terminology/ValueSet/', '/core-clinical/ValueSet/') },
];

/** The published guides with their value sets. */
export function officialParts() {
  const packages = readdirSync(PACKAGES)
    .filter((name) => !name.endsWith('.tsv'))
    .map((name) => readPackage(join(PACKAGES, name)));
  const sets = packages.map((artefacts): DefinitionSet => {
    const guide = artefacts.find((one) => one.resourceType === 'ImplementationGuide');
    return {
      structures: artefacts
        .filter((one) => one.resourceType === 'StructureDefinition')
        .filter(({ snapshot, kind }) => snapshot && kind !== 'logical'),
      guideVersion: () => guide?.version,
    };
  });
  const all = packages.flat();
  return {
    definitions: makeDefinitions([...sets, { structures: testFhirBase.structures }]),
    terminology: listedCodes(
      [
        ...testFhirBase.valueSets,
        ...all
          .filter((one) => one.resourceType === 'ValueSet')
          .filter(({ compose }) => compose)
          .flatMap(moved),
      ],
      [...testFhirBase.codeSystems, ...all.filter((one) => one.resourceType === 'CodeSystem')],
    ),
    engine,
  };
}
