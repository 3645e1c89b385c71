/** Documents of the registry and reports of the vault as lines, page by page: each page is decided and traced as a list. */
import type { Answer } from '../../../modules/access/index.ts';
import { type PatientKey, readGrant } from '../../../modules/grants/index.ts';
import { ndjsonLine } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Asked } from '../asked.ts';
import { type ListedDocuments, type ListPage, listAll, type Offsets } from '../documents/list-all.ts';
import type { Showing } from '../documents/show-documents.ts';
import type { Lines } from '../export/lines.ts';
import { questionOn } from '../export/question.ts';
import type { FhirContext } from '../front.ts';

const PAGE_ROWS = 200;
/** What is registered meanwhile comes last: no page begins too late because of it. */
const OLDEST_FIRST = [{ by: 'recorded', descending: false }] as const;

export async function* documentLines(
  context: FhirContext,
  asked: Asked,
  key: PatientKey,
  { since, ...showing }: Showing & { readonly since?: Date | undefined },
): Lines {
  const question = questionOn(asked, key, { type: 'DocumentReference', interaction: 'r' });
  const recorded = since && [[{ from: since }]];
  let offsets: Offsets | undefined = { links: 0, reports: 0 };
  while (offsets) {
    const page: ListPage & Showing = { ...showing, offsets, order: OLDEST_FIRST, limit: PAGE_ROWS };
    const answer: Answer<ListedDocuments | undefined> = await askRecord(context, question, async (grant) =>
      readGrant(grant).patients.includes(key)
        ? listAll(context, grant, { links: { recorded }, reports: { recorded } }, page)
        : undefined,
    );
    if (!answer.granted) return answer.refused;
    // The token is for another record than the one that is named.
    if (!answer.value) return 'patient-unknown';
    const { shown, next } = answer.value;
    if (shown.length > 0) yield Buffer.concat(shown.map((one) => ndjsonLine(Buffer.from(JSON.stringify(one)))));
    offsets = next;
  }
  return undefined;
}
