import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';

const RIGHTS = [
  `INSERT INTO access_objection VALUES ($1, gen_random_uuid(), 'own-use', 'own-benefit', 'patient-portal', NULL, $1, now())`,
  `INSERT INTO access_patient_limit VALUES ($1, gen_random_uuid(), 'note', false, NULL, NULL, 'persnurse', now(), NULL)`,
  `INSERT INTO access_patient_choice VALUES ($1, 'allowed', 0, 0, now(), now())`,
  `INSERT INTO access_emergency_review VALUES ($1, gen_random_uuid(), gen_random_uuid(), NULL, now(), now(), NULL, '\\x01')`,
  `INSERT INTO fhir_item (patient, item, type, version, kind, category, recorded_at, updated_at, profile, tokens, date_params, dates, ref_params, refs)
   VALUES ($1, gen_random_uuid(), 'Immunization', 1, 'vaccination', 'vaccination', now(), now(), 'p|1', '{}', '{}', '{}', '{}', '{}')`,
  `INSERT INTO fhir_version (patient, item, version, method, put_by, put_at) VALUES ($1, gen_random_uuid(), 1, 'create', $1, now())`,
  `INSERT INTO fhir_key VALUES ($1, gen_random_uuid(), '\\x01')`,
  `INSERT INTO fhir_derivation VALUES ($1, gen_random_uuid(), 1, 1, 0, now())`,
];

/** Every table with a patient's rows: each must be empty to a query without a grant. */
let house: TestHouse;
let app: pg.Client;
let superuser: pg.Client;

beforeAll(async () => {
  house = await openTestHouse();
  const gp = await house.caregiver(1);
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await ask(house, gp, 'PutPatientConsent', bodies.consent(ssin));
  await ask(house, gp, 'PutTherapeuticLink', bodies.link(ssin, gp));
  await ask(house, gp, 'PutTransaction', bodies.put(ssin, gp, 'one'));
  await ask(house, gp, 'RequestPublication', bodies.publication(ssin, 'note', gp.nihii));
  app = new pg.Client({ connectionString: house.db.url });
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await Promise.all([app.connect(), superuser.connect()]);
  const patient = (await superuser.query('SELECT patient FROM people_patient')).rows[0]?.patient;
  await superuser.query(`INSERT INTO access_exclusion VALUES ($1, gen_random_uuid(), '\\x01', NULL, now(), now())`, [
    patient,
  ]);
  await superuser.query(`INSERT INTO upkeep_text VALUES ($1, gen_random_uuid(), 'asked', '\\x01', now())`, [patient]);
  await superuser.query(`INSERT INTO people_patient_local_id VALUES ($1, '\\x01', '\\x01', now())`, [patient]);
  await superuser.query(`INSERT INTO notices_choice VALUES ($1, 'each', now(), 0, now(), NULL)`, [patient]);
  await superuser.query(
    `INSERT INTO access_document_right VALUES ($1, gen_random_uuid(), gen_random_uuid(), '\\x01', NULL, NULL, 'disallow', now(), now())`,
    [patient],
  );
  for (const text of RIGHTS) await superuser.query(text, [patient]);
  // A view that runs with its owner’s rights keeps its own condition even for a superuser.
  await superuser.query(`SELECT set_config('zenne.system', 'on', false)`);
  const parent = makeSsin({ birthDate: '1950-05-05', counter: 4 });
  await ask(house, gp, 'PutPatient', bodies.patient(parent));
  for (const text of [
    `INSERT INTO people_representation (patient, tie, representative, kind, source, from_date, recorded_at)
     SELECT $1, gen_random_uuid(), patient, 'parent', 'court', now(), now() FROM people_patient WHERE patient <> $1`,
    `INSERT INTO people_incapacity (patient, tie, source, from_date, recorded_at) VALUES ($1, gen_random_uuid(), 'court', now(), now())`,
    `INSERT INTO access_mandate VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'mandate', 'read', '{documents}', now(), NULL, '\\x01', now())`,
    `INSERT INTO access_threshold_letter VALUES ($1, gen_random_uuid(), 'age-parents-end', now(), 30, now())`,
    `INSERT INTO access_national_word VALUES ($1, '', 'open', now(), NULL, now())`,
    `INSERT INTO access_kept_exclusion SELECT ssin_hash, 'person 01', 'closed', now(), NULL, now() FROM people_patient_ssin WHERE patient = $1`,
  ]) {
    await superuser.query(text, [patient]);
  }
});
afterAll(async () => {
  await Promise.all([app.end(), superuser.end()]);
  await house.close();
});

const TABLES = [
  'people_patient',
  'people_patient_ssin',
  'people_representation',
  'people_incapacity',
  'people_patient_local_id',
  'platform_data_key',
  'access_consent',
  'access_therapeutic_link',
  'access_exclusion',
  'access_document_right',
  'access_objection',
  'access_patient_limit',
  'access_patient_choice',
  'access_emergency_review',
  'access_mandate',
  'access_threshold_letter',
  'access_national_word',
  'access_national_message',
  'hub_link',
  'hub_publication',
  'hub_publication_holder',
  'brusafe_document',
  'brusafe_document_key',
  'fhir_item',
  'fhir_version',
  'fhir_key',
  'fhir_derivation',
  'upkeep_text',
  'audit_trail',
  'notices_choice',
];
/** Of people who are not known here: by keyed hash. */
const BY_NUMBER = ['access_kept_exclusion'];
const VIEWS = [
  'brusafe_v_document_key',
  'people_v_patient',
  'people_v_representation',
  'people_v_incapacity',
  'people_v_patient_number',
];

const count = async (client: pg.Client, name: string): Promise<number> =>
  Number((await client.query(`SELECT count(*) FROM ${name}`)).rows[0]?.count);

describe('row-level security', () => {
  it('covers every table whose key begins with a patient or a stream', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND ((a.attname IN ('patient', 'stream') AND a.attnum = 1) OR c.relname = 'platform_data_key') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...TABLES].sort());
  });

  it.each([...TABLES, ...BY_NUMBER, ...VIEWS].map((name) => [name]))(
    '%s shows nothing without a grant, though it has rows',
    async (name) => {
      expect(await count(superuser, name)).toBeGreaterThan(0);
      expect(await count(app, name)).toBe(0);
    },
  );

  it.each([...TABLES, ...BY_NUMBER].map((name) => [name]))(
    '%s shows nothing under another patient’s grant',
    async (name) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('zenne.patients', '11111111-1111-4111-8111-111111111111', true)`);
      expect(await count(app, name)).toBe(0);
      await app.query('ROLLBACK');
    },
  );

  it.each(TABLES.map((name) => [name]))('the partitions of %s cannot be read around it', async (name) => {
    const { rows } = await superuser.query<{ part: string }>(
      `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = $1::regclass`,
      [name],
    );
    for (const { part } of rows) await expect(app.query(`SELECT 1 FROM ${part}`)).rejects.toThrow('permission denied');
  });
});

describe('the trail', () => {
  it.each([
    ['UPDATE audit_trail SET reason = NULL'],
    ['DELETE FROM audit_trail'],
    ['TRUNCATE audit_trail'],
    ['UPDATE audit_seal SET rows = 0'],
    ['DELETE FROM audit_seal'],
  ])('cannot be altered by the running role: %s', async (text) => {
    await expect(app.query(text)).rejects.toThrow('permission denied');
  });
});
