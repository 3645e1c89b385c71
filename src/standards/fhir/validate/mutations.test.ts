import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Mutation, mutationsOf } from './testing/mutations.ts';
import { ownDefinitions, ownTerminology, ownValidator } from './testing/validators.ts';

const VALID = 'corpora/valid/fhir';
const KINDS = [
  ...['binding', 'choice', 'empty', 'extension-context', 'fixed', 'format', 'max', 'min', 'modifier-extension-unknown'],
  ...['pattern', 'reference-target', 'slice-max', 'slice-min', 'type', 'unit', 'unknown-element'],
];

const read = (file: string) => JSON.parse(readFileSync(join(VALID, file), 'utf8'));

function isCaught({ resource, rules, expression }: Mutation): boolean {
  return ownValidator
    .validate(resource)
    .issues.some(
      (issue) => issue.severity === 'error' && rules.includes(issue.rule) && issue.expression === expression,
    );
}

const files = readdirSync(VALID);
/** Of a long document every so many, evenly: it repeats what the short ones have. */
const MOST = 300;
function someOf(mutations: readonly Mutation[]): readonly Mutation[] {
  const step = Math.ceil(mutations.length / MOST);
  return mutations.filter((_one, at) => at % step === 0);
}
const all = new Map(files.map((file) => [file, someOf(mutationsOf(read(file), ownDefinitions, ownTerminology))]));

describe('documents with one fault, made from our valid ones', () => {
  it.each(files)('%s: every fault is caught by its rule at its place', (file) => {
    const missed = (all.get(file) ?? []).filter((mutation) => !isCaught(mutation));
    expect(missed.map(({ what, rules, expression }) => `${what}: ${rules} ${expression}`)).toEqual([]);
  });

  it('they are hundreds, of every kind', () => {
    const mutations = [...all.values()].flat();
    expect(mutations.length).toBeGreaterThan(1500);
    expect([...new Set(mutations.flatMap(({ rules }) => rules))].sort()).toEqual(KINDS);
  });
});
