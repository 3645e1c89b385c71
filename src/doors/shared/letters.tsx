/** Letters to whoever is signed in, a caregiver or an officer. */
import { lettersOf } from '../../modules/notices/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { LetterList } from '../../ui/index.ts';
import { words } from './letter-texts.ts';
import type { Portal, SignedIn } from './portal.ts';
import { Refused } from './refused.tsx';

export function openLetters<Visit extends SignedIn>(server: HttpServer, portal: Portal<Visit>, path: string): void {
  const { access, ask, page } = portal;
  server.get(`/:language${path}`, async (request, reply) => {
    const visit = await portal.visitOf(request, reply);
    if (!visit) return reply;
    const { language, caller } = visit;
    const t = words(language);
    const answer = await ask({ register: 'own-letters', caller }, (grant) => lettersOf(grant, access.keys, language));
    const frame = { path, title: t('letters') };
    if (!answer.granted)
      return sendPage(
        reply,
        page(visit, { ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
        403,
      );
    const letters = answer.value.map(({ title, text, writtenAt }) => ({ title, text, on: brusselsDay(writtenAt) }));
    const children = (
      <>
        <p class="z-lead">{t('lead')}</p>
        <LetterList language={language} letters={letters} />
        <p class="z-origin">{t('source')}</p>
      </>
    );
    return sendPage(reply, page(visit, { ...frame, children }));
  });
}
