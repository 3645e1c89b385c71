/** Who opened a document, for the office. */
import type { NamedOpener } from '../../modules/upkeep/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { DataTable } from '../../ui/index.ts';
import { words } from './upkeep-texts.ts';

interface OpenersProps {
  readonly language: Language;
  readonly openers: readonly NamedOpener[];
}

export const Openers = ({ language, openers }: OpenersProps) => {
  const t = words(language);
  const columns = [{ text: t('who') }, { text: t('role') }, { text: t('times'), number: true }, { text: t('last') }];
  const rows = openers.map(({ name, kind, profession, times, lastAt }) => [
    kind === 'patient' ? t('patient') : (name ?? '—'),
    profession ? (labelOf('CD-HCPARTY', profession, language) ?? profession) : '—',
    String(times),
    formatDate(brusselsDay(lastAt), language),
  ]);
  return <DataTable caption={t('openers')} captionHidden columns={columns} rows={rows} />;
};
