/** /{lang}/authorise/…: the person sees which application asks, for whom and what it will see, and lets it in or not. Source: SMART App Launch 2.2; RFC 6749, 4.1. */
import type Provider from 'oidc-provider';
import {
  allowSendingTo,
  Forbidden,
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  pageLanguage,
  sendPage,
} from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn } from '../../ui/index.ts';
import { type AnswerFault, askPage } from './ask-page.tsx';
import { type Asked, readAsked } from './asked.ts';
import { choicesOf, chosenByNumber } from './choices.ts';
import type { SignInContext } from './context.ts';
import { type DecisionForm, readDecision } from './decision.ts';
import { errorPage } from './error-page.tsx';
import { letIn } from './let-in.ts';
import { type Visitor, visitorOf } from './visitor.ts';

export type CurrentProvider = () => Provider;

interface AuthoriseRoute {
  Params: { language: string; uid: string };
  Body: DecisionForm | undefined;
}

/** Everything that is known when the page is shown or answered. */
interface Standing {
  readonly language: Language;
  readonly uid: string;
  readonly visitor: Visitor;
  readonly asked: Asked;
}

export function openAuthorise(server: HttpServer, context: SignInContext, current: CurrentProvider): void {
  server.get<AuthoriseRoute>('/:language/authorise/:uid', async (request, reply) => {
    const standing = await standingOf(context, current(), request, reply, request.params.uid);
    if (!standing) return reply;
    const choices = standing.asked.needsPatient ? await choicesOf(context, standing.visitor, standing.asked) : [];
    return sendPage(reply, askPage(context, { ...standing, choices }));
  });

  server.post<AuthoriseRoute>('/:language/authorise/:uid', async (request, reply) => {
    const standing = await standingOf(context, current(), request, reply, request.params.uid);
    if (!standing) return reply;
    if (!context.cookies.isCsrf(standing.visitor.session, request.body?.csrf)) throw new Forbidden();
    return decide(context, current(), standing, request, reply, request.body);
  });
}

/** Nothing after the visitor was answered: sent to sign in, or told that the request is over. */
async function standingOf(
  context: SignInContext,
  provider: Provider,
  request: HttpRequest,
  reply: HttpReply,
  uid: string,
): Promise<Standing | undefined> {
  const language = pageLanguage(request, reply);
  if (!language) return undefined;
  const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  const asked = details?.uid === uid ? await readAsked(context, details) : undefined;
  if (!asked) {
    sendPage(reply, errorPage(language, 'interaction_expired', context.sandbox), 400);
    return undefined;
  }
  const visitor = await visitorOf(context, request);
  if (!visitor) {
    reply.redirect(
      `${addressIn(language, '/sign-in')}?then=${encodeURIComponent(`/${language}/authorise/${uid}`)}`,
      303,
    );
    return undefined;
  }
  allowSendingTo(reply, asked.redirectUri);
  return { language, uid, visitor, asked };
}

async function decide(
  context: SignInContext,
  provider: Provider,
  standing: Standing,
  request: HttpRequest,
  reply: HttpReply,
  form: DecisionForm | undefined,
): Promise<HttpReply> {
  const { asked, visitor } = standing;
  const choices = asked.needsPatient ? await choicesOf(context, visitor, asked) : [];
  const again = (fault: AnswerFault): HttpReply =>
    sendPage(reply, askPage(context, { ...standing, choices, fault }), 422);
  // A launch is about the record that was open on the page it came from.
  const byNumber = asked.needsPatient && !asked.launch ? await chosenByNumber(context, form?.number) : undefined;
  const decision = readDecision(context.access.keys, asked, choices, form, byNumber);
  if (decision === 'incomplete') return again('chooseOne');
  const answer = decision === 'refused' ? undefined : await letIn(context, provider, visitor, asked, decision);
  // Of what a page of ours opened there is no other record to choose: then it is a no.
  if (decision !== 'refused' && !answer && !asked.launch) return again('notOpen');
  const result = answer
    ? { login: { accountId: answer.accountId }, consent: { grantId: answer.grantId } }
    : { error: 'access_denied', error_description: 'the person did not let the application in' };
  const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
  return reply.redirect(next, 303);
}
