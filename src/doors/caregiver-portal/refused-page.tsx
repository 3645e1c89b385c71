/** Why a record stays closed, and for a physician without a link the way in for an emergency. */
import { EMERGENCY_REASON_CHARS, refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, TextField, WhyNot } from '../../ui/index.ts';
import { type AtRecord, recordPath } from './at-record.ts';
import { caregiverPage, type PortalContext } from './frame.tsx';
import { words } from './texts.ts';

const EMERGENCY_REASONS: readonly RefusalReason[] = ['no-therapeutic-link', 'emergency-reason-invalid'];

/** `typed` is the reason as it was sent, when the form comes again. */
export function refusedPage({ sandbox }: PortalContext, at: AtRecord, refused: RefusalReason, typed = ''): string {
  const { visit, handle } = at;
  const { language, caller } = visit;
  const t = words(language);
  const wrong = refused === 'emergency-reason-invalid';
  const { text, next, clause, code } = refusals[refused];
  const error = text[language];
  const offered = EMERGENCY_REASONS.includes(refused) && caller.caregiver.profession === 'persphysician';
  return caregiverPage({
    ...{ visit, sandbox, path: recordPath(handle), title: t('documents'), hasErrors: wrong },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={t('other')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={wrong ? [{ text: error, field: 'reason' }] : []} />
        {wrong ? null : <WhyNot language={language} reason={error} next={next[language]} clause={clause} code={code} />}
        {offered ? <EmergencyForm at={at} typed={typed} {...(wrong ? { error } : {})} /> : null}
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
