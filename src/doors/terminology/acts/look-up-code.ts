/** `CodeSystem/$lookup`: what is known of a code. Source: FHIR R4, OperationDefinition CodeSystem-lookup. */
import { lookup, lookupParameters } from '../../../standards/fhir/index.ts';
import type { Act } from '../context.ts';

export const lookUpCode: Act = (_, { engine, question, displayLanguage }) => {
  if (question.names.includes('useSupplement')) return { problem: 'parameter-unsupported', parameter: 'useSupplement' };
  const coding = question.coding('coding');
  const code = coding?.code ?? question.text('code');
  const system = coding?.system ?? question.text('system');
  if (!code || !system) return { problem: 'parameter-missing', parameter: code ? 'system' : 'code' };
  const found = lookup(engine, {
    ...{ system, code },
    version: coding?.version ?? question.text('version'),
    displayLanguage: question.text('displayLanguage') ?? displayLanguage,
  });
  return found.ok
    ? { resource: lookupParameters(found, question.texts('property')) }
    : { status: 404, issues: [found.issue] };
};
