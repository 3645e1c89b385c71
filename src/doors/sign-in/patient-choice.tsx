/** Whose record an application shall open: a few names beside each other, many in a list, and by number who is not among them. */
import { publicPatientId } from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { RadioList, SelectField, TextField } from '../../ui/index.ts';
import { type Choice, MOST_CHOICES } from './choices.ts';
import { words } from './texts.ts';

const MOST_RADIOS = 7;

interface PatientChoiceProps {
  readonly keys: KeyRing;
  readonly language: Language;
  readonly choices: readonly Choice[];
  readonly error?: string | undefined;
}

export const PatientChoice = ({ keys, language, choices, error }: PatientChoiceProps) => {
  const t = words(language);
  const field = { language, name: 'patient', label: t('whose'), ...(error ? { error } : {}) };
  const options = choices.map(({ patient, name, born, isOwn }) => ({
    value: publicPatientId(keys, patient),
    text: isOwn ? t('own', { name }) : name,
    ...(born ? { hint: t('born', { day: formatDate(born, language) }) } : {}),
  }));
  // A caregiver with many patients chooses; nobody is proposed by chance.
  const [first] = choices;
  const proposed = first?.isOwn || choices.length === 1 ? (options[0]?.value ?? '') : '';
  if (options.length <= MOST_RADIOS) return <RadioList {...field} value={proposed} options={options} />;
  const listed = options.map(({ value, text, hint }) => ({ value, text: hint ? `${text}, ${hint}` : text }));
  return (
    <>
      <SelectField {...field} value={proposed} options={[{ value: '', text: t('chooseOne') }, ...listed]} />
      {choices.length >= MOST_CHOICES ? (
        <TextField {...{ language, name: 'number', label: t('byNumber') }} width="short" maxLength={20} optional />
      ) : null}
    </>
  );
};
