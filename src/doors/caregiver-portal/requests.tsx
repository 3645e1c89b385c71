/** /care/requests: what patients ask this caregiver to correct. Source: GDPR art. 12.3, 16. */
import { type ListedRequest, requestsToAnswer } from '../../modules/upkeep/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { addressIn, correctionState, DataTable, EmptyState } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { words } from './upkeep-texts.ts';

export const REQUESTS = '/care/requests';

export function openRequests(server: HttpServer, context: PortalContext): void {
  server.get('/:language/care/requests', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await listPage(context, visit)) : reply;
  });
}

async function listPage(context: PortalContext, visit: Visit): Promise<string> {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'own-requests', caller }, (grant) => requestsToAnswer(grant));
  const frame = { visit, sandbox: context.sandbox, path: REQUESTS, title: t('requests') };
  if (!answer.granted) return caregiverPage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
  return caregiverPage({
    ...frame,
    children: (
      <>
        <p class="z-lead">{t('requestsLead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('noRequests')} />
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
  const rows = requests.map((one) => {
    const which = documentName(language, one);
    return [
      which,
      correctionState(language, one),
      formatDate(one.dueOn, language),
      <a key={one.request} href={addressIn(language, `${REQUESTS}/${one.request}`)}>
        {t('open')}
        <span class="z-hidden">: {which}</span>
      </a>,
    ];
  });
  const columns = [t('document'), t('state'), t('due'), t('open')].map((text) => ({ text }));
  return <DataTable caption={t('requests')} captionHidden columns={columns} rows={rows} />;
};
