/** /my/documents: what is open to the patient, newest first; one document, readable; its attachments. */
import { inRecord } from '../../modules/access/index.ts';
import { readDocument } from '../../modules/brusafe/index.ts';
import { itemKey, readGrant } from '../../modules/grants/index.ts';
import { type DocumentLink, listDocuments } from '../../modules/hub/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, pageNumber, sendFile, sendPage } from '../../platform/http/index.ts';
import { parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { fileOfStored, viewOfStored } from '../../standards/kmehr-view/index.ts';
import {
  addressIn,
  BackLink,
  DocumentList,
  documentEntry,
  EmptyState,
  Notice,
  Pagination,
  ReadableDocument,
} from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { words } from './texts.ts';

const PAGE_ROWS = 25;
const PATH = '/my/documents';

interface DocumentRoute {
  Params: { language: string; id: string; number: string };
  Querystring: { page?: string };
}

export function openDocuments(server: HttpServer, context: PortalContext): void {
  server.get<DocumentRoute>('/:language/my/documents', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await listPage(context, visit, pageNumber(request.query.page)));
  });
  server.get<DocumentRoute>('/:language/my/documents/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? documentPage(context, visit, request.params.id, reply) : reply;
  });
  server.get<DocumentRoute>('/:language/my/documents/:id/files/:number', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id, number } = request.params;
    const document = /^\d{1,3}$/.test(number) ? await readOwn(context, visit, id) : undefined;
    return sendFile(reply, `document-${number}`, document && fileOfStored(document.content, Number(number)));
  });
}

async function listPage({ access, sandbox }: PortalContext, visit: Visit, page: number): Promise<string> {
  const { language, caller, subject, acting } = visit;
  const t = words(language);
  const offset = (page - 1) * PAGE_ROWS;
  const question = { act: 'list-documents', caller, patient: { key: subject } } as const;
  const answer = await inRecord(access, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const { links, total } = await listDocuments(grant, { offset, limit: PAGE_ROWS });
    const id = ({ item }: DocumentLink) => printPublicId(access.keys, { patient: readGrant(grant).patient, item });
    return { name: `${firstNames} ${familyName}`, total, rows: links.map((link) => ({ link, id: id(link) })) };
  });
  const title = acting ? citizenWords(language)('documentsOf', { name: acting.other }) : t('documents');
  const frame = { visit, sandbox, path: PATH, title };
  if (!answer.granted) {
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
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
        <p class="z-lead">{acting ? citizenWords(language)('leadFor', { name: acting.other }) : t('lead')}</p>
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

/** The document behind a public id, within what is open to the patient whose record this is. */
async function readOwn({ access }: PortalContext, { caller, subject }: Visit, id: string) {
  const parts = parsePublicId(access.keys, id);
  if (!parts || parts.patient !== subject) return undefined;
  const question = { act: 'read-document', caller, patient: { key: subject } } as const;
  const answer = await inRecord(access, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const document = await readDocument(grant, access.keys, { item: itemKey(parts.item) });
    return document && { name: `${firstNames} ${familyName}`, ...document };
  });
  return answer.granted ? answer.value : undefined;
}

async function documentPage(context: PortalContext, visit: Visit, id: string, reply: HttpReply): Promise<HttpReply> {
  const { language } = visit;
  const { sandbox } = context;
  const t = words(language);
  const path = `${PATH}/${id}`;
  const before = <BackLink language={language} href={addressIn(language, PATH)} text={t('back')} />;
  const document = await readOwn(context, visit, id);
  if (!document) {
    const frame = { visit, sandbox, before, path: PATH, title: t('notFound') };
    const missing = (
      <Notice language={language} tone="info">
        {t('notFoundHelp')}
      </Notice>
    );
    return sendPage(reply, patientPage({ ...frame, children: missing }), 404);
  }
  const view = viewOfStored(document.content, { language, labelOf, formatDate: (date) => formatDate(date, language) });
  const href = (number: number) => addressIn(language, `${path}/files/${number}`);
  const frame = { visit, sandbox, before, path, name: document.name, title: view.title.text, titleInside: true };
  const children = <ReadableDocument language={language} document={view} attachmentHref={href} />;
  return sendPage(reply, patientPage({ ...frame, children }));
}
