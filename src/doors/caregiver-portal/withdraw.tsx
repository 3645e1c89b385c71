/** /care/patients/…/documents/…/withdraw: its author takes a document off the wrong person. For anybody else there is no such page. */
import { readGrant } from '../../modules/grants/index.ts';
import { type DocumentLink, linkByItem } from '../../modules/hub/index.ts';
import { type OwnWithdrawal, withdrawOwn } from '../../modules/upkeep/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink, ErrorSummary, Notice, SummaryList } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { itemWithin } from '../shared/item-within.ts';
import { type AtRecord, atRecord, questionOf, recordPath } from './at-record.ts';
import { askRecord, caregiverPage, type PortalContext } from './frame.tsx';
import { words as portalWords } from './texts.ts';
import { words } from './upkeep-texts.ts';
import { WithdrawForm } from './withdraw-parts.tsx';

interface WithdrawRoute {
  Params: { language: string; handle: string; id: string };
  Body: { reason?: unknown; csrf?: unknown } | undefined;
}

const PAGE = '/:language/care/patients/:handle/documents/:id/withdraw';

export function openWithdraw(server: HttpServer, context: PortalContext): void {
  server.get<WithdrawRoute>(PAGE, async (request, reply) => {
    const at = await atRecord(context, request, reply);
    return at ? send(context, at, reply, { id: request.params.id }) : reply;
  });
  server.post<WithdrawRoute>(PAGE, async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const { reason = '', csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(at.visit.session, csrf)) throw new Forbidden();
    const { id } = request.params;
    const typed = String(reason).replaceAll('\r\n', '\n');
    const outcome = await withdraw(context, at, id, typed);
    if (outcome === 'withdrawn') return sendPage(reply, donePage(context, at));
    if (outcome === 'reason-invalid') return send(context, at, reply, { id, typed, status: 422 });
    reply.callNotFound();
    return reply;
  });
}

async function withdraw(context: PortalContext, at: AtRecord, id: string, reason: string): Promise<OwnWithdrawal> {
  const { keys } = context.access;
  const question = questionOf(at, 'withdraw-document');
  const answer = await askRecord(context, question, async (grant) => {
    const item = itemWithin(grant, keys, id);
    return item ? withdrawOwn(grant, keys, item, reason) : 'unknown-document';
  });
  return answer.granted ? answer.value : 'unknown-document';
}

/** The caller's own document; nothing for one that is hidden, another's, or never was. */
async function ownLink(context: PortalContext, at: AtRecord, id: string): Promise<DocumentLink | undefined> {
  const answer = await askRecord(context, questionOf(at, 'read-document'), async (grant) => {
    const item = itemWithin(grant, context.access.keys, id);
    const link = item && (await linkByItem(grant, item));
    return link?.author !== undefined && readGrant(grant).limits.authoredBy.includes(link.author) ? link : undefined;
  });
  return answer.granted ? answer.value : undefined;
}

interface Shown {
  readonly id: string;
  readonly typed?: string;
  readonly status?: number;
}

async function send(
  context: PortalContext,
  at: AtRecord,
  reply: HttpReply,
  { id, typed, status = 200 }: Shown,
): Promise<HttpReply> {
  const { visit, handle } = at;
  const { language, csrf } = visit;
  const link = await ownLink(context, at, id);
  if (!link) {
    reply.callNotFound();
    return reply;
  }
  const t = words(language);
  const path = `${recordPath(handle)}/documents/${id}`;
  const invalid = typed !== undefined;
  const form = { language, csrf, typed: typed ?? '', invalid, action: addressIn(language, `${path}/withdraw`) };
  const page = caregiverPage({
    ...{ visit, sandbox: context.sandbox, path, title: t('withdrawNow'), hasErrors: invalid },
    before: <BackLink language={language} href={addressIn(language, path)} text={t('backToDocument')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={invalid ? [{ text: t('reason-invalid'), field: 'reason' }] : []} />
        <Notice language={language} tone="warning">
          {t('withdrawLead')}
        </Notice>
        <SummaryList rows={[{ term: t('document'), value: documentName(language, link) }]} />
        <WithdrawForm {...form} />
      </>
    ),
  });
  return sendPage(reply, page, status);
}

function donePage({ sandbox }: PortalContext, { visit, handle }: AtRecord): string {
  const { language } = visit;
  const t = words(language);
  const path = recordPath(handle);
  return caregiverPage({
    ...{ visit, sandbox, path, title: t('withdrawNow') },
    children: (
      <>
        <Notice language={language} tone="success" title={t('withdrawn')}>
          {t('told')}
        </Notice>
        <p>
          <a href={addressIn(language, path)}>{portalWords(language)('back')}</a>
        </p>
      </>
    ),
  });
}
