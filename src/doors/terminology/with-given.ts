/** The terminology of the house with what came along in the question, for that question alone. Source: HL7 tx-ecosystem, `tx-resource`; FHIR R4, `$expand`. */
import type { Question, Terminology } from '../../standards/fhir/index.ts';
import type { TerminologyContext } from './context.ts';

export function withGiven({ terminology }: TerminologyContext, question: Question): Terminology {
  const given = question.resources();
  // A value set inside the question is not kept either, and is worked out within the same bounds.
  const isEmpty =
    given.valueSets.length === 0 && given.codeSystems.length === 0 && !question.names.includes('valueSet');
  return isEmpty ? terminology.engine : terminology.engine.beside(given);
}
