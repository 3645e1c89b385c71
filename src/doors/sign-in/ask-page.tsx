/** The page on which a person lets an application in: who asks, for whom, what it will see. */
import { publicPatientId } from '../../modules/people/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { addressIn, Button, CheckList, ErrorSummary, Form, Notice, RadioList, renderPage } from '../../ui/index.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';
import type { SignInContext } from './context.ts';
import { isSettled } from './decision.ts';
import { scopeWords } from './scope-words.ts';
import { words } from './texts.ts';
import type { Visitor } from './visitor.ts';

interface AskPageProps {
  readonly language: Language;
  readonly uid: string;
  readonly visitor: Visitor;
  readonly asked: Asked;
  readonly choices: readonly Choice[];
  /** Allowed without a choice of whose record. */
  readonly isIncomplete?: boolean;
}

export function askPage(context: SignInContext, props: AskPageProps): string {
  const { language, uid, asked, choices, isIncomplete = false } = props;
  const t = words(language);
  const path = `/authorise/${uid}`;
  const name = asked.application.name;
  const isClosed = asked.needsPatient && choices.length === 0;
  return renderPage({
    ...{ language, path, sandbox: context.sandbox, hasErrors: isIncomplete },
    title: t('asks', { name }),
    children: (
      <>
        {isIncomplete ? (
          <ErrorSummary language={language} errors={[{ field: 'patient', text: t('chooseOne') }]} />
        ) : null}
        <p class="z-lead">{t('asksLead', { name })}</p>
        {isClosed ? (
          <Notice language={language} tone="warning" title={t('nobody')}>
            {t('nobodyHelp')}
          </Notice>
        ) : null}
        <Form action={addressIn(language, path)} csrf={props.visitor.csrf}>
          {isClosed ? null : <Question context={context} {...props} />}
          {isClosed ? null : <Button name="answer" value="allow" text={t('allow')} />}{' '}
          <Button name="answer" value="refuse" tone="secondary" text={t('refuse')} />
        </Form>
        <p class="z-origin">
          {t('other')}{' '}
          <a href={`${addressIn(language, '/sign-in')}?then=${addressIn(language, path)}`}>{t('otherLink')}</a>
        </p>
      </>
    ),
  });
}

function Question({
  context,
  language,
  asked,
  choices,
  isIncomplete,
}: AskPageProps & { readonly context: SignInContext }) {
  const t = words(language);
  const { keys } = context.access;
  const [first] = choices;
  // A caregiver with many patients chooses; nobody is proposed by chance.
  const proposed = first && (first.isOwn || choices.length === 1) ? publicPatientId(keys, first.patient) : '';
  const open = asked.scopes.flatMap((scope, at) =>
    isSettled(scope) ? [] : [{ value: String(at), isTicked: true, ...scopeWords(language, scope) }],
  );
  return (
    <>
      {asked.needsPatient ? (
        <RadioList
          {...{ language, name: 'patient', label: t('whose') }}
          {...(isIncomplete ? { error: t('chooseOne') } : {})}
          value={proposed}
          options={choices.map(({ patient, name, born, isOwn }) => ({
            value: publicPatientId(keys, patient),
            text: isOwn ? t('own', { name }) : name,
            ...(born ? { hint: t('born', { day: formatDate(born, language) }) } : {}),
          }))}
        />
      ) : null}
      {open.length > 0 ? <CheckList {...{ language, name: 'scope', label: t('willSee') }} options={open} /> : null}
      <p>{t('knowsYou')}</p>
    </>
  );
}
