import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statement } from '../../platform/postgres/index.ts';
import { newItemId, newPatientId } from '../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { decideItem, type ItemFacts } from '../access/index.ts';
import { caregiverKey, patientKey, type RecordLimits } from '../grants/index.ts';
import { makeRecordGrant } from '../grants/maker.ts';
import { selectLinks } from './links.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const NOW = new Date('2026-11-24T10:00:00Z');
const people = [newItemId(NOW), newItemId(NOW)].map(caregiverKey);
const items = Array.from({ length: 6 }, () => newItemId(NOW));
const KINDS = ['sumehr', 'labresult', 'note'];
const CATEGORIES = ['summary', 'lab-result', 'notes-journal'];
const PROFESSIONS = ['persphysician', 'persnurse'];
const MOMENTS = [8, 9, 10].map((hour) => new Date(Date.UTC(2026, 10, 24, hour)));
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'];

const documents: fc.Arbitrary<ItemFacts[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      category: fc.constantFrom(...CATEGORIES),
      author: fc.constantFrom(undefined, ...people),
      authorProfession: fc.constantFrom(undefined, ...PROFESSIONS),
      openToPatientFrom: fc.constantFrom(undefined, ...DAYS),
      recordedAt: fc.constantFrom(...MOMENTS),
    }),
    { minLength: 1, maxLength: items.length },
  )
  .map((facts) => facts.map((fact, at) => ({ ...fact, item: items[at] ?? '' })));

const limits: fc.Arbitrary<RecordLimits> = fc.record({
  categories: fc.oneof(fc.constant('all' as const), fc.subarray(CATEGORIES)),
  ownCategories: fc.option(fc.subarray(CATEGORIES), { nil: undefined }),
  sections: fc.constantFrom(undefined, { summary: ['sm-allergies'] }),
  ownProfession: fc.constantFrom(undefined, ...PROFESSIONS),
  authoredBy: fc.subarray(people),
  onlyAuthored: fc.boolean(),
  deniedItems: fc.subarray(items),
  openToPatientOn: fc.constantFrom(undefined, '2026-11-24'),
  own: fc.record({
    deniedKinds: fc.subarray(KINDS),
    onlyKinds: fc.oneof(fc.constant('any' as const), fc.subarray(KINDS)),
    recordedBefore: fc.constantFrom('any' as const, ...MOMENTS),
    openedItems: fc.subarray(items),
  }),
});

const OPEN = statement('test-open', `SELECT set_config('zenne.patients', $1, true)`);
const AUTHORS = statement(
  'test-authors',
  `INSERT INTO hub_author_list VALUES ('11111111-1111-8111-8111-111111111111', '', '') ON CONFLICT DO NOTHING`,
);
const INSERT = statement(
  'test-link',
  `INSERT INTO hub_link (patient, item, written_on, written_at, recorded_at, author_list, version, is_complete, is_validated,
     kind, author, author_profession, open_to_patient_from, category)
   VALUES ($1, $2, '2026-11-20', '10:00', $8, '11111111-1111-8111-8111-111111111111', 1, true, true, $3, $4, $5, $6, $7)`,
);
const caller = { kind: 'patient', door: 'patient-portal', requestId: '' } as const;

it('a list in SQL shows exactly what the pure rule opens, and counts no more', async () => {
  await fc.assert(
    fc.asyncProperty(documents, limits, async (facts, limit) => {
      const patient = patientKey(newPatientId());
      const page = await db.database.transaction(async (tx) => {
        await tx.run(OPEN, [patient]);
        await tx.run(AUTHORS);
        for (const { item, kind, category, author, authorProfession, openToPatientFrom, recordedAt } of facts) {
          await tx.run(INSERT, [
            patient,
            item,
            kind,
            author ?? null,
            authorProfession ?? null,
            openToPatientFrom ?? null,
            category,
            recordedAt,
          ]);
        }
        const grant = makeRecordGrant({
          tx,
          patient,
          patients: [patient],
          caller: { ...caller, patient },
          act: 'list-documents',
          basis: 'self',
          limits: limit,
        });
        return selectLinks(grant, { offset: 0, limit: 100 });
      });
      const open = facts.filter((fact) => decideItem(limit, fact)).map(({ item }) => item);
      expect(page.links.map(({ item }) => item as string).sort()).toEqual(open.sort());
      expect(page.total).toBe(open.length);
    }),
    { numRuns: 150 },
  );
});
