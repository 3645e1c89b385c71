/** The form that narrows the own trail: period, person, changes of rights. */
import type { Language } from '../../platform/text/index.ts';
import { Button, Details, FilterForm, SelectField, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { isNarrowed, type LogFaults, type LogQuery, markOf } from './log-filter.ts';
import { actWords } from './log-texts.ts';
import { words } from './log-view-texts.ts';
import type { ReadLog } from './read-log.ts';

interface LogFilterProps {
  readonly visit: Visit;
  readonly action: string;
  readonly query: LogQuery;
  readonly faults: LogFaults;
  readonly read: ReadLog;
}

export const LogFilter = ({ visit: { language, subject }, action, query, faults, read }: LogFilterProps) => {
  const t = words(language);
  const everybody = { value: '', text: t('everybody') };
  const people = read.people.map((one) => ({
    value: markOf(subject, one),
    text: personText(language, one, read),
  }));
  const day = (name: 'from' | 'until') => {
    const fault = faults[name];
    const error = fault ? { error: t(fault) } : {};
    return (
      <TextField {...{ language, name }} {...error} label={t(name)} type="date" value={query[name] ?? ''} optional />
    );
  };
  return (
    <Details summary={t('narrow')} open={isNarrowed(query)}>
      <FilterForm action={action}>
        {day('from')}
        {day('until')}
        <SelectField
          {...{ language }}
          name="who"
          label={t('who')}
          value={query.who ?? ''}
          options={[everybody, ...people]}
        />
        <SelectField
          {...{ language }}
          name="what"
          label={t('what')}
          value={query.what ?? ''}
          options={[
            { value: '', text: t('everything') },
            { value: 'rights', text: t('rightsOnly') },
          ]}
        />
        <p>
          <Button text={t('show')} tone="secondary" />
        </p>
      </FilterForm>
    </Details>
  );
};

function personText(
  language: Language,
  { actor, actorKind }: ReadLog['people'][number],
  { names, patients }: ReadLog,
): string {
  if (patients.some((key) => key === actor)) return words(language)('me');
  return names.get(actor) ?? actWords(language)(actorKind === 'system' ? 'system' : 'unknown');
}
