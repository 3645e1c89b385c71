/** /my/access-log: who looked at or did what in the record, newest first; narrowed by period and person; taken along as CSV. Source: access rules 7.6. */
import { type HttpReply, type HttpServer, sendFile, sendPage } from '../../platform/http/index.ts';
import { addressIn, EmptyState, ErrorSummary, LinkButton, Timeline } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { logCsv, MOST_LINES } from './log-csv.ts';
import { faultsOf, isNarrowed, type LogQuery, printQuery } from './log-filter.ts';
import { LogFilter } from './log-filter-form.tsx';
import { timelineEntry } from './log-timeline.ts';
import { words as logWords } from './log-view-texts.ts';
import { type ReadLog, readLog } from './read-log.ts';
import { words } from './texts.ts';

const PAGE_ROWS = 50;
const PATH = '/my/access-log';

interface LogRoute {
  Querystring: LogQuery;
}

export function openAccessLog(server: HttpServer, context: PortalContext): void {
  server.get<LogRoute>('/:language/my/access-log', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await logPage(context, visit, request.query)) : reply;
  });
  server.get<LogRoute>('/:language/my/access-log/csv', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendCsv(context, visit, request.query, reply) : reply;
  });
}

async function sendCsv(context: PortalContext, visit: Visit, query: LogQuery, reply: HttpReply): Promise<HttpReply> {
  const answer = await readLog(context, visit, query, MOST_LINES + 1);
  const text = answer.granted && logCsv(context.access.keys, visit, answer.value);
  const file = text ? { bytes: Buffer.from(text), mediaType: 'text/csv; charset=utf-8', inline: false } : undefined;
  return sendFile(reply, 'access-log.csv', file);
}

async function logPage(context: PortalContext, visit: Visit, query: LogQuery): Promise<string> {
  const { language, acting } = visit;
  const [t, c] = [words(language), citizenWords(language)];
  const faults = faultsOf(query);
  const errors = Object.entries(faults).map(([field, fault]) => ({ field, text: logWords(language)(fault) }));
  const answer = await readLog(context, visit, query, PAGE_ROWS);
  const frame = {
    visit,
    sandbox: context.sandbox,
    path: PATH,
    title: acting ? c('logOf', { name: acting.other }) : t('log'),
    hasErrors: errors.length > 0,
  };
  if (!answer.granted) {
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
  }
  return patientPage({
    ...frame,
    name: answer.value.name,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <p class="z-lead">{acting ? c('logLeadFor', { name: acting.other }) : t('logLead')}</p>
        <p>
          <a href={addressIn(language, '/my/notices')}>{logWords(language)('notices')}</a>
        </p>
        <LogFilter {...{ visit, query, faults, read: answer.value }} action={addressIn(language, PATH)} />
        <Lines {...{ context, visit, query, read: answer.value }} />
        <p class="z-origin">{t('logSource')}</p>
      </>
    ),
  });
}

interface LinesProps {
  readonly context: PortalContext;
  readonly visit: Visit;
  readonly query: LogQuery;
  readonly read: ReadLog;
}

const Lines = ({ context, visit, query, read }: LinesProps) => {
  const { language } = visit;
  const [t, log] = [words(language), logWords(language)];
  const { lines, shown } = read;
  if (shown.length === 0 && lines.length < PAGE_ROWS) {
    return isNarrowed(query) ? (
      <EmptyState title={log('noneFound')}>{log('noneFoundHelp')}</EmptyState>
    ) : (
      <EmptyState title={t('logNone')}>{t('logNoneHelp')}</EmptyState>
    );
  }
  const last = lines.length === PAGE_ROWS ? lines.at(-1) : undefined;
  const entries = shown.map((line) => timelineEntry(context.access.keys, visit, line, read));
  return (
    <>
      <Timeline language={language} heading="h2" entries={entries} />
      {last ? (
        <LinkButton text={t('older')} href={addressIn(language, PATH) + printQuery(query, last)} tone="secondary" />
      ) : null}
      <p>
        <LinkButton
          text={log('download')}
          href={addressIn(language, `${PATH}/csv`) + printQuery(query)}
          tone="secondary"
        />
      </p>
      <p class="z-origin">{log('downloadHelp', { most: MOST_LINES })}</p>
    </>
  );
};
