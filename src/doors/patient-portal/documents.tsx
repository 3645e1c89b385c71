/** /my/documents: what is open to the patient, newest first. */
import { readGrant } from '../../modules/grants/index.ts';
import { type DocumentLink, listDocuments } from '../../modules/hub/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpServer, pageNumber, sendPage } from '../../platform/http/index.ts';
import { printPublicId } from '../../platform/sealing/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, DocumentList, documentEntry, EmptyState, Pagination } from '../../ui/index.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { words } from './texts.ts';

const PAGE_ROWS = 25;
export const PATH = '/my/documents';

interface ListRoute {
  Params: { language: string };
  Querystring: { page?: string };
}

export function openDocuments(server: HttpServer, context: PortalContext): void {
  server.get<ListRoute>('/:language/my/documents', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await listPage(context, visit, pageNumber(request.query.page)));
  });
}

async function listPage(context: PortalContext, visit: Visit, page: number): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  const offset = (page - 1) * PAGE_ROWS;
  const question = { act: 'list-documents', caller, patient: { key: caller.patient } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const { links, total } = await listDocuments(grant, { offset, limit: PAGE_ROWS });
    const id = ({ item }: DocumentLink) => printPublicId(access.keys, { patient: readGrant(grant).patient, item });
    return { name: `${firstNames} ${familyName}`, total, rows: links.map((link) => ({ link, id: id(link) })) };
  });
  const frame = { visit, sandbox, path: PATH, title: t('documents') };
  if (!answer.granted) {
    return patientPage({ ...frame, children: <ClosedRecord language={language} refused={answer.refused} /> });
  }
  const { name, rows, total } = answer.value;
  const entries = rows.map(({ link, id }) =>
    documentEntry(link, {
      kind: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
      href: addressIn(language, `${PATH}/${id}`),
    }),
  );
  const address = (number: number) => addressIn(language, `${PATH}?page=${number}`);
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        {entries.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
        ) : (
          <>
            <p>{t('total', { count: total })}</p>
            <DocumentList language={language} documents={entries} heading="h2" />
            <Pagination
              language={language}
              label={t('documents')}
              from={offset + 1}
              to={offset + rows.length}
              total={total}
              {...(page > 1 ? { previousHref: address(page - 1) } : {})}
              {...(offset + rows.length < total ? { nextHref: address(page + 1) } : {})}
            />
          </>
        )}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}
