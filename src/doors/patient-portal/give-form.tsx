/** The form in which a mandate or trust is given. */
import type { Language } from '../../platform/text/index.ts';
import { addressIn, Button, Form, type FormError, RadioList, SelectField, TextField } from '../../ui/index.ts';
import { mandateWords } from './mandate-texts.ts';
import type { OfferForm } from './read-offer.ts';

interface GiveFormProps {
  readonly language: Language;
  readonly csrf: string;
  readonly form: OfferForm;
  readonly errors: readonly FormError[];
  /** Of the sandbox; none in production. */
  readonly personas: readonly string[];
}

const WHATS = ['documents', 'read', 'manage', 'trust'] as const;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

export const GiveForm = ({ language, csrf, form, errors, personas }: GiveFormProps) => {
  const t = mandateWords(language);
  const fieldOf = (name: 'ssin' | 'card' | 'what' | 'until') => {
    const error = errors.find(({ field }) => field === name)?.text;
    return { language, name, ...(error ? { error } : {}), value: textOf(form[name]) };
  };
  return (
    <section>
      <h2>{t('give')}</h2>
      <Form action={addressIn(language, '/my/mandates')} csrf={csrf}>
        <TextField {...fieldOf('ssin')} label={t('ssin')} hint={t('ssinHint')} inputMode="numeric" autocomplete="off" />
        <TextField {...fieldOf('card')} label={t('card')} hint={t('cardHint')} inputMode="numeric" autocomplete="off" />
        {personas.length > 0 ? (
          <SelectField
            language={language}
            name="persona"
            label={t('persona')}
            options={[{ value: '', text: t('personaNone') }, ...personas.map((id) => ({ value: id, text: id }))]}
            value={textOf(form.persona)}
          />
        ) : null}
        <RadioList
          {...fieldOf('what')}
          label={t('what')}
          options={WHATS.map((what) => ({ value: what, text: t(`what-${what}`) }))}
        />
        <TextField {...fieldOf('until')} label={t('until')} hint={t('untilHint')} type="date" width="short" optional />
        <Button text={t('send')} />
      </Form>
    </section>
  );
};
