/** Rows of the registry as lines, page by page: each page is decided and traced as a list. */
import { type PatientKey, readGrant } from '../../../modules/grants/index.ts';
import { findDocuments } from '../../../modules/hub/index.ts';
import { ndjsonLine } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Asked } from '../asked.ts';
import { type Showing, showDocuments } from '../documents/show-documents.ts';
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
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = { recorded, order: OLDEST_FIRST, offset, limit: PAGE_ROWS };
    const answer = await askRecord(context, question, async (grant) => {
      if (!readGrant(grant).patients.includes(key)) return undefined;
      const { links, total } = await findDocuments(grant, page);
      return { shown: await showDocuments(context, grant, links, showing), total };
    });
    if (!answer.granted) return answer.refused;
    // The token is for another record than the one that is named.
    if (!answer.value) return 'patient-unknown';
    const { shown, total } = answer.value;
    if (shown.length > 0) yield Buffer.concat(shown.map((one) => ndjsonLine(Buffer.from(JSON.stringify(one)))));
    if (offset + PAGE_ROWS >= total) return undefined;
  }
}
