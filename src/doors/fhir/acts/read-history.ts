/** GET [base]/[type]/[id]/_history: the versions of one item, newest first. Source: FHIR R4, "http" 3.1.0.9. */
import { placeOfPublicId, readHistory, servedBytes } from '../../../modules/fhir-vault/index.ts';
import { bundleBytes } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { ABOUT_THE_ANSWER, type ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { readInRecord } from '../read-in-record.ts';
import { NOT_FOUND } from '../told-refusal.ts';

const PAGE = { usual: 20, most: 50 } as const;
const NUMBER = /^\d{1,6}$/;

export async function readHistoryOf(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const { type, id } = request;
  const page = pageOf(request);
  if (typeof page === 'string') return { problem: 'parameter-unknown', expression: page };
  const { keys } = context.access;
  const place = placeOfPublicId(keys, id);
  if (!place) return NOT_FOUND;
  const question = { act: 'read-document', type, home: place.patient } as const;
  const answer = await readInRecord(context, asked, question, (grant) =>
    readHistory(grant, keys, { type, place, ...page }),
  );
  return 'problem' in answer ? answer : { composed: historyBundle(request, answer.found, page.count) };
}

interface Page {
  readonly count: number;
  readonly before?: number | undefined;
}

/** The parameter that is not taken, or the page. `_before` is our own: the next page begins below this version. */
function pageOf({ query }: ResourceRequest): Page | string {
  const numbers = new Map<string, number>();
  for (const [name, value] of query) {
    if (ABOUT_THE_ANSWER.includes(name)) continue;
    if ((name !== '_count' && name !== '_before') || !NUMBER.test(value) || numbers.has(name)) return 'http';
    numbers.set(name, Number(value));
  }
  const count = Math.min(Math.max(numbers.get('_count') ?? PAGE.usual, 1), PAGE.most);
  return { count, before: numbers.get('_before') };
}

type History = NonNullable<Awaited<ReturnType<typeof readHistory>>>;

const METHODS = { create: 'POST', derive: 'POST', update: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

function historyBundle(
  { type, id, base }: ResourceRequest,
  { total, versions, next: before }: History,
  count: number,
): Buffer {
  const address = `${base}/${type}/${id}`;
  const next = `${address}/_history?_count=${count}&_before=${before}`;
  return bundleBytes({
    type: 'history',
    total,
    link: [
      { relation: 'self', url: `${address}/_history` },
      ...(before !== undefined ? [{ relation: 'next', url: next }] : []),
    ],
    entry: versions.map(({ version, method, updatedAt, content }) => ({
      fullUrl: address,
      resource: content && servedBytes(content),
      request: { method: METHODS[method], url: METHODS[method] === 'POST' ? type : `${type}/${id}` },
      response: {
        status: method === 'delete' ? '204' : version === 1 ? '201' : '200',
        etag: `W/"${version}"`,
        lastModified: updatedAt.toISOString(),
      },
    })),
  });
}
