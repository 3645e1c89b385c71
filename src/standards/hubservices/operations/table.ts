/** The operations served, in the order of the WSDL: what each asks and answers, and how its request is read. Source: KMEHR facts A3. */
import type { XmlElement } from 'libxml2-wasm';
import type { XmlLimits, XmlTree } from '../../xml/index.ts';
import { one, perhaps, several } from '../schema/elements.ts';
import { readDeclareTransaction } from './declare-transaction.ts';
import { readGetAccessRight } from './get-access-right.ts';
import { readGetHCParty } from './get-hcparty.ts';
import { readGetHCPartyConsent } from './get-hcparty-consent.ts';
import { readGetLatestUpdate } from './get-latest-update.ts';
import { readGetPatient } from './get-patient.ts';
import { readGetPatientAuditTrail } from './get-patient-audit-trail.ts';
import { readGetPatientConsent } from './get-patient-consent.ts';
import { readGetTherapeuticLink } from './get-therapeutic-link.ts';
import { readGetTransaction } from './get-transaction.ts';
import { readGetTransactionList } from './get-transaction-list.ts';
import { readGetTransactionSet } from './get-transaction-set.ts';
import { readPutAccessRight } from './put-access-right.ts';
import { readPutHCParty } from './put-hcparty.ts';
import { readPutHCPartyConsent } from './put-hcparty-consent.ts';
import { readPutPatient } from './put-patient.ts';
import { readPutPatientConsent } from './put-patient-consent.ts';
import { readPutTherapeuticLink } from './put-therapeutic-link.ts';
import { readPutTransaction } from './put-transaction.ts';
import { readPutTransactionSet } from './put-transaction-set.ts';
import { readRequestPublication } from './request-publication.ts';
import { readRevokeAccessRight } from './revoke-access-right.ts';
import { readRevokeHCPartyConsent } from './revoke-hcparty-consent.ts';
import { readRevokePatientConsent } from './revoke-patient-consent.ts';
import { readRevokeTherapeuticLink } from './revoke-therapeutic-link.ts';
import { readRevokeTransaction } from './revoke-transaction.ts';

export interface OperationRow {
  /** Its requests name a page, its answers say how many rows there are. */
  readonly list?: boolean;
  /** Elements after `request`. */
  readonly asks: string;
  /** Elements after `acknowledge`. */
  readonly answers: string;
  /** What an answer holds that has nothing to say; absent: nothing. */
  readonly empty?: string;
  /** From the request that passed the schema: its tree, and where exact text counts, its element. */
  readonly read: (tree: XmlTree, element: XmlElement, limits: XmlLimits) => { readonly operation: string };
}

export const operations = {
  PutPatient: {
    asks: one('patient', 'k:personType'),
    answers: perhaps('patient', 'k:personType'),
    read: readPutPatient,
  },
  GetPatient: {
    asks: one('select', 'c:SelectPatientType'),
    answers: perhaps('patient', 'k:personType'),
    read: readGetPatient,
  },
  PutPatientConsent: { asks: one('consent', 'c:ConsentType'), answers: '', read: readPutPatientConsent },
  GetPatientConsent: {
    asks: one('select', 'c:SelectGetPatientConsentType'),
    answers: perhaps('consent', 'c:ConsentType'),
    read: readGetPatientConsent,
  },
  RevokePatientConsent: { asks: one('consent', 'c:ConsentType'), answers: '', read: readRevokePatientConsent },
  PutTherapeuticLink: {
    asks: one('therapeuticlink', 'c:TherapeuticLinkType'),
    answers: '',
    read: readPutTherapeuticLink,
  },
  GetTherapeuticLink: {
    asks: one('select', 'c:SelectGetTherapeuticLinkType'),
    answers: perhaps('therapeuticlinklist', 'c:TherapeuticLinkListType'),
    read: readGetTherapeuticLink,
  },
  RevokeTherapeuticLink: {
    asks: one('therapeuticlink', 'c:TherapeuticLinkType'),
    answers: '',
    read: readRevokeTherapeuticLink,
  },
  DeclareTransaction: {
    asks: one('kmehrheader', 'c:DeclaredHeaderType'),
    answers: perhaps('transaction', 'c:IdsType'),
    read: readDeclareTransaction,
  },
  PutTransaction: {
    asks: one('kmehrmessage', 'c:KmehrMessageType'),
    answers: perhaps('transaction', 'c:IdsType'),
    read: readPutTransaction,
  },
  GetTransactionList: {
    list: true,
    asks: one('select', 'c:SelectGetTransactionListType'),
    answers: perhaps('kmehrheader', 'c:KmehrHeaderType'),
    read: readGetTransactionList,
  },
  GetTransaction: {
    asks: one('select', 'c:SelectGetTransactionType'),
    answers: perhaps('kmehrmessage', 'c:KmehrMessageType'),
    read: readGetTransaction,
  },
  PutAccessRight: { asks: one('accessright', 'c:AccessRightType'), answers: '', read: readPutAccessRight },
  GetAccessRight: {
    asks: one('select', 'c:SelectTransactionType'),
    answers: perhaps('accessrightlist', 'c:AccessRightListType'),
    read: readGetAccessRight,
  },
  RevokeAccessRight: {
    asks: one('accessright', 'c:SelectRevokeAccessRightType'),
    answers: '',
    read: readRevokeAccessRight,
  },
  GetPatientAuditTrail: {
    list: true,
    asks: one('select', 'c:SelectGetPatientAuditTrailType'),
    answers: perhaps('transactionaccesslist', 'c:TransactionAccessListType'),
    read: readGetPatientAuditTrail,
  },
  PutHCParty: {
    asks: one('hcparty', 'c:PartyType'),
    answers: perhaps('hcparty', 'c:PartyType'),
    read: readPutHCParty,
  },
  GetHCParty: {
    asks: one('select', 'c:SelectPartyType'),
    answers: perhaps('hcparty', 'c:PartyType'),
    read: readGetHCParty,
  },
  PutHCPartyConsent: { asks: one('consent', 'c:PartyConsentType'), answers: '', read: readPutHCPartyConsent },
  GetHCPartyConsent: {
    asks: one('select', 'c:SelectPartyType'),
    answers: perhaps('consent', 'c:PartyConsentType'),
    read: readGetHCPartyConsent,
  },
  RevokeHCPartyConsent: { asks: one('consent', 'c:PartyConsentType'), answers: '', read: readRevokeHCPartyConsent },
  PutTransactionSet: {
    asks: one('kmehrmessage', 'c:KmehrMessageType'),
    answers: several('transaction', 'c:IdsType', 'unbounded'),
    read: readPutTransactionSet,
  },
  GetTransactionSet: {
    asks: one('select', 'c:SelectGetTransactionType'),
    answers: perhaps('kmehrmessage', 'c:KmehrMessageType'),
    read: readGetTransactionSet,
  },
  GetLatestUpdate: {
    asks: one('select', 'c:SelectGetLatestUpdateType'),
    answers: one('latestupdatelist', 'c:LatestUpdateListType'),
    empty: '<c:latestupdatelist/>',
    read: readGetLatestUpdate,
  },
  RequestPublication: {
    asks: one('select', 'c:SelectRequestPublicationType'),
    answers: '',
    read: readRequestPublication,
  },
  RevokeTransaction: { asks: one('select', 'c:SelectRevokeTransactionType'), answers: '', read: readRevokeTransaction },
} satisfies Readonly<Record<string, OperationRow>>;

export type OperationName = keyof typeof operations;
export type RequestOf = { readonly [Name in OperationName]: ReturnType<(typeof operations)[Name]['read']> };
export type HubRequest = RequestOf[OperationName];

export const operationNames = Object.keys(operations) as OperationName[];

const rows: Readonly<Record<OperationName, OperationRow>> = operations;
export const emptyAnswer = (operation: OperationName): string => rows[operation].empty ?? '';
