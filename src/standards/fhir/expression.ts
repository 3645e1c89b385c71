/** The way to an element as an error tells it: `Immunization.performer[0].actor.reference`. Source: FHIR R4, OperationOutcome.issue.expression. */
import type { JsonPath } from './json/index.ts';

export const expressionOf = (type: string, path: JsonPath): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`), type);
