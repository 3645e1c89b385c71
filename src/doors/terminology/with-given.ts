/** The terminology of the house with what came along in the question, for that question alone. Source: HL7 tx-ecosystem, `tx-resource`. */
import type { Terminology } from '../../standards/fhir/index.ts';
import type { Asked, TerminologyContext } from './context.ts';

export function withGiven({ terminology }: TerminologyContext, { question }: Asked): Terminology {
  const given = question.resources();
  const isEmpty = given.valueSets.length === 0 && given.codeSystems.length === 0;
  return isEmpty ? terminology.engine : terminology.engine.beside(given);
}
