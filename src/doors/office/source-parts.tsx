/** Parts of the pages about stores: how each does, its traffic, its last answers. */
import type { ListedSource, SourceHealth, Traffic } from '../../modules/hub/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, DataTable, type SummaryRow, Tag, type TagTone } from '../../ui/index.ts';
import { ageOf, momentText } from './age-of.ts';
import { words } from './source-texts.ts';

interface SourcesProps {
  readonly language: Language;
  readonly now: Date;
  readonly sources: readonly ListedSource[];
}

export const Sources = ({ language, now, sources }: SourcesProps) => {
  const t = words(language);
  const columns = [
    ...[t('institution'), t('health'), t('answered'), t('lastHour'), t('lastDay')].map((text) => ({ text })),
    { text: t('documents'), number: true },
  ];
  const rows = sources.map((one) => [
    <a key="open" href={addressIn(language, `/office/sources/${one.institution}`)}>
      {one.name}
    </a>,
    <HealthTag key="health" {...{ language, source: one }} />,
    one.answeredAt ? ageOf(one.answeredAt, now, language) : '—',
    trafficText(one.lastHour, language),
    trafficText(one.lastDay, language),
    countText(one.documents, language),
  ]);
  return <DataTable caption={t('title')} captionHidden columns={columns} rows={rows} />;
};

const TONES: Readonly<Record<SourceHealth, TagTone>> = {
  'never-asked': 'info',
  answers: 'success',
  'left-alone': 'important',
  silent: 'warning',
  fails: 'warning',
};

export const HealthTag = ({ language, source }: { language: Language; source: ListedSource }) => {
  const t = words(language);
  if (source.address === undefined) return <Tag text={t('hasEnded')} tone="calm" />;
  return <Tag text={t(source.health)} tone={TONES[source.health]} />;
};

/** Questions, those that failed with their share, and those that were not sent. */
function trafficText({ asked, failed, notAsked, failedPercent }: Traffic, language: Language): string {
  const t = words(language);
  const failures = failed === 0 ? '' : `, ${t('failed', { count: failed, percent: failedPercent ?? 0 })}`;
  const unsent = notAsked === 0 ? '' : `, ${t('notAsked', { count: notAsked })}`;
  return `${t('questions', { count: asked })}${failures}${unsent}`;
}

const countText = (count: number | undefined, language: Language): string =>
  count === undefined ? '—' : new Intl.NumberFormat(language).format(count);

/** Everything that is known of one. */
export function sourceRows(
  source: ListedSource,
  officers: ReadonlyMap<string, string>,
  now: Date,
  language: Language,
): SummaryRow[] {
  const t = words(language);
  const { answeredAt, failedAt, failure, countedAt, registeredAt, registeredBy } = source;
  const since = {
    day: momentText(registeredAt, language),
    who: registeredBy ? (officers.get(registeredBy) ?? '—') : '',
  };
  return [
    { term: t('health'), value: <HealthTag {...{ language, source }} /> },
    { term: t('number'), value: source.number ?? '—' },
    { term: t('address'), value: source.address ?? '—' },
    { term: t('since'), value: t(registeredBy ? 'sinceBy' : 'sinceByHouse', since) },
    { term: t('answered'), value: answeredAt ? ageOf(answeredAt, now, language) : t('never') },
    { term: t('lastFailure'), value: failedAt ? ageOf(failedAt, now, language) : t('never') },
    ...(failure ? [{ term: t('failure'), value: t(failure as 'source-silent') }] : []),
    { term: t('lastHour'), value: trafficText(source.lastHour, language) },
    { term: t('lastDay'), value: trafficText(source.lastDay, language) },
    {
      term: t('documents'),
      value: countedAt
        ? t('counted', { count: countText(source.documents, language), day: momentText(countedAt, language) })
        : t('notCounted'),
    },
  ];
}
