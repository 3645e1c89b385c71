/** /office/second-factor: before the office opens, and again before factors change. */
import { factorDesk } from '../../../modules/identity/index.ts';
import { type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { addressIn, Button, ErrorSummary, Form, Notice, passkeyScript, renderPage } from '../../../ui/index.ts';
import { Refused } from '../../shared/refused.tsx';
import type { OfficeContext } from '../frame.tsx';
import { words as officeWords } from '../texts.ts';
import { actOf, type Said } from './acts.ts';
import { GiveForms, InvitationForm, MakeForms } from './forms.tsx';
import { texts, words } from './texts.ts';
import { askFactor, type FactorVisit, factorVisitOf } from './visit.ts';

export const SECOND_FACTOR = '/office/second-factor';
const DONE: readonly string[] = ['passed', 'added'];

export function openGive(server: HttpServer, context: OfficeContext): void {
  server.get(`/:language${SECOND_FACTOR}`, async (request, reply) => {
    const visit = await factorVisitOf(context, request, reply);
    if (!visit) return reply;
    const { html, status } = await page(context, visit);
    return sendPage(reply, html, status);
  });
  server.post<{ Body: Record<string, unknown> | undefined }>(`/:language${SECOND_FACTOR}`, async (request, reply) => {
    const visit = await factorVisitOf(context, request, reply);
    if (!visit) return reply;
    const said = await actOf(context, visit, request.body, reply);
    const next = visit.isWhole ? '/office/factors' : '/office/';
    if (DONE.includes(said.said)) return reply.redirect(addressIn(visit.language, next), 303);
    const { html, status } = await page(context, visit, said);
    return sendPage(reply, html, said.said === 'invited' ? status : 422);
  });
}

const LEADS = { give: 'leadGive', invitation: 'leadInvitation', nothing: 'leadRegister' } as const;

/** What went wrong, in words; a wait says how long. */
export function faultText(language: FactorVisit['language'], { said, seconds = 0 }: Said): string {
  const t = words(language);
  return Object.hasOwn(texts, said)
    ? t(said as keyof typeof texts, { minutes: String(Math.ceil(seconds / 60)) })
    : t('wrong');
}

async function page(context: OfficeContext, visit: FactorVisit, said?: Said) {
  const { language, name, csrf } = visit;
  const t = words(language);
  const answer = await askFactor(context, visit, (grant) => factorDesk(grant, visit.factors));
  const frame = {
    ...{ language, path: SECOND_FACTOR, title: t('title'), sandbox: context.sandbox, scripts: [passkeyScript] },
    person: { name, role: officeWords(language)('officer'), signOutAction: addressIn(language, '/sign-out'), csrf },
  };
  if (!answer.granted)
    return {
      html: renderPage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
      status: 403,
    };
  const action = addressIn(language, SECOND_FACTOR);
  const desk = { visit, action, desk: answer.value };
  const { needs } = answer.value;
  const isFault = said !== undefined && said.said !== 'invited';
  const children = (
    <>
      <ErrorSummary language={language} errors={isFault ? [{ text: faultText(language, said) }] : []} />
      {said?.said === 'invited' ? <Notice language={language} tone="success" title={t('invited')} /> : null}
      <p class="z-lead">{t(LEADS[needs])}</p>
      {needs === 'give' ? <GiveForms {...desk} /> : null}
      {needs === 'invitation' ? <InvitationForm visit={visit} action={action} /> : null}
      {needs === 'nothing' ? <MakeForms {...desk} /> : null}
      {context.sandbox ? (
        <section>
          <h2>{t('without')}</h2>
          <p>{t('withoutLead')}</p>
          <Form action={action} csrf={csrf} hidden={{ act: 'without' }}>
            <Button text={t('without')} tone="secondary" />
          </Form>
        </section>
      ) : null}
    </>
  );
  return { html: renderPage({ ...frame, hasErrors: isFault, children }), status: 200 };
}
