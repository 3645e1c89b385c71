import { expect, it } from 'vitest';
import { type PatientKey, patientKey, type Question, type ResourceScope } from '../../grants/index.ts';
import { applicationScope, narrowingOf } from './application-scope.ts';
import type { Case } from './facts.ts';

const patient: PatientKey = patientKey('10000000-0000-4000-8000-000000000001');
const scope = (
  level: ResourceScope['level'],
  resource = 'Patient',
  interactions = 'rs',
  only: ResourceScope['only'] = [],
) => ({ level, resource, interactions, only }) satisfies ResourceScope;

const asked = (
  scopes: readonly ResourceScope[] | undefined,
  { resource, isOpen = true }: { resource?: Question['resource']; isOpen?: boolean } = {},
): Case => ({
  facts: { openInApplication: isOpen } as Case['facts'],
  question: {
    act: 'view-patient',
    caller: {
      ...{ kind: 'patient', door: 'fhir', requestId: '1', patient },
      ...(scopes ? { application: { scopes, patient } } : {}),
    },
    patient: { key: patient },
    resource,
  },
});
const READ = { type: 'Patient', interaction: 'r' } as const;

it.each([
  ['no application', undefined, { resource: READ }, undefined],
  ['its scope', [scope('patient')], { resource: READ }, undefined],
  ['a star', [scope('user', '*', 'r')], { resource: READ }, undefined],
  ['nothing', [], { resource: READ }, 'scope-too-narrow'],
  ['another type', [scope('patient', 'Practitioner')], { resource: READ }, 'scope-too-narrow'],
  ['search only', [scope('patient', 'Patient', 's')], { resource: READ }, 'scope-too-narrow'],
  ['another record', [scope('patient')], { resource: READ, isOpen: false }, 'scope-too-narrow'],
  ['another record, for the user', [scope('user')], { resource: READ, isOpen: false }, undefined],
  ['a question that is no resource', [scope('user', '*', 'cruds')], {}, 'scope-too-narrow'],
] as const)('%s: %s', (_, scopes, how, refused) => {
  expect(applicationScope(asked(scopes, how))).toBe(refused);
});

it('narrows to what one of the scopes lets through, and not at all where one has no condition', () => {
  const women = scope('patient', 'Patient', 'rs', [['gender', 'female']]);
  expect(narrowingOf(asked([women], { resource: READ }))).toEqual([[['gender', 'female']]]);
  expect(narrowingOf(asked([women, scope('user')], { resource: READ }))).toBe('any');
  expect(narrowingOf(asked(undefined, { resource: READ }))).toBeUndefined();
});
