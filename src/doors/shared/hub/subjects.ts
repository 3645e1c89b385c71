/** What each operation wants to do, and with whose record: a refusal before the record is opened is traced as that act. */
import type { Act, Register } from '../../../modules/grants/index.ts';
import type { HubRequest, OperationName, RequestOf, SentMessage } from '../../../standards/hubservices/index.ts';
import type { Id } from '../../../standards/kmehr/index.ts';

type SubjectRow<Request> =
  | {
      readonly act: Act;
      readonly patientIds: (request: Request) => readonly Id[];
      /** Other records of the same request. */
      readonly further?: (request: Request) => readonly (readonly Id[])[];
    }
  /** About nobody's record. */
  | { readonly register: Register };

const named = ({ patientIds }: { readonly patientIds: readonly Id[] }): readonly Id[] => patientIds;

/** The request names no patient. */
const nobody = (): readonly Id[] => [];

const inMessage = ({ taken }: SentMessage): readonly Id[] => taken?.message.folder?.[0]?.patient?.id ?? [];

const subjects: { readonly [Name in OperationName]: SubjectRow<RequestOf[Name]> } = {
  PutPatient: { act: 'put-patient', patientIds: ({ patient }) => patient.id ?? [] },
  GetPatient: { act: 'view-patient', patientIds: named },
  PutPatientConsent: { act: 'declare-consent', patientIds: named },
  GetPatientConsent: { act: 'view-consent', patientIds: named },
  RevokePatientConsent: { act: 'withdraw-consent', patientIds: named },
  PutTherapeuticLink: { act: 'declare-link', patientIds: named },
  GetTherapeuticLink: { act: 'list-links', patientIds: ({ patientIds = [] }) => patientIds },
  RevokeTherapeuticLink: { act: 'end-link', patientIds: named },
  DeclareTransaction: { act: 'publish-document', patientIds: named },
  PutTransaction: {
    act: 'publish-document',
    patientIds: inMessage,
  },
  PutTransactionSet: { act: 'publish-set', patientIds: inMessage },
  GetTransactionList: { act: 'list-documents', patientIds: named },
  GetTransaction: { act: 'read-document', patientIds: named },
  PutAccessRight: { act: 'set-document-right', patientIds: nobody },
  GetAccessRight: { act: 'view-document-rights', patientIds: nobody },
  PutHCParty: { register: 'put-party' },
  GetHCParty: { register: 'view-party' },
  PutHCPartyConsent: { register: 'accept-rules' },
  GetHCPartyConsent: { register: 'view-rules' },
  RevokeHCPartyConsent: { register: 'end-rules' },
  GetPatientAuditTrail: { act: 'list-own-looks', patientIds: named },
  RevokeAccessRight: { act: 'set-document-right', patientIds: nobody },
  GetTransactionSet: { act: 'read-document', patientIds: named },
  GetLatestUpdate: {
    act: 'list-documents',
    patientIds: ({ criteria: [first] }) => first?.patientIds ?? [],
    further: ({ criteria: [, ...others] }) => others.map(({ patientIds }) => patientIds),
  },
  RequestPublication: { act: 'request-publication', patientIds: named },
  RevokeTransaction: { act: 'withdraw-document', patientIds: named },
};

export type Subject =
  | {
      readonly act: Act;
      /** The numbers of each record. */
      readonly records: readonly [readonly Id[], ...(readonly Id[])[]];
    }
  | { readonly register: Register };

export const subjectOf = (request: HubRequest): Subject => subjectIn(request.operation, request);

function subjectIn<Name extends OperationName>(operation: Name, request: RequestOf[Name]): Subject {
  const row: SubjectRow<RequestOf[Name]> = subjects[operation];
  if ('register' in row) return row;
  const { act, patientIds, further = () => [] } = row;
  return { act, records: [patientIds(request), ...further(request)] };
}
