/** /office/factors: the own second factors; each named, added, removed. */
import { factorDesk, MOST_NAME_CHARS, type OwnFactor } from '../../../modules/identity/index.ts';
import { type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import {
  addressIn,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  passkeyScript,
  SummaryList,
  TextField,
} from '../../../ui/index.ts';
import { Refused } from '../../shared/refused.tsx';
import { type OfficeContext, officePage, type Visit, visitOf } from '../frame.tsx';
import { actOf, type Said } from './acts.ts';
import { MakeForms } from './forms.tsx';
import { faultText, SECOND_FACTOR } from './open-give.tsx';
import { words } from './texts.ts';
import { askFactor, type FactorVisit, factorVisitOf } from './visit.ts';

export const FACTORS = '/office/factors';
const SAID = ['added', 'named', 'removed'] as const;

export function openFactors(server: HttpServer, context: OfficeContext): void {
  server.get<{ Querystring: { said?: string } }>(`/:language${FACTORS}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    const mine = visit && (await factorVisitOf(context, request, reply));
    if (!visit || !mine) return reply;
    const { html, status } = await page(context, visit, mine, { said: request.query.said ?? '' });
    return sendPage(reply, html, status);
  });
  server.post<{ Body: Record<string, unknown> | undefined }>(`/:language${FACTORS}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    const mine = visit && (await factorVisitOf(context, request, reply));
    if (!visit || !mine) return reply;
    const said = await actOf(context, mine, request.body, reply);
    const done = SAID.find((one) => one === said.said);
    if (done) return reply.redirect(addressIn(visit.language, `${FACTORS}?said=${done}`), 303);
    const { html } = await page(context, visit, mine, said, true);
    return sendPage(reply, html, 422);
  });
}

async function page(context: OfficeContext, visit: Visit, mine: FactorVisit, said: Said, hasErrors = false) {
  const { language } = visit;
  const t = words(language);
  const answer = await askFactor(context, mine, (grant) => factorDesk(grant, mine.factors));
  const frame = { visit, sandbox: context.sandbox, path: FACTORS, title: t('factors'), scripts: [passkeyScript] };
  if (!answer.granted)
    return {
      html: officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
      status: 403,
    };
  const desk = answer.value;
  const done = SAID.find((one) => one === said.said);
  const action = addressIn(language, FACTORS);
  const children = (
    <>
      <ErrorSummary language={language} errors={hasErrors ? [{ text: faultText(language, said) }] : []} />
      {done ? (
        <Notice language={language} tone="success" title={t(done)}>
          <a href={addressIn(language, '/office/sessions')}>{t('endOthers')}</a>
        </Notice>
      ) : null}
      <p class="z-lead">{t('leadFactors')}</p>
      {desk.own.length === 0 ? <EmptyState title={t('none')} /> : null}
      {desk.own.map((factor) => (
        <Factor key={factor.factor} visit={visit} action={action} factor={factor} />
      ))}
      {desk.needs === 'give' ? (
        <p>
          <a href={addressIn(language, SECOND_FACTOR)}>{t('giveAgain')}</a>
        </p>
      ) : null}
      <MakeForms visit={mine} action={action} desk={desk} />
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return { html: officePage({ ...frame, hasErrors, children }), status: 200 };
}

interface FactorProps {
  readonly visit: Visit;
  readonly action: string;
  readonly factor: OwnFactor;
}

const Factor = ({ visit: { language, csrf }, action, factor }: FactorProps) => {
  const t = words(language);
  const { factor: id, kind, name, addedAt, usedAt } = factor;
  const day = (moment: Date) => formatDate(brusselsDay(moment), language);
  const rows = [
    { term: t('kind'), value: t(kind) },
    { term: t('since'), value: day(addedAt) },
    { term: t('used'), value: usedAt ? day(usedAt) : '—' },
  ];
  const label = (what: string) => t('ofFactor', { what, name });
  return (
    <section class="z-card">
      <h2>{name}</h2>
      <SummaryList rows={rows} />
      <Form action={action} csrf={csrf} hidden={{ act: 'rename', factor: id }}>
        <TextField {...{ language, name: 'name', label: t('name'), value: name, maxLength: MOST_NAME_CHARS }} />
        <Button text={t('rename')} label={label(t('rename'))} tone="secondary" />
      </Form>
      <Form action={action} csrf={csrf} hidden={{ act: 'remove', factor: id }}>
        <Button text={t('remove')} label={label(t('remove'))} tone="warning" />
      </Form>
    </section>
  );
};
