/** Answers of the terminology service as FHIR resources. Source: FHIR R4, ValueSet and CodeSystem operations. */
import type { Resource } from '../resources.ts';
import type { ExpandQuestion, Expansion, ListedCode } from './expand.ts';
import type { TermIssue } from './faults.ts';
import { issueText, issueWords, type LabelLanguage } from './issue-texts.ts';
import type { ConceptProperty, ValueSet } from './model.ts';

type Json = Resource & Readonly<Record<string, unknown>>;

const ISSUE_KINDS = 'http://hl7.org/fhir/tools/CodeSystem/tx-issue-type';
const UNCLOSED = 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed';

/** Leaves out what is not there. */
const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const isFilled = (list: readonly unknown[]): boolean => list.length > 0;
const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (isFilled(list) ? list : undefined);

export const termOutcome = (issues: readonly TermIssue[], language: LabelLanguage): Json => ({
  resourceType: 'OperationOutcome',
  issue: issues.map(({ name, severity, about, at }) =>
    present({
      severity,
      code: issueWords[name].type,
      details: {
        coding: [{ system: ISSUE_KINDS, code: issueWords[name].kind }],
        text: issueText(name, about, language),
      },
      // `location` is old, but validators of today still read it.
      location: at === undefined ? undefined : [at],
      expression: at === undefined ? undefined : [at],
    }),
  ),
});

export interface Made {
  /** Moment of the answer, and a `urn:uuid:` of its own. */
  readonly timestamp: string;
  readonly identifier: string;
}

export function expansionOf(valueSet: ValueSet, found: Expansion, question: ExpandQuestion, made: Made): Json {
  const { compose: _, ...rest } = valueSet;
  return {
    ...present({ ...rest }),
    resourceType: 'ValueSet',
    expansion: present({
      extension: found.isUnclosed ? [{ url: UNCLOSED, valueBoolean: true }] : undefined,
      ...made,
      total: found.total,
      // Absent without paging.
      offset: question.offset === undefined && question.count === undefined ? undefined : found.offset,
      parameter: unlessEmpty(parametersOf(question, found)),
      contains: unlessEmpty(found.codes.map(listedCode)),
    }),
  };
}

const parametersOf = (
  { filter, count, offset, activeOnly, displayLanguage, includeDesignations, excludeNested }: ExpandQuestion,
  { used }: Expansion,
) => [
  ...(filter === undefined ? [] : [{ name: 'filter', valueString: filter }]),
  ...(offset === undefined ? [] : [{ name: 'offset', valueInteger: offset }]),
  ...(count === undefined ? [] : [{ name: 'count', valueInteger: count }]),
  ...(activeOnly === undefined ? [] : [{ name: 'activeOnly', valueBoolean: activeOnly }]),
  ...(displayLanguage === undefined ? [] : [{ name: 'displayLanguage', valueCode: displayLanguage }]),
  ...(includeDesignations === undefined ? [] : [{ name: 'includeDesignations', valueBoolean: includeDesignations }]),
  ...(excludeNested === undefined ? [] : [{ name: 'excludeNested', valueBoolean: excludeNested }]),
  ...used.map((valueUri) => ({ name: 'used-codesystem', valueUri })),
];

const listedCode = ({ system, code, display, isAbstract, isInactive, designations, properties }: ListedCode) =>
  present({
    system,
    abstract: isAbstract || undefined,
    inactive: isInactive || undefined,
    ...{ code, display },
    designation: unlessEmpty(designations),
    // Expansions of R4 have no properties of codes: as an extension of R5.
    extension: unlessEmpty(properties.map(propertyExtension)),
  });

const CONTAINS_PROPERTY = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-ValueSet.expansion.contains.property';

const propertyExtension = ({ code, ...value }: ConceptProperty) => ({
  url: CONTAINS_PROPERTY,
  extension: [
    { url: 'code', valueCode: code },
    { url: 'value', ...value },
  ],
});
