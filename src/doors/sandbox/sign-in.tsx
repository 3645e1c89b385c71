/** Sign-in as a persona: a page of people with stories, one button each. */
import { findPersona, openPageSession } from '../../modules/identity/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { isLanguage, type Language } from '../../platform/text/index.ts';
import { parseSsin, printSsin } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, Button, Form, PersonCard, renderPage } from '../../ui/index.ts';
import { HOMES, onwards } from '../shared/arrival.ts';
import type { SandboxContext } from './context.ts';
import { type ShownPersona, showPersonas } from './personas.ts';
import { words } from './texts.ts';

/** The form comes before there is a session to bind it to; it changes nothing but who the visitor is. */
const NO_SESSION = 'sign-in';

interface SignInRoute {
  Params: { language: string };
  Querystring: { then?: unknown };
  Body: { persona?: string; then?: unknown } | undefined;
}

export function openSignIn(server: HttpServer, context: SandboxContext): void {
  server.get<SignInRoute>('/:language/sign-in', async (request, reply) => {
    const { language } = request.params;
    if (!isLanguage(language)) return reply.callNotFound();
    const personas = (await showPersonas(context)).filter(({ kind, story }) => story && kind in HOMES);
    return sendPage(reply, signInPage(language, personas, onwards(request.query.then)));
  });

  server.post<SignInRoute>('/:language/sign-in', async (request, reply) => {
    const { language } = request.params;
    const id = request.body?.persona;
    if (!isLanguage(language) || typeof id !== 'string') return reply.callNotFound();
    const token = await context.access.database.transaction(async (tx) => {
      const persona = await findPersona(tx, id);
      if (!persona || !(persona.party.kind in HOMES)) return undefined;
      const session = await openPageSession(tx, {
        ...{ party: persona.party, signedInWith: 'persona', replaces: context.cookies.read(request) },
        userAgent: request.headers['user-agent'],
      });
      return { session, home: HOMES[persona.party.kind] ?? '/' };
    });
    if (!token) return reply.callNotFound();
    context.cookies.write(reply, token.session);
    return reply.redirect(onwards(request.body?.then) ?? addressIn(language, token.home), 303);
  });
}

const GROUPS = [
  ['patient', 'patients'],
  ['caregiver', 'caregivers'],
  ['officer', 'officers'],
] as const;

function signInPage(language: Language, personas: readonly ShownPersona[], then: string | undefined): string {
  const t = words(language);
  return renderPage({
    language,
    path: then ? `/sign-in?then=${encodeURIComponent(then)}` : '/sign-in',
    title: t('title'),
    sandbox: true,
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        <p>
          <a href={`${addressIn(language, '/sign-in/with')}${then ? `?then=${encodeURIComponent(then)}` : ''}`}>
            {t('asLater')}
          </a>
        </p>
        <ul>
          {GROUPS.map(([kind, heading]) => (
            <li key={kind}>
              <a href={`#${heading}`}>{t(heading)}</a>
            </li>
          ))}
        </ul>
        {GROUPS.map(([kind, heading]) => (
          <section key={kind} id={heading}>
            <h2>{t(heading)}</h2>
            {personas
              .filter((persona) => persona.kind === kind)
              .map((persona) => (
                <PersonCard key={persona.id} name={persona.name} heading="h3" facts={factsAbout(language, persona)}>
                  <p>{persona.story?.[language]}</p>
                  <Form
                    action={addressIn(language, '/sign-in')}
                    csrf={NO_SESSION}
                    hidden={{ persona: persona.id, ...(then ? { then } : {}) }}
                  >
                    <Button tone="secondary" text={t('enter', { name: persona.name })} />
                  </Form>
                </PersonCard>
              ))}
          </section>
        ))}
      </>
    ),
  });
}

function factsAbout(language: Language, { kind, ssin, profession }: ShownPersona): string[] {
  const parsed = kind === 'patient' ? parseSsin(ssin ?? '', 'warn') : undefined;
  const number = parsed?.ok ? [words(language)('ssin', { number: printSsin(parsed.value) })] : [];
  const role = profession ? [labelOf('CD-HCPARTY', profession, language) ?? profession] : [];
  return [...role, ...number];
}
