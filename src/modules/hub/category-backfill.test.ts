import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../platform/test/index.ts';
import { categoryOf } from '../access/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const KINDS =
  'sumehr clinicalsummary medicationscheme treatmentsuspension prescription productdelivery vaccination labresult referral result dischargereport report contactreport nursingsummaryreport note diarynote careplan'.split(
    ' ',
  );
const PROFESSIONS = [undefined, 'persphysician', 'persnurse', 'persmidwife', 'persphysiotherapist'];
const DEPARTMENTS = [
  undefined,
  'deptgenetics',
  'deptpsychiatry',
  'deptpsychology',
  'deptgynecology',
  'deptobstetrics',
  'deptmaxillofacialsurgery',
  'deptoncology',
];
const all = KINDS.flatMap((kind) =>
  PROFESSIONS.flatMap((profession) => DEPARTMENTS.map((department) => ({ kind, profession, department }))),
);

it('documents from before the matrix get the category that publishing gives', async () => {
  const [backfill] =
    /WITH told[\s\S]*?s\.item;/.exec(readFileSync('src/modules/hub/schema/0260-category.sql', 'utf8')) ?? [];
  const client = new pg.Client({ connectionString: db.superuserUrl });
  await client.connect();
  for (const department of DEPARTMENTS)
    await client.query('INSERT INTO hub_author_list VALUES (md5($1)::uuid, $2, $1)', [
      department ?? '',
      `<cd S="CD-HCPARTY">${department ?? 'orghospital'}</cd>`,
    ]);
  await client.query(
    `INSERT INTO hub_link (patient, item, written_on, written_at, recorded_at, author_list, version, is_complete, is_validated, kind, author_profession, category)
     SELECT md5('p')::uuid, md5(n::text)::uuid, '2026-01-01', '10:00', now(), md5(coalesce(d, ''))::uuid, 1, true, true, k, p, '?'
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS t (k, p, d, n)`,
    [all.map(({ kind }) => kind), all.map(({ profession }) => profession), all.map(({ department }) => department)],
  );
  await client.query(backfill ?? '');
  const { rows } = await client
    .query(
      'SELECT l.kind, author_profession AS profession, a.summary, category FROM hub_link l JOIN hub_author_list a USING (author_list)',
    )
    .finally(() => client.end());
  expect(rows).toHaveLength(all.length);
  const wrong = rows.filter(({ kind, profession, summary, category }) => {
    const authorProfession = profession ?? undefined;
    return category !== categoryOf({ kind, authorProfession, departments: summary ? [summary] : [], loinc: [] });
  });
  expect(wrong).toEqual([]);
});
