/** A form that the browser completes with a passkey: `passkey.js` asks for it when the button is pressed. */
import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { Button } from './button.tsx';
import { csrfField } from './form.tsx';
import { words } from './texts.ts';

export interface PasskeyFormProps {
  readonly language: Language;
  readonly action: string;
  readonly csrf: string;
  readonly way: 'make' | 'give';
  /** What the browser is asked, as JSON. */
  readonly options: string;
  /** Sent as `act`. */
  readonly act: string;
  readonly button: string;
  readonly children?: ComponentChildren;
}

/** The page that holds it names `passkeyScript` among its scripts. */
export const passkeyScript = 'passkey.js';

export const PasskeyForm = (props: PasskeyFormProps): VNode => {
  const { language, action, csrf, way, options, act, button, children } = props;
  const t = words(language);
  return (
    <form method="post" action={action} data-passkey={way} data-options={options} noValidate>
      <input type="hidden" name={csrfField} value={csrf} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="answer" value="" />
      {children}
      <noscript>
        <p class="z-hint">{t('passkeyNeedsScript')}</p>
      </noscript>
      <div class="z-field-error" role="alert" data-passkey-failed hidden>
        {t('passkeyFailed')}
      </div>
      <Button text={button} />
    </form>
  );
};
