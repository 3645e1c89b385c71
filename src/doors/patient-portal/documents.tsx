/** /my/documents: what is open to the patient, newest first. */
import { type DocumentLink, listDocuments } from '../../modules/hub/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpServer, pageNumber, sendPage } from '../../platform/http/index.ts';
import { printPublicId } from '../../platform/sealing/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, DocumentPages, type DocumentPagesProps, documentEntry } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
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
  const { language, caller, subject, acting } = visit;
  const question = { act: 'list-documents', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const listed = await listDocuments(grant, { offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS });
    return { name: `${firstNames} ${familyName}`, ...listed };
  });
  const title = acting ? citizenWords(language)('documentsOf', { name: acting.other }) : words(language)('documents');
  const frame = { visit, sandbox, path: PATH, title };
  if (!answer.granted) {
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
  }
  const { name, links, total } = answer.value;
  const entries = links.map((link) => entryOf(context, visit, link));
  return patientPage({ ...frame, name, children: <Documents {...{ visit, page, total, entries }} /> });
}

function entryOf({ access }: PortalContext, { language }: Visit, link: DocumentLink) {
  const id = printPublicId(access.keys, link);
  return documentEntry(link, {
    kind: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
    href: addressIn(language, `${PATH}/${id}`),
  });
}

interface DocumentsProps extends Pick<DocumentPagesProps, 'page' | 'total' | 'entries'> {
  readonly visit: Visit;
}

function Documents({ visit: { language, acting }, ...shown }: DocumentsProps) {
  const t = words(language);
  return (
    <>
      <p class="z-lead">{acting ? citizenWords(language)('leadFor', { name: acting.other }) : t('lead')}</p>
      <DocumentPages
        {...shown}
        language={language}
        heading="h2"
        rows={PAGE_ROWS}
        label={t('documents')}
        none={{ title: t('none'), help: t('noneHelp') }}
        address={(number) => addressIn(language, `${PATH}?page=${number}`)}
      />
      <p class="z-origin">{t('source')}</p>
    </>
  );
}
