import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { fhirPaths } from './fhir-paths.ts';
import { fhirToKmehr, kmehrToFhir } from './index.ts';
import { changed, isNamed, type Leaf, leavesOf, type Naming } from './testing/leaves.ts';

const naming: Naming = { ...fhirPaths, isText: () => false };

/** Addresses within the bundle, names of kinds, labels of codes and of references: what KMEHR says by its form, or says once;
 * the line of an address whose parts stand beside it. */
const STRUCTURE =
  /(reference|\.url|(^|\.)type|valueCanonical|language|\.use|\.preferred|[rR]eference\.display|recorder\.display|Practitioner\[\d\]\.display|(patient|subject)\.identifier\.system|\.line\[\d\]|informationSource\.display|coding\[\d\]\.(display|version)|(category|language|vaccineCode)(\[\d\])?\.coding\[\d\]\.system)$/;
const isStructure = ({ path }: Leaf): boolean => STRUCTURE.test(path);

/** Leaves of a resource that can be changed without a trace. */
function vanished(source: object): readonly string[] {
  const convert = (one: object) =>
    JSON.stringify(fhirToKmehr(JSON.stringify(one), { language: 'fr', id: 'x', ...SENT }));
  const made = convert(source);
  const told = JSON.parse(made) as { readonly lost?: readonly { readonly path: string }[] };
  return leavesOf(naming, source)
    .filter((leaf) => !isStructure(leaf) && !isNamed(told.lost ?? [], leaf))
    .filter((leaf) => convert(changed(source, leaf)) === made)
    .map(({ path, value }) => `${path}: ${String(value)}`);
}

const SENT = {
  sender: [{ cd: [{ scheme: 'CD-HCPARTY', version: '1.0', value: 'orghospital' }], name: 'Invented' }],
  at: { date: '2026-01-01', time: '10:00:00' },
};

function bundleOf(file: string): object {
  const read = readKmehr(readFileSync(file), DEFAULT_LIMITS);
  const [bundle] = read.ok ? kmehrToFhir(read.value.message, { shape: 'careset', language: 'fr' }).bundles : [];
  if (!bundle) throw new Error('no bundle');
  return bundle;
}

it('refuses a bundle about two patients', () => {
  const text = JSON.stringify(bundleOf('corpora/valid/kmehr/vaccination.xml'));
  const other = text.replace(/("patient":\{[^}]*"value":")\d{11}/, '$185073099833');
  expect(fhirToKmehr(other, { language: 'fr', ...SENT })).toEqual({ ok: false, reason: 'two-patients' });
});

const OURS = ['kmehr/vaccination', 'kmehr-fhir/vaccinations', 'kmehr-fhir/allergies', 'kmehr/sumehr'];
describe('every leaf of a bundle is in the message or named in the account', () => {
  it.each(OURS)('%s', (name) => {
    expect(vanished(bundleOf(`corpora/valid/${name}.xml`))).toEqual([]);
  });
});

const EXAMPLES = '../shared/data/fhir-be/examples';
const examples = ['vaccination', 'allergy'].flatMap((guide) =>
  existsSync(join(EXAMPLES, guide))
    ? readdirSync(join(EXAMPLES, guide))
        .filter((name) => /^(Immunization|AllergyIntolerance)/.test(name))
        .map((name) => join(EXAMPLES, guide, name))
    : [],
);
describe.skipIf(examples.length === 0)('nor of the Belgian examples (skipped without ../shared)', () => {
  it.each(examples)('%s', (file) => {
    expect(vanished(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual([]);
  });
});
