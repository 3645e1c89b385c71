import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from './json.ts';
import { ownValidator } from './testing/validators.ts';

const MOST_ISSUES = 100;
const vaccination: JsonObject = JSON.parse(readFileSync('corpora/valid/fhir/vaccination.json', 'utf8'));
const rulesOf = (resource: JsonValue) => ownValidator.validate(resource).issues.map(({ rule }) => rule);

function deep(levels: number): JsonValue {
  let value: JsonValue = 'x';
  for (let level = 0; level < levels; level += 1) value = { extension: [value] };
  return value;
}

describe('what nobody sends in good faith', () => {
  it('is refused when nested without end', () => {
    expect(rulesOf({ ...vaccination, extension: [deep(100_000)] })).toEqual(['depth']);
  });

  it('is refused when it is no resource', () => {
    for (const value of [null, 1, 'x', [], {}, { resourceType: 7 }, { resourceType: '__proto__' }] as const)
      expect(ownValidator.validate(value).errors).toBeGreaterThan(0);
  });

  it('does not reach what every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const name of names) {
      const resource: JsonValue = JSON.parse(JSON.stringify(vaccination).replace('{', `{"${name}":{"id":"x"},`));
      expect(rulesOf(resource)).toContain('unknown-element');
    }
  });

  it('does not fill the answer', () => {
    const flood = Array.from({ length: 5000 }, (_none, at) => [`unheard-${at}`, 'x'.repeat(1000)]);
    const { issues, errors } = ownValidator.validate({ ...vaccination, ...Object.fromEntries(flood) });
    expect(issues.length).toBe(MOST_ISSUES);
    expect(errors).toBeGreaterThanOrEqual(MOST_ISSUES);
  });

  it('does not come back in full, nor with what moves a terminal', () => {
    const words = `\u001b[2J${'x'.repeat(1_000_000)}`;
    for (const resource of [
      { ...vaccination, status: words },
      { ...vaccination, [words]: 1 },
      { ...vaccination, recorded: words },
    ]) {
      const { issues, errors } = ownValidator.validate(resource);
      expect(errors).toBe(1);
      expect(JSON.stringify(issues).length).toBeLessThan(10_000);
      expect(JSON.stringify(issues)).not.toContain('\\u001b');
    }
  });

  it('ends when references go round in circles', () => {
    const id = (at: number) => `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const entry = Array.from({ length: 2000 }, (_none, at) => ({
      fullUrl: id(at),
      resource: {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        hasMember: [{ reference: id((at + 1) % 2000) }],
        meta: {
          profile: ['https://www.ehealth.fgov.be/standards/fhir/lab/StructureDefinition/be-observation-laboratory'],
        },
      },
    }));
    expect(ownValidator.validate({ resourceType: 'Bundle', type: 'collection', entry }).errors).toBe(0);
  });

  it('takes no time with many contained resources and references to them', () => {
    const many = Array.from({ length: 20_000 }, (_none, at) => at);
    const resource = {
      ...vaccination,
      contained: many.map((at) => ({ resourceType: 'Organization', id: `o${at}`, name: 'x' })),
      reasonReference: many.map((at) => ({ reference: `#o${at}` })),
    };
    expect(ownValidator.validate(resource).errors).toBeGreaterThan(0);
  });

  it('never makes it throw, whatever JSON stands in a known element', () => {
    const names = Object.keys(vaccination).filter((name) => name !== 'resourceType');
    fc.assert(
      fc.property(
        fc.constantFrom(...names, 'contained', 'text', 'reaction'),
        fc.jsonValue({ maxDepth: 4 }),
        (name, value) => {
          expect(
            ownValidator.validate({ ...vaccination, [name]: value as JsonValue }).issues.length,
          ).toBeLessThanOrEqual(MOST_ISSUES);
        },
      ),
      { numRuns: 500 },
    );
  });
});
