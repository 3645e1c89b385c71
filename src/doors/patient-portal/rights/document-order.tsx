/** What beats what among the rights of one document, in plain words. Source: access rules 1.5, 4.3, 5.5; decision 0012. */
import type { Language } from '../../../platform/text/index.ts';
import { rightsWords } from './texts.ts';

/** The rules in their order: `access/rules/decide-item.ts` and `document-right.ts`. */
const ORDER = [
  'order-author',
  'order-exclusion',
  'order-person',
  'order-house',
  'order-limits',
  'order-matrix',
] as const;

export const Order = ({ language }: { readonly language: Language }) => {
  const t = rightsWords(language);
  return (
    <section>
      <h2>{t('order')}</h2>
      <ol>
        {ORDER.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
      <p>{t('orderEmergency')}</p>
    </section>
  );
};
