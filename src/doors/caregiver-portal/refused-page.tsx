/** Why a record stays closed; without a link the way to declare one, and for a physician the way in for an emergency. */
import { EMERGENCY_REASON_CHARS, type LinkFault, linkRefusals, refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, TextField, WhyNot } from '../../ui/index.ts';
import { type AtRecord, recordPath } from './at-record.ts';
import { caregiverPage, type PortalContext } from './frame.tsx';
import { LinkForm } from './link-form.tsx';
import { words } from './texts.ts';

const EMERGENCY_REASONS: readonly RefusalReason[] = ['no-therapeutic-link', 'emergency-reason-invalid'];

/** What was sent from this page, when a form comes again. */
interface Sent {
  /** Of an emergency. */
  readonly reason?: string;
  /** What was wrong with the link, and its type. */
  readonly fault?: LinkFault;
  readonly kind?: string;
}

export function refusedPage({ sandbox }: PortalContext, at: AtRecord, refused: RefusalReason, sent: Sent = {}): string {
  const { visit, handle } = at;
  const { language, caller } = visit;
  const t = words(language);
  const wrong = refused === 'emergency-reason-invalid';
  const { text, next, clause, code } = refusals[refused];
  const error = text[language];
  const offered = EMERGENCY_REASONS.includes(refused) && caller.caregiver.profession === 'persphysician';
  const errors = [
    ...(wrong ? [{ text: error, field: 'reason' }] : []),
    ...(sent.fault ? [{ text: linkRefusals[sent.fault].text[language], field: 'kind' }] : []),
  ];
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
        {offered ? <EmergencyForm at={at} typed={sent.reason ?? ''} {...(wrong ? { error } : {})} /> : null}
      </>
    ),
  });
}

interface EmergencyFormProps {
  readonly at: AtRecord;
  readonly typed: string;
  readonly error?: string;
}

function EmergencyForm({ at: { visit, handle }, typed, ...fault }: EmergencyFormProps) {
  const { language, csrf } = visit;
  const t = words(language);
  return (
    <section>
      <h2>{t('emergency')}</h2>
      <p>{t('emergencyLead')}</p>
      <Form action={addressIn(language, `${recordPath(handle)}/emergency`)} csrf={csrf}>
        <TextField
          language={language}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          lines={3}
          maxLength={EMERGENCY_REASON_CHARS.most}
          value={typed}
          {...fault}
        />
        <Button tone="warning" text={t('open')} />
      </Form>
    </section>
  );
}
