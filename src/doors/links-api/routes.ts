/** The table of routes: address, shapes, act. */
import type { HttpRequest } from '../../platform/http/index.ts';
import { BASE_PATH, createLink } from './acts/create-link.ts';
import { endOneLink } from './acts/end-link.ts';
import { heldLinks } from './acts/held-links.ts';
import { readOneLink } from './acts/read-link.ts';
import { searchLinks } from './acts/search-links.ts';
import { updateLink } from './acts/update-link.ts';
import type { Asked, LinksContext, Outcome } from './context.ts';
import * as shapes from './schemas.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly name: string;
  readonly summary: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly act: (context: LinksContext, asked: Asked, request: HttpRequest) => Promise<Outcome>;
}

const problem = { 'application/problem+json': { schema: shapes.ProblemBody } };
const PROBLEMS = Object.fromEntries(
  ['4xx', '5xx'].map((status) => [status, { description: 'What is wrong (RFC 9457).', content: problem }]),
);
const one = {
  description: 'The link; its version is in ETag.',
  content: { 'application/json': { schema: shapes.Link } },
};
const page = { description: 'A page.', content: { 'application/json': { schema: shapes.LinkPage } } };
const nothing = (description: string) => ({ description, type: 'null' });

const header = ({ headers }: HttpRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};
// Invariant: fastify has checked params, query and body against the route's schema before an act runs.
const idOf = ({ params }: HttpRequest): string => (params as { readonly id: string }).id;
const ifMatch = (request: HttpRequest) => header(request, 'if-match');
const atId = { params: shapes.LinkId };

export const routes: readonly Route[] = [
  {
    ...{ method: 'POST', url: BASE_PATH, name: 'createLink', summary: 'Declare a link' },
    schema: { headers: shapes.CreateHeaders, body: shapes.NewLink, response: { 201: one, ...PROBLEMS } },
    act: (context, asked, request) =>
      createLink(context, asked, request.body as shapes.NewLink, header(request, 'idempotency-key')),
  },
  {
    ...{ method: 'GET', url: BASE_PATH, name: 'listHeldLinks', summary: 'The running links the caller holds' },
    schema: { headers: shapes.Headers, querystring: shapes.HeldQuery, response: { 200: page, ...PROBLEMS } },
    act: (context, asked, { query }) => heldLinks(context, asked, query as shapes.HeldQuery),
  },
  {
    ...{ method: 'POST', url: `${BASE_PATH}/_search`, name: 'searchLinks', summary: 'The links of one patient' },
    schema: { headers: shapes.Headers, body: shapes.LinkSearch, response: { 200: page, ...PROBLEMS } },
    act: (context, asked, { body }) => searchLinks(context, asked, body as shapes.LinkSearch),
  },
  {
    ...{ method: 'GET', url: `${BASE_PATH}/:id`, name: 'readLink', summary: 'One link' },
    schema: { ...atId, headers: shapes.ReadHeaders, response: { 200: one, 304: nothing('Unchanged.'), ...PROBLEMS } },
    act: (context, asked, request) => readOneLink(context, asked, idOf(request), header(request, 'if-none-match')),
  },
  {
    ...{
      method: 'PUT',
      url: `${BASE_PATH}/:id`,
      name: 'replaceLink',
      summary: 'End a link and declare it anew, whole',
    },
    schema: { ...atId, headers: shapes.UpdateHeaders, body: shapes.ReplacedLink, response: { 200: one, ...PROBLEMS } },
    act: (context, asked, request) => updateLink(context, asked, { ...changeOf(request), isPartial: false }),
  },
  {
    ...{
      method: 'PATCH',
      url: `${BASE_PATH}/:id`,
      name: 'changeLink',
      summary: 'End a link and declare it anew, with what changes',
    },
    schema: { ...atId, headers: shapes.UpdateHeaders, body: shapes.ChangedLink, response: { 200: one, ...PROBLEMS } },
    act: (context, asked, request) => updateLink(context, asked, { ...changeOf(request), isPartial: true }),
  },
  {
    ...{ method: 'DELETE', url: `${BASE_PATH}/:id`, name: 'deleteLink', summary: 'End a link today' },
    schema: { ...atId, headers: shapes.UpdateHeaders, response: { 204: nothing('Ended.'), ...PROBLEMS } },
    act: (context, asked, request) =>
      endOneLink(context, asked, { id: idOf(request), ifMatch: ifMatch(request), end: {}, isShown: false }),
  },
  {
    ...{
      method: 'POST',
      url: `${BASE_PATH}/:id/_end`,
      name: 'endLink',
      summary: 'End a link, with a day and a reason',
    },
    schema: { ...atId, headers: shapes.UpdateHeaders, body: shapes.LinkEnd, response: { 200: one, ...PROBLEMS } },
    act: (context, asked, request) =>
      endOneLink(context, asked, {
        id: idOf(request),
        ifMatch: ifMatch(request),
        end: request.body as shapes.LinkEnd,
        isShown: true,
      }),
  },
];

const changeOf = (request: HttpRequest) => ({
  id: idOf(request),
  ifMatch: ifMatch(request),
  change: request.body as shapes.ChangedLink,
});
