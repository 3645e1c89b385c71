/** The list of what this hub knows itself: rows of its registry, newest first, by pages. Source: KMEHR facts A3. */
import type { Answer } from '../../../modules/access/index.ts';
import type { Question } from '../../../modules/grants/index.ts';
import { type Found, listDocuments } from '../../../modules/hub/index.ts';
import { type KnownPatient, readPatient } from '../../../modules/people/index.ts';
import { type GetTransactionList, printList } from '../../../standards/hubservices/index.ts';
import { askRecord } from './ask.ts';
import { authorFilter } from './author-filter.ts';
import type { Asked, HubContext, Outcome } from './context.ts';
import { kindsIn, pageOf } from './criteria.ts';
import { summaryOf } from './summary-of.ts';

/** What registry and other hubs are filtered by alike. */
export function listCriteria({ cds, beginDate, endDate }: GetTransactionList) {
  const kinds = kindsIn(cds);
  return {
    kinds: kinds.length > 0 ? kinds : undefined,
    from: beginDate?.slice(0, 10),
    until: endDate?.slice(0, 10),
  };
}

export type List = (
  context: HubContext,
  question: Question,
  asked: Asked,
  request: GetTransactionList,
) => Promise<Answer<Outcome>>;

export const listHere: List = (context, question, asked, request) =>
  askRecord(context, question, async (grant) => {
    const author = await authorFilter(context, grant, request.author);
    // Both leave in one piece, though an empty list will not need the patient.
    const [{ links, total }, details] = await Promise.all([
      listDocuments(grant, { ...listCriteria(request), author, ...pageOf(asked.header) }),
      readPatient(grant, context.access.keys),
    ]);
    return listOutcome(context, asked, { rows: links, total }, details);
  });

interface Listed {
  readonly rows: Found['rows'];
  readonly total: number;
}

export function listOutcome(
  context: HubContext,
  asked: Asked,
  { rows, total }: Listed,
  { ssin, ...details }: KnownPatient,
): Outcome {
  if (ssin === undefined) throw new Error('a record that a number led to has none');
  const summaries = rows.map((row) => summaryOf(context, row, ssin, asked.language));
  return {
    isComplete: true,
    errors: [],
    page: { size: pageOf(asked.header).limit, total },
    content: printList(context.hub, { ...details, ssin }, summaries),
  };
}
