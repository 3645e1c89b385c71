/** Why the own record stays closed: in words for the patient, where the rule's own words speak to a caregiver. */
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, LinkButton, WhyNot } from '../../ui/index.ts';
import { words } from './texts.ts';

interface ClosedRecordProps {
  readonly language: Language;
  readonly refused: RefusalReason;
  /** The record is another person's: its owner is not the reader. */
  readonly other?: boolean;
}

export const ClosedRecord = ({ language, refused, other = false }: ClosedRecordProps) => {
  const t = words(language);
  const { text, next, clause, code } = refusals[refused];
  const own = refused === 'no-consent' && !other;
  const said = own
    ? { reason: t('noConsent'), next: t('noConsentHelp') }
    : { reason: text[language], next: next[language] };
  return (
    <WhyNot language={language} {...said} clause={clause} code={code}>
      {own ? <LinkButton text={t('rights')} href={addressIn(language, '/my/rights')} /> : null}
    </WhyNot>
  );
};
