/** How a request for a correction stands, and what each side wrote: the same for the patient, the author and the office. */
import type { VNode } from 'preact';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { SummaryList, type SummaryRow } from '../content/summary-list.tsx';
import { words } from './correction-texts.ts';

const PARTS = ['asked', 'extended', 'answered', 'objected', 'decided'] as const;

export interface CorrectionFacts {
  readonly state: 'asked' | 'corrected' | 'refused' | 'objected' | 'closed' | 'ended';
  readonly overdue: boolean;
  /** Local days, YYYY-MM-DD. */
  readonly askedOn: string;
  readonly dueOn: string;
  readonly texts: Partial<Record<(typeof PARTS)[number], string>>;
}

interface CorrectionProps {
  readonly language: Language;
  readonly correction: CorrectionFacts;
  /** What stands above: which document, whose. */
  readonly before?: readonly SummaryRow[];
}

export const Correction = ({ language, correction, before = [] }: CorrectionProps): VNode => {
  const t = words(language);
  const { state, overdue, askedOn, dueOn, texts } = correction;
  const written = PARTS.flatMap((part) => {
    const text = texts[part];
    return text ? [{ term: t(`wrote-${part}`), value: text }] : [];
  });
  return (
    <SummaryList
      rows={[
        ...before,
        { term: t('state'), value: t(overdue ? 'state-overdue' : `state-${state}`) },
        { term: t('askedOn'), value: formatDate(askedOn, language) },
        ...(state === 'asked' ? [{ term: t('dueOn'), value: formatDate(dueOn, language) }] : []),
        ...written,
      ]}
    />
  );
};

/** The state of a request in a word, for lists. */
export const correctionState = (language: Language, { state, overdue }: Pick<CorrectionFacts, 'state' | 'overdue'>) =>
  words(language)(overdue ? 'state-overdue' : `state-${state}`);
