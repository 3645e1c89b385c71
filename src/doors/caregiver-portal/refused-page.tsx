/** Why a record stays closed; without a link the way to declare one, and for whom may look without a link the way in for an emergency. */
import {
  EMERGENCY_REASON_CHARS,
  emergencyCodes,
  emergencyProfessions,
  type LinkFault,
  linkRefusals,
  refusals,
} from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, RadioList, TextField, WhyNot } from '../../ui/index.ts';
import { type AtRecord, recordPath } from './at-record.ts';
import { caregiverPage, type PortalContext } from './frame.tsx';
import { LinkForm } from './link-form.tsx';
import { words } from './texts.ts';

/** The code of a form that names none. */
export const UNSTATED = 'other';

const WRONG_FIELDS: Partial<Record<RefusalReason, 'reason' | 'code'>> = {
  'emergency-reason-invalid': 'reason',
  'emergency-code-unknown': 'code',
};

/** What was sent from this page, when a form comes again. */
interface Sent {
  /** Of an emergency. */
  readonly reason?: string;
  readonly code?: string;
  /** What was wrong with the link, and its type. */
  readonly fault?: LinkFault;
  readonly kind?: string;
}

export function refusedPage({ sandbox }: PortalContext, at: AtRecord, refused: RefusalReason, sent: Sent = {}): string {
  const { visit, handle } = at;
  const { language, caller } = visit;
  const wrong = WRONG_FIELDS[refused];
  const { text, next, clause, code } = refusals[refused];
  const error = text[language];
  const mayOpen = wrong !== undefined || refused === 'no-therapeutic-link';
  const offered = mayOpen && emergencyProfessions.includes(caller.caregiver.profession);
  const errors = [
    ...(wrong ? [{ text: error, field: wrong }] : []),
    ...(sent.fault ? [{ text: linkRefusals[sent.fault].text[language], field: 'kind' }] : []),
  ];
  const t = words(language);
  return caregiverPage({
    ...{ visit, sandbox, path: recordPath(handle), title: t('documents'), hasErrors: errors.length > 0 },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={t('other')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        {wrong ? null : <WhyNot language={language} reason={error} next={next[language]} clause={clause} code={code} />}
        {refused === 'no-therapeutic-link' ? (
          <LinkForm visit={visit} path={recordPath(handle)} fault={sent.fault} chosen={sent.kind} />
        ) : null}
        {offered ? <EmergencyForm at={at} typed={sent} faults={wrong ? { [wrong]: { error } } : {}} /> : null}
      </>
    ),
  });
}

interface EmergencyFormProps {
  readonly at: AtRecord;
  readonly typed: Sent;
  readonly faults: Partial<Record<'reason' | 'code', { readonly error: string }>>;
}

function EmergencyForm({ at: { visit, handle }, typed, faults }: EmergencyFormProps) {
  const { language, csrf } = visit;
  const t = words(language);
  return (
    <section>
      <h2>{t('emergency')}</h2>
      <p>{t('emergencyLead')}</p>
      <Form action={addressIn(language, `${recordPath(handle)}/emergency`)} csrf={csrf}>
        <RadioList
          language={language}
          name="code"
          label={t('code')}
          options={Object.entries(emergencyCodes).map(([value, label]) => ({ value, text: label[language] }))}
          value={typed.code ?? UNSTATED}
          {...faults.code}
        />
        <TextField
          language={language}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          lines={3}
          maxLength={EMERGENCY_REASON_CHARS.most}
          value={typed.reason ?? ''}
          {...faults.reason}
        />
        <Button tone="warning" text={t('open')} />
      </Form>
    </section>
  );
}
