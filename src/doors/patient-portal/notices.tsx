/** /my/notices: which notices of access the patient wants. Source: access rules 14.3. */
import {
  type AccessChoice,
  accessChoices,
  chooseAccessNotices,
  readAccessChoice,
} from '../../modules/notices/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, Notice, RadioList } from '../../ui/index.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, checkForm, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { words } from './notices-texts.ts';

const PATH = '/my/notices';

interface NoticesRoute {
  Querystring: { said?: string };
  Body: { choice?: unknown; csrf?: unknown } | undefined;
}

const isChoice = (text: unknown): text is AccessChoice => accessChoices.some((choice) => choice === text);

export function openNotices(server: HttpServer, context: PortalContext): void {
  server.get<NoticesRoute>('/:language/my/notices', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return send(context, visit, reply, { isSaved: request.query.said === 'done' });
  });
  server.post<NoticesRoute>('/:language/my/notices', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { choice, csrf } = request.body ?? {};
    checkForm(context, visit, csrf);
    if (!isChoice(choice)) return send(context, visit, reply, { isWrong: true });
    const { caller, subject } = visit;
    const question = { act: 'choose-notices', caller, patient: { key: subject } } as const;
    const answer = await askRecord(context, question, (grant) => chooseAccessNotices(grant, choice));
    if (!answer.granted) return send(context, visit, reply, {});
    return reply.redirect(addressIn(visit.language, `${PATH}?said=done`), 303);
  });
}

interface Shown {
  readonly isSaved?: boolean;
  readonly isWrong?: boolean;
}

async function send(
  context: PortalContext,
  visit: Visit,
  reply: HttpReply,
  { isSaved, isWrong = false }: Shown,
): Promise<HttpReply> {
  const { language, caller, subject } = visit;
  const t = words(language);
  const question = { act: 'view-notices', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, context.access.keys);
    return { name: `${firstNames} ${familyName}`, choice: await readAccessChoice(grant) };
  });
  const before = <BackLink language={language} href={addressIn(language, '/my/access-log')} text={t('back')} />;
  const frame = { visit, sandbox: context.sandbox, path: PATH, title: t('title'), before, hasErrors: isWrong };
  const children = answer.granted ? (
    <>
      <ErrorSummary language={language} errors={isWrong ? [{ text: t('chooseOne'), field: 'choice' }] : []} />
      {isSaved ? <Notice language={language} tone="success" title={t('saved')} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <Choice visit={visit} choice={answer.value.choice} isWrong={isWrong} />
    </>
  ) : (
    <ClosedRecord language={language} refused={answer.refused} />
  );
  const name = answer.granted ? answer.value.name : undefined;
  return sendPage(
    reply,
    patientPage({ ...frame, ...(name ? { name } : {}), children }),
    statusOf(answer.granted, isWrong),
  );
}

const statusOf = (isGranted: boolean, isWrong: boolean): number => {
  if (!isGranted) return 403;
  return isWrong ? 422 : 200;
};

interface ChoiceProps {
  readonly visit: Visit;
  readonly choice: AccessChoice;
  readonly isWrong: boolean;
}

const Choice = ({ visit: { language, csrf }, choice, isWrong }: ChoiceProps) => {
  const t = words(language);
  const options = [
    { value: 'off', text: t('off'), hint: t('offHint') },
    { value: 'daily', text: t('daily'), hint: t('dailyHint') },
    { value: 'each', text: t('each'), hint: t('eachHint') },
  ];
  return (
    <Form action={addressIn(language, PATH)} csrf={csrf}>
      <RadioList
        {...{ language, options }}
        name="choice"
        label={t('choice')}
        value={choice}
        {...(isWrong ? { error: t('chooseOne') } : {})}
      />
      <p>{t('emergency')}</p>
      <Button text={t('save')} />
    </Form>
  );
};
