/** The form that registers or changes a store: whose it is, where it answers, what it writes. */
import { MOST_ADDRESS_CHARS, sourceCharsets, type TypedSourceFault } from '../../modules/hub/index.ts';
import { Button, Form, RadioList, SelectField, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './source-texts.ts';

export interface TypedForm {
  readonly number: string;
  readonly address: string;
  readonly charset: string;
  readonly doubleEncoded: boolean;
}

export const nothingTyped: TypedForm = { number: '', address: '', charset: '', doubleEncoded: false };

export type SourceFormFault =
  | TypedSourceFault
  | 'number-unknown'
  | 'registered-already'
  | 'unchanged'
  | 'not-a-source'
  | 'not-allowed';

export function typedIn(body: Readonly<Record<string, unknown>>): TypedForm {
  const text = (name: string): string => String(body[name] ?? '').trim();
  return {
    number: text('number'),
    address: text('address'),
    charset: text('charset'),
    doubleEncoded: text('doubleEncoded') === 'yes',
  };
}

const FIELDS: Readonly<Partial<Record<SourceFormFault, 'number' | 'address' | 'charset'>>> = {
  'number-unknown': 'number',
  'registered-already': 'number',
  'address-invalid': 'address',
  'address-not-https': 'address',
  'address-own': 'address',
  'address-loopback': 'address',
  'charset-invalid': 'charset',
  unchanged: 'address',
};

/** Where on the form it is mended. */
export const fieldOfFault = (fault: SourceFormFault | undefined) => fault && FIELDS[fault];

interface SourceFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedForm;
  readonly fault?: SourceFormFault | undefined;
  /** Then it also asks whose it is. */
  readonly isNew: boolean;
}

export const SourceForm = ({ visit: { language, csrf }, action, typed, fault, isNew }: SourceFormProps) => {
  const t = words(language);
  const wrong = fieldOfFault(fault);
  const errorOf = (field: typeof wrong) => (fault && wrong === field ? { error: t(fault) } : {});
  const charsets = [{ value: '', text: t('charsetFound') }, ...sourceCharsets.map((value) => ({ value, text: value }))];
  const twice = (['no', 'yes'] as const).map((value) => ({ value, text: t(value) }));
  return (
    <Form action={action} csrf={csrf} hidden={isNew ? {} : { act: 'change' }}>
      {isNew ? (
        <TextField
          {...{ language, name: 'number', label: t('number'), hint: t('numberHint'), value: typed.number }}
          {...{ maxLength: 20, width: 'short', autocomplete: 'off', ...errorOf('number') }}
        />
      ) : null}
      <TextField
        {...{ language, name: 'address', label: t('address'), hint: t('addressHint'), value: typed.address }}
        {...{ maxLength: MOST_ADDRESS_CHARS, width: 'long', autocomplete: 'off', ...errorOf('address') }}
      />
      <SelectField
        {...{ language, name: 'charset', label: t('charset'), hint: t('charsetHint'), value: typed.charset }}
        {...{ options: charsets, ...errorOf('charset') }}
      />
      <RadioList
        {...{ language, name: 'doubleEncoded', label: t('doubleEncoded'), hint: t('doubleEncodedHint') }}
        {...{ options: twice, value: typed.doubleEncoded ? 'yes' : 'no' }}
      />
      <Button text={t(isNew ? 'register' : 'change')} />
    </Form>
  );
};
