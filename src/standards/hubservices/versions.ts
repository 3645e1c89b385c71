/** The versions of the hub services, one row each: what an older one calls otherwise or does not know. Source: KMEHR facts A1, A3 ("v2.x differences"). */
import { complexType, MOST_IDS, one, PARTY_NAMES, perhaps, some } from './schema/elements.ts';
import { selectLink } from './schema/selects.ts';

export interface HubVersion {
  /** Also the last part of its address. */
  readonly name: 'v1' | 'v2' | 'v3';
  /** As its description names the service. */
  readonly service: 'IntraHub' | 'InterHub';
  /** Namespaces: of the messages, of what they hold, of the description. */
  readonly protocol: string;
  readonly core: string;
  readonly wsdlTarget: string;
  /** What a SOAPAction has before the operation; the description shows the first. */
  readonly actionPrefixes: readonly [string, ...string[]];
  /** Operations it does not have. */
  readonly lacks: readonly string[];
  /** Without pages a list comes in one piece. */
  readonly hasPages: boolean;
  /** Elements it does not know, by our type that has them in the newest version. */
  readonly unknown: Readonly<Record<string, readonly string[]>>;
  /** Our types that it writes otherwise, by name. */
  readonly types: Readonly<Record<string, string>>;
  /** What it cannot say of what our answers hold. */
  readonly unsaid: readonly RegExp[];
}

export const namespaces = (name: HubVersion['name'], service: 'intrahub' | 'interhub') =>
  ({
    name,
    service: 'IntraHub',
    protocol: `http://www.ehealth.fgov.be/hubservices/protocol/${name}`,
    core: `http://www.ehealth.fgov.be/hubservices/core/${name}`,
    wsdlTarget: `http://www.ehealth.fgov.be/${service}/protocol/${name}`,
  }) as const;

export const actionsOf = (name: HubVersion['name'], service: 'intrahub' | 'interhub'): string =>
  `urn:be:fgov:ehealth:${service}:protocol:${name}:`;

export const V3: HubVersion = {
  ...namespaces('v3', 'intrahub'),
  actionPrefixes: [actionsOf('v3', 'intrahub')],
  ...{ lacks: [], hasPages: true, unknown: {}, types: {}, unsaid: [] },
};

/** Names the document to take back by its ids alone. */
const SELECT_REVOKE = complexType(
  'SelectRevokeTransactionType',
  one('patient', 'c:IdsType'),
  one('transaction', 'c:IdsType'),
);

const BEFORE_V3 = {
  lacks: ['PutTransactionSet', 'GetTransactionSet', 'GetLatestUpdate'],
  hasPages: false,
  unknown: {
    RequestType: ['breaktheglass'],
    RequestListType: ['breaktheglass', 'paginationinfo'],
    ResponseListType: ['paginationinfo'],
    TransactionNameType: ['cd'],
    SelectGetPatientAuditTrailType: ['breaktheglass'],
    TransactionAccessType: ['breaktheglass'],
  },
  types: { SelectRevokeTransactionType: SELECT_REVOKE },
  unsaid: [
    /<c:breaktheglass>[^<]*<\/c:breaktheglass>/g,
    // A set is fetched like every document.
    /<c:cd S="CD-HUBSERVICE"[^>]*>GetTransactionSet<\/c:cd>/g,
  ],
} as const;

/** The published service says "interhub" in its names. */
const V1: HubVersion = {
  ...namespaces('v1', 'interhub'),
  ...BEFORE_V3,
  actionPrefixes: [actionsOf('v1', 'interhub')],
};

/** The status of the links that are told: the only one, and what a request without it means. */
const RUNNING =
  '<xs:element name="therapeuticlinkstatus" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="active"/></xs:restriction></xs:simpleType></xs:element>';

/**
 * No description of its hub service was published: both words are taken. Patients and parties may be named besides their numbers;
 * what would change the meaning and is not served (a patient as author, several holders, proofs, ended links) is not in our types.
 */
const V2: HubVersion = {
  ...namespaces('v2', 'intrahub'),
  ...BEFORE_V3,
  actionPrefixes: [actionsOf('v2', 'intrahub'), actionsOf('v2', 'interhub')],
  types: {
    ...BEFORE_V3.types,
    IdsType: complexType('IdsType', some('id', 'k:codedType', MOST_IDS), perhaps('cd', 'k:codedType'), ...PARTY_NAMES),
    SelectGetTherapeuticLinkType: selectLink(RUNNING),
  },
};

export const hubVersions: readonly HubVersion[] = [V1, V2, V3];
