/** The forms of the page about who speaks for whom: looking a person up, proposing an entry. Numbers go by form, never in an address. */
import {
  entryKinds,
  proofKinds,
  REFERENCE_CHARS,
  type RepresentationFault,
  type TypedEntry,
} from '../../modules/people/index.ts';
import { Button, Form, SelectField, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './representation-texts.ts';

export interface TypedForm extends TypedEntry {
  readonly number: string;
  readonly patient: string;
  readonly representative: string;
}

export const formFields = [
  ...(['number', 'patient', 'kind', 'representative', 'proof', 'reference', 'from', 'until', 'reason'] as const),
];
type Field = (typeof formFields)[number];

export type FormFault = Exclude<RepresentationFault, 'proposed-already'> | 'number-unknown' | 'entry-proposed-already';
export type FormFaults = Partial<Record<Field, FormFault>>;

/** The field each fault is shown at. */
export const FIELDS: Readonly<Record<Exclude<FormFault, 'number-unknown'>, Field>> = {
  'kind-missing': 'kind',
  'kind-not-for-age': 'kind',
  'higher-stands': 'kind',
  overlaps: 'kind',
  'entry-proposed-already': 'kind',
  'proof-missing': 'proof',
  'proof-not-enough': 'proof',
  'reference-invalid': 'reference',
  'from-invalid': 'from',
  'until-invalid': 'until',
  'period-order': 'until',
  'period-over': 'until',
  'reason-invalid': 'reason',
  'representative-missing': 'representative',
  'representative-needless': 'representative',
  'representative-deceased': 'representative',
  'representative-not-adult': 'representative',
  'represents-self': 'representative',
  'patient-deceased': 'patient',
  'age-unknown': 'patient',
  'own-record': 'patient',
};

interface FormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedForm;
  readonly faults: FormFaults;
}

const fieldOf = ({ visit: { language }, typed, faults }: FormProps) => {
  const t = words(language);
  return (name: Field) => {
    const fault = faults[name];
    return { language, name, label: t(name), value: typed[name], ...(fault ? { error: t(fault) } : {}) };
  };
};

export const LookUpForm = (props: FormProps) => {
  const { language, csrf } = props.visit;
  const t = words(language);
  return (
    <section>
      <h2>{t('lookUpTitle')}</h2>
      <Form action={props.action} csrf={csrf} hidden={{ act: 'look' }}>
        <TextField {...fieldOf(props)('number')} hint={t('numberHint')} maxLength={40} autocomplete="off" />
        <Button text={t('lookUp')} tone="secondary" />
      </Form>
    </section>
  );
};

export const EntryForm = (props: FormProps) => {
  const { language, csrf } = props.visit;
  const t = words(language);
  const field = fieldOf(props);
  const options = (values: readonly ((typeof entryKinds)[number] | (typeof proofKinds)[number])[]) => [
    { value: '', text: t('choose') },
    ...values.map((value) => ({ value, text: t(value) })),
  ];
  return (
    <section>
      <h2>{t('proposeEntry')}</h2>
      <Form action={props.action} csrf={csrf} hidden={{ act: 'propose' }}>
        <TextField {...field('patient')} hint={t('numberHint')} maxLength={40} autocomplete="off" />
        <SelectField {...field('kind')} options={options(entryKinds)} />
        <TextField {...field('representative')} hint={t('representativeHint')} maxLength={40} autocomplete="off" />
        <SelectField {...field('proof')} options={options(proofKinds)} />
        <TextField
          {...field('reference')}
          hint={t('referenceHint')}
          maxLength={REFERENCE_CHARS.most}
          autocomplete="off"
        />
        <TextField {...field('from')} type="date" />
        <TextField {...field('until')} hint={t('untilHint')} type="date" optional />
        <TextField {...field('reason')} hint={t('reasonHint')} maxLength={500} lines={3} />
        <Button text={t('propose')} />
      </Form>
    </section>
  );
};
