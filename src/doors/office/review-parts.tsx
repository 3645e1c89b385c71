/** Parts of the page of one emergency. */
import type { VNode } from 'preact';
import { type EmergencyReview, REVIEW_NOTE_CHARS } from '../../modules/access/index.ts';
import type { TrailLine } from '../../modules/audit/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, DataTable, Form, type FormError, RadioList, SummaryList, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { reviewWords } from './review-texts.ts';
import { codeText, momentText, roleText } from './review-words.ts';

interface FactsProps {
  readonly language: Language;
  readonly review: EmergencyReview;
  readonly looks: readonly TrailLine[];
}

export const ReviewFacts = ({ language, review, looks }: FactsProps): VNode => {
  const t = reviewWords(language);
  const { verdict, note } = review;
  const rows = [
    { term: t('who'), value: `${review.caregiverName}, ${roleText(review, language)}` },
    { term: t('opened'), value: momentText(review.openedAt, language) },
    { term: t('ends'), value: momentText(review.endsAt, language) },
    { term: t('code'), value: codeText(review, language) },
    { term: t('reason'), value: review.reason },
    ...(verdict ? [{ term: t('verdict'), value: t(verdict) }] : []),
    ...(note ? [{ term: t('note'), value: note }] : []),
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <h2>{t('looks')}</h2>
      <DataTable
        caption={t('looks')}
        captionHidden
        columns={[{ text: t('when') }, { text: t('what') }, { text: t('count'), number: true }]}
        rows={looks.map((line) => [momentText(line.at, language), whatOf(line, language), line.shown ?? ''])}
      />
    </>
  );
};

function whatOf({ act, kind }: TrailLine, language: Language): string {
  const t = reviewWords(language);
  const label = kind ? (labelOf('CD-TRANSACTION', kind, language) ?? kind) : '';
  const what = act === 'list-documents' ? t('list') : act === 'read-document' ? t('read') : t('other');
  return [what, label].filter(Boolean).join(': ');
}

interface VerdictProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: { readonly verdict: string; readonly note: string; readonly isOwn?: boolean } | undefined;
}

/** What is wrong with the verdict that was sent, by field. */
export function verdictErrors(language: Language, typed: VerdictProps['typed']): FormError[] {
  if (!typed) return [];
  const t = reviewWords(language);
  if (typed.isOwn) return [{ text: t('own') }];
  if (!['justified', 'not-justified'].includes(typed.verdict)) return [{ text: t('verdictMissing'), field: 'verdict' }];
  return [{ text: t('noteInvalid'), field: 'note' }];
}

export const VerdictForm = ({ visit: { language, csrf }, action, typed }: VerdictProps): VNode => {
  const t = reviewWords(language);
  const errors = verdictErrors(language, typed);
  const errorOf = (name: string) =>
    errors.filter(({ field }) => field === name).map(({ text }) => ({ error: text }))[0];
  return (
    <section>
      <h2>{t('verdict')}</h2>
      <p>{t('verdictLead')}</p>
      <Form action={action} csrf={csrf}>
        <RadioList
          language={language}
          name="verdict"
          label={t('verdictAsk')}
          options={(['justified', 'not-justified'] as const).map((value) => ({ value, text: t(value) }))}
          value={typed?.verdict ?? ''}
          {...errorOf('verdict')}
        />
        <TextField
          language={language}
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          lines={4}
          maxLength={REVIEW_NOTE_CHARS.most}
          value={typed?.note ?? ''}
          {...errorOf('note')}
        />
        <Button text={t('verdictGo')} />
      </Form>
    </section>
  );
};
