/** What pages about who speaks for whom show in the same words: a period, what stands for a person. */
import type { StandingTies, Tie } from '../../modules/people/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { addDays } from '../../platform/time/index.ts';
import { addressIn, DataTable, EmptyState } from '../../ui/index.ts';
import { words } from './representation-texts.ts';

export const REPRESENTATIONS = '/office/representations';

/** Opaque: it leads to the record and tells nobody whose it is. */
export const tieAddress = (keys: KeyRing, { patient, tie }: Pick<Tie, 'patient' | 'tie'>): string =>
  `${REPRESENTATIONS}/ties/${printPublicId(keys, { patient, item: tie })}`;

/** The last day, where a period has an end. */
export const lastDay = (language: Language, until: string | undefined): string =>
  until === undefined ? words(language)('noEnd') : formatDate(addDays(until, -1), language);

interface FoundProps {
  readonly language: Language;
  readonly keys: KeyRing;
  readonly found: StandingTies;
}

export const FoundTies = ({ language, keys, found: { name, ties } }: FoundProps) => {
  const t = words(language);
  if (ties.length === 0) return <EmptyState title={t('nobodySpeaks', { name })} />;
  const rows = ties.map((tie) => [
    tie.representativeName ?? '—',
    t(tie.kind),
    formatDate(tie.from, language),
    lastDay(language, tie.until),
    t(tie.source),
    <a key={tie.tie} href={addressIn(language, tieAddress(keys, tie))}>
      {t('open')}
      <span class="z-hidden">: {[t(tie.kind), tie.representativeName].filter(Boolean).join(', ')}</span>
    </a>,
  ]);
  const columns = [t('speaks'), t('kind'), t('from'), t('until'), t('recordedBy'), t('open')].map((text) => ({ text }));
  return <DataTable caption={t('foundFor', { name })} columns={columns} rows={rows} />;
};
