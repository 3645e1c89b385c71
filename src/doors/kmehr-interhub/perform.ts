/** One request from a recognised hub to answer: for whom it asks, which operation, what it gave. */
import { callerOfHub } from '../../modules/identity/index.ts';
import type { KnownHub } from '../../modules/people/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { HubRead, OperationName, RequestOf } from '../../standards/hubservices/index.ts';
import type { Asked, HubContext, Operation, Outcome } from '../shared/hub/context.ts';
import { failed } from '../shared/hub/errors.ts';
import { getLatestUpdate } from '../shared/hub/operations/get-latest-update.ts';
import { getPatientAuditTrail } from '../shared/hub/operations/get-patient-audit-trail.ts';
import { refuse } from '../shared/hub/refuse.ts';
import { namedEndUser } from './named-end-user.ts';
import { getTransaction, getTransactionSet } from './operations/get-transaction.ts';
import { getTransactionList } from './operations/get-transaction-list.ts';

type Read = Extract<HubRead, { readonly ok: true }>;

export async function perform(
  context: HubContext,
  hub: KnownHub,
  { header, request }: Read,
  at: { readonly requestId: string; readonly language: Language },
): Promise<Outcome> {
  const { database, keys } = context.access;
  const { requestId, language } = at;
  const caller = await database.transaction((tx) =>
    callerOfHub(tx, keys, hub, namedEndUser(header.author, keys), { door: 'interhub', requestId }),
  );
  if (caller.kind === 'barred') return refuse(context, { caller, language }, request, caller.refused);
  if (!header.ids[0]?.value) return failed('request-id-missing', language);
  const party = { kind: 'institution', key: hub.key } as const;
  return run(request.operation, context, { party, caller, header, language }, request);
}

/** What hubs ask of each other. */
const operations: { readonly [Name in OperationName]?: Operation<RequestOf[Name]> } = {
  GetTransactionList: getTransactionList,
  GetTransaction: getTransaction,
  GetTransactionSet: getTransactionSet,
  GetLatestUpdate: getLatestUpdate,
  GetPatientAuditTrail: getPatientAuditTrail,
};

function run<Name extends OperationName>(
  name: Name,
  context: HubContext,
  asked: Asked,
  request: RequestOf[Name],
): Promise<Outcome> {
  const operation: Operation<RequestOf[Name]> | undefined = operations[name];
  if (!operation) throw new Error('the reader lets no other operation pass');
  return operation(context, asked, request);
}
