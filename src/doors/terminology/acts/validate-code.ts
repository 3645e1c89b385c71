/** `$validate-code` of a value set and of a code system. Source: FHIR R4, OperationDefinition ValueSet-validate-code, CodeSystem-validate-code. */
import {
  type TermCoding,
  type ValidateQuestion,
  type ValueSet,
  validateCode,
  verdictParameters,
} from '../../../standards/fhir/index.ts';
import type { Act, Asked, Outcome } from '../context.ts';
import { namedValueSet } from '../named-value-set.ts';

type Codings = Pick<ValidateQuestion, 'codings' | 'as'> & { readonly sent?: unknown };

export const validateInValueSet: Act = (_, asked) => {
  const named = namedValueSet(asked);
  if ('problem' in named || 'issues' in named) return named;
  if (!named.valueSet) return { problem: 'parameter-missing', parameter: 'url' };
  return judged(asked, codingsOf(asked, 'system', 'systemVersion'), named.valueSet);
};

/** Here `url` names the code system. */
export const validateInCodeSystem: Act = (context, asked) => {
  if (asked.id === undefined) return judged(asked, codingsOf(asked, 'url', 'version'));
  const system = context.terminology.engine.library.codeSystems.find(({ id }) => id === asked.id);
  if (!system) return { problem: 'not-found' };
  const found = codingsOf(asked, 'url', 'version');
  return judged(asked, found && { ...found, codings: found.codings.map((one) => ({ ...one, system: system.url })) });
};

function codingsOf({ question }: Asked, systemName: string, versionName: string): Codings | undefined {
  const concept = question.concept('codeableConcept');
  if (concept) return { as: 'codeableConcept', ...concept };
  const coding = question.coding('coding');
  if (coding) return { as: 'coding', codings: [coding] };
  const code = question.text('code');
  if (code === undefined || code === '') return undefined;
  const system = question.text(systemName);
  const given: TermCoding = { system, version: question.text(versionName), code, display: question.text('display') };
  return { as: 'code', codings: [given] };
}

function judged(asked: Asked, found: Codings | undefined, valueSet?: ValueSet | undefined): Outcome {
  if (!found) return { problem: 'parameter-missing', parameter: 'code' };
  const { engine, question, language } = asked;
  const verdict = validateCode(engine, {
    ...{ valueSet, codings: found.codings, as: found.as },
    inferSystem: question.truth('inferSystem') ?? question.truth('implySystem'),
    activeOnly: question.truth('activeOnly'),
    abstract: question.truth('abstract'),
    lenientDisplay: question.truth('lenient-display-validation'),
    displayLanguage: question.text('displayLanguage') ?? asked.displayLanguage,
  });
  if ('refused' in verdict) return { status: 422, issues: [verdict.refused] };
  return { resource: verdictParameters(verdict, language, found.sent) };
}
