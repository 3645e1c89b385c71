/** /care/patients: the patients with whom the caregiver has a running link, and the end of a link. Source: architecture, "The grant"; access rules 3.7. */
import { endLink, type HeldLink, linkRefusals, linksIHold, refusals } from '../../modules/access/index.ts';
import { type ItemKey, itemKey, patientKey } from '../../modules/grants/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import { parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { addressIn, Button, DataTable, EmptyState, Form, LinkButton, Notice, WhyNot } from '../../ui/index.ts';
import { askRecord, caregiverPage, type PortalContext, recordHandle, type Visit, visitOf } from './frame.tsx';
import { kindLabel } from './link-form.tsx';
import { linkWords } from './link-texts.ts';

const PATH = '/care/patients';
const PAGE_ROWS = 25;

interface ListRoute {
  Querystring: { after?: string };
  Body: { link?: unknown; csrf?: unknown } | undefined;
}

/** What became of an end that was asked: the words of what was wrong, or nothing. */
interface Ended {
  readonly wrong?: string;
}

export function openMyPatients(server: HttpServer, context: PortalContext): void {
  const { access, cookies } = context;
  server.get<ListRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const after = parsePublicId(access.keys, request.query.after ?? '')?.item;
    return sendPage(reply, await listPage(context, visit, after === undefined ? undefined : itemKey(after)));
  });
  server.post<ListRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    if (!cookies.isCsrf(visit.session, request.body?.csrf)) throw new Forbidden();
    const ended = await end(context, visit, String(request.body?.link ?? ''));
    return sendPage(reply, await listPage(context, visit, undefined, ended), ended.wrong ? 422 : 200);
  });
}

async function end(context: PortalContext, { caller, language }: Visit, id: string): Promise<Ended> {
  const { keys } = context.access;
  const parts = parsePublicId(keys, id);
  if (!parts) return { wrong: linkRefusals['link-not-found'].text[language] };
  const question = { act: 'end-link', caller, patient: { key: patientKey(parts.patient) } } as const;
  const answer = await askRecord(context, question, (grant) => endLink(grant, keys, { link: itemKey(parts.item) }));
  if (!answer.granted) return { wrong: refusals[answer.refused].text[language] };
  return 'fault' in answer.value ? { wrong: linkRefusals[answer.value.fault].text[language] } : {};
}

async function listPage(context: PortalContext, visit: Visit, after?: ItemKey, ended?: Ended): Promise<string> {
  const { access, metrics, sandbox } = context;
  const { language, caller } = visit;
  const t = linkWords(language);
  const asked = linksIHold(access, caller, { after, limit: PAGE_ROWS });
  const answer = await countAct(metrics, caller.door, 'links-i-hold', asked);
  const frame = { visit, sandbox, path: PATH, title: t('patients') };
  if (!answer.granted) {
    const { text, next, clause, code } = refusals[answer.refused];
    const why = (
      <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />
    );
    return caregiverPage({ ...frame, children: why });
  }
  const held = answer.value;
  const last = held.length === PAGE_ROWS ? held.at(-1) : undefined;
  return caregiverPage({
    ...frame,
    children: (
      <>
        {ended ? <EndNotice visit={visit} {...ended} /> : null}
        <p class="z-lead">{t('patientsLead')}</p>
        {held.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
        ) : (
          <PatientTable context={context} visit={visit} held={held} />
        )}
        {last ? (
          <LinkButton
            text={t('more')}
            href={addressIn(language, `${PATH}?after=${linkId(context, last)}`)}
            tone="secondary"
          />
        ) : null}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const linkId = ({ access }: PortalContext, { patient, link }: HeldLink): string =>
  printPublicId(access.keys, { patient, item: link.link });

const EndNotice = ({ visit: { language }, wrong }: Ended & { readonly visit: Visit }) => (
  <Notice
    language={language}
    tone={wrong ? 'important' : 'success'}
    title={linkWords(language)(wrong ? 'notEnded' : 'ended')}
  >
    {wrong ?? linkWords(language)('endedText')}
  </Notice>
);

interface TableProps {
  readonly context: PortalContext;
  readonly visit: Visit;
  readonly held: readonly HeldLink[];
}

const PatientTable = ({ context, visit, held }: TableProps) => {
  const t = linkWords(visit.language);
  return (
    <DataTable
      caption={t('patients')}
      captionHidden
      columns={(['patient', 'born', 'linkType', 'until', 'act'] as const).map((name) => ({ text: t(name) }))}
      rows={held.map((row) => cellsOf(context, visit, row))}
    />
  );
};

function cellsOf(context: PortalContext, { language, csrf }: Visit, row: HeldLink) {
  const t = linkWords(language);
  const { person, link, patient } = row;
  const name = `${person.firstNames} ${person.familyName}`;
  const record = addressIn(language, `${PATH}/${recordHandle(context.access.keys, patient)}`);
  return [
    <a href={record}>{name}</a>,
    person.birthDate ? formatDate(person.birthDate, language) : '',
    kindLabel(link.kind, language),
    person.isDeceased ? t('untilDeath') : formatDate(link.endsOn, language),
    person.isDeceased ? (
      ''
    ) : (
      <Form action={addressIn(language, PATH)} csrf={csrf} hidden={{ link: linkId(context, row) }}>
        <Button text={t('end')} label={t('endOf', { name })} tone="secondary" />
      </Form>
    ),
  ];
}
