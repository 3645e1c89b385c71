import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownValidator } from './testing/validators.ts';

const VALID = 'corpora/valid/fhir';
const INVALID = 'corpora/invalid/fhir';
const issuesOf = (file: string) => ownValidator.validate(JSON.parse(readFileSync(file, 'utf8'))).issues;

describe('our valid documents', () => {
  it.each(readdirSync(VALID))('%s has no error, and no warning but that a summary is advised', (file) => {
    const issues = issuesOf(join(VALID, file)).map(({ severity, rule, expression }) => ({
      severity,
      rule,
      expression,
    }));
    expect(issues.filter(({ rule }) => rule !== 'invariant:dom-6')).toEqual([]);
  });
});

describe('our invalid documents', () => {
  const expected: Readonly<Record<string, { readonly rule: string; readonly expression: string }>> = JSON.parse(
    readFileSync(join(INVALID, 'index.json'), 'utf8'),
  );

  it('each is listed with its fault', () => {
    const files = readdirSync(INVALID).filter((file) => file !== 'index.json');
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s is refused for its fault, at its place', (file, fault) => {
    expect(issuesOf(join(INVALID, file))).toContainEqual(expect.objectContaining({ severity: 'error', ...fault }));
  });
});
