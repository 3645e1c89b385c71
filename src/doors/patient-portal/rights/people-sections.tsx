/** Who is excluded: a list that ends by one click, and the search. Source: access rules 4.3. */
import type { VNode } from 'preact';
import type { Exclusion } from '../../../modules/access/index.ts';
import { SEARCH_CHARS } from '../../../modules/people/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { addressIn, Button, Form, PersonCard, TextField } from '../../../ui/index.ts';
import { publicId } from './forms.ts';
import { Act, RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

export const ExclusionsSection = ({
  visit,
  keys,
  exclusions,
}: SectionProps & { readonly exclusions: readonly Exclusion[] }): VNode => {
  const { language } = visit;
  const t = rightsWords(language);
  const facts = ({ isPerson, since, channel }: Exclusion): string[] => [
    t(isPerson ? 'person' : 'house'),
    t('since', { day: formatDate(brusselsDay(since), language) }),
    ...(channel === 'national-base' ? [t('atNationalBase')] : []),
  ];
  const nameOf = ({ name }: Exclusion): string => name || t('notKnownHere');
  return (
    <section>
      <h2>{t('exclusions')}</h2>
      <p>{t('exclusionsLead')}</p>
      {exclusions.length === 0 ? <p>{t('exclusionsNone')}</p> : null}
      {exclusions.map((each) => (
        <PersonCard key={each.exclusion} name={nameOf(each)} heading="h3" facts={facts(each)}>
          <Act
            visit={visit}
            to={`exclusions/${publicId(keys, visit.subject, each.exclusion)}/end`}
            text={t('endExclusion', { name: nameOf(each) })}
          />
        </PersonCard>
      ))}
      <SearchForm visit={visit} to={`${RIGHTS}/search`} />
    </section>
  );
};

/** The text goes by form, never in an address. */
export const SearchForm = ({
  visit: { language, csrf },
  to,
  text = '',
}: Pick<SectionProps, 'visit'> & { readonly to: string; readonly text?: string }): VNode => {
  const t = rightsWords(language);
  return (
    <Form action={addressIn(language, to)} csrf={csrf}>
      <TextField
        language={language}
        name="text"
        label={t('search')}
        hint={t('searchHint')}
        value={text}
        autocomplete="off"
        maxLength={SEARCH_CHARS.most}
      />
      <Button tone="secondary" text={t('searchGo')} />
    </Form>
  );
};
