/** /office/publications/…: one request; an administrator reminds who must publish, or closes it with a reason that who asked is told. */
import { itemKey, type PatientKey, patientKey, readRegisterGrant } from '../../modules/grants/index.ts';
import {
  type FollowedRequest,
  type FollowUpOutcome,
  openPublications,
  publicationRefusals,
  refusePublication,
  remindHolders,
} from '../../modules/hub/index.ts';
import { namesOf } from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { parsePublicId } from '../../platform/sealing/index.ts';
import { addressIn, BackLink } from '../../ui/index.ts';
import { notFound } from '../shared/not-found.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { PublicationView, type SettlePublicationFault } from './publication-form.tsx';
import { words } from './publication-texts.ts';
import { keysIn, PUBLICATIONS } from './publications.tsx';

interface OneRoute {
  Params: { reference: string };
  Body: { act?: unknown; reason?: unknown; csrf?: unknown } | undefined;
}

interface Name {
  readonly patient: PatientKey;
  readonly request: string;
}

const PATH = `/:language${PUBLICATIONS}/:reference`;

export function openPublication(server: HttpServer, context: OfficeContext): void {
  server.get<OneRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? show(context, visit, reply, request.params.reference) : reply;
  });
  server.post<OneRoute>(PATH, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { act, reason, csrf } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    if (act !== 'remind' && act !== 'refuse') throw new Forbidden();
    const { reference } = request.params;
    const outcome = await settle(context, visit, reference, act === 'refuse' ? String(reason ?? '') : undefined);
    if (outcome !== 'done') return show(context, visit, reply, reference, outcome);
    const said = act === 'refuse' ? 'refused' : 'reminded';
    return reply.redirect(addressIn(visit.language, `${PUBLICATIONS}?said=${said}`), 303);
  });
}

function nameIn({ access }: OfficeContext, reference: string): Name | undefined {
  const parts = parsePublicId(access.keys, reference);
  return parts && { patient: patientKey(parts.patient), request: itemKey(parts.item) };
}

/** Without a reason: a reminder. */
async function settle(
  context: OfficeContext,
  { caller }: Visit,
  reference: string,
  reason: string | undefined,
): Promise<FollowUpOutcome | SettlePublicationFault> {
  const name = nameIn(context, reference);
  const refusal = publicationRefusals.find((one) => one === reason);
  if (reason !== undefined && !refusal) return 'reason-missing';
  if (!name) return 'not-open';
  const { keys } = context.access;
  const question = { register: 'settle-publication', caller, records: [name.patient] } as const;
  const answer = await askRegister(context, question, (grant) =>
    refusal ? refusePublication(grant, keys, name, refusal) : remindHolders(grant, keys, name),
  );
  return answer.granted ? answer.value : 'not-open';
}

async function show(
  context: OfficeContext,
  visit: Visit,
  reply: HttpReply,
  reference: string,
  fault?: SettlePublicationFault,
): Promise<HttpReply> {
  const { language, caller } = visit;
  const t = words(language);
  const name = nameIn(context, reference);
  if (!name) return notFound(reply);
  const answer = await askRegister(context, { register: 'list-publications', caller }, async (grant) => {
    const { tx } = readRegisterGrant(grant, 'list-publications');
    const found = await openPublications(grant, { request: name.request });
    return { found, names: await namesOf(tx, keysIn(found)) };
  });
  const path = `${PUBLICATIONS}/${reference}`;
  const frame = {
    ...{ visit, sandbox: context.sandbox, path, title: t('one'), hasErrors: fault !== undefined },
    before: <BackLink language={language} href={addressIn(language, PUBLICATIONS)} text={t('back')} />,
  };
  if (!answer.granted)
    return sendPage(reply, officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }), 403);
  const one: FollowedRequest | undefined = answer.value.found.find(({ patient }) => patient === name.patient);
  if (!one) return notFound(reply);
  const { names } = answer.value;
  const action = addressIn(language, path);
  const now = context.access.clock.now();
  const children = <PublicationView {...{ visit, action, now, one, names, fault, hub: context.hub.number }} />;
  return sendPage(reply, officePage({ ...frame, children }), fault ? 422 : 200);
}
