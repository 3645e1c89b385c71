/** What the privacy officer asked of the trail, as a table. */
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { DataTable, EmptyState, Notice } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { officeLine } from './trail-line.ts';
import type { LookedUp } from './trail-look-up.ts';
import { words } from './trail-texts.ts';

interface TrailResultProps {
  readonly visit: Visit;
  readonly found: LookedUp;
}

export const TrailResult = ({ visit: { language }, found }: TrailResultProps) => {
  const t = words(language);
  const stopped = found.searchedFrom && (
    <Notice language={language} tone="warning">
      {t('searchedFrom', { from: formatDate(brusselsDay(found.searchedFrom), language) })}
    </Notice>
  );
  if (found.lines.length === 0) return stopped || <EmptyState title={t('noneFound')} />;
  const rows = found.lines.map((line) => {
    const said = officeLine(language, line, found);
    return [
      said.when,
      [said.who, said.role, said.organisation].filter(Boolean).join(', '),
      said.whose,
      [said.act, said.kind, said.outcome].filter(Boolean).join(', '),
      said.typed ? `${said.why}: «${said.typed}»`.replace(/^: /, '') : said.why,
      [said.way, said.software].filter(Boolean).join(', '),
    ];
  });
  const columns = [t('when'), t('who'), t('whose'), t('what'), t('why'), t('way')].map((text) => ({ text }));
  return (
    <section>
      {stopped}
      {found.isCut ? (
        <Notice language={language} tone="warning">
          {t('cut', { most: found.lines.length })}
        </Notice>
      ) : null}
      <DataTable caption={t('found', { count: found.lines.length })} columns={columns} rows={rows} />
    </section>
  );
};
