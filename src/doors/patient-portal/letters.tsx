/** /my/letters: what the network wrote to the patient, newest first. Source: access rules 2.4, 5.4, 8.3. */
import { discloseUnder } from '../../modules/grants/index.ts';
import { patientLetters, type ReadLetter } from '../../modules/notices/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { DateText, EmptyState } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { letterWords } from './letters-texts.ts';

const PATH = '/my/letters';

export function openLetters(server: HttpServer, context: PortalContext): void {
  server.get(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await lettersPage(context, visit)) : reply;
  });
}

async function lettersPage(context: PortalContext, visit: Visit): Promise<string> {
  const { keys } = context.access;
  const { language, caller, subject, acting } = visit;
  const t = letterWords(language);
  const question = { act: 'view-letters', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, keys);
    const letters = await patientLetters(grant, keys, language);
    discloseUnder(grant, { count: letters.length });
    return { name: `${firstNames} ${familyName}`, letters };
  });
  const title = acting ? citizenWords(language)('lettersOf', { name: acting.other }) : t('letters');
  const frame = { visit, sandbox: context.sandbox, path: PATH, title };
  if (!answer.granted) {
    const closed = <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />;
    return patientPage({ ...frame, children: closed });
  }
  const { name, letters } = answer.value;
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        {letters.length === 0 ? <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState> : null}
        {letters.map((letter) => (
          <Letter key={letter.letter} language={language} letter={letter} />
        ))}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const Letter = ({ language, letter }: { readonly language: Language; readonly letter: ReadLetter }) => (
  <section class="z-card">
    <h2>{letter.title}</h2>
    <p class="z-hint">
      <DateText language={language} date={`${brusselsDay(letter.writtenAt)}T${brusselsTime(letter.writtenAt)}`} />
    </p>
    <p>{letter.text}</p>
  </section>
);
