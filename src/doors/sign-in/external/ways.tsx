/** /{lang}/sign-in: the ways to sign in that this installation has, and the way out to one of them. Source: OpenID Connect Core 1.0, 3.1. */
import { newSecret, sendOff, type TrustedIssuer } from '../../../modules/identity/index.ts';
import { type HttpReply, type HttpServer, isCrossSite, pageLanguage, sendPage } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { addressIn, EmptyState, LinkButton, Notice, renderPage } from '../../../ui/index.ts';
import { onwards } from '../../shared/arrival.ts';
import { backAddress, type ExternalContext, waysPath } from './context.ts';
import { words } from './texts.ts';

interface WaysRoute {
  Params: { language: string; at: string };
  Querystring: { then?: unknown; said?: unknown };
}

/** What went wrong before, told on the page of ways. */
export const troubles = ['silent', 'not-fitting', 'unknown'] as const;
export type Trouble = (typeof troubles)[number];

export function openWays(server: HttpServer, context: ExternalContext): void {
  const path = waysPath(context);
  server.get<WaysRoute>(`/:language${path}`, async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const said = troubles.find((one) => one === request.query.said);
    return sendPage(
      reply,
      waysPage(context, { language, onward: onwards(request.query.then), said }),
      said ? 422 : 200,
    );
  });
  server.get<WaysRoute>('/:language/sign-in/with/:at', async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const onward = onwards(request.query.then);
    // Who is known at an issuer already would be signed in there without a question: only a link of ours sends there.
    if (isCrossSite(request)) return reply.redirect(addressIn(language, `${path}${thenOf(onward)}`), 303);
    const issuer = /^\d{1,2}$/.test(request.params.at) ? context.ways[Number(request.params.at)] : undefined;
    return issuer ? sendAway(context, issuer, { language, onward }, reply) : reply.callNotFound();
  });
}

const thenOf = (onward: string | undefined): string => (onward ? `?then=${encodeURIComponent(onward)}` : '');

interface Going {
  readonly language: Language;
  readonly onward: string | undefined;
}

async function sendAway(
  context: ExternalContext,
  issuer: TrustedIssuer,
  { language, onward }: Going,
  reply: HttpReply,
): Promise<HttpReply> {
  const sent = {
    issuer: issuer.issuer,
    state: newSecret(),
    nonce: newSecret(),
    verifier: newSecret(),
    language,
    onward,
  };
  const address = await context.client.addressOf(issuer, sent, backAddress(context));
  if (!address) return reply.redirect(addressIn(language, `${waysPath(context)}?said=silent`), 303);
  const word = await context.access.database.transaction((tx) => sendOff(tx, sent));
  context.way.write(reply, word);
  return reply.redirect(address, 303);
}

interface WaysProps extends Going {
  readonly said: Trouble | undefined;
}

function waysPage(context: ExternalContext, { language, onward, said }: WaysProps): string {
  const t = words(language);
  const query = thenOf(onward);
  return renderPage({
    ...{ language, path: `${waysPath(context)}${query}`, title: t('title'), sandbox: context.sandbox },
    children: (
      <>
        {said ? <Notice language={language} tone="warning" title={t(said)} /> : null}
        <p class="z-lead">{t('lead')}</p>
        {context.ways.length === 0 ? <EmptyState title={t('none')} /> : null}
        {context.ways.map(({ issuer, people }, at) => (
          <p key={issuer}>
            <LinkButton
              text={t('with', { name: people?.label ?? '' })}
              href={addressIn(language, `/sign-in/with/${at}${query}`)}
            />
          </p>
        ))}
      </>
    ),
  });
}
