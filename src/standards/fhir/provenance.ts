/** Who put one version of a resource, as a Provenance. Source: FHIR R4, Provenance; v3-DataOperation. */
import type { Reference, Resource } from './resources.ts';

const OPERATION = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation';
const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

export interface ProvenanceFacts {
  readonly id: string;
  /** `Type/id/_history/version`. */
  readonly target: string;
  readonly type: string;
  readonly recorded: Date;
  readonly isFirst: boolean;
  readonly author: Reference;
  readonly onBehalfOf?: Reference | undefined;
}

export interface Provenance extends Resource {
  readonly resourceType: 'Provenance';
  readonly id: string;
  readonly recorded: string;
}

export function provenance(facts: ProvenanceFacts): Provenance & Readonly<Record<string, unknown>> {
  const { id, target, type, isFirst, author, onBehalfOf } = facts;
  const recorded = facts.recorded.toISOString();
  return {
    ...{ resourceType: 'Provenance', id, meta: { lastUpdated: recorded } },
    target: [{ reference: target, type }],
    recorded,
    activity: { coding: [{ system: OPERATION, code: isFirst ? 'CREATE' : 'UPDATE' }] },
    agent: [
      {
        type: { coding: [{ system: PARTICIPANT, code: 'author', display: 'Author' }] },
        who: author,
        ...(onBehalfOf ? { onBehalfOf } : {}),
      },
    ],
  };
}
