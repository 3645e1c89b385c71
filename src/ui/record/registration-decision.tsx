/** Registrations of caregivers that wait, and the form that decides on one; used by guarantors and by the office. */
import type { VNode } from 'preact';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { EmptyState } from '../content/empty-state.tsx';
import { Notice } from '../content/notice.tsx';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Form } from '../form/form.tsx';
import { RadioList } from '../form/radio-list.tsx';
import { TextField } from '../form/text-field.tsx';
import { words } from './registration-texts.ts';

export interface WaitingEntry {
  readonly id: string;
  readonly name: string;
  /** As people call it: "Physician". */
  readonly profession: string;
  /** As it is printed. */
  readonly nihii: string;
  readonly guarantor?: string | undefined;
  /** Local day, YYYY-MM-DD. */
  readonly decideBefore: string;
}

export interface RegistrationDecisionProps {
  readonly language: Language;
  readonly action: string;
  readonly csrf: string;
  readonly waiting: readonly WaitingEntry[];
  /** What this list is; errors stand above it. */
  readonly lead: string;
  readonly chosen?: string | undefined;
  readonly reason?: string | undefined;
  readonly fault?: RegistrationFault | undefined;
  /** What was decided just now. */
  readonly said?: 'accepted' | 'refused' | undefined;
}

export type RegistrationFault = 'chooseOne' | 'reasonInvalid' | 'gone' | 'own';

const FIELDS = {
  chooseOne: 'registration',
  reasonInvalid: 'reason',
  gone: 'registration',
  own: 'registration',
} as const;

/** A form has errors: its page says so in the title. */
export const RegistrationDecision = (props: RegistrationDecisionProps): VNode => {
  const { language, lead, waiting, fault, said } = props;
  const t = words(language);
  const errors = fault ? [{ text: t(fault), ...(waiting.length > 0 ? { field: FIELDS[fault] } : {}) }] : [];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {said ? (
        <Notice language={language} tone="success" title={t(said)}>
          {t('told')}
        </Notice>
      ) : null}
      <p class="z-lead">{lead}</p>
      {waiting.length === 0 ? <EmptyState title={t('none')} /> : <DecisionForm {...props} />}
    </>
  );
};

const DecisionForm = ({ language, action, csrf, waiting, chosen, reason, fault }: RegistrationDecisionProps): VNode => {
  const t = words(language);
  const faultOf = (field: string) => (fault && FIELDS[fault] === field ? { error: t(fault) } : {});
  return (
    <Form action={action} csrf={csrf}>
      <RadioList
        language={language}
        name="registration"
        label={t('which')}
        {...(chosen ? { value: chosen } : {})}
        options={waiting.map((entry) => ({ value: entry.id, text: entry.name, hint: factsOf(language, entry) }))}
        {...faultOf('registration')}
      />
      <TextField
        language={language}
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        lines={3}
        maxLength={500}
        value={reason ?? ''}
        {...faultOf('reason')}
      />
      <p>
        <Button text={t('accept')} name="decision" value="accept" />{' '}
        <Button text={t('refuse')} tone="secondary" name="decision" value="refuse" />
      </p>
    </Form>
  );
};

function factsOf(language: Language, { profession, nihii, guarantor, decideBefore }: WaitingEntry): string {
  const t = words(language);
  const vouches = guarantor ? t('guarantor', { name: guarantor }) : t('noGuarantor');
  const day = formatDate(decideBefore, language);
  return [profession, t('number', { number: nihii }), vouches, t('before', { day })].join(', ');
}
