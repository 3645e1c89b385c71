/** Parts of the page about delays: the rules that were set, and the form that adds one. */
import { type Delay, MOST_DELAY_DAYS } from '../../modules/hub/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, DataTable, Form, SelectField, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './upkeep-texts.ts';

export interface NamedDelay extends Delay {
  readonly name: string | undefined;
  readonly setByName: string | undefined;
}

interface DelaysProps {
  readonly language: Language;
  readonly delays: readonly NamedDelay[];
}

const kindName = (language: Language, kind: string): string =>
  kind === '' ? words(language)('every') : (labelOf('CD-TRANSACTION', kind, language) ?? kind);

export const Delays = ({ language, delays }: DelaysProps) => {
  const t = words(language);
  const columns = [
    { text: t('institutionName') },
    { text: t('kind') },
    { text: t('days'), number: true },
    { text: t('from') },
    { text: t('askedBy') },
  ];
  const rows = delays.map(({ name, kind, days, holdsFrom, setByName }) => [
    name ?? '—',
    kindName(language, kind),
    String(days),
    formatDate(holdsFrom, language),
    setByName ?? '—',
  ]);
  return <DataTable caption={t('visibility')} captionHidden columns={columns} rows={rows} />;
};

export interface TypedDelay {
  readonly number: string;
  readonly kind: string;
  readonly days: string;
  readonly from: string;
}

/** CD-TRANSACTION values that institutions publish; the others follow the rule for every kind. */
const KINDS = [
  'contactreport',
  'dischargereport',
  'labresult',
  'medicationscheme',
  'note',
  'nursingsummaryreport',
  'operationreport',
  'prescription',
  'referral',
  'result',
  'sumehr',
  'telemonitoring',
  'vaccination',
] as const;

interface DelayFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedDelay;
  readonly errors: Partial<Record<keyof TypedDelay, string>>;
}

export const DelayForm = ({ visit: { language, csrf }, action, typed, errors }: DelayFormProps) => {
  const t = words(language);
  const field = (name: keyof TypedDelay) => {
    const error = errors[name];
    return { language, name, label: t(name), value: typed[name], ...(error ? { error } : {}) };
  };
  const kinds = ['', ...KINDS].map((value) => ({ value, text: kindName(language, value) }));
  const days = Array.from({ length: MOST_DELAY_DAYS + 1 }, (_, one) => ({ value: String(one), text: String(one) }));
  return (
    <section>
      <h2>{t('setTitle')}</h2>
      <Form action={action} csrf={csrf}>
        <TextField {...field('number')} hint={t('numberHint')} maxLength={30} autocomplete="off" />
        <SelectField {...field('kind')} options={kinds} />
        <SelectField {...field('days')} options={days} />
        <TextField {...field('from')} hint={t('fromHint')} type="date" />
        <Button text={t('save')} />
      </Form>
    </section>
  );
};
