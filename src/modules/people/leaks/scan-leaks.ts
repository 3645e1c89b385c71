/** Looks for every known number and name where it must not stand: all tables, and the files given. Source: architecture, "Data". */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { type KeyRing, openBytes, openHouse, unwrapDataKey } from '../../../platform/sealing/index.ts';
import { ssinPlace } from '../patients.ts';
import { type Found, findIdentities, type Identities, nameKeys } from './find-identities.ts';

export interface Leak extends Found {
  /** A table, or a file. */
  readonly where: string;
}

export interface LeakScan {
  readonly people: number;
  readonly rows: number;
  readonly leaks: readonly Leak[];
}

/** Names may stand where caregivers have theirs: two people may share one. Authors' numbers stand in lists as they published them. */
const NAMES_AT_HOME = [
  'public.people_patient',
  'public.people_caregiver',
  'public.people_officer',
  'public.hub_author_list',
];
const NUMBERS_AT_HOME = ['public.hub_author_list'];

const PATIENTS = `SELECT p.first_names, p.family_name, s.patient, s.ssin_sealed, k.master_version, k.wrapped
  FROM people_patient p LEFT JOIN people_patient_ssin s USING (patient) LEFT JOIN platform_v_data_key k ON k.subject = s.patient`;
const CAREGIVERS = 'SELECT caregiver, ssin_sealed FROM people_caregiver';
const TABLES = `SELECT format('%I.%I', table_schema, table_name) AS name,
    string_agg(CASE data_type WHEN 'bytea' THEN format('encode(%I, ''escape'')', column_name) ELSE format('%I::text', column_name) END, ', ') AS columns
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')
  GROUP BY table_schema, table_name ORDER BY 1`;
const ROWS_AT_ONCE = 200;

interface PatientRow {
  first_names: string;
  family_name: string;
  patient: string | null;
  ssin_sealed: Buffer;
  master_version: number;
  wrapped: Buffer;
}

/** `url`: a login that sees every row, the owner of the tables. Reads only; numbers are opened in memory. */
export async function scanLeaks(url: string, keys: KeyRing, files: readonly string[]): Promise<LeakScan> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const known = await identitiesOf(client, keys);
    const tables = await client.query<{ name: string; columns: string }>(TABLES);
    const counts: (Leak & { rows: number })[] = [];
    for (const table of tables.rows) counts.push(await scanTable(client, table, known));
    for (const file of files) counts.push(await scanFile(file, known));
    return {
      people: known.numbers.size,
      rows: counts.reduce((sum, { rows }) => sum + rows, 0),
      leaks: counts.filter(({ numbers, names }) => numbers + names > 0).map(({ rows: _, ...leak }) => leak),
    };
  } finally {
    await client.end();
  }
}

async function identitiesOf(client: pg.Client, keys: KeyRing): Promise<Identities> {
  const [numbers, names] = [new Set<string>(), new Set<string>()];
  for (const row of (await client.query<PatientRow>(PATIENTS)).rows) {
    for (const key of nameKeys(row.first_names, row.family_name)) names.add(key);
    if (row.patient === null) continue;
    const dataKey = unwrapDataKey(keys, row.patient, row.master_version, row.wrapped);
    numbers.add(openBytes(dataKey, ssinPlace(row.patient), row.ssin_sealed).toString());
  }
  const caregivers = await client.query<{ caregiver: string; ssin_sealed: Buffer }>(CAREGIVERS);
  for (const { caregiver, ssin_sealed: sealed } of caregivers.rows)
    numbers.add(openHouse(keys, `caregiver-ssin/${caregiver}`, sealed).toString());
  return { numbers, names };
}

class Count implements Found {
  numbers = 0;
  names = 0;
  rows = 0;

  add(text: string, known: Identities): void {
    const found = findIdentities(text, known);
    this.numbers += found.numbers;
    this.names += found.names;
    this.rows += 1;
  }
}

async function scanTable(client: pg.Client, { name, columns }: { name: string; columns: string }, known: Identities) {
  const count = new Count();
  await client.query(`DECLARE leaks NO SCROLL CURSOR FOR SELECT concat_ws(E'\\n', ${columns}) AS text FROM ${name}`);
  for (;;) {
    const { rows } = await client.query<{ text: string }>(`FETCH ${ROWS_AT_ONCE} FROM leaks`);
    for (const { text } of rows) count.add(text, known);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query('CLOSE leaks');
  return {
    where: name,
    rows: count.rows,
    numbers: NUMBERS_AT_HOME.includes(name) ? 0 : count.numbers,
    names: NAMES_AT_HOME.includes(name) ? 0 : count.names,
  };
}

async function scanFile(file: string, known: Identities) {
  const count = new Count();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    count.add(line, known);
  return { where: file, rows: count.rows, numbers: count.numbers, names: count.names };
}
