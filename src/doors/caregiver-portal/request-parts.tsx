/** What the page about one request shows: how it stands, and the answer its author gives. */
import { type AnswerFault, REASON, type RequestDetails } from '../../modules/upkeep/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { Button, Correction, ErrorSummary, Form, Notice, TextField } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import { words } from './upkeep-texts.ts';

interface AnswerProps {
  readonly language: Language;
  readonly action: string;
  readonly csrf: string;
  readonly request: RequestDetails;
  readonly patientName: string;
  readonly done?: boolean;
  readonly fault?: AnswerFault;
  readonly typed?: string;
}

export function RequestAnswer(props: AnswerProps) {
  const { language, request, patientName, done, fault } = props;
  const t = words(language);
  const { askedAt, state } = request;
  const which = documentName(language, request);
  const before = [
    { term: t('patient'), value: patientName },
    { term: t('document'), value: which },
  ];
  const field = fault === 'reason-invalid' ? { field: 'reason' } : {};
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...field }] : []} />
      {done ? (
        <Notice language={language} tone="success" title={t('done')}>
          {t('told')}
        </Notice>
      ) : null}
      <Correction language={language} before={before} correction={{ ...request, askedOn: brusselsDay(askedAt) }} />
      {state === 'asked' ? <AnswerForm {...props} /> : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
}

const AnswerForm = ({ language, action, csrf, request, fault, typed }: AnswerProps) => {
  const t = words(language);
  const mayExtend = !request.extended && !request.overdue;
  return (
    <section>
      <h2>{t('answerTitle')}</h2>
      <Form action={action} csrf={csrf}>
        <p>{t('correctedLead')}</p>
        <p>
          <Button text={t('corrected')} name="act" value="corrected" />
        </p>
        <TextField
          {...{ language, name: 'reason', label: t('reason'), hint: t('reasonHint'), lines: 3, value: typed ?? '' }}
          maxLength={REASON.most}
          {...(fault === 'reason-invalid' ? { error: t(fault) } : {})}
        />
        <p>
          <Button text={t('refuse')} tone="secondary" name="act" value="refuse" />{' '}
          {mayExtend ? <Button text={t('extend')} tone="secondary" name="act" value="extend" /> : null}
        </p>
      </Form>
    </section>
  );
};
