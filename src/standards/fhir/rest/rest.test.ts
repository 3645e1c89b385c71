import { expect, it } from 'vitest';
import { handlingOf, takesJson } from './format.ts';

it.each([
  [undefined, undefined, true],
  ['', undefined, true],
  ['*/*', undefined, true],
  ['application/fhir+json; fhirVersion=4.0', undefined, true],
  ['application/xml, application/json;q=0.5', undefined, true],
  ['application/json;q=0', undefined, false],
  ['application/json;q=0.0', undefined, false],
  ['application/json;q=0.01', undefined, true],
  ['application/fhir+xml', undefined, false],
  ['application/fhir+xml', 'json', true],
  ['application/json', 'xml', false],
  [undefined, 'application/fhir json', true],
] as const)('Accept %s, _format %s: %s', (accept, format, taken) => {
  expect(takesJson(accept, format)).toBe(taken);
});

it.each([
  [undefined, 'strict'],
  ['handling=strict', 'strict'],
  ['return=minimal, handling=lenient', 'lenient'],
  ['respond-async; handling="lenient"', 'lenient'],
  ['handling=lenienter', 'strict'],
])('Prefer %s: %s', (prefer, handling) => {
  expect(handlingOf(prefer)).toBe(handling);
});
