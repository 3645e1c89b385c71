/** An act of the trail as FHIR R4 AuditEvent (IHE BALP): the same for an officer's export and at the FHIR door. */
import { ACT_KINDS, documentActs, type TrailLine } from '../../modules/audit/index.ts';
import { type KnownItem, knownItems } from '../../modules/fhir-vault/index.ts';
import type { PatientKey } from '../../modules/grants/index.ts';
import {
  type PublicNumber,
  publicOrganizationId,
  publicPatientId,
  publicPractitionerId,
} from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import {
  type AuditEvent,
  type AuditFacts,
  auditEvent,
  beNumber,
  CD_HCPARTY,
  type Party,
  type Pattern,
} from '../../standards/fhir/index.ts';

const READS: readonly TrailLine['act'][] = ['read-document', 'view-merge'];
const CREATES: readonly TrailLine['act'][] = ['publish-document', 'load-history', 'declare-consent', 'declare-link'];
const BY_KIND = { look: 'query', office: 'query', write: 'update', right: 'update' } as const;

/** Which pattern of BALP an act follows. */
export const patternOf = (act: TrailLine['act']): Pattern => {
  if (READS.includes(act)) return 'read';
  return CREATES.includes(act) ? 'create' : BY_KIND[ACT_KINDS[act]];
};

export interface EventContext {
  readonly access: { readonly keys: KeyRing };
  readonly hub: { readonly number: string; readonly name: string };
  readonly baseUrl: string;
}

export interface EventKnown {
  /** By key. */
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, PublicNumber>;
  /** Items of the vault, by key: others are documents of the registry. */
  readonly items: ReadonlyMap<string, KnownItem>;
}

interface EventOf {
  readonly id: string;
  /** Whose record it was about; nothing when it concerned nobody known. */
  readonly patient: PatientKey | undefined;
}

function purposeOf({ actorKind, emergency }: TrailLine): AuditFacts['purpose'] {
  if (emergency) return 'emergency';
  if (actorKind === 'patient') return 'patient';
  return actorKind === 'officer' || actorKind === 'system' ? 'operations' : 'treatment';
}

/** `lines`: all of one event. */
export function trailEvent(
  context: EventContext,
  lines: readonly [TrailLine, ...TrailLine[]],
  known: EventKnown,
  { id, patient }: EventOf,
): AuditEvent {
  const { access, hub, baseUrl } = context;
  const [line] = lines;
  const { at, act, actor, actorKind, profession, institution, software, door, requestId } = line;
  const party = (key: string, other: string): Party => ({
    display: known.names.get(key) ?? other,
    ...publicOf(access.keys, key, known, actorKind === 'caregiver' && key === actor),
  });
  return auditEvent({
    ...{ id, recorded: at, pattern: patternOf(act), act: { system: `${baseUrl}/trail-acts`, code: act }, requestId },
    refused: line.outcome === 'granted' ? undefined : (line.reason ?? line.outcome),
    purpose: purposeOf(line),
    user: {
      ...party(actor, actorKind),
      ...(actor === patient ? { reference: `Patient/${publicPatientId(access.keys, patient)}` } : {}),
      role: profession ? { system: CD_HCPARTY, code: profession } : undefined,
    },
    organisation: institution && institution !== actor ? party(institution, 'institution') : undefined,
    software: software && (known.names.get(software) ?? 'software'),
    client: door,
    server: {
      ...{ display: hub.name, address: baseUrl },
      identifier: { system: beNumber('ehp'), value: hub.number },
    },
    patient: patient && publicPatientId(access.keys, patient),
    documents: documentsOf(access.keys, lines, known),
  });
}

/** Who has a public number stands in the register. */
function publicOf(keys: KeyRing, key: string, { numbers }: EventKnown, isPerson: boolean): Partial<Party> {
  const number = numbers.get(key);
  if (!number) return {};
  return {
    identifier: { system: beNumber(number.system), value: number.value },
    reference: isPerson
      ? `Practitioner/${publicPractitionerId(keys, key)}`
      : `Organization/${publicOrganizationId(keys, key)}`,
  };
}

/** What a line was about, where that is a document or a resource. */
export function itemOf({ item, kind, act }: TrailLine): string | undefined {
  return item && kind && documentActs.includes(act) ? item : undefined;
}

/** The items of these lines that the vault knows. */
export const itemsIn = (tx: Transaction, lines: readonly TrailLine[]): Promise<ReadonlyMap<string, KnownItem>> =>
  knownItems(
    tx,
    [...new Set(lines.map(({ stream }) => stream))],
    [...new Set(lines.flatMap((line) => itemOf(line) ?? []))],
  );

/** Each item once, however many lines tell of it. */
function documentsOf(keys: KeyRing, lines: readonly TrailLine[], { items }: EventKnown): AuditFacts['documents'] {
  const byItem = new Map(
    lines.flatMap((line) => {
      const item = itemOf(line);
      return item === undefined ? [] : [[item, line] as const];
    }),
  );
  return [...byItem].map(([item, { stream, kind = '' }]) => {
    const { type, patient } = items.get(item) ?? { type: 'DocumentReference', patient: stream };
    return { type, kind, id: printPublicId(keys, { patient, item }) };
  });
}
