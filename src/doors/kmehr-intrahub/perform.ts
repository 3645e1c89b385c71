/** One request from recognised party to answer: who speaks, which operation, what it gave. */
import { callerOfRequest, type SignedIn } from '../../modules/identity/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { HubRead, HubRequest } from '../../standards/hubservices/index.ts';
import type { Asked, HubContext, Outcome } from './context.ts';
import { failed } from './errors.ts';
import { namedAuthor } from './named.ts';
import { getTransaction } from './operations/get-transaction.ts';
import { getTransactionList } from './operations/get-transaction-list.ts';
import { putPatient } from './operations/put-patient.ts';
import { putPatientConsent } from './operations/put-patient-consent.ts';
import { putTherapeuticLink } from './operations/put-therapeutic-link.ts';
import { putTransaction } from './operations/put-transaction.ts';
import { refuse } from './refuse.ts';

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
  return run(context, { party, caller, header, language }, request);
}

/** The table of operations. */
function run(context: HubContext, asked: Asked, request: HubRequest): Promise<Outcome> {
  switch (request.operation) {
    case 'PutPatient':
      return putPatient(context, asked, request);
    case 'PutPatientConsent':
      return putPatientConsent(context, asked, request);
    case 'PutTherapeuticLink':
      return putTherapeuticLink(context, asked, request);
    case 'PutTransaction':
      return putTransaction(context, asked, request);
    case 'GetTransactionList':
      return getTransactionList(context, asked, request);
    case 'GetTransaction':
      return getTransaction(context, asked, request);
  }
}
