/** Lines of the trail as FHIR R4 AuditEvents (IHE BALP), one after the other. */
import { ACT_KINDS, type TrailLine } from '../../modules/audit/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { type AuditFacts, auditEvent, incomplete, type Party, type Pattern } from '../../standards/fhir/index.ts';
import type { OfficeContext } from './frame.tsx';
import { isSomebodys, type LookedUp } from './trail-look-up.ts';

const NAMING = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem';
const HCPARTY = 'https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty';
/** Stands for the whole record: the id of the patient outside the house. */
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

const OF_DOCUMENTS: readonly TrailLine['act'][] = ['publish-document', 'publish-set', 'read-document'];
const READS: readonly TrailLine['act'][] = ['read-document', 'view-merge'];
const CREATES: readonly TrailLine['act'][] = ['publish-document', 'load-history', 'declare-consent', 'declare-link'];
const BY_KIND = { look: 'query', office: 'query', write: 'update', right: 'update' } as const;

/** Which pattern of BALP an act follows. */
export const patternOf = (act: TrailLine['act']): Pattern => {
  if (READS.includes(act)) return 'read';
  return CREATES.includes(act) ? 'create' : BY_KIND[ACT_KINDS[act]];
};

export const patientId = (keys: KeyRing, stream: string): string | undefined =>
  isSomebodys(stream) ? printPublicId(keys, { patient: stream, item: WHOLE_RECORD }) : undefined;

export const documentId = (keys: KeyRing, { stream, item, kind, act }: TrailLine): string | undefined =>
  isSomebodys(stream) && item && kind && OF_DOCUMENTS.includes(act)
    ? printPublicId(keys, { patient: stream, item })
    : undefined;

function purposeOf({ actorKind, emergency }: TrailLine): AuditFacts['purpose'] {
  if (emergency) return 'emergency';
  if (actorKind === 'patient') return 'patient';
  return actorKind === 'officer' || actorKind === 'system' ? 'operations' : 'treatment';
}

function factsOf({ access, hub, baseUrl }: OfficeContext, line: TrailLine, found: LookedUp): AuditFacts {
  const { keys } = access;
  const { id, at, act, actor, actorKind, profession, institution, software, door, kind, requestId } = line;
  const party = (key: string, other: string): Party => {
    const number = found.numbers.get(key);
    const identifier = number && { system: `${NAMING}/${number.system}`, value: number.value };
    return { display: found.names.get(key) ?? other, identifier };
  };
  const document = documentId(keys, line);
  return {
    ...{ id, recorded: at, pattern: patternOf(act), act: { system: `${baseUrl}/trail-acts`, code: act }, requestId },
    refused: line.outcome === 'granted' ? undefined : (line.reason ?? line.outcome),
    purpose: purposeOf(line),
    user: { ...party(actor, actorKind), role: profession ? { system: HCPARTY, code: profession } : undefined },
    organisation: institution && institution !== actor ? party(institution, 'institution') : undefined,
    software: software && (found.names.get(software) ?? 'software'),
    client: door,
    server: {
      ...{ display: hub.name, address: baseUrl },
      identifier: { system: `${NAMING}/ehp`, value: hub.number },
    },
    patient: patientId(keys, line.stream),
    document: document && kind ? { id: document, kind } : undefined,
  };
}

/** A line that disclosed several things is one event. */
function* events(context: OfficeContext, found: LookedUp) {
  let last = '';
  for (const line of found.lines) {
    if (line.id !== last) yield auditEvent(factsOf(context, line, found));
    last = line.id;
  }
}

/** What an export does not hold, when there is more. */
function missing({ lines, isCut, searchedFrom }: LookedUp): string | undefined {
  if (isCut) return `Limit of ${lines.length} lines reached: there are more.`;
  return searchedFrom && `The search took too long: nothing before ${searchedFrom.toISOString()} was looked at.`;
}

/** NDJSON: a resource a line; an export that was cut ends with an OperationOutcome that says so. */
export function* printNdjson(context: OfficeContext, found: LookedUp): Generator<string> {
  for (const event of events(context, found)) yield `${JSON.stringify(event)}\n`;
  const more = missing(found);
  if (more) yield `${JSON.stringify(incomplete(more))}\n`;
}

/** A Bundle of type collection. */
export function* printBundle(context: OfficeContext, found: LookedUp, now: Date): Generator<string> {
  yield `{"resourceType":"Bundle","type":"collection","timestamp":${JSON.stringify(now.toISOString())},"entry":[`;
  let comma = '';
  for (const resource of events(context, found)) {
    yield `${comma}${JSON.stringify({ fullUrl: `urn:uuid:${resource.id}`, resource })}`;
    comma = ',';
  }
  const more = missing(found);
  if (more) yield `${comma}${JSON.stringify({ resource: incomplete(more) })}`;
  yield ']}';
}
