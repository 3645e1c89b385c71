/** GetPatientAuditTrail: what the caller, or the institution it speaks for, opened of one patient's documents, by pages. */
import { itemKey, type RecordGrant, readGrant } from '../../../../modules/grants/index.ts';
import { hideNumber, type LookFilter, listOwnLooks, type OwnLook } from '../../../../modules/hub/index.ts';
import { hashSsin, holdersOf, type ShownHolder } from '../../../../modules/people/index.ts';
import { parsePublicId } from '../../../../platform/sealing/index.ts';
import { brusselsDay, brusselsTime } from '../../../../platform/time/index.ts';
import type { Ssin } from '../../../../standards/belgium/index.ts';
import { type GetPatientAuditTrail, type ListedLook, printLooks } from '../../../../standards/hubservices/index.ts';
import { askRecord } from '../ask.ts';
import { authorFilter, NOBODY } from '../author-filter.ts';
import type { Asked, HubContext, Operation, Outcome } from '../context.ts';
import { kindsIn, pageOf } from '../criteria.ts';
import { failed, hubError, refused } from '../errors.ts';
import { localIdFor } from '../local-id.ts';
import { ssinOf } from '../named.ts';
import { namedHolder } from '../named-holder.ts';
import { refuseNumber } from '../refuse.ts';

export const getPatientAuditTrail: Operation<GetPatientAuditTrail> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const [from, until] = [request.beginDate?.slice(0, 10), request.endDate?.slice(0, 10)];
  if (from !== undefined && until !== undefined && from > until) return failed('period-reversed', language);
  const document = documentOf(context, request, named.ssin);
  if (document === 'transaction-id-invalid') return failed(document, language);
  const holder = request.partyIds && ((await namedHolder(context, request.partyIds))?.key ?? NOBODY);
  const filter = { document, who: holder, from, until, emergencies: request.breakTheGlass !== undefined };
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'list-own-looks', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) =>
    list(context, asked, { request, ssin: named.ssin, filter }, grant),
  );
  return answer.granted ? answer.value : refused(answer.refused, language);
};

/** By the hub's own id, or the sender's. */
function documentOf(
  { access, hub }: HubContext,
  { transaction }: GetPatientAuditTrail,
  ssin: Ssin,
): LookFilter['document'] | 'transaction-id-invalid' {
  if (!transaction) return undefined;
  const id = transaction.ids.find(({ scheme }) => scheme === 'LOCAL');
  if (!id || id.value === '') return 'transaction-id-invalid';
  const ours = id.local === hub.idScheme ? parsePublicId(access.keys, id.value) : undefined;
  return ours ? { item: itemKey(ours.item) } : { scheme: id.local ?? '', value: hideNumber(id.value, ssin) };
}

interface Wanted {
  readonly request: GetPatientAuditTrail;
  readonly ssin: Ssin;
  readonly filter: Omit<LookFilter, 'offset' | 'limit'>;
}

async function list(
  context: HubContext,
  { header, language }: Asked,
  { request, ssin, filter }: Wanted,
  grant: RecordGrant,
): Promise<Outcome> {
  const asked = pageOf(header);
  const { cds = [], author } = request.transaction ?? {};
  const kinds = kindsIn(cds);
  const page = await listOwnLooks(grant, context.access.keys, {
    ...filter,
    kinds: kinds.length > 0 ? kinds : undefined,
    author: await authorFilter(context, grant, author),
    ...asked,
  });
  const keys = page.looks.flatMap(({ caregiver, institution = caregiver }) => [caregiver, institution]);
  const holders = await holdersOf(readGrant(grant).tx, [...new Set(keys)]);
  const local = request.searchType === 'local';
  return {
    isComplete: local,
    errors: local ? [] : [hubError('looks-here-only', language)],
    page: { size: asked.limit, total: page.total },
    content: printLooks(
      context.hub,
      page.looks.map((look) => toListed(context, look, ssin, holders)),
    ),
  };
}

function toListed(
  context: HubContext,
  { link, at, caregiver, institution, emergencyReason }: OwnLook,
  ssin: Ssin,
  holders: ReadonlyMap<string, ShownHolder>,
): ListedLook {
  return {
    ...{ ssin, kind: link.kind, date: link.writtenOn, time: link.writtenAt, authorXml: link.authorXml },
    id: localIdFor(context, link, link.item, ssin),
    parties: [caregiver, institution].flatMap((key) => holders.get(key ?? '') ?? []),
    at: `${brusselsDay(at)}T${brusselsTime(at)}`,
    breakTheGlass: emergencyReason,
  };
}
