/** The parts of the page about one change of a register: why it waits, what the register said, what can be done. */
import type { DeadChange } from '../../modules/people/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { parseSsin, printSsin } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, Button, ErrorSummary, Form, SummaryList, type SummaryRow, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { MERGES } from './merges.tsx';
import { words as peopleWords } from './people-texts.ts';
import { words } from './register-change-texts.ts';
import { isRegister } from './register-changes.tsx';

export type SettleFault = 'reason-invalid' | 'no-such-letter' | 'still';

interface RegisterChangeProps {
  readonly visit: Visit;
  readonly action: string;
  readonly dead: DeadChange;
  readonly said: Readonly<Record<string, unknown>>;
  readonly fault?: SettleFault;
  readonly typed?: string;
}

export const RegisterChange = ({ visit, action, dead, said, fault, typed = '' }: RegisterChangeProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  const { register, sequence, reason, recordedAt } = dead;
  const wrong = fault === 'reason-invalid';
  const joining = { text: peopleWords(language)('merges'), hidden: '', href: addressIn(language, MERGES) };
  const facts = [
    {
      term: t('why'),
      value: t(reason as 'failed'),
      ...(reason === 'number-of-another-record' ? { action: joining } : {}),
    },
    { term: t('register'), value: isRegister(register) ? t(register) : register },
    { term: t('number'), value: String(sequence) },
    { term: t('since'), value: formatDate(brusselsDay(recordedAt), language) },
  ];
  return (
    <>
      <ErrorSummary
        language={language}
        errors={fault ? [{ text: t(fault), ...(wrong ? { field: 'reason' } : {}) }] : []}
      />
      <SummaryList rows={facts} />
      <h2>{t('said')}</h2>
      <SummaryList rows={saidRows(said, language)} />
      <Form action={action} csrf={csrf}>
        <TextField
          {...{ language, name: 'reason', label: t('reason'), hint: t('reasonHint') }}
          {...{ lines: 3, maxLength: 500, value: typed }}
          {...(wrong ? { error: t('reason-invalid') } : {})}
        />
        <p>
          <Button text={t('retry')} name="act" value="retry" />{' '}
          <Button text={t('close')} tone="secondary" name="act" value="close" />
        </p>
      </Form>
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

function inGroups(value: string): string {
  const ssin = parseSsin(value, 'warn');
  return ssin.ok ? printSsin(ssin.value) : value;
}

/** Codes in words; the other values as the register sent them. */
const CODED: Readonly<Record<string, (value: string, language: Language) => string>> = {
  kind: (value, language) => words(language)(`kind-${value}` as 'kind-name'),
  state: (value, language) => words(language)(`state-${value}` as 'state-active'),
  sex: (value, language) => labelOf('CD-SEX', value, language) ?? value,
  profession: (value, language) => labelOf('CD-HCPARTY', value, language) ?? value,
  on: formatDate,
  ssin: inGroups,
  newSsin: inGroups,
  excluded: (value, language) => words(language)(value === 'true' ? 'excluded-true' : 'excluded-false'),
};
const SHOWN = [
  'kind',
  'ssin',
  'newSsin',
  'familyName',
  'firstNames',
  'address',
  'sex',
  'on',
  'nihii',
  'profession',
  'state',
  'person',
  'house',
  'excluded',
  'at',
] as const;

function saidRows(said: RegisterChangeProps['said'], language: Language): SummaryRow[] {
  const t = words(language);
  if ('unreadable' in said) return [{ term: t('raw'), value: JSON.stringify(said.unreadable) }];
  // A party of an exclusion is one of two numbers.
  const flat: RegisterChangeProps['said'] = { ...said, ...(said.party ?? {}) };
  return SHOWN.filter((field) => ['string', 'boolean'].includes(typeof flat[field])).map((field) => {
    const value = String(flat[field]);
    return { term: t(field), value: CODED[field]?.(value, language) ?? value };
  });
}
