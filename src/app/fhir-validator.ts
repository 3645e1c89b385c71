/** The validator of the house and its terminology: FHIR R4, our own definitions of the Belgian profiles, and the guides that an operator adds. */
import { type HouseTerminology, openTerminology } from '../modules/terminology/index.ts';
import { guideOf, ownStructures } from '../standards/fhir/definitions/index.ts';
import type { CodeSystem } from '../standards/fhir/index.ts';
import {
  type Definitions,
  loadRuleEngine,
  makeDefinitions,
  makeValidator,
  type Terminology,
  type Validator,
} from '../standards/fhir/validate/index.ts';
import { loadFhirBase } from './fhir-base.ts';
import { readGuidePackages } from './fhir-packages.ts';

export interface FhirValidator {
  readonly validator: Validator;
  readonly definitions: Definitions;
  readonly terminology: HouseTerminology;
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
  const terminology = openTerminology({
    valueSets: [...base.valueSets, ...packages.flatMap(({ valueSets }) => valueSets)],
    codeSystems: [...base.codeSystems, ...packages.flatMap(({ codeSystems }) => codeSystems)] as readonly CodeSystem[],
  });
  const engine = await loadRuleEngine();
  const validator = makeValidator({ definitions, terminology: codesOf(terminology), engine });
  return { validator, definitions, terminology };
}

/** A coding without a code is in no value set. */
const codesOf = ({ engine: { memberOf } }: HouseTerminology): Terminology => ({
  memberOf: (valueSet, { system, code }) => (code === undefined ? 'out' : memberOf(valueSet, { system, code })),
});
