import { describe, expect, it } from 'vitest';
import { type AuditEvent, type AuditFacts, auditEvent } from './audit-event.ts';
import { incomplete } from './incomplete.ts';

const facts: AuditFacts = {
  id: '0190c0de-0000-7000-8000-000000000001',
  recorded: new Date('2026-11-24T10:00:00Z'),
  pattern: 'read',
  act: { system: 'https://example.org/trail-act', code: 'read-document' },
  purpose: 'treatment',
  user: {
    display: 'Arts Verzonnen',
    identifier: { system: 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi', value: '15000111004' },
    role: { system: 'https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty', code: 'persphysician' },
  },
  organisation: { display: 'Verzonnen ziekenhuis' },
  software: 'Verzonnen software',
  client: 'hub',
  server: { display: 'Zenne', address: 'https://example.org' },
  patient: 'zAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  documents: [{ type: 'DocumentReference', id: 'zBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB', kind: 'note' }],
  requestId: '9c21a6f5-05e1-4848-87a1-000000000000',
};

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const INTERACTION = 'http://hl7.org/fhir/restful-interaction';
const ENTITY = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';

/** What each profile fixes, transcribed from its differential: BALP 1.1, input/fsh of IHE/ITI.BasicAudit. */
const PROFILES = {
  read: { name: 'PatientRead', action: 'R', subtype: 'read', client: '110152', server: '110153', user: ['IRCP'] },
  query: {
    name: 'PatientQuery',
    action: 'E',
    subtype: 'search-type',
    client: '110153',
    server: '110152',
    user: ['IRCP'],
  },
  create: {
    name: 'PatientCreate',
    action: 'C',
    subtype: 'create',
    client: '110153',
    server: '110152',
    user: ['AUT', 'INF', 'CST'],
  },
  update: {
    name: 'PatientUpdate',
    action: 'U',
    subtype: 'update',
    client: '110153',
    server: '110152',
    user: ['AUT', 'INF', 'CST'],
  },
} as const;
type Pattern = keyof typeof PROFILES;

const typed = (event: AuditEvent, system: string, codes: readonly string[]) =>
  event.agent.filter(({ type }) => type.coding.some((one) => one.system === system && codes.includes(one.code)));
const entities = (event: AuditEvent, type: string, role: string) =>
  event.entity.filter(
    (one) =>
      one.type.system === ENTITY &&
      one.type.code === type &&
      'role' in one &&
      one.role.system === ROLE &&
      one.role.code === role,
  );

/** One sentence for each required element that is missing or wrong. */
function faultsOf(event: AuditEvent, pattern: Pattern, hasPatient = true): string[] {
  const wanted = PROFILES[pattern];
  const name = hasPatient ? wanted.name : wanted.name.replace('Patient', '');
  const [clients, servers, users] = [
    typed(event, DCM, [wanted.client]),
    typed(event, DCM, [wanted.server]),
    typed(event, PARTICIPATION, wanted.user),
  ];
  const persons = entities(event, '1', '1');
  const data =
    pattern === 'query' ? entities(event, '2', '24') : [...entities(event, '2', '4'), ...entities(event, '2', '3')];
  const checks: [string, boolean][] = [
    [
      'profile',
      event.meta.profile?.[0] === `https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${name}`,
    ],
    [
      'type',
      event.type.system === 'http://terminology.hl7.org/CodeSystem/audit-event-type' && event.type.code === 'rest',
    ],
    ['subtype', event.subtype.some(({ system, code }) => system === INTERACTION && code === wanted.subtype)],
    ['action', event.action === wanted.action],
    ['recorded', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(event.recorded)],
    ['outcome', event.outcome === '0'],
    ['one client with who and network', clients.length === 1 && Boolean(clients[0]?.who && 'network' in clients[0])],
    ['one server with who and network', servers.length === 1 && Boolean(servers[0]?.who && 'network' in servers[0])],
    [
      'one user, the requestor, without network',
      users.length === 1 && users[0]?.requestor === true && !('network' in users[0]),
    ],
    ['requestor on every agent', event.agent.every(({ requestor }) => typeof requestor === 'boolean')],
    ['source.observer', event.source.observer.display !== ''],
    [
      'one patient',
      persons.length === (hasPatient ? 1 : 0) &&
        persons.every(
          (one) =>
            'what' in one && 'reference' in one.what && /^Patient\/[A-Za-z0-9.-]{1,64}$/.test(one.what.reference ?? ''),
        ),
    ],
    [
      'one data or query',
      data.length === 1 &&
        (pattern === 'query' ? 'query' in (data[0] ?? {}) && !('what' in (data[0] ?? {})) : 'what' in (data[0] ?? {})),
    ],
    [
      'lifecycle, name, detail absent',
      event.entity.every((one) => !('lifecycle' in one || 'name' in one || 'detail' in one)),
    ],
    ['id', /^[A-Za-z0-9.-]{1,64}$/.test(event.id)],
  ];
  return checks.filter(([, isSound]) => !isSound).map(([what]) => what);
}

const patterns = Object.keys(PROFILES) as Pattern[];

describe('an audit event has what its BALP profile requires', () => {
  it.each(patterns.map((pattern) => [pattern]))('%s', (pattern) => {
    expect(faultsOf(auditEvent({ ...facts, pattern }), pattern)).toEqual([]);
    const bare = {
      ...facts,
      pattern,
      documents: [],
      organisation: undefined,
      software: undefined,
      requestId: undefined,
    };
    expect(faultsOf(auditEvent(bare), pattern)).toEqual([]);
    expect(faultsOf(auditEvent({ ...bare, patient: undefined }), pattern, false)).toEqual([]);
  });

  it('and the check bites', () => {
    const event = auditEvent(facts);
    expect(faultsOf(event, 'query')).toContain('action');
    expect(faultsOf({ ...event, entity: event.entity.slice(1) }, 'read')).toEqual(['one patient']);
    expect(faultsOf({ ...event, agent: event.agent.slice(1) }, 'read')).toEqual(['one client with who and network']);
  });
});

it('a refusal claims no profile and is no success', () => {
  const event = auditEvent({ ...facts, refused: 'no-therapeutic-link' });
  expect(event.meta).not.toHaveProperty('profile');
  const several = { ...facts, documents: [...facts.documents, ...facts.documents] };
  expect(auditEvent(several).meta).not.toHaveProperty('profile');
  expect(event).toMatchObject({ outcome: '4', outcomeDesc: 'no-therapeutic-link' });
});

it('carries the request id, the act, and says that no network address was kept', () => {
  const event = auditEvent(facts);
  expect(event.entity.at(-1)).toEqual({
    what: { identifier: { value: facts.requestId } },
    type: { system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType', code: 'XrequestId' },
  });
  expect(event.subtype[1]).toEqual(facts.act);
  expect(JSON.stringify(event.agent[0])).toContain('data-absent-reason');
  expect(incomplete('x').issue[0]).toMatchObject({ severity: 'warning', code: 'incomplete' });
});
