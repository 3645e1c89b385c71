/** What the patient closes on top of the matrix. Source: access rules 6.7, 6.8. */
import type { VNode } from 'preact';
import type { PatientLimit } from '../../../modules/access/index.ts';
import { formatDate, type Language } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, Button, Form, PersonCard, SelectField } from '../../../ui/index.ts';
import { publicId } from './forms.ts';
import { kindOptions, professionOptions } from './kinds.ts';
import { Act, RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

function whatOf({ kind, onlyNew, since }: PatientLimit, language: Language): string {
  const t = rightsWords(language);
  if (onlyNew) return t('newSince', { day: formatDate(brusselsDay(since), language) });
  return kind === null ? t('everyKind') : (labelOf('CD-TRANSACTION', kind, language) ?? kind);
}

function whoOf({ name, profession }: PatientLimit, language: Language): string {
  if (profession) return labelOf('CD-HCPARTY', profession, language) ?? profession;
  return name ?? rightsWords(language)('everyone');
}

export const LimitsSection = ({
  visit,
  keys,
  limits,
}: SectionProps & { readonly limits: readonly PatientLimit[] }): VNode => {
  const { language } = visit;
  const t = rightsWords(language);
  return (
    <section>
      <h2>{t('limits')}</h2>
      <p>{t('limitsLead')}</p>
      {limits.length === 0 ? <p>{t('limitsNone')}</p> : null}
      {limits.map((limit) => (
        <PersonCard
          key={limit.limit}
          name={whatOf(limit, language)}
          heading="h3"
          facts={[whoOf(limit, language), t('since', { day: formatDate(brusselsDay(limit.since), language) })]}
        >
          {limit.onlyNew ? <p class="z-hint">{t('limitEndNote')}</p> : null}
          <Act
            visit={visit}
            to={`limits/${publicId(keys, visit.subject, limit.limit)}/end`}
            text={t('limitEnd', { name: whatOf(limit, language) })}
          />
        </PersonCard>
      ))}
      <LimitForm visit={visit} />
    </section>
  );
};

/** The values of the first list that are no kind. */
export const EVERY_KIND = 'every';
export const ONLY_NEW = 'new';
export const EVERYONE = 'everyone';

const LimitForm = ({ visit: { language, csrf } }: Pick<SectionProps, 'visit'>): VNode => {
  const t = rightsWords(language);
  const what = [
    ...kindOptions(language),
    { value: ONLY_NEW, text: t('newOnly') },
    { value: EVERY_KIND, text: t('everyKind') },
  ];
  const who = [{ value: EVERYONE, text: t('everyone') }, ...professionOptions(language)];
  return (
    <Form action={addressIn(language, `${RIGHTS}/limits`)} csrf={csrf}>
      <SelectField language={language} name="what" label={t('limitsWhat')} options={what} />
      <SelectField language={language} name="who" label={t('limitsWho')} options={who} />
      <Button tone="secondary" text={t('limitGo')} />
    </Form>
  );
};
