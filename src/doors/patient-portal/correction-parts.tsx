/** Parts about corrections and destroyed documents that pages of the patient share. */
import type { GoneDocument } from '../../modules/upkeep/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, DataTable } from '../../ui/index.ts';
import { words } from './correction-texts.ts';

interface LinkProps {
  readonly language: Language;
  /** Of the document, without language. */
  readonly path: string;
}

export const CorrectionLink = ({ language, path }: LinkProps) => (
  <p class="z-no-print">
    <a href={addressIn(language, `${path}/correction`)}>{words(language)('correct')}</a>
  </p>
);

interface GoneProps {
  readonly language: Language;
  readonly gone: readonly GoneDocument[];
}

/** Nothing when nothing was destroyed. */
export const GoneDocuments = ({ language, gone }: GoneProps) => {
  const t = words(language);
  if (gone.length === 0) return null;
  return (
    <section>
      <h2>{t('destroyed')}</h2>
      <p>{t('destroyedLead')}</p>
      <DataTable
        caption={t('destroyed')}
        captionHidden
        columns={[t('kind'), t('written'), t('goneOn'), t('approvedBy')].map((text) => ({ text }))}
        rows={gone.map(({ kind, writtenOn, goneOn, approvedBy }) => [
          labelOf('CD-TRANSACTION', kind, language) ?? kind,
          formatDate(writtenOn, language),
          formatDate(goneOn, language),
          approvedBy.join(', '),
        ])}
      />
    </section>
  );
};
