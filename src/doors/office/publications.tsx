/** /office/publications: requests for publication that are open, the oldest first; of one institution when its number is given. Source: KMEHR facts A3; decision 0044. */
import { readRegisterGrant } from '../../modules/grants/index.ts';
import { type FollowedRequest, openPublications } from '../../modules/hub/index.ts';
import { findInstitution, namesOf } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, Button, EmptyState, ErrorSummary, FilterForm, Notice, TextField } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { Publications } from './publication-parts.tsx';
import { words } from './publication-texts.ts';

export const PUBLICATIONS = '/office/publications';
const SAID = ['reminded', 'refused'] as const;

interface ListRoute {
  Querystring: { said?: string; number?: string };
}

interface Found {
  readonly requests: readonly FollowedRequest[];
  readonly names: ReadonlyMap<string, string>;
  /** No institution has the number that was typed. */
  readonly unknown: boolean;
}

export function openPublicationsPage(server: HttpServer, context: OfficeContext): void {
  server.get<ListRoute>(`/:language${PUBLICATIONS}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { language } = visit;
    const t = words(language);
    const number = String(request.query.number ?? '').trim();
    const answer = await find(context, visit, number);
    const unknown = answer.granted && answer.value.unknown;
    const frame = { visit, sandbox: context.sandbox, path: PUBLICATIONS, title: t('title'), hasErrors: unknown };
    if (!answer.granted) {
      const refused = officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> });
      return sendPage(reply, refused, 403);
    }
    const said = SAID.find((one) => one === request.query.said);
    const error = unknown ? { error: t('number-unknown') } : {};
    const children = (
      <>
        <ErrorSummary language={language} errors={unknown ? [{ text: t('number-unknown'), field: 'number' }] : []} />
        {said ? <Notice language={language} tone="success" title={t(said)} /> : null}
        <p class="z-lead">{t('lead')}</p>
        <FilterForm action={addressIn(language, PUBLICATIONS)}>
          <TextField
            {...{ language, name: 'number', label: t('number'), hint: t('numberHint'), value: number, ...error }}
            {...{ optional: true, maxLength: 20, width: 'short', autocomplete: 'off' }}
          />
          <Button text={t('show')} tone="secondary" />
        </FilterForm>
        {unknown ? null : <List {...{ context, visit, ...answer.value }} />}
        <p class="z-origin">{t('source')}</p>
      </>
    );
    return sendPage(reply, officePage({ ...frame, children }), unknown ? 422 : 200);
  });
}

const List = ({ context, visit, requests, names }: Found & { context: OfficeContext; visit: Visit }) => {
  const t = words(visit.language);
  if (requests.length === 0) return <EmptyState title={t('none')} />;
  const now = context.access.clock.now();
  return <Publications {...{ language: visit.language, keys: context.access.keys, now, requests, names }} />;
};

const find = (context: OfficeContext, { caller }: Visit, number: string) =>
  askRegister(context, { register: 'list-publications', caller }, async (grant): Promise<Found> => {
    const { tx } = readRegisterGrant(grant, 'list-publications');
    const institution = number === '' ? undefined : await findInstitution(tx, number.replace(/[\s.-]/g, ''));
    const unknown = number !== '' && !institution;
    const requests = unknown ? [] : await openPublications(grant, { institution: institution?.key });
    return { requests, unknown, names: await namesOf(tx, keysIn(requests)) };
  });

/** Of everybody who is named on the page. */
export const keysIn = (requests: readonly FollowedRequest[]): string[] =>
  requests.flatMap(({ asker, holders }) => [asker, ...holders.map(({ holder }) => holder)]);
