/** /my/access-log: who looked at or did what in the record, newest first. Source: access rules 7.6. */
import { readTrail, type TrailLine, type TrailPlace } from '../../modules/audit/index.ts';
import { readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, EmptyState, LinkButton, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { actWords } from './log-texts.ts';
import { words } from './texts.ts';

const PAGE_ROWS = 50;
const PATH = '/my/access-log';

interface LogRoute {
  Querystring: { before?: string };
}

export function openAccessLog(server: HttpServer, context: PortalContext): void {
  server.get<LogRoute>('/:language/my/access-log', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    return sendPage(reply, await logPage(context, visit, parsePlace(request.query.before)));
  });
}

const printPlace = ({ at, id }: TrailPlace): string => `${at.getTime()}.${id}`;

/** The place in an address; the newest lines when it is none. */
function parsePlace(text = ''): TrailPlace | undefined {
  const [, ms, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : undefined;
}

async function logPage(context: PortalContext, visit: Visit, before: TrailPlace | undefined): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller } = visit;
  const t = words(language);
  const question = { act: 'view-trail', caller, patient: { key: caller.patient } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { tx } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const lines = await readTrail(grant, access.keys, { before, limit: PAGE_ROWS });
    const keys = lines.flatMap(({ actor, institution }) => (institution ? [actor, institution] : [actor]));
    return { name: `${firstNames} ${familyName}`, lines, names: await namesOf(tx, keys) };
  });
  const frame = { visit, sandbox, path: PATH, title: t('log') };
  if (!answer.granted) {
    return patientPage({ ...frame, children: <ClosedRecord language={language} refused={answer.refused} /> });
  }
  const { name, lines, names } = answer.value;
  const last = lines.length === PAGE_ROWS ? lines.at(-1) : undefined;
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <p class="z-lead">{t('logLead')}</p>
        {lines.length === 0 ? (
          <EmptyState title={t('logNone')}>{t('logNoneHelp')}</EmptyState>
        ) : (
          <Timeline language={language} heading="h2" entries={lines.map((line) => entryOf(language, line, names))} />
        )}
        {last ? (
          <LinkButton
            text={t('older')}
            href={addressIn(language, `${PATH}?before=${printPlace(last)}`)}
            tone="secondary"
          />
        ) : null}
        <p class="z-origin">{t('logSource')}</p>
      </>
    ),
  });
}

function entryOf(language: Language, line: TrailLine, names: ReadonlyMap<string, string>): TimelineEntry {
  const t = actWords(language);
  const kind = line.kind ? (labelOf('CD-TRANSACTION', line.kind, language) ?? line.kind) : '';
  const role = line.profession
    ? (labelOf('CD-HCPARTY', line.profession, language) ?? line.profession)
    : t(line.actorKind);
  const organisation = line.institution && line.institution !== line.actor ? names.get(line.institution) : undefined;
  // An excluded author still reads and writes its own documents: then something was shown.
  const excluded = line.reason?.includes('excluded') && !line.shown ? t('excluded') : undefined;
  const came = line.outcome !== 'refused' && line.shown !== undefined;
  const why = line.emergencyReason ?? excluded ?? (line.remark === 'filed-again' ? t('filed-again') : undefined);
  return {
    who: names.get(line.actor) ?? t(line.actorKind === 'system' ? 'system' : 'unknown'),
    role,
    when: `${brusselsDay(line.at)}T${brusselsTime(line.at)}`,
    what: [t(came ? line.act : `asked-${line.act}`), kind].filter(Boolean).join(': '),
    emergency: line.emergencyReason !== undefined,
    refused: line.outcome === 'refused',
    ...(organisation ? { organisation } : {}),
    ...(why ? { why } : {}),
  };
}
