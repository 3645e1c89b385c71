/** /care/patients/…: one patient's documents for a caregiver, why not, and the way in for an emergency. */
import {
  EMERGENCY_REASON_CHARS,
  emergencyCodes,
  emergencyProfessions,
  inRecord,
  refusals,
} from '../../modules/access/index.ts';
import {
  type Basis,
  type PatientKey,
  type Question,
  type RecordLimits,
  type RefusalReason,
  readGrant,
} from '../../modules/grants/index.ts';
import { type DocumentLink, listDocuments } from '../../modules/hub/index.ts';
import { type PatientDetails, readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, type HttpServer, pageNumber, sendPage } from '../../platform/http/index.ts';
import { printPublicId } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { printSsin } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import {
  addressIn,
  BackLink,
  Button,
  DocumentList,
  documentEntry,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  Pagination,
  PersonCard,
  RadioList,
  SummaryList,
  TextField,
  WhyNot,
} from '../../ui/index.ts';
import { caregiverPage, type PortalContext, patientOfHandle, type Visit, visitOf } from './frame.tsx';
import { words } from './texts.ts';

const PAGE_ROWS = 25;

export interface RecordRoute {
  Params: { language: string; handle: string };
  Querystring: { page?: string };
  Body: { reason?: unknown; code?: unknown; csrf?: unknown } | undefined;
}

/** A caregiver at one patient's record. */
export interface AtRecord {
  readonly visit: Visit;
  readonly patient: PatientKey;
  readonly handle: string;
}

export async function atRecord(
  context: PortalContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<AtRecord | undefined> {
  const visit = await visitOf(context, request, reply);
  if (!visit) return undefined;
  const { params } = request;
  const handle = params && typeof params === 'object' && 'handle' in params ? String(params.handle) : '';
  const patient = patientOfHandle(context.access.keys, handle);
  if (patient) return { visit, patient, handle };
  reply.callNotFound();
  return undefined;
}

/** An emergency that was declared stands in the record's facts: pages ask without a reason. */
export const questionOf = ({ visit, patient }: AtRecord, act: Question['act']): Question => ({
  act,
  caller: visit.caller,
  patient: { key: patient },
});

export function openRecord(server: HttpServer, context: PortalContext): void {
  server.get<RecordRoute>('/:language/care/patients/:handle', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    return at ? sendPage(reply, await listPage(context, at, pageNumber(request.query.page))) : reply;
  });
  server.get<RecordRoute>('/:language/care/patients/:handle/why', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    return at ? sendPage(reply, await whyPage(context, at)) : reply;
  });
  server.post<RecordRoute>('/:language/care/patients/:handle/emergency', async (request, reply) => {
    const at = await atRecord(context, request, reply);
    if (!at) return reply;
    const { visit, handle } = at;
    if (!context.cookies.isCsrf(visit.session, request.body?.csrf)) return reply.callNotFound();
    // Browsers count a line break as one character and send it as two.
    const reason = String(request.body?.reason ?? '')
      .replaceAll('\r\n', '\n')
      .trim()
      .slice(0, 1000);
    const code = String(request.body?.code ?? UNSTATED);
    const answer = await inRecord(
      context.access,
      { ...questionOf(at, 'list-documents'), emergencyReason: reason, emergencyCode: code },
      async () => undefined,
    );
    if (!answer.granted) return sendPage(reply, refusedPage(context, at, answer.refused, { reason, code }), 422);
    return reply.redirect(addressIn(visit.language, `/care/patients/${handle}`), 303);
  });
}

async function listPage(context: PortalContext, at: AtRecord, page: number): Promise<string> {
  const { access, sandbox } = context;
  const { visit, handle } = at;
  const { language } = visit;
  const offset = (page - 1) * PAGE_ROWS;
  const answer = await inRecord(access, questionOf(at, 'list-documents'), async (grant) => {
    const details = await readPatient(grant, access.keys);
    const { links, total } = await listDocuments(grant, { offset, limit: PAGE_ROWS });
    const { patient, basis } = readGrant(grant);
    const id = ({ item }: DocumentLink) => printPublicId(access.keys, { patient, item });
    return { details, total, basis, rows: links.map((link) => ({ link, id: id(link) })) };
  });
  if (!answer.granted) return refusedPage(context, at, answer.refused);
  const { details, rows, total, basis } = answer.value;
  const t = words(language);
  const today = brusselsDay(access.clock.now());
  const path = `/care/patients/${handle}`;
  const entries = rows.map(({ link, id }) =>
    documentEntry(link, {
      kind: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
      href: addressIn(language, `${path}/documents/${id}`),
      today,
    }),
  );
  const address = (number: number) => addressIn(language, `${path}?page=${number}`);
  return caregiverPage({
    ...{ visit, sandbox, path, title: t('documents') },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={t('other')} />,
    children: (
      <>
        <Patient language={language} details={details} />
        <EmergencyNotice language={language} basis={basis} />
        {entries.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
        ) : (
          <>
            <p>{t('total', { count: total })}</p>
            <DocumentList language={language} documents={entries} />
            <Pagination
              language={language}
              label={t('documents')}
              from={offset + 1}
              to={offset + rows.length}
              total={total}
              {...(page > 1 ? { previousHref: address(page - 1) } : {})}
              {...(offset + rows.length < total ? { nextHref: address(page + 1) } : {})}
            />
          </>
        )}
        <p>
          <a href={addressIn(language, `${path}/why`)}>{t('why')}</a>
        </p>
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

export const Patient = ({ language, details }: { readonly language: Language; readonly details: PatientDetails }) => {
  const { firstNames, familyName, birthDate, sex, ssin } = details;
  const born = birthDate ? [formatDate(birthDate, language)] : [];
  const facts = [...born, labelOf('CD-SEX', sex, language) ?? sex, printSsin(ssin)];
  return <PersonCard name={`${firstNames} ${familyName}`} facts={facts} />;
};

export const EmergencyNotice = ({ language, basis }: { readonly language: Language; readonly basis: Basis }) =>
  basis === 'emergency' ? (
    <Notice language={language} tone="important" title={words(language)('emergencyNow')}>
      {words(language)('emergencyNowText')}
    </Notice>
  ) : null;

/** The code of a form that names none. */
const UNSTATED = 'other';

const WRONG_FIELDS: Partial<Record<RefusalReason, string>> = {
  'emergency-reason-invalid': 'reason',
  'emergency-code-unknown': 'code',
};

/** Why the record stays closed, and for a physician without a link the way in for an emergency. */
export function refusedPage(
  { sandbox }: PortalContext,
  { visit, handle }: AtRecord,
  refused: RefusalReason,
  typed: { readonly reason?: string; readonly code?: string } = {},
): string {
  const { language, csrf, caller } = visit;
  const t = words(language);
  const { text, next, clause, code } = refusals[refused];
  const wrong = WRONG_FIELDS[refused];
  const offered =
    (wrong !== undefined || refused === 'no-therapeutic-link') &&
    emergencyProfessions.includes(caller.caregiver.profession);
  const faultOf = (field: string) => (wrong === field ? { error: text[language] } : {});
  const path = `/care/patients/${handle}`;
  return caregiverPage({
    ...{ visit, sandbox, path, title: t('documents'), hasErrors: wrong !== undefined },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={t('other')} />,
    children: (
      <>
        <ErrorSummary language={language} errors={wrong ? [{ text: text[language], field: wrong }] : []} />
        {wrong ? null : (
          <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />
        )}
        {offered ? (
          <section>
            <h2>{t('emergency')}</h2>
            <p>{t('emergencyLead')}</p>
            <Form action={addressIn(language, `${path}/emergency`)} csrf={csrf}>
              <RadioList
                language={language}
                name="code"
                label={t('code')}
                options={Object.entries(emergencyCodes).map(([value, label]) => ({ value, text: label[language] }))}
                value={typed.code ?? UNSTATED}
                {...faultOf('code')}
              />
              <TextField
                language={language}
                name="reason"
                label={t('reason')}
                hint={t('reasonHint')}
                lines={3}
                maxLength={EMERGENCY_REASON_CHARS.most}
                value={typed.reason ?? ''}
                {...faultOf('reason')}
              />
              <Button tone="warning" text={t('open')} />
            </Form>
          </section>
        ) : null}
      </>
    ),
  });
}

/** What of the record is open, as for anybody of this profession: a restriction the patient set does not show. */
async function whyPage(context: PortalContext, at: AtRecord): Promise<string> {
  const { access, sandbox } = context;
  const { visit, handle } = at;
  const { language } = visit;
  const answer = await inRecord(access, questionOf(at, 'list-documents'), async (grant) => {
    const { basis, limits } = readGrant(grant);
    return { basis, kinds: limits.kinds };
  });
  if (!answer.granted) return refusedPage(context, at, answer.refused);
  const t = words(language);
  const { basis, kinds } = answer.value;
  const path = `/care/patients/${handle}`;
  return caregiverPage({
    ...{ visit, sandbox, path: `${path}/why`, title: t('whyTitle') },
    before: <BackLink language={language} href={addressIn(language, path)} text={t('back')} />,
    children: (
      <>
        <p class="z-lead">{t('whyLead')}</p>
        <SummaryList
          rows={[
            { term: t('basis'), value: t(basis === 'emergency' ? 'basisEmergency' : 'basisLink') },
            { term: t('kinds'), value: kindsText(language, kinds) },
          ]}
        />
        <p>{t('whyRest')}</p>
      </>
    ),
  });
}

function kindsText(language: Language, kinds: RecordLimits['kinds']): string {
  const t = words(language);
  if (kinds === 'all') return t('kindsAll');
  const labels = kinds.map((kind) => labelOf('CD-TRANSACTION', kind, language) ?? kind);
  return [labels.join(', '), t('kindsOwn')].filter(Boolean).join('. ');
}
