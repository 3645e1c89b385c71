/** Validating FHIR resources on one core. Goal: 1,000 vaccinations a second. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFhirValidator } from '../src/app/fhir-validator.ts';
import type { JsonObject, Validator } from '../src/standards/fhir/validate/index.ts';
import { report } from './program.ts';
import { repeatFor } from './rounds.ts';

const CPU_MS = 2000;
const OURS = 'corpora/valid/fhir';
const PACKAGES = '../shared/data/fhir-be/packages';
const EXAMPLES = '../shared/data/fhir-be/examples';

const read = (file: string): JsonObject => JSON.parse(readFileSync(file, 'utf8'));

function examples(guide: string, type: string): readonly JsonObject[] {
  const folder = join(EXAMPLES, guide);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${type}-`))
    .map((file) => read(join(folder, file)));
}

/** Resources per second of processor time. */
function measure(name: string, resources: readonly JsonObject[], validator: Validator): void {
  const round = () => {
    for (const resource of resources) validator.validate(resource);
  };
  const { rounds, ms } = repeatFor(CPU_MS, 100, round);
  const count = rounds * resources.length;
  const bytes = resources.reduce((sum, resource) => sum + JSON.stringify(resource).length, 0) / resources.length;
  report({ name: `validate-fhir-${name}`, bytes: Math.round(bytes), perSecond: Math.round((1000 * count) / ms) });
}

async function open(name: string, folders: readonly string[]): Promise<Validator> {
  const start = performance.now();
  const { validator } = await openFhirValidator(folders);
  const rssMB = Math.round(process.memoryUsage().rss / 1_000_000);
  report({ name: `validate-fhir-open-${name}`, ms: Math.round(performance.now() - start), rssMB });
  return validator;
}

export async function run(): Promise<void> {
  const own = await open('own', []);
  for (const name of ['vaccination', 'vaccination-contained', 'allergy', 'observation', 'lab-report'])
    measure(name, [read(join(OURS, `${name}.json`))], own);
  if (!existsSync(PACKAGES)) return;
  const official = await open('guides', [PACKAGES]);
  measure('published-vaccinations', examples('vaccination', 'Immunization'), official);
  measure('published-allergies', examples('allergy', 'AllergyIntolerance'), official);
  measure('published-lab-results', examples('lab', 'Observation'), official);
  measure('published-lab-bundles', examples('lab', 'Bundle'), official);
}
