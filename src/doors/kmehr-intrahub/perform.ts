/** One request from recognised party to answer: who speaks, which operation, what it gave. */
import { callerOfRequest, type SignedIn } from '../../modules/identity/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { HubRead, OperationName, RequestOf } from '../../standards/hubservices/index.ts';
import type { Asked, HubContext, Operation, Outcome } from '../shared/hub/context.ts';
import { failed } from '../shared/hub/errors.ts';
import { namedAuthor } from '../shared/hub/named.ts';
import { getLatestUpdate } from '../shared/hub/operations/get-latest-update.ts';
import { getPatientAuditTrail } from '../shared/hub/operations/get-patient-audit-trail.ts';
import { getTransaction } from '../shared/hub/operations/get-transaction.ts';
import { getTransactionSet } from '../shared/hub/operations/get-transaction-set.ts';
import { refuse } from '../shared/hub/refuse.ts';
import { declareTransaction } from './operations/declare-transaction.ts';
import { getAccessRight } from './operations/get-access-right.ts';
import { getHcParty } from './operations/get-hcparty.ts';
import { getHcPartyConsent } from './operations/get-hcparty-consent.ts';
import { getPatient } from './operations/get-patient.ts';
import { getPatientConsent } from './operations/get-patient-consent.ts';
import { getTherapeuticLink } from './operations/get-therapeutic-link.ts';
import { getTransactionList } from './operations/get-transaction-list.ts';
import { putAccessRight } from './operations/put-access-right.ts';
import { putHcParty } from './operations/put-hcparty.ts';
import { putHcPartyConsent } from './operations/put-hcparty-consent.ts';
import { putPatient } from './operations/put-patient.ts';
import { putPatientConsent } from './operations/put-patient-consent.ts';
import { putTherapeuticLink } from './operations/put-therapeutic-link.ts';
import { putTransaction } from './operations/put-transaction.ts';
import { putTransactionSet } from './operations/put-transaction-set.ts';
import { requestPublication } from './operations/request-publication.ts';
import { revokeAccessRight } from './operations/revoke-access-right.ts';
import { revokeHcPartyConsent } from './operations/revoke-hcparty-consent.ts';
import { revokePatientConsent } from './operations/revoke-patient-consent.ts';
import { revokeTherapeuticLink } from './operations/revoke-therapeutic-link.ts';
import { revokeTransaction } from './operations/revoke-transaction.ts';

type Read = Extract<HubRead, { readonly ok: true }>;

export async function perform(
  context: HubContext,
  party: SignedIn,
  { header, request }: Read,
  at: { readonly requestId: string; readonly language: Language },
): Promise<Outcome> {
  const { database, keys } = context.access;
  const { requestId, language } = at;
  const caller = await database.read((tx) =>
    callerOfRequest(tx, party, namedAuthor(header.author, keys), { door: 'intrahub', requestId }),
  );
  if (caller.kind === 'barred') return refuse(context, { caller, language }, request, caller.refused);
  if (!header.ids[0]?.value) return failed('request-id-missing', language);
  return run(request.operation, context, { party, caller, header, language }, request);
}

/** The table of operations. */
const operations: { readonly [Name in OperationName]: Operation<RequestOf[Name]> } = {
  PutPatient: putPatient,
  GetPatient: getPatient,
  PutPatientConsent: putPatientConsent,
  GetPatientConsent: getPatientConsent,
  RevokePatientConsent: revokePatientConsent,
  PutTherapeuticLink: putTherapeuticLink,
  GetTherapeuticLink: getTherapeuticLink,
  RevokeTherapeuticLink: revokeTherapeuticLink,
  DeclareTransaction: declareTransaction,
  PutTransaction: putTransaction,
  GetTransactionList: getTransactionList,
  GetTransaction: getTransaction,
  PutAccessRight: putAccessRight,
  GetAccessRight: getAccessRight,
  RevokeAccessRight: revokeAccessRight,
  GetPatientAuditTrail: getPatientAuditTrail,
  PutHCParty: putHcParty,
  GetHCParty: getHcParty,
  PutHCPartyConsent: putHcPartyConsent,
  GetHCPartyConsent: getHcPartyConsent,
  RevokeHCPartyConsent: revokeHcPartyConsent,
  PutTransactionSet: putTransactionSet,
  GetTransactionSet: getTransactionSet,
  GetLatestUpdate: getLatestUpdate,
  RequestPublication: requestPublication,
  RevokeTransaction: revokeTransaction,
};

const run = <Name extends OperationName>(
  operation: Name,
  context: HubContext,
  asked: Asked,
  request: RequestOf[Name],
): Promise<Outcome> => operations[operation](context, asked, request);
