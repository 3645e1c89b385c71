/** Why a record stays closed, and for whom may look without a link the way in for an emergency. */
import { EMERGENCY_REASON_CHARS, emergencyCodes, emergencyProfessions, refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, RadioList, TextField, WhyNot } from '../../ui/index.ts';
import { type AtRecord, recordPath } from './at-record.ts';
import { caregiverPage, type PortalContext } from './frame.tsx';
import { words } from './texts.ts';

/** The code of a form that names none. */
export const UNSTATED = 'other';

const WRONG_FIELDS: Partial<Record<RefusalReason, keyof Typed>> = {
  'emergency-reason-invalid': 'reason',
  'emergency-code-unknown': 'code',
};

interface Typed {
  readonly reason?: string;
  readonly code?: string;
}

/** `typed` is what was sent, when the form comes again. */
export function refusedPage({ sandbox }: PortalContext, at: AtRecord, refused: RefusalReason, typed?: Typed): string {
  const { visit, handle } = at;
  const { language, caller } = visit;
  const wrong = WRONG_FIELDS[refused];
  const { text, next, clause, code } = refusals[refused];
  const error = text[language];
  const mayOpen = wrong !== undefined || refused === 'no-therapeutic-link';
  const offered = mayOpen && emergencyProfessions.includes(caller.caregiver.profession);
  return caregiverPage({
    ...{
      visit,
      sandbox,
      path: recordPath(handle),
      title: words(language)('documents'),
      hasErrors: wrong !== undefined,
    },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={words(language)('other')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={wrong ? [{ text: error, field: wrong }] : []} />
        {wrong ? null : <WhyNot language={language} reason={error} next={next[language]} clause={clause} code={code} />}
        {offered ? <EmergencyForm at={at} typed={typed} faults={wrong ? { [wrong]: { error } } : {}} /> : null}
      </>
    ),
  });
}

interface EmergencyFormProps {
  readonly at: AtRecord;
  readonly typed: Typed | undefined;
  readonly faults: Partial<Record<keyof Typed, { readonly error: string }>>;
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
          value={typed?.code ?? UNSTATED}
          {...faults.code}
        />
        <TextField
          language={language}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          lines={3}
          maxLength={EMERGENCY_REASON_CHARS.most}
          value={typed?.reason ?? ''}
          {...faults.reason}
        />
        <Button tone="warning" text={t('open')} />
      </Form>
    </section>
  );
}
