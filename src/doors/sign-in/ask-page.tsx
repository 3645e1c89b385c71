/** The page on which a person lets an application in: who asks, for whom, what it will see. */
import type { Language } from '../../platform/text/index.ts';
import { addressIn, Button, CheckList, ErrorSummary, Form, Notice, renderPage } from '../../ui/index.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';
import type { SignInContext } from './context.ts';
import { isSettled } from './decision.ts';
import { PatientChoice } from './patient-choice.tsx';
import { scopeWords } from './scope-words.ts';
import { words } from './texts.ts';
import type { Visitor } from './visitor.ts';

export type AnswerFault = 'chooseOne' | 'notOpen';

interface AskPageProps {
  readonly language: Language;
  readonly uid: string;
  readonly visitor: Visitor;
  readonly asked: Asked;
  readonly choices: readonly Choice[];
  /** What was wrong with the answer. */
  readonly fault?: AnswerFault | undefined;
}

export function askPage(context: SignInContext, props: AskPageProps): string {
  const { language, uid, asked, choices, fault } = props;
  const t = words(language);
  const path = `/authorise/${uid}`;
  const name = asked.application.name;
  const isClosed = asked.needsPatient && choices.length === 0;
  return renderPage({
    ...{ language, path, sandbox: context.sandbox, hasErrors: fault !== undefined },
    title: t('asks', { name }),
    children: (
      <>
        <ErrorSummary language={language} errors={fault ? [{ field: 'patient', text: t(fault) }] : []} />
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

function Question({ context, language, asked, choices, fault }: AskPageProps & { readonly context: SignInContext }) {
  const t = words(language);
  const open = asked.scopes.flatMap((scope, at) =>
    isSettled(scope) ? [] : [{ value: String(at), isTicked: true, ...scopeWords(language, scope) }],
  );
  return (
    <>
      {asked.needsPatient ? (
        <PatientChoice {...{ keys: context.access.keys, language, choices }} error={fault && t(fault)} />
      ) : null}
      {open.length > 0 ? <CheckList {...{ language, name: 'scope', label: t('willSee') }} options={open} /> : null}
      <p>{t('knowsYou')}</p>
    </>
  );
}
