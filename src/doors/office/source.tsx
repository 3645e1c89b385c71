/** /office/sources/…: one store; an administrator changes where it answers, or ends it. Source: decisions 0040, 0044. */
import { type InstitutionKey, institutionKey, readRegisterGrant } from '../../modules/grants/index.ts';
import { changeSource, endSource, type ListedSource, listSources } from '../../modules/hub/index.ts';
import { namesOf } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, SummaryList } from '../../ui/index.ts';
import { notFound } from '../shared/not-found.ts';
import { Refused } from '../shared/refused.tsx';
import { UUID } from '../shared/uuid.ts';
import { ForRole } from './for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { fieldOfFault, SourceForm, type SourceFormFault, type TypedForm, typedIn } from './source-form.tsx';
import { sourceRows } from './source-parts.tsx';
import { words } from './source-texts.ts';
import { addressRules, SOURCES } from './sources.tsx';

interface OneRoute {
  Params: { institution: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

const PATH = `/:language${SOURCES}/:institution`;

export function openSource(server: HttpServer, context: OfficeContext): void {
  server.get<OneRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? show(context, visit, reply, request.params.institution) : reply;
  });
  server.post<OneRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    if (body.act !== 'change' && body.act !== 'end') throw new Forbidden();
    const { institution } = request.params;
    if (!UUID.test(institution)) return notFound(reply);
    const typed = typedIn(body);
    const outcome = await settle(context, visit, institutionKey(institution), body.act === 'end' ? undefined : typed);
    if (outcome === 'changed' || outcome === 'ended')
      return reply.redirect(addressIn(visit.language, `${SOURCES}?said=${outcome}`), 303);
    return show(context, visit, reply, institution, { fault: outcome, typed });
  });
}

/** With nothing typed it ends. */
async function settle(
  context: OfficeContext,
  { caller }: Visit,
  institution: InstitutionKey,
  typed: TypedForm | undefined,
): Promise<'changed' | 'ended' | SourceFormFault> {
  const answer = await askRegister(context, { register: 'set-source', caller }, (grant) =>
    typed ? changeSource(grant, institution, typed, addressRules(context)) : endSource(grant, institution),
  );
  return answer.granted ? answer.value : 'not-allowed';
}

interface Shown {
  readonly fault?: SourceFormFault;
  readonly typed?: TypedForm;
}

async function show(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  institution: string,
  shown: Shown = {},
): Promise<HttpReply> {
  const { language, caller } = visit;
  const t = words(language);
  if (!UUID.test(institution)) return notFound(reply);
  const answer = await askRegister(context, { register: 'list-sources', caller }, async (grant) => {
    const { tx } = readRegisterGrant(grant, 'list-sources');
    const [one] = await listSources(grant, institutionKey(institution));
    return { one, officers: await namesOf(tx, one?.registeredBy ? [one.registeredBy] : []) };
  });
  const path = `${SOURCES}/${institution}`;
  const frame = {
    ...{ visit, sandbox: context.sandbox, path, hasErrors: shown.fault !== undefined },
    before: <BackLink language={language} href={addressIn(language, SOURCES)} text={t('back')} />,
  };
  if (!answer.granted) {
    const children = <Refused visit={visit} refused={answer.refused} />;
    return sendPage(reply, officePage({ ...frame, title: t('title'), children }), 403);
  }
  const { one, officers } = answer.value;
  if (!one) return notFound(reply);
  const rows = sourceRows(one, officers, context.access.clock.now(), language);
  const children = <OneSource {...{ visit, one, rows, action: addressIn(language, path), ...shown }} />;
  return sendPage(reply, officePage({ ...frame, title: one.name, children }), shown.fault ? 422 : 200);
}

interface OneSourceProps extends Shown {
  readonly visit: Visit;
  readonly action: string;
  readonly one: ListedSource;
  readonly rows: ReturnType<typeof sourceRows>;
}

const OneSource = ({ visit, action, one, rows, fault, typed = typedOf(one) }: OneSourceProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  const field = fieldOfFault(fault);
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...(field ? { field } : {}) }] : []} />
      <SummaryList rows={rows} />
      <ForRole visit={visit} asks="set-source">
        <section>
          <h2>{t('changeTitle')}</h2>
          <SourceForm {...{ visit, action, typed, fault, isNew: false }} />
        </section>
        {one.address === undefined ? null : (
          <section>
            <h2>{t('endTitle')}</h2>
            <p>{t('endHint')}</p>
            <Form action={action} csrf={csrf}>
              <Button text={t('end')} tone="warning" name="act" value="end" />
            </Form>
          </section>
        )}
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

const typedOf = ({ address, charset, doubleEncoded }: ListedSource): TypedForm => ({
  ...{ number: '', address: address ?? '', charset: charset ?? '', doubleEncoded },
});
