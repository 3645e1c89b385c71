/** /care/patients/…/documents/…: one document, readable and printable; its attachments. */
import type { Answer } from '../../modules/access/index.ts';
import type { Opened } from '../../modules/hub/index.ts';
import { type HttpReply, type HttpServer, sendFile, sendPage } from '../../platform/http/index.ts';
import { fileOfStored } from '../../standards/kmehr-view/index.ts';
import { addressIn, BackLink, documentPdf, Notice, ReadableDocument } from '../../ui/index.ts';
import { documentWithin } from '../shared/document-within.ts';
import { KeptWhere, keeperWords, NotFetchedNotice } from '../shared/keeper.tsx';
import { readableIn } from '../shared/readable.ts';
import { type AtRecord, atRecord, questionOf } from './at-record.ts';
import { EmergencyNotice } from './emergency-notice.tsx';
import { askDocument, caregiverPage, type PortalContext } from './frame.tsx';
import { refusedPage } from './refused-page.tsx';
import { words } from './texts.ts';
import { WithdrawLink } from './withdraw-parts.tsx';

interface DocumentRoute {
  Params: { language: string; handle: string; id: string; number: string };
  Querystring: { codes?: string };
}

/** A public id of another record, a forged one and a hidden one give the same: nothing. */
function open(context: PortalContext, at: AtRecord, id: string): Promise<Answer<Opened<void>>> {
  const name = documentWithin(context.access.keys, id);
  return askDocument(context, questionOf(at, 'read-document'), name, async () => {});
}

export function openDocument(server: HttpServer, context: PortalContext): void {
  server.get<DocumentRoute>('/:language/care/patients/:handle/documents/:id', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const answer = await open(context, at, request.params.id);
    if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused));
    return sendDocument(context, at, request.params.id, answer.value, reply);
  });

  server.get<DocumentRoute>('/:language/care/patients/:handle/documents/:id/files/:number', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const { id, number } = request.params;
    const answer = /^\d{1,3}$/.test(number) ? await open(context, at, id) : undefined;
    if (answer?.granted && answer.value.notFetched) return sendDocument(context, at, id, answer.value, reply);
    const document = answer?.granted ? answer.value.document : undefined;
    return sendFile(reply, `document-${number}`, document && fileOfStored(document.content, Number(number)));
  });
}

export function openDocumentPdf(server: HttpServer, context: PortalContext): void {
  server.get<DocumentRoute>('/:language/care/patients/:handle/documents/:id/pdf', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const answer = await open(context, at, request.params.id);
    if (answer.granted && answer.value.notFetched)
      return sendDocument(context, at, request.params.id, answer.value, reply);
    const document = answer.granted ? answer.value.document : undefined;
    const { language } = at.visit;
    const showCodes = request.query.codes === 'yes';
    const pdf = document && (await documentPdf(readableIn(language, document), { language, showCodes }));
    return sendFile(reply, 'document.pdf', pdf && { bytes: pdf, mediaType: 'application/pdf', inline: false });
  });
}

function sendDocument(
  context: PortalContext,
  at: AtRecord,
  id: string,
  opened: Opened<void>,
  reply: HttpReply,
): HttpReply {
  const status = opened.notFetched ? 502 : opened.document ? 200 : 404;
  return sendPage(reply, documentPage(context, at, id, opened), status);
}

function documentPage(
  { sandbox }: PortalContext,
  { visit, handle }: AtRecord,
  id: string,
  { basis, document, notFetched }: Opened<void>,
): string {
  const { language } = visit;
  const t = words(language);
  const record = `/care/patients/${handle}`;
  const before = <BackLink language={language} href={addressIn(language, record)} text={t('back')} />;
  if (notFetched) {
    const again = addressIn(language, `${record}/documents/${id}`);
    const children = <NotFetchedNotice language={language} notFetched={notFetched} again={again} />;
    return caregiverPage({
      visit,
      sandbox,
      before,
      path: record,
      title: keeperWords(language)('notFetched'),
      children,
    });
  }
  if (!document) {
    const missing = (
      <Notice language={language} tone="info">
        {t('notFoundHelp')}
      </Notice>
    );
    return caregiverPage({ visit, sandbox, before, path: record, title: t('notFound'), children: missing });
  }
  const path = `${record}/documents/${id}`;
  const view = readableIn(language, document);
  const href = (number: number) => addressIn(language, `${path}/files/${number}`);
  return caregiverPage({
    ...{ visit, sandbox, before, path, title: view.title.text, titleInside: true },
    children: (
      <>
        <EmergencyNotice language={language} basis={basis} />
        <KeptWhere language={language} keeper={document.keeper} />
        <ReadableDocument
          language={language}
          document={view}
          attachmentHref={href}
          pdfHref={addressIn(language, `${path}/pdf`)}
        />
        {document.link.author === visit.caller.caregiver.key ? <WithdrawLink language={language} path={path} /> : null}
      </>
    ),
  });
}
