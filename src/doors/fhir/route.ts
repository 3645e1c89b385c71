/** One address of the door and the act behind it. */
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Outcome } from './answers.ts';
import type { Asked } from './asked.ts';
import { type ResourceRequest, resourceRequest } from './asked-resource.ts';
import type { FhirContext } from './front.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** As it is counted. */
  readonly name: string;
  /** It takes nothing that is kept: at most a form or a few parameters. */
  readonly isShort?: true;
  /** Whether the client takes what the act answers with; JSON without it. */
  readonly mayAnswer?: (request: HttpRequest) => boolean;
  readonly act: (context: FhirContext, asked: Asked, request: HttpRequest, base: string) => Promise<Outcome>;
}

export type ResourceAct = (context: FhirContext, asked: Asked, request: ResourceRequest) => Promise<Outcome>;

/** Members of `Bundle.entry.request` that are conditions. Source: FHIR R4, Bundle. */
export type EntryCondition = 'ifMatch' | 'ifNoneMatch' | 'ifNoneExist' | 'ifModifiedSince';

/** How an act may stand in a Bundle of interactions. */
export interface AsEntry {
  readonly in: 'batch' | 'batch and transaction';
  /** Those that it keeps to: an entry with another one is refused. */
  readonly conditions: readonly EntryCondition[];
}

/** An act on a resource of one type. */
export interface ResourceRow extends Pick<Route, 'method' | 'mayAnswer'> {
  /** After the type. */
  readonly path: string;
  readonly interaction: string;
  readonly act: ResourceAct;
  /** Without it, it is asked alone. */
  readonly asEntry?: AsEntry;
}

export const resourceRoute = (type: string, { path, interaction, act, method, mayAnswer }: ResourceRow): Route => ({
  ...{ method, ...(mayAnswer && { mayAnswer }), path: `/${type}${path}`, name: `${type} ${interaction}` },
  act: (context, asked, request, base) => act(context, asked, resourceRequest(request, type, base)),
});
