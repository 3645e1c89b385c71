/** /my/documents/…: one document of the patient, readable, as a PDF; its attachments. */
import { type DocumentContent, readDocument } from '../../modules/brusafe/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendFile, sendPage } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { fileOfStored, viewOfStored } from '../../standards/kmehr-view/index.ts';
import { addressIn, BackLink, documentPdf, markDisputed, Notice, ReadableDocument } from '../../ui/index.ts';
import { itemWithin } from '../shared/item-within.ts';
import { CorrectionLink } from './correction-parts.tsx';
import { PATH } from './documents.tsx';
import { askRecord, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { rightsWords } from './rights/texts.ts';
import { words } from './texts.ts';
import { words as whoWords } from './who-sees-texts.ts';

interface DocumentRoute {
  Params: { language: string; id: string; number: string };
  Querystring: { codes?: string };
}

export function openDocument(server: HttpServer, context: PortalContext): void {
  server.get<DocumentRoute>('/:language/my/documents/:id', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? documentPage(context, visit, request.params.id, reply) : reply;
  });
  server.get<DocumentRoute>('/:language/my/documents/:id/pdf', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPdf(context, visit, request, reply) : reply;
  });
  server.get<DocumentRoute>('/:language/my/documents/:id/files/:number', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { id, number } = request.params;
    const document = /^\d{1,3}$/.test(number) ? await readOwn(context, visit, id) : undefined;
    return sendFile(reply, `document-${number}`, document && fileOfStored(document.content, Number(number)));
  });
}

function viewIn(language: Language, { content, link }: DocumentContent) {
  const view = viewOfStored(content, { language, labelOf, formatDate: (date) => formatDate(date, language) });
  return link.disputed ? markDisputed(view, language) : view;
}

/** The document behind a public id, within what is open to the patient whose record this is, and to who acts for it. */
async function readOwn(context: PortalContext, { caller, subject }: Visit, id: string) {
  const { access } = context;
  const question = { act: 'read-document', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const item = itemWithin(grant, access.keys, id);
    if (!item) return undefined;
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const document = await readDocument(grant, access.keys, { item });
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
  const view = viewIn(language, document);
  const href = (number: number) => addressIn(language, `${path}/files/${number}`);
  const frame = { visit, sandbox, before, path, name: document.name, title: view.title.text, titleInside: true };
  const pdfHref = addressIn(language, `${path}/pdf`);
  const children = (
    <>
      <ReadableDocument language={language} document={view} attachmentHref={href} pdfHref={pdfHref} />
      <CorrectionLink language={language} path={path} />
      <p>
        <a href={addressIn(language, `${path}/rights`)}>{rightsWords(language)('document')}</a>
      </p>
      <p>
        <a href={addressIn(language, `${path}/who`)}>{whoWords(language)('who')}</a>
      </p>
    </>
  );
  return sendPage(reply, patientPage({ ...frame, children }));
}

async function sendPdf(
  context: PortalContext,
  visit: Visit,
  { params, query }: { readonly params: DocumentRoute['Params']; readonly query: DocumentRoute['Querystring'] },
  reply: HttpReply,
): Promise<HttpReply> {
  const { language } = visit;
  const document = await readOwn(context, visit, params.id);
  const showCodes = query.codes === 'yes';
  const pdf = document && (await documentPdf(viewIn(language, document), { language, showCodes }));
  return sendFile(reply, 'document.pdf', pdf && { bytes: pdf, mediaType: 'application/pdf', inline: false });
}
