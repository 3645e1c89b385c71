/** /office/requests: requests for corrections that need the privacy officer. Source: GDPR art. 12.3, 38.4. */
import { type ListedRequest, listRequests } from '../../modules/upkeep/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { addressIn, correctionState, DataTable, EmptyState } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { words } from './upkeep-texts.ts';

export const REQUESTS = '/office/requests';

export function openRequests(server: HttpServer, context: OfficeContext): void {
  server.get('/:language/office/requests', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await listPage(context, visit)) : reply;
  });
}

async function listPage(context: OfficeContext, visit: Visit): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-requests', caller }, (grant) => listRequests(grant));
  const frame = { visit, sandbox: context.sandbox, path: REQUESTS, title: t('requests') };
  if (!answer.granted) return officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  return officePage({
    ...frame,
    children: (
      <>
        <p class="z-lead">{t('requestsLead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('nothing')} />
        ) : (
          <Requests visit={visit} requests={answer.value} />
        )}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

interface RequestsProps {
  readonly visit: Visit;
  readonly requests: readonly ListedRequest[];
}

const Requests = ({ visit: { language }, requests }: RequestsProps) => {
  const t = words(language);
  const rows = requests.map((one) => [
    documentName(language, one),
    correctionState(language, one),
    one.authorName ?? '—',
    formatDate(one.dueOn, language),
    <a key={one.request} href={addressIn(language, `${REQUESTS}/${one.request}`)}>
      {t('open')}
      <span class="z-hidden">: {documentName(language, one)}</span>
    </a>,
  ]);
  const columns = [t('document'), t('state'), t('author'), t('due'), t('open')].map((text) => ({ text }));
  return <DataTable caption={t('requests')} captionHidden columns={columns} rows={rows} />;
};
