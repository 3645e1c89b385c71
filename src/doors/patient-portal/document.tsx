/** /my/documents/…: one document of the patient, readable, as a PDF; its attachments. */
import type { DocumentContent, NotFetched } from '../../modules/hub/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendFile, sendPage } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { fileOfStored, viewOfStored } from '../../standards/kmehr-view/index.ts';
import { addressIn, BackLink, documentPdf, markDisputed, Notice, ReadableDocument } from '../../ui/index.ts';
import { documentWithin } from '../shared/document-within.ts';
import { KeptWhere, keeperWords, NotFetchedNotice } from '../shared/keeper.tsx';
import { CorrectionLink } from './correction-parts.tsx';
import { PATH } from './documents.tsx';
import { askDocument, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
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
    const { document, notFetched } = /^\d{1,3}$/.test(number) ? await readOwn(context, visit, id) : NOTHING;
    if (notFetched) return sendPage(reply, notFetchedPage(context, visit, id, notFetched), 502);
    return sendFile(reply, `document-${number}`, document && fileOfStored(document.content, Number(number)));
  });
}

function viewIn(language: Language, { content, link }: DocumentContent) {
  const view = viewOfStored(content, { language, labelOf, formatDate: (date) => formatDate(date, language) });
  return link.disputed ? markDisputed(view, language) : view;
}

/** The document behind a public id, within what is open to the patient whose record this is, and to who acts for it. */
async function readOwn(context: PortalContext, { caller, subject }: Visit, id: string): Promise<Read> {
  const { keys } = context.access;
  const question = { act: 'read-document', caller, patient: { key: subject } } as const;
  const answer = await askDocument(context, question, documentWithin(keys, id), (grant) => readPatient(grant, keys));
  if (!answer.granted) return NOTHING;
  const { document, notFetched, beside } = answer.value;
  return { document, notFetched, name: `${beside.firstNames} ${beside.familyName}` };
}

interface Read {
  readonly name: string;
  readonly document?: DocumentContent | undefined;
  readonly notFetched?: NotFetched | undefined;
}
const NOTHING: Read = { name: '' };

async function documentPage(context: PortalContext, visit: Visit, id: string, reply: HttpReply): Promise<HttpReply> {
  const { language } = visit;
  const { sandbox } = context;
  const t = words(language);
  const path = `${PATH}/${id}`;
  const before = <BackLink language={language} href={addressIn(language, PATH)} text={t('back')} />;
  const { document, notFetched, name } = await readOwn(context, visit, id);
  if (notFetched) return sendPage(reply, notFetchedPage(context, visit, id, notFetched), 502);
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
  const frame = { visit, sandbox, before, path, name, title: view.title.text, titleInside: true };
  const pdfHref = addressIn(language, `${path}/pdf`);
  const children = (
    <>
      <KeptWhere language={language} keeper={document.keeper} />
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
  const { document, notFetched } = await readOwn(context, visit, params.id);
  if (notFetched) return sendPage(reply, notFetchedPage(context, visit, params.id, notFetched), 502);
  const showCodes = query.codes === 'yes';
  const pdf = document && (await documentPdf(viewIn(language, document), { language, showCodes }));
  return sendFile(reply, 'document.pdf', pdf && { bytes: pdf, mediaType: 'application/pdf', inline: false });
}

function notFetchedPage({ sandbox }: PortalContext, visit: Visit, id: string, notFetched: NotFetched): string {
  const { language } = visit;
  return patientPage({
    ...{ visit, sandbox, path: PATH, title: keeperWords(language)('notFetched') },
    before: <BackLink language={language} href={addressIn(language, PATH)} text={words(language)('back')} />,
    children: (
      <NotFetchedNotice language={language} notFetched={notFetched} again={addressIn(language, `${PATH}/${id}`)} />
    ),
  });
}
