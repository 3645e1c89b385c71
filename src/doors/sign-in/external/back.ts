/** /sign-in/back: the return from an issuer. What comes must fit what was sent, from the browser that left. Source: OpenID Connect Core 1.0, 3.1.2.5; RFC 9207. */
import {
  keepArrived,
  partiesOfPerson,
  personIn,
  type SentOff,
  traceSignIn,
  welcomeBack,
} from '../../../modules/identity/index.ts';
import type { HttpReply, HttpRequest, HttpServer } from '../../../platform/http/index.ts';
import { chooseLanguage, isLanguage } from '../../../platform/text/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { backAddress, type ExternalContext, waysPath } from './context.ts';
import type { Trouble } from './ways.tsx';

export function openBack(server: HttpServer, context: ExternalContext): void {
  server.get('/sign-in/back', async (request, reply) => {
    const { database } = context.access;
    const word = context.way.read(request);
    context.way.clear(reply);
    const sent = await database.transaction((tx) => welcomeBack(tx, word));
    return sent ? arrive(context, sent, request, reply) : refuse(context, undefined, request, reply, 'not-fitting');
  });
}

async function arrive(
  context: ExternalContext,
  sent: SentOff,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  const { access, issuers, ways, client, way } = context;
  const issuer = ways.find((one) => one.issuer === sent.issuer);
  const returned = new URL(backAddress(context));
  returned.search = new URL(request.raw.url ?? '/', backAddress(context)).search;
  const claims = issuer && (await client.claimsOf(issuer, sent, returned));
  const identity = issuer && claims ? personIn(issuer, claims, issuers.strictness) : undefined;
  if (!issuer || !identity) return refuse(context, sent, request, reply, 'not-fitting');
  const arrived = await access.database.transaction(async (tx) => {
    const parties = await partiesOfPerson(tx, access.keys, issuers, identity);
    const signedInWith = issuer.people?.label ?? issuer.issuer;
    return parties.length > 0 ? keepArrived(tx, { parties, signedInWith, onward: sent.onward }) : undefined;
  });
  if (!arrived) return refuse(context, sent, request, reply, 'unknown');
  way.write(reply, arrived);
  return reply.redirect(`/${sent.language}/sign-in/as`, 303);
}

/** Told to the person in a word, and to the trail. */
async function refuse(
  context: ExternalContext,
  sent: SentOff | undefined,
  { headers }: HttpRequest,
  reply: HttpReply,
  trouble: Trouble,
): Promise<HttpReply> {
  await traceSignIn(context.access, { reason: trouble });
  const said = sent?.language ?? '';
  const language = isLanguage(said) ? said : chooseLanguage(headers['accept-language']);
  return reply.redirect(addressIn(language, `${waysPath(context)}?said=${trouble}`), 303);
}
