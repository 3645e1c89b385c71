/** The validator of the house: FHIR R4, our own definitions of the Belgian profiles, and the guides that an operator adds. */
import { guideOf, ownStructures } from '../standards/fhir/definitions/index.ts';
import {
  type Definitions,
  listedCodes,
  loadRuleEngine,
  makeDefinitions,
  makeValidator,
  type Validator,
} from '../standards/fhir/validate/index.ts';
import { loadFhirBase } from './fhir-base.ts';
import { readGuidePackages } from './fhir-packages.ts';

export interface FhirValidator {
  readonly validator: Validator;
  readonly definitions: Definitions;
}

/** `folders` hold guide packages. Takes about a second: what asks it keeps it. */
export async function openFhirValidator(folders: readonly string[]): Promise<FhirValidator> {
  const base = loadFhirBase();
  const packages = readGuidePackages(folders);
  const definitions = makeDefinitions([
    ...packages.map(({ version, structures }) => ({ structures, guideVersion: () => version })),
    { structures: ownStructures(base), guideVersion: (url) => guideOf(url)?.guide.version },
    { structures: base.structures },
  ]);
  const terminology = listedCodes(
    [...base.valueSets, ...packages.flatMap(({ valueSets }) => valueSets)],
    [...base.codeSystems, ...packages.flatMap(({ codeSystems }) => codeSystems)],
  );
  return { validator: makeValidator({ definitions, terminology, engine: await loadRuleEngine() }), definitions };
}
