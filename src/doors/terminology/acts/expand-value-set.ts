/** `ValueSet/$expand`: the codes of a value set. Source: FHIR R4, OperationDefinition ValueSet-expand. */
import { randomUUID } from 'node:crypto';
import { type ExpandQuestion, expand, expansionOf, issueWords } from '../../../standards/fhir/index.ts';
import type { Act, Asked } from '../context.ts';
import { namedValueSet } from '../named-value-set.ts';

/** They change which codes are in: to leave one out would give another list than the one asked for. */
const CHANGING: readonly string[] = [
  ...['context', 'contextDirection', 'date', 'exclude-system', 'system-version', 'check-system-version'],
  ...['force-system-version', 'exclude-post-coordinated', 'useSupplement'],
];

export const expandValueSet: Act = (context, asked) => {
  const { engine, question } = asked;
  const unsupported = CHANGING.find((name) => question.names.includes(name));
  if (unsupported) return { problem: 'parameter-unsupported', parameter: unsupported };
  const odd = ['count', 'offset'].find((name) => question.names.includes(name) && question.number(name) === undefined);
  if (odd) return { problem: 'parameter-missing', parameter: odd };
  const named = namedValueSet(asked);
  if ('problem' in named || 'issues' in named) return named;
  if (!named.valueSet) return { problem: 'parameter-missing', parameter: 'url' };
  const wanted = wantedOf(asked);
  const found = expand(engine, named.valueSet, wanted);
  if (!found.ok)
    return { status: issueWords[found.issue.name].type === 'not-found' ? 404 : 422, issues: [found.issue] };
  const made = { identifier: `urn:uuid:${randomUUID()}`, timestamp: context.now().toISOString() };
  return { resource: expansionOf(named.valueSet, found, wanted, made) };
};

const wantedOf = ({ question, displayLanguage }: Asked): ExpandQuestion => ({
  filter: question.text('filter'),
  count: question.number('count'),
  offset: question.number('offset'),
  activeOnly: question.truth('activeOnly'),
  displayLanguage: question.text('displayLanguage') ?? displayLanguage,
  includeDesignations: question.truth('includeDesignations'),
  excludeNested: question.truth('excludeNested'),
  // A language by itself, or with the system of languages before it.
  designationLanguages: question.texts('designation').map((one) => one.replace(/^.*\|/, '')),
  properties: question.texts('property'),
});
