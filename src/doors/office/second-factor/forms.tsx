/** The forms of the second factor: giving one, showing an invitation, setting one up. */
import { type FactorDesk, MOST_NAME_CHARS } from '../../../modules/identity/index.ts';
import { Button, Form, PasskeyForm, QrCode, TextField } from '../../../ui/index.ts';
import { words } from './texts.ts';
import type { FactorVisit } from './visit.ts';

export interface DeskProps {
  readonly visit: FactorVisit;
  /** Where the forms are sent. */
  readonly action: string;
  readonly desk: FactorDesk;
}

const SixDigits = ({ visit: { language }, id }: { readonly visit: FactorVisit; readonly id: string }) => {
  const t = words(language);
  return (
    <TextField
      {...{ language, name: id, label: t('sixDigits'), hint: t('sixDigitsHint'), width: 'short', maxLength: 7 }}
      {...{ autocomplete: 'one-time-code', inputMode: 'numeric' }}
    />
  );
};

export const GiveForms = ({ visit, action, desk }: DeskProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  return (
    <>
      {desk.ask ? (
        <section>
          <h2>{t('passkey')}</h2>
          <PasskeyForm
            {...{
              language,
              action,
              csrf,
              way: 'give',
              options: desk.ask,
              act: 'give-passkey',
              button: t('givePasskey'),
            }}
          />
        </section>
      ) : null}
      {desk.own.some(({ kind }) => kind === 'code') ? (
        <section>
          <h2>{t('code')}</h2>
          <Form action={action} csrf={csrf} hidden={{ act: 'give-code' }}>
            <SixDigits visit={visit} id="code" />
            <Button text={t('giveCode')} />
          </Form>
        </section>
      ) : null}
    </>
  );
};

export const InvitationForm = ({ visit: { language, csrf }, action }: Omit<DeskProps, 'desk'>) => {
  const t = words(language);
  return (
    <Form action={action} csrf={csrf} hidden={{ act: 'invitation' }}>
      <TextField
        {...{ language, name: 'invitation', label: t('invitation'), hint: t('invitationHint') }}
        {...{ maxLength: 40, autocomplete: 'off' }}
      />
      <Button text={t('giveCode')} />
    </Form>
  );
};

/** Nothing when no factor may be set up now. */
export const MakeForms = ({ visit, action, desk: { offer } }: DeskProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  if (!offer) return null;
  const name = (id: string, value: string) => (
    <TextField
      {...{ language, name: id, label: t('name'), hint: t('nameHint'), value, maxLength: MOST_NAME_CHARS }}
      autocomplete="off"
    />
  );
  return (
    <>
      <section>
        <h2>{t('makePasskey')}</h2>
        <p>{t('makePasskeyLead')}</p>
        <PasskeyForm
          {...{ language, action, csrf, way: 'make', options: offer.passkey, act: 'make-passkey' }}
          button={t('makePasskey')}
        >
          {name('passkey-name', t('passkey'))}
        </PasskeyForm>
      </section>
      <section>
        <h2>{t('makeCode')}</h2>
        <p>{t('makeCodeLead')}</p>
        <QrCode text={offer.code.address} label={t('picture')} />
        <p>
          {t('key')}: <code>{offer.code.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Form action={action} csrf={csrf} hidden={{ act: 'make-code' }}>
          {name('code-name', t('code'))}
          <SixDigits visit={visit} id="new-code" />
          <Button text={t('makeCode')} tone="secondary" />
        </Form>
      </section>
    </>
  );
};
