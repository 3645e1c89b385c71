/** /{lang}/sign-in/as: somebody with several roles says in which one it comes: for the own record, in a profession, for the office. */
import { caregiverKey } from '../../../modules/grants/index.ts';
import {
  type ArrivedPerson,
  keepArrived,
  openPageSession,
  type Party,
  takeArrived,
  tracePerson,
} from '../../../modules/identity/index.ts';
import { caregiverByKey } from '../../../modules/people/index.ts';
import {
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  pageLanguage,
  sendPage,
} from '../../../platform/http/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, Button, Form, renderPage } from '../../../ui/index.ts';
import { HOMES } from '../../shared/arrival.ts';
import { type ExternalContext, waysPath } from './context.ts';
import { words } from './texts.ts';

const PATH = '/sign-in/as';
/** There is no session yet to bind the form to: the way's cookie is what it rests on. */
const NO_SESSION = 'sign-in';

interface AsRoute {
  Body: { as?: unknown } | undefined;
}

export function openAs(server: HttpServer, context: ExternalContext): void {
  const { database } = context.access;
  server.get(`/:language${PATH}`, async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const arrived = await database.transaction((tx) => takeArrived(tx, context.way.read(request)));
    if (!arrived) return reply.redirect(addressIn(language, waysPath(context)), 303);
    const [only, ...others] = arrived.parties;
    if (only && others.length === 0) return enter(context, arrived, only, { language, request, reply });
    const { word, roles } = await database.transaction(async (tx) => ({
      word: await keepArrived(tx, arrived),
      roles: await rolesOf(tx, arrived.parties, language),
    }));
    context.way.write(reply, word);
    return sendPage(reply, asPage(context, language, roles));
  });
  server.post<AsRoute>(`/:language${PATH}`, async (request, reply) => {
    const language = pageLanguage(request, reply);
    if (!language) return reply;
    const arrived = await database.transaction((tx) => takeArrived(tx, context.way.read(request)));
    const chosen = /^\d$/.test(String(request.body?.as)) ? arrived?.parties[Number(request.body?.as)] : undefined;
    if (!arrived || !chosen) return reply.redirect(addressIn(language, waysPath(context)), 303);
    return enter(context, arrived, chosen, { language, request, reply });
  });
}

interface At {
  readonly language: Language;
  readonly request: HttpRequest;
  readonly reply: HttpReply;
}

/** The session is opened and traced in one transaction; an officer still gives the second factor. */
async function enter(
  { access, cookies, way }: ExternalContext,
  { signedInWith, onward }: ArrivedPerson,
  party: Party,
  { language, request, reply }: At,
): Promise<HttpReply> {
  const session = await access.database.transaction(async (tx) => {
    tracePerson(access.trail, tx, { party, requestId: request.id });
    return openPageSession(tx, {
      ...{ party, signedInWith, replaces: cookies.read(request) },
      userAgent: request.headers['user-agent'],
    });
  });
  way.clear(reply);
  cookies.write(reply, session);
  return reply.redirect(onward ?? addressIn(language, HOMES[party.kind] ?? '/'), 303);
}

async function rolesOf(tx: Transaction, parties: readonly Party[], language: Language): Promise<string[]> {
  const t = words(language);
  return Promise.all(
    parties.map(async ({ kind, key }) => {
      if (kind === 'patient') return t('asPatient');
      if (kind === 'officer') return t('asOfficer');
      const { profession = '', nihii = '' } = (await caregiverByKey(tx, caregiverKey(key))) ?? {};
      return t('asCaregiver', { profession: labelOf('CD-HCPARTY', profession, language) ?? profession, number: nihii });
    }),
  );
}

function asPage({ sandbox }: ExternalContext, language: Language, roles: readonly string[]): string {
  const t = words(language);
  return renderPage({
    ...{ language, path: PATH, title: t('asTitle'), sandbox },
    children: (
      <>
        <p class="z-lead">{t('asLead')}</p>
        {roles.map((role, at) => (
          <Form key={role} action={addressIn(language, PATH)} csrf={NO_SESSION} hidden={{ as: String(at) }}>
            <Button tone={at === 0 ? 'primary' : 'secondary'} text={role} />
          </Form>
        ))}
      </>
    ),
  });
}
