import { expect, it } from 'vitest';
import { caresets } from '../../fhir-vault/index.ts';
import { type Origin, yearsFor } from './retention.ts';

const ORIGINS: readonly Origin[] = ['caregiver', 'institution', 'other'];

it.each(caresets.map(({ name, type, rights }) => [name, type, rights.kind]))(
  'what is kept of %s (%s) has a term, whoever wrote it: the law asks for thirty years',
  (_name, _type, kind) => {
    for (const origin of ORIGINS) expect(yearsFor(kind, origin)).toBeGreaterThanOrEqual(30);
  },
);

it('a prescription of a caregiver is kept as a pharmacy keeps it, any other as the law says', () => {
  expect(ORIGINS.map((origin) => yearsFor('prescription', origin))).toEqual([10, 30, 30]);
});
