/** /my/access-log: who looked at or did what in the record, newest first. Source: access rules 7.6. */
import { inRecord, namesOfCitizens } from '../../modules/access/index.ts';
import { readTrail, type TrailLine } from '../../modules/audit/index.ts';
import { readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, EmptyState, LinkButton, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
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
    const { before } = request.query;
    const until = /^\d{1,15}$/.test(before ?? '') ? new Date(Number(before)) : undefined;
    return sendPage(reply, await logPage(context, visit, until));
  });
}

async function logPage({ access, sandbox }: PortalContext, visit: Visit, until: Date | undefined): Promise<string> {
  const { language, caller, subject, acting } = visit;
  const t = words(language);
  const question = { act: 'view-trail', caller, patient: { key: subject } } as const;
  const answer = await inRecord(access, question, async (grant) => {
    const { tx } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const lines = await readTrail(grant, access.keys, { before: until ?? tx.now, limit: PAGE_ROWS });
    const keys = lines.flatMap(({ actor, institution }) => (institution ? [actor, institution] : [actor]));
    const names = new Map([...(await namesOf(tx, keys)), ...(await namesOfCitizens(grant, access.keys))]);
    return { name: `${firstNames} ${familyName}`, lines, names };
  });
  const c = citizenWords(language);
  const title = acting ? c('logOf', { name: acting.other }) : t('log');
  const frame = { visit, sandbox, path: PATH, title };
  if (!answer.granted) {
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
  }
  const { name, lines, names } = answer.value;
  const last = lines.length === PAGE_ROWS ? lines.at(-1) : undefined;
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <p class="z-lead">{acting ? c('logLeadFor', { name: acting.other }) : t('logLead')}</p>
        {lines.length === 0 ? (
          <EmptyState title={t('logNone')}>{t('logNoneHelp')}</EmptyState>
        ) : (
          <Timeline language={language} heading="h2" entries={lines.map((line) => entryOf(language, line, names))} />
        )}
        {last ? (
          <LinkButton
            text={t('older')}
            href={addressIn(language, `${PATH}?before=${last.at.getTime()}`)}
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
  const organisation = line.institution && line.institution !== line.actor ? names.get(line.institution) : undefined;
  // An excluded author still reads and writes its own documents: then something was shown.
  const excluded = line.reason?.includes('excluded') && !line.shown ? t('excluded') : undefined;
  const came = line.outcome !== 'refused' && line.shown !== undefined;
  const why = line.emergencyReason ?? excluded;
  return {
    who: names.get(line.actor) ?? t('unknown'),
    role: roleOf(language, line),
    when: `${brusselsDay(line.at)}T${brusselsTime(line.at)}`,
    what: [t(came ? line.act : `asked-${line.act}`), kind].filter(Boolean).join(': '),
    emergency: line.emergencyReason !== undefined,
    refused: line.outcome === 'refused',
    ...(organisation ? { organisation } : {}),
    ...(why ? { why } : {}),
  };
}

/** A citizen who acted is shown in the role that opened the record. */
function roleOf(language: Language, { profession, actorKind, reason }: TrailLine): string {
  const t = actWords(language);
  if (profession) return labelOf('CD-HCPARTY', profession, language) ?? profession;
  const role = actorKind === 'patient' ? citizenRoles.find((one) => one === reason) : undefined;
  if (role) return t(role);
  return actorKind === 'patient' ? t('citizen') : t(actorKind);
}

const citizenRoles = ['parent', 'representative', 'mandatary', 'person-of-trust', 'other-party'] as const;
