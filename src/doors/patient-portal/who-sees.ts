/** /my/documents/…/who: who can see this document, and why; the same for somebody the patient names. Source: access rules 1.1-1.8, 7.6. */
import { explainLook, listLinks } from '../../modules/access/index.ts';
import { caregiverKey, type ItemKey, itemKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { factsOfLink, linkByItem } from '../../modules/hub/index.ts';
import { caregiverByKey, findCaregiver, findParties, namesOf, readPatient } from '../../modules/people/index.ts';
import { type HttpReply, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { type KeyRing, parsePublicId } from '../../platform/sealing/index.ts';
import { askRecord, checkForm, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { field } from './rights/forms.ts';
import { type Asked, type Seer, type WhoSees, whoSeesPage } from './who-sees-page.tsx';

const MOST_CARERS = 100;

interface WhoRoute {
  Params: { language: string; id: string };
}

export function openWhoSees(server: HttpServer, context: PortalContext): void {
  const path = '/:language/my/documents/:id/who';
  server.get<WhoRoute>(path, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? show(context, visit, reply, { id: request.params.id }) : reply;
  });
  // Names and numbers go by form, never in an address.
  server.post<WhoRoute>(path, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    checkForm(context, visit, field(request, 'csrf'));
    const [text, number] = [field(request, 'text'), field(request, 'number')];
    if (number) return show(context, visit, reply, { id: request.params.id, number });
    const parties = await context.access.database.read((tx) => findParties(tx, text));
    const found = parties.filter(({ personHash }) => personHash);
    return show(context, visit, reply, { id: request.params.id, text, found });
  });
}

async function show(context: PortalContext, visit: Visit, reply: HttpReply, asked: Asked): Promise<HttpReply> {
  const { caller, subject } = visit;
  const { keys } = context.access;
  const parts = parsePublicId(keys, asked.id);
  const record = { caller, patient: { key: subject } };
  const question = { act: 'view-rights', ...record } as const;
  // Who acts for the patient may know the rights and yet not the documents.
  const mayRead = parts && (await askRecord(context, { act: 'read-document', ...record }, async () => true));
  const answer =
    parts && mayRead?.granted
      ? await askRecord(context, question, async (grant) =>
          readGrant(grant).patients.some((key) => key === parts.patient)
            ? whoSees(grant, keys, itemKey(parts.item), asked.number)
            : undefined,
        )
      : undefined;
  if (!answer?.granted || !answer.value) {
    reply.callNotFound();
    return reply;
  }
  return sendPage(reply, whoSeesPage(context, visit, asked, answer.value));
}

async function whoSees(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  number: string | undefined,
): Promise<WhoSees | undefined> {
  const { tx } = readGrant(grant);
  const document = await linkByItem(grant, item);
  if (!document) return undefined;
  const facts = factsOfLink(document);
  const links = await listLinks(grant, keys, { status: 'active', limit: MOST_CARERS });
  const carers: Seer[] = [];
  const others: string[] = [];
  for (const holder of new Set(links.map((link) => link.holder))) {
    const caregiver = await caregiverByKey(tx, caregiverKey(holder));
    if (caregiver) carers.push({ caregiver, explanation: await explainLook(grant, caregiver, facts) });
    else others.push(holder);
  }
  const named = number === undefined ? undefined : await findCaregiver(tx, { nihii: number });
  const tried = named && { caregiver: named, explanation: await explainLook(grant, named, facts) };
  const { firstNames, familyName } = await readPatient(grant, keys);
  const houses = [...(await namesOf(tx, others)).values()];
  return { name: `${firstNames} ${familyName}`, document, carers, houses, tried };
}
