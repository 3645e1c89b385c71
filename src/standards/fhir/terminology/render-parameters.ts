/** Answers of `$lookup` and `$validate-code` as Parameters. Source: FHIR R4, CodeSystem-lookup, ValueSet-validate-code. */
import type { Resource } from '../resources.ts';
import { issueText, type LabelLanguage } from './issue-texts.ts';
import type { FoundCode } from './lookup.ts';
import type { ConceptProperty, Designation } from './model.ts';
import { termOutcome } from './render.ts';
import type { Verdict } from './validate-code.ts';

type Json = Resource & Readonly<Record<string, unknown>>;

const parameters = (parameter: readonly unknown[]): Json => ({ resourceType: 'Parameters', parameter });

/** What a `$lookup` is asked for; empty: all of it. */
export function lookupParameters({ system, concept, display, children }: FoundCode, wanted: readonly string[]): Json {
  const { source } = system;
  const asksFor = (name: string): boolean => wanted.length === 0 || wanted.includes(name) || wanted.includes('*');
  return parameters([
    { name: 'name', valueString: source.name ?? source.title ?? source.url },
    ...(source.version === undefined ? [] : [{ name: 'version', valueString: source.version }]),
    { name: 'code', valueCode: concept.code },
    { name: 'system', valueUri: source.url },
    { name: 'display', valueString: display ?? concept.code },
    { name: 'abstract', valueBoolean: concept.isAbstract },
    ...(concept.definition !== undefined && asksFor('definition')
      ? [{ name: 'definition', valueString: concept.definition }]
      : []),
    ...(asksFor('designation') ? concept.designations.map(designationPart) : []),
    ...[...propertiesOf(concept), ...children.map(childProperty)].filter(({ code }) => asksFor(code)).map(propertyPart),
  ]);
}

const propertiesOf = ({ properties, parents, isInactive }: FoundCode['concept']): readonly ConceptProperty[] => [
  ...(properties.some(({ code }) => code === 'inactive') ? [] : [{ code: 'inactive', valueBoolean: isInactive }]),
  ...properties.filter(({ code }) => code !== 'parent' && code !== 'child'),
  ...parents.map((valueCode) => ({ code: 'parent', valueCode })),
];

const childProperty = (valueCode: string): ConceptProperty => ({ code: 'child', valueCode });

const propertyPart = ({ code, ...value }: ConceptProperty) => {
  const [[type, told] = ['valueString', '']] = Object.entries(value).filter(([, one]) => one !== undefined);
  return {
    name: 'property',
    part: [
      { name: 'code', valueCode: code },
      { name: 'value', [type]: told },
    ],
  };
};

const designationPart = ({ language, use, value }: Designation) => ({
  name: 'designation',
  part: [
    ...(language === undefined ? [] : [{ name: 'language', valueCode: language }]),
    ...(use === undefined ? [] : [{ name: 'use', valueCoding: use }]),
    { name: 'value', valueString: value },
  ],
});

export function verdictParameters(
  { result, decided, issues, causedBy, unknownSystems }: Verdict,
  language: LabelLanguage,
  concept?: unknown,
): Json {
  const { coding, system, version, display, concept: found, normalized } = decided ?? {};
  const message = issues.map(({ name, about }) => issueText(name, about, language)).join(' ');
  return parameters([
    { name: 'result', valueBoolean: result },
    ...(message === '' ? [] : [{ name: 'message', valueString: message }]),
    ...(display === undefined ? [] : [{ name: 'display', valueString: display }]),
    ...(coding === undefined ? [] : [{ name: 'code', valueCode: coding.code }]),
    ...(normalized === undefined ? [] : [{ name: 'normalized-code', valueCode: normalized }]),
    ...(system === undefined ? [] : [{ name: 'system', valueUri: system }]),
    ...(version === undefined ? [] : [{ name: 'version', valueString: version }]),
    ...(found?.isInactive ? [{ name: 'inactive', valueBoolean: true }] : []),
    ...(concept === undefined ? [] : [{ name: 'codeableConcept', valueCodeableConcept: concept }]),
    ...causedBy.map((valueCanonical) => ({ name: 'x-caused-by-unknown-system', valueCanonical })),
    ...unknownSystems.map((valueCanonical) => ({ name: 'x-unknown-system', valueCanonical })),
    ...(issues.length === 0 ? [] : [{ name: 'issues', resource: termOutcome(issues, language) }]),
  ]);
}
