/** /office/registers: when each outside register was last heard, what became of what it told, and what waits to be told. Source: access rules 12.2. */
import { type WaitingMessages, waitingMessages } from '../../modules/access/index.ts';
import { type HeardRegister, registersHeard } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, SummaryList, type SummaryRow, Tag } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { ageOf } from './age-of.ts';
import { askRegister, type OfficeContext, officePage, visitOf } from './frame.tsx';
import { words as changeWords } from './register-change-texts.ts';
import { isRegister, REGISTER_CHANGES, REGISTERS } from './register-changes.tsx';
import { words } from './registers-texts.ts';

const PATH = '/office/registers';

export function openRegisters(server: HttpServer, context: OfficeContext): void {
  server.get(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { language, caller } = visit;
    const t = words(language);
    const answer = await askRegister(context, { register: 'outside-registers', caller }, async (grant) => ({
      heard: await registersHeard(grant),
      messages: await waitingMessages(grant),
    }));
    const frame = { visit, sandbox: context.sandbox, path: PATH, title: t('title') };
    if (!answer.granted)
      return sendPage(
        reply,
        officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
        403,
      );
    const { heard, messages } = answer.value;
    const now = context.access.clock.now();
    const children = (
      <>
        <p class="z-lead">{t('lead')}</p>
        {Object.keys(REGISTERS).map((name) => (
          <OneRegister
            key={name}
            {...{ language, name, now }}
            heard={heard.find(({ register }) => register === name)}
            messages={messages.find(({ register }) => register === name)}
          />
        ))}
        <p class="z-origin">{t('source')}</p>
      </>
    );
    return sendPage(reply, officePage({ ...frame, children }));
  });
}

interface RegisterProps {
  readonly language: Language;
  readonly name: string;
  readonly now: Date;
  readonly heard: HeardRegister | undefined;
  readonly messages: WaitingMessages | undefined;
}

const OneRegister = ({ language, name, now, heard, messages }: RegisterProps) => {
  const t = words(language);
  const state = stateOf(heard?.heardAt ?? null, now);
  const rows: SummaryRow[] = [
    ...(heard?.heardAt ? [{ term: t('heard'), value: ageOf(heard.heardAt, now, language) }] : []),
    { term: t('applied'), value: String(heard?.applied ?? 0) },
    { term: t('notOurs'), value: String(heard?.notOurs ?? 0) },
    { term: t('dead'), value: heard?.dead ? stuck(language, heard.dead) : '0' },
    ...(messages ? toldRows(messages, language) : []),
  ];
  return (
    <section class="z-card">
      <h2>{isRegister(name) ? changeWords(language)(name) : name}</h2>
      <p>
        <Tag text={t(state)} tone={state === 'answers' ? 'success' : 'warning'} />
      </p>
      <SummaryList rows={rows} />
    </section>
  );
};

const stuck = (language: Language, count: number) => (
  <a href={addressIn(language, REGISTER_CHANGES)}>
    {count}: {changeWords(language)('title')}
  </a>
);

function toldRows({ waiting, oldest, refused }: WaitingMessages, language: Language): SummaryRow[] {
  const t = words(language);
  const since = oldest && { count: String(waiting), day: formatDate(brusselsDay(oldest), language) };
  const first = { term: t('waiting'), value: since ? t('waitingSince', since) : '0' };
  if (refused === 0) return [first];
  return [first, { term: t('refused'), value: t('refusedHint', { count: String(refused) }) }];
}

/** Every register is asked at least each five minutes: after three tries without an answer it does not answer. */
const SILENT_AFTER_MS = 15 * 60_000;

function stateOf(heardAt: Date | null, now: Date): 'answers' | 'silent' | 'never' {
  if (!heardAt) return 'never';
  return now.getTime() - heardAt.getTime() > SILENT_AFTER_MS ? 'silent' : 'answers';
}
