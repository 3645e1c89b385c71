/** The parts of the page about the own registration: its state, and the form that fits it. */
import type { Registration } from '../../modules/people/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { Button, ErrorSummary, Form, Notice, SummaryList, type SummaryRow, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './registration-texts.ts';

export type RegisterFault = 'nihiiInvalid' | 'guarantor-unknown' | 'guarantor-is-yourself' | 'not-waiting';

export interface RegistrationStateProps {
  readonly visit: Visit;
  readonly registration: Registration | undefined;
  readonly rules: string;
  readonly action: string;
  readonly said?: 'named' | 'asked';
  readonly typed?: string;
  readonly fault?: RegisterFault;
}

/** Who may ask again, and accepts the rules by doing so. */
const AGAIN: readonly string[] = ['refused', 'ended', 'rules-not-accepted'];

export const RegistrationState = (props: RegistrationStateProps) => {
  const { visit, registration, said, fault } = props;
  const { language, caller } = visit;
  const t = words(language);
  const { status } = caller.caregiver;
  const account = { term: t('account'), value: t(`status-${status}`) };
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), field: 'nihii' }] : []} />
      {said ? (
        <Notice language={language} tone="success" title={t(said)}>
          {said === 'named' ? t('namedText') : undefined}
        </Notice>
      ) : null}
      <SummaryList rows={[account, ...(registration ? rowsOf(registration, visit) : [])]} />
      {registration ? null : <p>{t('noRegistration')}</p>}
      {registration?.state === 'waiting' ? <GuarantorForm {...props} /> : null}
      {AGAIN.includes(status) ? <AgainForm {...props} /> : null}
    </>
  );
};

function rowsOf(registration: Registration, { language }: Visit): SummaryRow[] {
  const t = words(language);
  const { state, cobrha, rulesVersion: version, rulesAcceptedOn, decideBefore, guarantorName, reason } = registration;
  const open = state === 'waiting' || state === 'checking';
  return [
    { term: t('state'), value: t(`state-${state}`) },
    ...(cobrha ? [{ term: t('cobrha'), value: t(`cobrha-${cobrha}`) }] : []),
    ...(reason ? [{ term: t('reason'), value: reason }] : []),
    ...(version && rulesAcceptedOn
      ? [{ term: t('rules'), value: t('rulesValue', { version, day: formatDate(rulesAcceptedOn, language) }) }]
      : []),
    ...(state === 'waiting' ? [{ term: t('guarantor'), value: guarantorName ?? t('nobody') }] : []),
    ...(open ? [{ term: t('decideBefore'), value: formatDate(decideBefore, language) }] : []),
  ];
}

const GuarantorForm = ({ visit, action, typed, fault }: RegistrationStateProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  return (
    <section>
      <h2>{t('nameGuarantor')}</h2>
      <p>{t('nameLead')}</p>
      <Form action={action} csrf={csrf}>
        <TextField
          language={language}
          name="nihii"
          label={t('nihii')}
          hint={t('nihiiHint')}
          value={typed ?? ''}
          autocomplete="off"
          inputMode="numeric"
          maxLength={40}
          {...(fault ? { error: t(fault) } : {})}
        />
        <Button text={t('ask')} />
      </Form>
    </section>
  );
};

const AgainForm = ({ visit: { language, csrf }, action, rules }: RegistrationStateProps) => {
  const t = words(language);
  return (
    <section>
      <h2>{t('again')}</h2>
      <p>{t('againLead', { version: rules })}</p>
      <Form action={action} csrf={csrf}>
        <Button text={t('again')} name="act" value="again" />
      </Form>
    </section>
  );
};
