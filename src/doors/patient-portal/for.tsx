/** /my/for: for whom the visitor acts: itself, a child, or somebody who gave a mandate. Source: access rules 8.1-8.6. */
import { discloseUnder, type PatientKey, patientKey, readGrant } from '../../modules/grants/index.ts';
import { actFor } from '../../modules/identity/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { type KeyRing, parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { addressIn, BackLink, Button, EmptyState, Form, PersonCard } from '../../ui/index.ts';
import { othersOf } from '../shared/others.ts';
import { sealNote } from './acting-note.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';

const PATH = '/my/for';
/** Stands for "the whole record" in a handle: a form never holds a person's number or key. */
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

interface ForRoute {
  Body: { csrf?: unknown; handle?: unknown } | undefined;
}

export function openFor(server: HttpServer, context: PortalContext): void {
  server.get('/:language/my/for', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, await forPage(context, visit)) : reply;
  });
  server.post<ForRoute>('/:language/my/for', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { csrf, handle } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    return choose(context, visit, typeof handle === 'string' ? handle : '', reply);
  });
}

const handleOf = (keys: KeyRing, patient: PatientKey): string => printPublicId(keys, { patient, item: WHOLE_RECORD });

async function forPage(context: PortalContext, visit: Visit): Promise<string> {
  const { language, sessionCsrf: csrf } = visit;
  const t = citizenWords(language);
  const answer = await othersOf(context, visit.caller);
  const frame = { visit, sandbox: context.sandbox, path: PATH, title: t('forWhomTitle') };
  if (!answer.granted) {
    return patientPage({ ...frame, children: <ClosedRecord language={language} refused={answer.refused} /> });
  }
  const { name: own, others } = answer.value;
  const action = addressIn(language, PATH);
  return patientPage({
    ...frame,
    name: own,
    children: (
      <>
        <p class="z-lead">{t('forLead')}</p>
        <Form action={action} csrf={csrf} hidden={{ handle: '' }}>
          <Button text={t('forMyself')} />
        </Form>
        <h2>{t('forOthers')}</h2>
        {others.length === 0 ? <EmptyState title={t('forNobody')}>{t('forNobodyHelp')}</EmptyState> : null}
        {others.map(({ key, name, tie }) => (
          <PersonCard key={`${key}${tie}`} name={name} heading="h3" facts={[t(`tie-${tie}`)]}>
            <Form action={action} csrf={csrf} hidden={{ handle: handleOf(context.access.keys, key) }}>
              <Button tone="secondary" text={t('actFor', { name })} />
            </Form>
          </PersonCard>
        ))}
        <p class="z-origin">{t('forTraced')}</p>
      </>
    ),
  });
}

async function choose(context: PortalContext, visit: Visit, handle: string, reply: HttpReply): Promise<HttpReply> {
  const { access, sandbox } = context;
  const { language, caller, session } = visit;
  const parts = handle === '' ? undefined : parsePublicId(access.keys, handle);
  const own = async () => {
    await access.database.transaction((tx) => actFor(tx, session, undefined));
    return reply.redirect(addressIn(language, '/my/documents'), 303);
  };
  if (!parts || parts.patient === caller.patient) return own();
  const other = patientKey(parts.patient);
  const answer = await askRecord(context, { act: 'act-for', caller, patient: { key: other } }, async (grant) => {
    discloseUnder(grant, { count: 1 });
    // Another key of the visitor's own joined record.
    if (readGrant(grant).patients.includes(caller.patient)) return undefined;
    return readPatient(grant, access.keys);
  });
  if (!answer.granted) {
    const children = <ClosedRecord language={language} refused={answer.refused} other />;
    const t = citizenWords(language);
    const before = <BackLink language={language} href={addressIn(language, PATH)} text={t('forWhom')} />;
    const page = patientPage({ visit, sandbox, before, path: PATH, title: t('forNot'), children });
    return sendPage(reply, page, 403);
  }
  if (!answer.value) return own();
  const { firstNames, familyName } = answer.value;
  const names = { other: `${firstNames} ${familyName}`, self: await ownName(context, visit) };
  const note = sealNote(access.keys, names);
  await access.database.transaction((tx) => actFor(tx, session, { patient: other, note }));
  return reply.redirect(addressIn(language, '/my/documents'), 303);
}

/** The visitor's own name, from the own record. */
export async function ownName(context: PortalContext, { caller }: Visit): Promise<string> {
  const { access } = context;
  const question = { act: 'manage-mandates', caller, patient: { key: caller.patient } } as const;
  const answer = await askRecord(context, question, (grant) => readPatient(grant, access.keys));
  return answer.granted ? `${answer.value.firstNames} ${answer.value.familyName}` : '';
}
