/** The town of `upkeep-town.ts` before a FHIR door, whose clock moves by decades. */
import pg from 'pg';
import { type ItemPlace, placeOfPublicId, publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { type ItemKey, itemKey, type PatientKey } from '../../src/modules/grants/index.ts';
import { openSession, type Party } from '../../src/modules/identity/index.ts';
import { findPatient, hashSsin, publicPatientId } from '../../src/modules/people/index.ts';
import {
  type DisposalOutcome,
  decideDisposal,
  holdDocument,
  liftHold,
  listRetention,
  proposeDisposals,
  type RetentionList,
  recordOfDisposal,
  recordOfHold,
} from '../../src/modules/upkeep/index.ts';
import { newItemId } from '../../src/platform/sealing/index.ts';
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { openTestFront } from './fhir-front.ts';
import { openUpkeepTown, type UpkeepTown } from './upkeep-town.ts';
import { BASE, JSON_TYPE } from './vault-town.ts';

export interface Person {
  readonly ssin: Ssin;
  readonly key: PatientKey;
  readonly id: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Told {
  readonly status: number;
  /** Status and, of an OperationOutcome, our code. */
  readonly told: string;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
}

export interface VaultRetentionTown extends UpkeepTown {
  readonly superuser: pg.Client;
  readonly person: () => Promise<Person>;
  readonly call: (who: 'gp' | Person, method: Method, path: string, body?: object) => Promise<Told>;
  readonly placeOf: (id: string) => ItemKey;
  /** An id of this house in the same record, of no item. */
  readonly neverWas: (id: string) => string;
  readonly propose: () => Promise<number>;
  readonly listed: () => Promise<RetentionList>;
  readonly proposalFor: (item: ItemKey) => Promise<string>;
  readonly decide: (id: string, by?: UpkeepTown['one'], agree?: boolean) => Promise<DisposalOutcome | string>;
  readonly hold: (key: PatientKey, item: ItemKey) => Promise<string>;
  readonly liftAll: () => Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever a table has
  readonly rows: (text: string, ...values: unknown[]) => Promise<any[]>;
  /** Every table in which the text of a key stands anywhere. */
  readonly tablesWith: (key: string) => Promise<string[]>;
}

export async function openVaultRetentionTown(start: string): Promise<VaultRetentionTown> {
  const town = await openUpkeepTown(start);
  const { house, keys } = town;
  const { access, server } = house;
  await openTestFront(house, { base: BASE, sessions: 'fhir-test' });
  const superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
  const rows: VaultRetentionTown['rows'] = async (text, ...values) => (await superuser.query(text, values)).rows;
  for (const month of ['2056-09-01', '2057-11-01']) await rows('SELECT audit_make_partitions($1)', month);
  const call: VaultRetentionTown['call'] = async (who, method, path, body) => {
    const party: Party = who === 'gp' ? { kind: 'caregiver', key: town.gp.key } : { kind: 'patient', key: who.key };
    const session = { party, door: 'fhir-test', minutes: 60 } as const;
    const token = await access.database.transaction((tx) => openSession(tx, session));
    const answer = await server.inject({
      ...{
        method,
        url: path.startsWith('http://localhost/') ? path.slice('http://localhost'.length) : `${BASE}${path}`,
      },
      headers: {
        authorization: `Bearer ${token}`,
        prefer: 'respond-async',
        ...(body ? { 'content-type': JSON_TYPE } : {}),
      },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    });
    const isJson = String(answer.headers['content-type']).endsWith('json; charset=utf-8');
    const parsed = isJson && answer.body !== '' ? JSON.parse(answer.body) : answer.body;
    const code = parsed?.resourceType === 'OperationOutcome' ? parsed.issue[0].details?.coding?.[0]?.code : undefined;
    const told = [answer.statusCode, code].filter(Boolean).join(' ');
    return { status: answer.statusCode, headers: answer.headers, body: parsed, told };
  };
  const partsOf = (id: string): ItemPlace => {
    const place = placeOfPublicId(keys, id);
    if (!place) throw new Error('not an id');
    return place;
  };
  const listed = async () => {
    const found = await town.atOffice(town.clerk, 'list-retention', [], (grant) => listRetention(grant, keys));
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  return {
    ...town,
    ...{ superuser, call, rows, listed },
    person: async () => {
      const ssin = await town.settle();
      const key = await access.database.read((tx) => findPatient(tx, hashSsin(keys, ssin)));
      if (!key) throw new Error('no such patient');
      return { ssin, key, id: publicPatientId(keys, key) };
    },
    placeOf: (id) => partsOf(id).item,
    neverWas: (id) => publicItemId(keys, { ...partsOf(id), item: itemKey(newItemId(new Date(start))) }),
    propose: () => proposeDisposals(town.registers),
    proposalFor: async (item) => (await listed()).disposals.find((one) => one.item === item)?.disposal ?? 'none',
    decide: (id, by = town.one, agree = true) =>
      town.atOffice(
        by,
        'decide-retention',
        (tx) => recordOfDisposal(tx, id),
        (grant) => decideDisposal(grant, keys, id, agree),
      ),
    hold: (key, item) =>
      town.atOffice(town.clerk, 'hold-document', [key], (grant) =>
        holdDocument(grant, keys, item, 'Asked for by the court of Brussels'),
      ),
    liftAll: async () => {
      for (const { hold } of (await listed()).holds)
        await town.atOffice(
          town.clerk,
          'hold-document',
          (tx) => recordOfHold(tx, hold),
          (grant) => liftHold(grant, hold),
        );
    },
    tablesWith: async (key) => {
      const tables = await rows(`SELECT c.oid::regclass::text AS name FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`);
      const found: string[] = [];
      for (const { name } of tables)
        if ((await rows(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, key)).length > 0)
          found.push(name);
      return found;
    },
    close: async () => {
      await superuser.end();
      await town.close();
    },
  };
}
