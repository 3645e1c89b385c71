/** /my/mandates: give, accept, refuse and end mandates, and choose a person of trust. Source: access rules 8.2-8.6. */
import { acceptMandate, endMandate, listMandates, offerMandate } from '../../modules/access/index.ts';
import { patientKey } from '../../modules/grants/index.ts';
import { listPersonas } from '../../modules/identity/index.ts';
import { readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { addressIn, ErrorSummary, type FormError, Notice } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { ownName } from './for.tsx';
import { askRecord, checkForm, type PortalContext, patientPage, type Visit, visitOf } from './frame.tsx';
import { GiveForm } from './give-form.tsx';
import { MandateList } from './mandate-list.tsx';
import { mandateWords } from './mandate-texts.ts';
import { type OfferForm, readOffer } from './read-offer.ts';

const PATH = '/my/mandates';
const DONE = ['offered', 'accepted', 'ended'] as const;

interface MandatesRoute {
  Querystring: { done?: string };
  Body: OfferForm | undefined;
}

interface AnswerRoute {
  Body: { csrf?: unknown; mandate?: unknown; answer?: unknown } | undefined;
}

export function openMandates(server: HttpServer, context: PortalContext): void {
  server.get<MandatesRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    const done = DONE.find((one) => one === request.query.done);
    return visit ? sendPage(reply, await mandatesPage(context, visit, done ? { done } : {})) : reply;
  });
  server.post<MandatesRoute>(`/:language${PATH}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const form = request.body ?? {};
    checkForm(context, visit, form.csrf);
    return give(context, visit, form, reply);
  });
  server.post<AnswerRoute>(`/:language${PATH}/answer`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { csrf, mandate, answer } = request.body ?? {};
    checkForm(context, visit, csrf);
    const ended = await respond(context, visit, String(mandate ?? ''), answer === 'accept');
    if (!ended) return sendPage(reply, await mandatesPage(context, visit, { gone: true }), 409);
    return reply.redirect(addressIn(visit.language, `${PATH}?done=${ended}`), 303);
  });
}

interface Shown {
  readonly done?: (typeof DONE)[number];
  readonly gone?: boolean;
  readonly form?: OfferForm;
  readonly errors?: readonly FormError[];
}

async function mandatesPage(context: PortalContext, visit: Visit, shown: Shown = {}): Promise<string> {
  const { access, sandbox } = context;
  const { language, csrf, caller, subject, acting } = visit;
  const t = mandateWords(language);
  const { done, gone = false, form = {}, errors = [] } = shown;
  const question = { act: 'manage-mandates', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    return { name: `${firstNames} ${familyName}`, mandates: await listMandates(grant, access.keys) };
  });
  const title = citizenWords(language)('mandates');
  const frame = { visit, sandbox, path: PATH, title, hasErrors: errors.length > 0 };
  if (!answer.granted) {
    const closed = <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />;
    return patientPage({ ...frame, children: closed });
  }
  const { name, mandates } = answer.value;
  const idOf = (giver: string, mandate: string) => printPublicId(access.keys, { patient: giver, item: mandate });
  const personas = sandbox ? await personaIds(context) : [];
  return patientPage({
    ...frame,
    name,
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        <p class="z-lead">{t('lead')}</p>
        {done ? (
          <Notice language={language} tone="success">
            {t(`done-${done}`)}
          </Notice>
        ) : null}
        {gone ? (
          <Notice language={language} tone="warning">
            {t('gone')}
          </Notice>
        ) : null}
        <MandateList language={language} csrf={csrf} mandates={mandates} idOf={idOf} />
        <GiveForm language={language} csrf={csrf} form={form} errors={errors} personas={personas} />
      </>
    ),
  });
}

const personaIds = async ({ access }: PortalContext): Promise<string[]> =>
  (await access.database.read(listPersonas))
    .filter(({ party, story }) => party.kind === 'patient' && story)
    .map(({ id }) => id);

async function give(context: PortalContext, visit: Visit, form: OfferForm, reply: HttpReply): Promise<HttpReply> {
  const { access } = context;
  const { language, caller, subject } = visit;
  const t = mandateWords(language);
  const read = await readOffer(context, form);
  const wrong = async (errors: readonly FormError[]) =>
    sendPage(reply, await mandatesPage(context, visit, { form, errors }), 422);
  if ('faults' in read) return wrong(read.faults.map(({ field, fault }) => ({ field, text: t(`fault-${fault}`) })));
  const question = { act: 'manage-mandates', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, (grant) =>
    offerMandate(grant, access.keys, read.offer, access.ages),
  );
  if (!answer.granted) return wrong([]);
  const { value } = answer;
  if ('offered' in value) return reply.redirect(addressIn(language, `${PATH}?done=offered`), 303);
  const field = value.fault === 'mandate-period-invalid' ? 'until' : 'ssin';
  return wrong([{ field, text: t(`fault-${value.fault}`) }]);
}

/** What became of it; nothing when there is no such mandate to answer. */
async function respond(
  context: PortalContext,
  visit: Visit,
  id: string,
  accept: boolean,
): Promise<'accepted' | 'ended' | undefined> {
  const { access } = context;
  const { caller } = visit;
  const parts = parsePublicId(access.keys, id);
  if (!parts) return undefined;
  const giver = patientKey(parts.patient);
  const act = giver === caller.patient ? 'manage-mandates' : 'answer-mandate';
  const name = accept ? await ownName(context, visit) : '';
  const answer = await askRecord(context, { act, caller, patient: { key: giver } }, (grant) =>
    accept ? acceptMandate(grant, access.keys, parts.item, name) : endMandate(grant, access.keys, parts.item),
  );
  if (!answer.granted || !answer.value) return undefined;
  return accept ? 'accepted' : 'ended';
}
