/** /office/sources: the stores of institutions that keep their documents themselves: how each answers, and the form that registers one. Source: decisions 0040, 0044. */
import { readRegisterGrant } from '../../modules/grants/index.ts';
import { addSource, type ListedSource, listSources } from '../../modules/hub/index.ts';
import { findInstitution } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, EmptyState, ErrorSummary, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { ForRole } from './for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import {
  fieldOfFault,
  nothingTyped,
  SourceForm,
  type SourceFormFault,
  type TypedForm,
  typedIn,
} from './source-form.tsx';
import { Sources } from './source-parts.tsx';
import { words } from './source-texts.ts';

export const SOURCES = '/office/sources';
const SAID = ['registered', 'changed', 'ended'] as const;

interface ListRoute {
  Querystring: { said?: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

export function openSources(server: HttpServer, context: OfficeContext): void {
  server.get<ListRoute>(`/:language${SOURCES}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const said = SAID.find((one) => one === request.query.said);
    const { page, status } = await listPage(context, visit, { said });
    return sendPage(reply, page, status);
  });
  server.post<ListRoute>(`/:language${SOURCES}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const typed = typedIn(body);
    const outcome = await register(context, visit, typed);
    if (outcome === 'registered') return reply.redirect(addressIn(visit.language, `${SOURCES}?said=${outcome}`), 303);
    const { page } = await listPage(context, visit, { typed, fault: outcome });
    return sendPage(reply, page, 422);
  });
}

/** One that is registered already is changed on its own page. */
async function register(
  context: OfficeContext,
  { caller }: Visit,
  typed: TypedForm,
): Promise<'registered' | SourceFormFault> {
  const answer = await askRegister(context, { register: 'set-source', caller }, async (grant) => {
    const { tx } = readRegisterGrant(grant, 'set-source');
    const institution = await findInstitution(tx, typed.number.replace(/[\s.-]/g, ''));
    return institution ? addSource(grant, institution.key, typed, addressRules(context)) : 'number-unknown';
  });
  return answer.granted ? answer.value : 'not-allowed';
}

/** What an address must be here. */
export const addressRules = ({ sandbox, baseUrl }: OfficeContext) => ({ sandbox, own: baseUrl });

interface Shown {
  readonly said?: (typeof SAID)[number] | undefined;
  readonly fault?: SourceFormFault;
  readonly typed?: TypedForm;
}

async function listPage(context: OfficeContext, visit: Visit, { said, fault, typed = nothingTyped }: Shown) {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-sources', caller }, (grant) => listSources(grant));
  const frame = { visit, sandbox: context.sandbox, path: SOURCES, title: t('title'), hasErrors: Boolean(fault) };
  if (!answer.granted) {
    const children = <Refused visit={visit} refused={answer.refused} />;
    return { page: officePage({ ...frame, children }), status: 403 };
  }
  const field = fieldOfFault(fault);
  const children = (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...(field ? { field } : {}) }] : []} />
      {said ? <Notice language={language} tone="success" title={t(said)} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <List {...{ context, visit, sources: answer.value }} />
      <ForRole visit={visit} asks="set-source">
        <section>
          <h2>{t('registerTitle')}</h2>
          <SourceForm {...{ visit, typed, fault, action: addressIn(language, SOURCES), isNew: true }} />
        </section>
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return { page: officePage({ ...frame, children }), status: 200 };
}

interface ListProps {
  readonly context: OfficeContext;
  readonly visit: Visit;
  readonly sources: readonly ListedSource[];
}

const List = ({ context, visit: { language }, sources }: ListProps) =>
  sources.length === 0 ? (
    <EmptyState title={words(language)('none')} />
  ) : (
    <Sources {...{ language, sources, now: context.access.clock.now() }} />
  );
