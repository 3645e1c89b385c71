import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeValidator } from './index.ts';
import { officialParts } from './testing/validators.ts';

const EXAMPLES = '../shared/data/fhir-be/examples';
const NEGATIVE = 'negative-mutations';
const areThere = existsSync(EXAMPLES);

/** Where our verdict is not "valid" for a published example, with the reason. */
const DEVIATIONS: Readonly<Record<string, readonly string[]>> = {
  // The example writes the number with dots; its own profile asks ten digits.
  'lab/Organization-organization1.json': ['invariant:be-inv-CBE Organization.identifier[0]'],
  // This house stores no CapabilityStatement: the type is not in its cut of R4.
  'infsec/CapabilityStatement-capabilitystatement.json': ['resource-type CapabilityStatement'],
  // The example has five digits where its own profile asks eleven.
  'public-health/Patient-exampleMaleBePatient.json': ['invariant:be-inv-SSIN Patient.identifier[0]'],
};

/** Which of our rules catches each kind of fault of the manifest. */
const RULES: Readonly<Record<string, RegExp>> = {
  min: /^min /,
  max: /^max /,
  'ext-slice-min': /^slice-min \w+\.extension$/,
  'ext-slice-max': /^slice-max \w+\.extension$/,
  'nested-min': /^min \w+\.\w+\[0\]\.\w+$/,
  'binding-required': /^binding /,
  'invariant-profile': /^invariant:be-/,
  'invariant-base': /^invariant:pat-1 /,
  'ref-target': /^reference-target /,
  'unknown-element': /^unknown-element /,
  datatype: /^(format|type) /,
  'slice-fixed': /^slice-min DiagnosticReport\.category\[0\]\.coding$/,
  pattern: /^fixed /,
  choice: /^type Condition\.onset$/,
  fixed: /^pattern Bundle\.type$/,
  contained: /^min Immunization\.contained\[0\]\./,
  infsec: /^invariant:ppc-1 /,
};

describe.skipIf(!areThere)('the examples as published (skipped without ../shared)', () => {
  const validator = areThere ? makeValidator(officialParts()) : undefined;
  const read = (file: string) => JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));
  const errorsOf = (file: string, profiles: readonly string[] = []) =>
    (validator?.validate(read(file), { profiles }).issues ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, expression }) => `${rule} ${expression}`);

  const files = areThere
    ? readdirSync(EXAMPLES)
        .filter((folder) => folder !== NEGATIVE && !folder.endsWith('.tsv'))
        .flatMap((folder) => readdirSync(join(EXAMPLES, folder)).map((file) => `${folder}/${file}`))
        .filter((file) => file.endsWith('.json'))
    : [];

  it('there are examples to judge', () => expect(files.length).toBeGreaterThan(100));

  it.each(files)('%s is judged as published', (file) => {
    expect(errorsOf(file)).toEqual(DEVIATIONS[file] ?? []);
  });

  const faults = areThere
    ? readFileSync(join(EXAMPLES, NEGATIVE, 'MANIFEST.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : [];

  it.each(faults)('%s: a fault of kind %s is caught by its own rule', (file = '', kind = '', _what, profile = '') => {
    const rule = RULES[kind];
    expect(rule).toBeDefined();
    expect(errorsOf(`${NEGATIVE}/${file}`, [profile]).some((error) => rule?.test(error))).toBe(true);
  });
});
