/** The access decision as pure rules. Goal: one microsecond. */

import { decide } from '../src/modules/access/rules/decide.ts';
import { type MatrixCell, makeMatrix } from '../src/modules/access/rules/matrix.ts';
import { NO_CHOICES } from '../src/modules/access/rules/patient-limits.ts';
import { caregiverKey, patientKey, type Question } from '../src/modules/grants/index.ts';
import { report } from './program.ts';

const ROUNDS = 2_000_000;

export async function run(): Promise<void> {
  const key = caregiverKey('0190c0de-0000-7000-8000-000000000001');
  const question: Question = {
    act: 'list-documents',
    caller: {
      kind: 'caregiver',
      door: 'intrahub',
      requestId: 'r',
      caregiver: { key, personHash: 'aa', profession: 'persphysician', status: 'active' },
    },
    patient: { key: patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e') },
  };
  const cell: MatrixCell = {
    ...{ profession: 'persphysician', category: 'summary', operation: 'list', effect: 'full' },
    ...{ sections: [], condition: [], source: 'bench' },
  };
  const facts = {
    known: true,
    deceased: false,
    consent: true,
    excluded: false,
    linked: true,
    circle: false,
    self: false,
    deniedItems: [],
    linkKinds: ['gpconsultation'],
    matrix: makeMatrix('1', [
      cell,
      { ...cell, category: 'genetic', effect: 'on-condition', condition: ['gpconsultation'] },
    ]),
    objected: false,
    emergencyOpen: false,
    choices: NO_CHOICES,
    today: '2026-11-24',
    now: new Date('2026-11-24T10:00:00Z'),
  };
  for (let warm = 0; warm < ROUNDS / 10; warm += 1) decide({ facts, question });
  const start = process.cpuUsage();
  let yes = 0;
  for (let round = 0; round < ROUNDS; round += 1) if (!decide({ facts, question }).refused) yes += 1;
  const { user, system } = process.cpuUsage(start);
  const microseconds = (user + system) / ROUNDS;
  report({ name: 'decision', rounds: yes, microseconds: Number(microseconds.toFixed(3)) });
}
