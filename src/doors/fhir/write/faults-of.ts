/** What a validator says of a resource, as the issues of an answer. Source: FHIR R4, "validation"; fhir-be facts 1.2 (any failure makes it invalid). */
import type { Language } from '../../../platform/text/index.ts';
import type { IssueFacts, JsonObject } from '../../../standards/fhir/index.ts';
import type { JsonValue, Validation, Validator } from '../../../standards/fhir/validate/index.ts';
import { type Problem, ruleSystem } from '../answers.ts';
import type { FhirContext } from '../front.ts';

/** What was read as JSON is JSON. */
export const validated = (validator: Validator, resource: JsonObject, profiles: readonly string[]): Validation =>
  validator.validate(resource as JsonValue, { profiles });

/** The refusal of a resource that breaks a profile it is made for, or one that it names in `meta.profile`. */
export function faultsOf(
  { baseUrl, validator }: FhirContext,
  { language }: { readonly language: Language },
  resource: JsonObject,
  profiles: readonly string[],
): Problem | undefined {
  const verdict = validated(validator, resource, profiles);
  return verdict.errors > 0 ? { problem: 'resource-invalid', issues: issuesOf(baseUrl, verdict, language) } : undefined;
}

export const issuesOf = (baseUrl: string, { issues }: Validation, language: Language): readonly IssueFacts[] =>
  issues.map(({ severity, type, rule, text, expression, profile }) => ({
    ...{ severity, type, text: text[language], code: { system: ruleSystem(baseUrl), code: rule } },
    ...{ diagnostics: profile, expression: expression === '' ? undefined : [expression] },
  }));
