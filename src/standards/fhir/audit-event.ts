/**
 * A line of the trail as FHIR R4 AuditEvent in the shape of IHE BALP. Pure.
 * Source: IHE ITI BALP 1.1; a refusal claims no profile, since the patterns are of successes ("Access Denied", FHIR security page).
 */
import {
  APPLICATION,
  APPLICATION_SERVER,
  AUTHOR,
  type Coding,
  DESTINATION,
  DOMAIN_RESOURCE_ROLE,
  MINOR_FAILURE,
  PATIENT_ROLE,
  PATTERNS,
  type Pattern,
  PERSON,
  PROVIDER,
  PURPOSES,
  profileOf,
  QUERY_ROLE,
  RECIPIENT,
  REPORT_ROLE,
  REQUEST_ID,
  REST,
  SOURCE,
  SUCCESS,
  SYSTEM_OBJECT,
} from './audit-codes.ts';

export interface Party {
  readonly display: string;
  readonly identifier?: { readonly system: string; readonly value: string } | undefined;
  /** `Type/id`, here. */
  readonly reference?: string | undefined;
}

export interface AuditFacts {
  readonly id: string;
  readonly recorded: Date;
  readonly pattern: Pattern;
  /** The act in the house's own vocabulary. */
  readonly act: Coding;
  /** Nothing when it was granted. */
  readonly refused?: string | undefined;
  readonly purpose: keyof typeof PURPOSES;
  readonly user: Party & { readonly role?: Coding | undefined };
  readonly organisation?: Party | undefined;
  readonly software?: string | undefined;
  /** The door it came through. */
  readonly client: string;
  readonly server: Party & { readonly address: string };
  /** FHIR id of the patient; nothing when it concerned nobody known. */
  readonly patient?: string | undefined;
  /** Resources it was about, and their kinds. */
  readonly documents: readonly { readonly type: string; readonly id: string; readonly kind: string }[];
  readonly requestId?: string | undefined;
}

const reference = ({ display, identifier, reference: address }: Party) => ({
  ...(address ? { reference: address } : {}),
  ...(identifier ? { identifier } : {}),
  display,
});
const concept = (coding: Coding) => ({ coding: [coding] });

/** The trail keeps no network address of callers: the profile's required element says so. Source: FHIR extension data-absent-reason. */
const NOT_KEPT = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
};
const URI = '5';

/** The patterns are of successes, and of one thing at a time. */
const isOfPattern = ({ refused, documents }: AuditFacts): boolean => refused === undefined && documents.length <= 1;

export function auditEvent(facts: AuditFacts) {
  const { id, recorded, pattern, act, refused, purpose, server, patient } = facts;
  const { action, subtype } = PATTERNS[pattern];
  return {
    resourceType: 'AuditEvent',
    id,
    meta: {
      lastUpdated: recorded.toISOString(),
      ...(isOfPattern(facts) ? { profile: [profileOf(pattern, patient !== undefined)] } : {}),
    },
    type: REST,
    subtype: [subtype, act],
    action,
    recorded: recorded.toISOString(),
    outcome: refused === undefined ? SUCCESS : MINOR_FAILURE,
    ...(refused ? { outcomeDesc: refused } : {}),
    purposeOfEvent: [concept(PURPOSES[purpose])],
    agent: agentsOf(facts),
    source: { site: server.address, observer: reference(server), type: [APPLICATION_SERVER] },
    entity: entitiesOf(facts),
  };
}

export type AuditEvent = ReturnType<typeof auditEvent>;

/** A read flows from the server to the client; everything else, a question too, from the client to the server. */
function agentsOf({ pattern, client, server, user, purpose, organisation, software }: AuditFacts) {
  const [clientType, serverType] = pattern === 'read' ? [DESTINATION, SOURCE] : [SOURCE, DESTINATION];
  const userType = pattern === 'read' || pattern === 'query' ? RECIPIENT : AUTHOR;
  const network = { address: server.address, type: URI };
  return [
    { type: concept(clientType), who: { display: client }, requestor: false, network: NOT_KEPT },
    { type: concept(serverType), who: reference(server), requestor: false, network },
    {
      type: concept(userType),
      ...(user.role ? { role: [concept(user.role)] } : {}),
      who: reference(user),
      name: user.display,
      requestor: true,
      purposeOfUse: [concept(PURPOSES[purpose])],
    },
    ...(organisation ? [{ type: concept(PROVIDER), who: reference(organisation), requestor: false }] : []),
    ...(software ? [{ type: concept(APPLICATION), who: { display: software }, requestor: false }] : []),
  ];
}

function entitiesOf({ pattern, act, patient, documents, requestId }: AuditFacts) {
  const person = patient && {
    what: { reference: `Patient/${patient}`, type: 'Patient' },
    type: PERSON,
    role: PATIENT_ROLE,
  };
  const request = requestId && { what: { identifier: { value: requestId } }, type: REQUEST_ID };
  const data = pattern === 'query' ? [queryOf(act)] : dataOf(act, documents);
  return [...(person ? [person] : []), ...data, ...(request ? [request] : [])];
}

/** The trail keeps what was asked, not the message in which it was: the query is the act. */
const queryOf = ({ code }: Coding) => ({
  type: SYSTEM_OBJECT,
  role: QUERY_ROLE,
  description: `${code}: the act; the message that asked for it is not kept`,
  query: Buffer.from(code).toString('base64'),
});

function dataOf({ code }: Coding, documents: AuditFacts['documents']) {
  if (documents.length === 0) return [{ what: { display: code }, type: SYSTEM_OBJECT, role: DOMAIN_RESOURCE_ROLE }];
  return documents.map(({ type, id, kind }) => ({
    what: { reference: `${type}/${id}`, type, display: kind },
    type: SYSTEM_OBJECT,
    role: type === 'DocumentReference' ? REPORT_ROLE : DOMAIN_RESOURCE_ROLE,
  }));
}
