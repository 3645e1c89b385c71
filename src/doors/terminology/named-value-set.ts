/** The value set that a question means: in its address, by url, or inside it. Source: FHIR R4, ValueSet operations. */
import type { ValueSet } from '../../standards/fhir/index.ts';
import type { Asked, Outcome } from './context.ts';

export type Named = { readonly valueSet?: ValueSet | undefined } | Exclude<Outcome, { readonly resource: unknown }>;

export function namedValueSet({ engine: { library }, question, id }: Asked): Named {
  if (id !== undefined) {
    const valueSet = library.valueSets.find((one) => one.id === id);
    return valueSet ? { valueSet } : { problem: 'not-found' };
  }
  const url = question.text('url');
  if (url === undefined) return { valueSet: question.valueSet('valueSet') };
  const version = question.text('valueSetVersion');
  const canonical = version === undefined || url.includes('|') ? url : `${url}|${version}`;
  const valueSet = library.valueSet(canonical);
  return valueSet
    ? { valueSet }
    : { status: 404, issues: [{ severity: 'error', name: 'value-set-unknown', about: canonical }] };
}
