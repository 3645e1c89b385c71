/** /my/access-log: who looked at or did what in the record, newest first. Source: access rules 7.6. */
import { namesOfCitizens } from '../../modules/access/index.ts';
import { readTrail, type TrailLine, type TrailPlace } from '../../modules/audit/index.ts';
import { type OwnLimits, readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, EmptyState, LinkButton, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
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
  const { language, caller, subject, acting } = visit;
  const t = words(language);
  const question = { act: 'view-trail', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, limits, patients } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const lines = await readTrail(grant, access.keys, { before, limit: PAGE_ROWS });
    const keys = lines.flatMap(({ actor, institution }) => (institution ? [actor, institution] : [actor]));
    const { recordedBefore } = limits.own;
    const shown = lines.flatMap((line) => withinDelay(line, recordedBefore));
    const name = `${firstNames} ${familyName}`;
    const citizens = await namesOfCitizens(grant, access.keys);
    const own = patients.map((key) => [key, name] as const);
    const names = new Map<string, string>([...(await namesOf(tx, keys)), ...citizens, ...own]);
    return { name, patients, lines, shown, names };
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
  const { name, patients, lines, shown, names } = answer.value;
  const last = lines.length === PAGE_ROWS ? lines.at(-1) : undefined;
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <p class="z-lead">{acting ? c('logLeadFor', { name: acting.other }) : t('logLead')}</p>
        {shown.length === 0 ? (
          <EmptyState title={t('logNone')}>{t('logNoneHelp')}</EmptyState>
        ) : (
          <Timeline
            language={language}
            heading="h2"
            entries={shown.map((line) => entryOf(visit, line, { names, patients }))}
          />
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

/** While new documents wait, the trail tells neither that one came nor of what kind it is. Decision 0012. */
function withinDelay(line: TrailLine, recordedBefore: OwnLimits['recordedBefore']): TrailLine[] {
  if (recordedBefore === 'any' || line.at < recordedBefore) return [line];
  return line.act === 'publish-document' ? [] : [{ ...line, kind: undefined }];
}

interface Known {
  readonly names: ReadonlyMap<string, string>;
  /** Every key of the record. */
  readonly patients: readonly string[];
}

function entryOf({ language, caller, acting }: Visit, line: TrailLine, { names, patients }: Known): TimelineEntry {
  const t = actWords(language);
  // Of an act of the office or of the house it is a code of ours, not a kind of document.
  const coded = line.actorKind === 'officer' || line.actorKind === 'system';
  const kind =
    line.kind && !coded
      ? (labelOf('CD-TRANSACTION', line.kind, language) ??
        labelOf('CD-THERAPEUTICLINKTYPE', line.kind, language) ??
        line.kind)
      : '';
  const organisation = line.institution && line.institution !== line.actor ? names.get(line.institution) : undefined;
  // An excluded author still reads and writes its own documents: then something was shown.
  const excluded = line.reason?.includes('excluded') && !line.shown ? t('excluded') : undefined;
  // An act of the office that came to nothing (a reason too short, decided by the same person) was only wanted.
  const came = line.outcome !== 'refused' && line.shown !== undefined && !(coded && line.shown === 0);
  const circle = line.reason?.includes('circle-of-trust') ? t('circle') : undefined;
  const again = line.remark === 'filed-again' ? t('filed-again') : undefined;
  const why = line.emergencyReason ?? excluded ?? circle ?? again;
  const isSubject = patients.includes(line.actor);
  const isVisitor = line.actor === caller.patient || (isSubject && !acting);
  return {
    who: isVisitor ? t('you') : (names.get(line.actor) ?? t(line.actorKind === 'system' ? 'system' : 'unknown')),
    role: isSubject ? t('patient') : roleOf(language, line),
    when: `${brusselsDay(line.at)}T${brusselsTime(line.at)}`,
    what: [t(came ? line.act : `asked-${line.act}`), line.isExtract ? t('extract', { kind }) : kind]
      .filter(Boolean)
      .join(': '),
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
