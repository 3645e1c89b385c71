/** Where a document is kept, and what a reader is told when the institution that keeps it does not give it. */
import type { FetchFault, NotFetched } from '../../modules/hub/index.ts';
import { type Language, makeTranslator } from '../../platform/text/index.ts';
import { Notice } from '../../ui/index.ts';
import { keeperTexts } from './keeper-texts.ts';

export const keeperWords = makeTranslator(keeperTexts);

interface KeptProps {
  readonly language: Language;
  /** Absent: the vault of the network. */
  readonly keeper: string | undefined;
}

export function KeptWhere({ language, keeper }: KeptProps) {
  const t = keeperWords(language);
  return <p>{keeper === undefined ? t('keptHere') : t('keptThere', { name: keeper })}</p>;
}

type Told = 'silent' | 'without' | 'unusable';

const TOLD: Readonly<Record<FetchFault, Told>> = {
  'source-silent': 'silent',
  'source-failed': 'silent',
  'source-left-alone': 'silent',
  'source-busy': 'silent',
  'changed-meanwhile': 'silent',
  'source-ended': 'without',
  'not-at-source': 'without',
  'answer-too-large': 'unusable',
  'answer-unreadable': 'unusable',
  'answer-not-kmehr': 'unusable',
  'answer-not-opened': 'unusable',
  'answer-two-patients': 'unusable',
  'answer-other-patient': 'unusable',
  'answer-other-document': 'unusable',
};

interface NotFetchedProps {
  readonly language: Language;
  readonly notFetched: NotFetched;
  /** Address of the same page. */
  readonly again: string;
}

/** Says plainly what happened and what one can do. */
export function NotFetchedNotice({ language, notFetched, again }: NotFetchedProps) {
  const t = keeperWords(language);
  const { fault, keeper, link } = notFetched;
  const name = keeper || link.authorSummary;
  return (
    <>
      <Notice language={language} tone="important">
        {t(TOLD[fault], { name })}
      </Notice>
      <p>{t('nextStep', { name })}</p>
      <p>
        <a href={again}>{t('again')}</a>
      </p>
    </>
  );
}
