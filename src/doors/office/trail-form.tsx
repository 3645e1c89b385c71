/** The form with which the privacy officer looks into the trail. Numbers go by form, never in an address. */
import { type FoundParty, MOST_FOUND } from '../../modules/people/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, Form, Notice, RadioList, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { CAREGIVER_DAYS, type LookUpFaults, type TypedLookUp } from './trail-question.ts';
import { words } from './trail-texts.ts';

interface TrailFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedLookUp;
  readonly faults: LookUpFaults;
  /** Caregivers of the name that was typed, to choose from. */
  readonly named?: readonly FoundParty[] | undefined;
  readonly limits: { readonly page: number; readonly file: number };
}

export const TrailForm = ({ visit: { language, csrf }, action, typed, faults, named, limits }: TrailFormProps) => {
  const t = words(language);
  const field = (name: keyof TypedLookUp) => {
    const fault = faults[name];
    return { language, name, label: t(name), value: typed[name], ...(fault ? { error: t(fault) } : {}) };
  };
  const subjects = [
    { value: 'patient', text: t('aPatient'), hint: t('aPatientHint') },
    { value: 'caregiver', text: t('aCaregiver'), hint: t('aCaregiverHint', { days: CAREGIVER_DAYS }) },
  ];
  return (
    <section>
      <h2>{t('look')}</h2>
      <Form action={action} csrf={csrf} hidden={{ act: 'look' }}>
        <RadioList {...field('subject')} options={subjects} />
        {named ? (
          <Choice language={language} named={named} />
        ) : (
          <TextField {...field('number')} maxLength={60} autocomplete="off" />
        )}
        <TextField {...field('from')} type="date" />
        <TextField {...field('until')} type="date" />
        <TextField {...field('reason')} hint={t('reasonHint')} maxLength={500} lines={3} />
        <div class="z-actions">
          <Button text={t('show')} name="format" value="page" />
          <Button text={t('csv')} tone="secondary" name="format" value="csv" />
          <Button text={t('bundle')} tone="secondary" name="format" value="bundle" />
          <Button text={t('ndjson')} tone="secondary" name="format" value="ndjson" />
        </div>
        <p class="z-origin">{t('limits', limits)}</p>
      </Form>
    </section>
  );
};

/** The officer chooses, even of one: two people may share a name. */
const Choice = ({ language, named }: { readonly language: Language; readonly named: readonly FoundParty[] }) => {
  const t = words(language);
  const options = named.map(({ number, name, kind }) => ({
    value: number,
    text: name,
    hint: `${labelOf('CD-HCPARTY', kind, language) ?? kind}, ${t('nihii')} ${number}`,
  }));
  return (
    <>
      {named.length < MOST_FOUND ? null : (
        <Notice language={language} tone="info">
          {t('manyNamed', { most: MOST_FOUND })}
        </Notice>
      )}
      <RadioList {...{ language, options }} name="number" label={t('which')} hint={t('whichHint')} />
    </>
  );
};
