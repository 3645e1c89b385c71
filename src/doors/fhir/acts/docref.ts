/** GET or POST [base]/DocumentReference/$docref: the documents of one patient, by the same search. Source: International Patient Access 1.0, "docref". */
import { actorKey } from '../../../modules/access/index.ts';
import { type HttpRequest, queryOf } from '../../../platform/http/index.ts';
import { handlingOf } from '../../../standards/fhir/index.ts';
import type { Outcome, Problem } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { docrefQuestion, pairsIn } from '../documents/docref-parameters.ts';
import type { FhirContext } from '../front.ts';
import { openPageLink, PAGE, type PagedSearch } from '../search/page-link.ts';
import { type AskedPairs, pairsAsked, searchOf } from '../type-search.ts';
import { searchDocuments } from './search-documents.ts';

const FIRST: PagedSearch['after'] = { keys: ['0'], item: '0' };

export async function docref(context: FhirContext, asked: Asked, request: HttpRequest, base: string): Promise<Outcome> {
  const sent = askedWith(context, request);
  if ('problem' in sent) return sent;
  const { keys } = context.access;
  const address = `${base}/DocumentReference/$docref`;
  const holder = { keys, address, actor: actorKey(asked.caller), record: asked.patient };
  const [first, ...more] = sent.pairs;
  const isPage = first?.[0] === PAGE && more.length === 0;
  const paged = isPage ? openPageLink(holder, first[1], sent.now) : { ...sent, after: FIRST };
  if (!paged) return { problem: 'page-unknown' };
  const question = docrefQuestion(paged);
  if ('problem' in question) return question;
  const search = searchOf('DocumentReference', request, base, { ...paged, pairs: question.pairs });
  if ('problem' in search) return search;
  const query = new URLSearchParams(sent.pairs.map(([name, value]) => [name, value])).toString();
  const page = { after: paged.after, self: `${address}?${query}` };
  return searchDocuments(context, asked, { ...search, asked: paged, page, holder }, question);
}

/** In the address, in a form, or in Parameters. */
function askedWith(context: FhirContext, request: HttpRequest): AskedPairs | Problem {
  if (!Buffer.isBuffer(request.body)) return pairsAsked(context, request);
  const pairs = pairsIn(request.body);
  if ('problem' in pairs) return pairs;
  const handling = handlingOf(String(request.headers.prefer ?? ''));
  return { pairs: [...queryOf(request), ...pairs], handling, now: context.access.clock.now().getTime() };
}
