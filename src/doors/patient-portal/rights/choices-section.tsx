/** The patient's choices for emergencies and for the own portal. Source: access rules 5.5, 7.1; decision 0012. */
import type { VNode } from 'preact';
import { delayNow, emergencyChoices, type readChoices } from '../../../modules/access/index.ts';
import { addressIn, Button, Form, RadioList, TextField } from '../../../ui/index.ts';
import { RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

interface ChoicesProps extends SectionProps {
  readonly choices: Awaited<ReturnType<typeof readChoices>>;
  readonly now: Date;
}

export const ChoicesSection = ({ visit, choices: { emergency, delay }, now }: ChoicesProps): VNode => {
  const { language, csrf } = visit;
  const t = rightsWords(language);
  const days = delayNow(delay, now);
  return (
    <section>
      <h2>{t('choices')}</h2>
      <Form action={addressIn(language, `${RIGHTS}/choices`)} csrf={csrf}>
        <RadioList
          language={language}
          name="emergency"
          label={t('emergency')}
          hint={t('emergencyHint')}
          options={emergencyChoices.map((value) => ({ value, text: t(`emergency-${value}`) }))}
          value={emergency}
        />
        <TextField
          language={language}
          name="delay"
          label={t('delay')}
          hint={[t('delayHint'), days > 0 ? t('delayNow', { days }) : ''].filter(Boolean).join(' ')}
          value={String(delay.days)}
          width="short"
          inputMode="numeric"
          maxLength={2}
          autocomplete="off"
        />
        <Button tone="secondary" text={t('choicesGo')} />
      </Form>
    </section>
  );
};
