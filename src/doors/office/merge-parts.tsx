/** The parts of the page about one merge: facts side by side, the decision, the way back. */
import type { Merge, MergeParty } from '../../modules/people/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, DataTable, Form, SummaryList, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './people-texts.ts';

interface MergeFactsProps {
  readonly visit: Visit;
  readonly merge: Merge;
  readonly parties: readonly MergeParty[];
}

export const MergeFacts = ({ visit: { language }, merge, parties }: MergeFactsProps) => {
  const t = words(language);
  const { state, reason, undoReason, askedBy, askedAt } = merge;
  return (
    <>
      <SummaryList
        rows={[
          { term: t('state'), value: t(state) },
          { term: t('reason'), value: reason },
          ...(undoReason ? [{ term: t('undoReason'), value: undoReason }] : []),
          { term: t('askedBy'), value: askedBy.name },
          { term: t('askedOn'), value: formatDate(brusselsDay(askedAt), language) },
        ]}
      />
      <DataTable
        caption={t('merge')}
        captionHidden
        columns={[t('fact'), t('stays'), t('joins')].map((text) => ({ text }))}
        rows={factRows(language, parties)}
      />
    </>
  );
};

function factRows(language: Language, parties: readonly MergeParty[]): string[][] {
  const t = words(language);
  const row = (term: string, value: (party: MergeParty) => string | null): string[] => [
    term,
    ...parties.map((party) => value(party) ?? '—'),
  ];
  const date = (day: string | null): string | null => (day === null ? null : formatDate(day, language));
  return [
    row(t('name'), ({ firstNames, familyName }) => `${firstNames} ${familyName}`),
    row(t('born'), ({ birthDate }) => date(birthDate)),
    row(t('sex'), ({ sex }) => labelOf('CD-SEX', sex, language) ?? sex),
    row(t('died'), ({ deceasedOn }) => date(deceasedOn)),
  ];
}

interface FormProps {
  readonly visit: Visit;
  readonly action: string;
}

export const DecideForm = ({ visit: { language, csrf }, action }: FormProps) => {
  const t = words(language);
  return (
    <Form action={action} csrf={csrf}>
      <p>
        <Button text={t('agree')} name="act" value="agree" />{' '}
        <Button text={t('disagree')} tone="secondary" name="act" value="disagree" />
      </p>
    </Form>
  );
};

interface UndoFormProps extends FormProps {
  readonly typed?: string | undefined;
  readonly fault?: string | undefined;
}

export const UndoForm = ({ visit: { language, csrf }, action, typed, fault }: UndoFormProps) => {
  const t = words(language);
  return (
    <section>
      <h2>{t('undo')}</h2>
      <Form action={action} csrf={csrf} hidden={{ act: 'undo' }}>
        <TextField
          language={language}
          name="reason"
          label={t('undoReason')}
          hint={t('reasonHint')}
          lines={3}
          maxLength={500}
          value={typed ?? ''}
          {...(fault === 'reason-invalid' ? { error: t('reason-invalid') } : {})}
        />
        <Button text={t('propose')} />
      </Form>
    </section>
  );
};
