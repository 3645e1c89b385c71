/** Parts of the page on which an author withdraws a document: the link to it, and the form. */
import { REASON } from '../../modules/upkeep/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, Button, Form, TextField } from '../../ui/index.ts';
import { words } from './upkeep-texts.ts';

interface LinkProps {
  readonly language: Language;
  /** Of the document, without language. */
  readonly path: string;
}

export const WithdrawLink = ({ language, path }: LinkProps) => (
  <p class="z-no-print">
    <a href={addressIn(language, `${path}/withdraw`)}>{words(language)('withdraw')}</a>
  </p>
);

interface FormProps {
  readonly language: Language;
  readonly action: string;
  readonly csrf: string;
  readonly typed: string;
  readonly invalid: boolean;
}

export const WithdrawForm = ({ language, action, csrf, typed, invalid }: FormProps) => {
  const t = words(language);
  return (
    <Form action={action} csrf={csrf}>
      <TextField
        {...{ language, name: 'reason', label: t('withdrawReason'), hint: t('withdrawHint'), lines: 3, value: typed }}
        maxLength={REASON.most}
        {...(invalid ? { error: t('reason-invalid') } : {})}
      />
      <Button text={t('withdrawNow')} tone="warning" />
    </Form>
  );
};
