/** A document whose content its patient disputes says so on its page and on paper. Source: GDPR art. 18.1(a). */
import { type Language, makeTranslator } from '../../platform/text/index.ts';
import type { DocumentView } from './view.ts';

const words = makeTranslator({
  disputed: { fr: 'Contesté', nl: 'Betwist', en: 'Disputed', de: 'Bestritten' },
  why: {
    fr: 'Le patient demande une correction. Ce n’est pas encore décidé.',
    nl: 'De patiënt vraagt een verbetering. Dat is nog niet beslist.',
    en: 'The patient asks for a correction. It is not settled yet.',
    de: 'Der Patient bittet um eine Berichtigung. Das ist noch nicht entschieden.',
  },
});

export function markDisputed(view: DocumentView, language: Language): DocumentView {
  const t = words(language);
  const fact = { label: { text: t('disputed') }, values: [{ text: t('why') }] };
  return { ...view, head: [...(view.head ?? []), t('disputed')], facts: [fact, ...view.facts] };
}
