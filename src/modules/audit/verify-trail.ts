/** Checking the whole trail: every row's keyed hash, every segment, the chain, the file outside. Names the first fault. */
import pg from 'pg';
import { type RootLine, readRoots } from './roots-file.ts';
import { CANONICAL_SQL, type MacMaker, makeMac } from './row.ts';
import { chainOf, FIRST_PREVIOUS, LEAF_BYTES, merkleRoot, type SegmentHead, signerOf } from './segment.ts';

export interface VerifyOptions {
  /** A login that sees every row: the owner of the tables. */
  readonly url: string;
  readonly trailKey: Buffer;
  readonly rootsFile: string;
  readonly onProgress?: (rows: number) => void;
}

export interface Fault {
  readonly ok: false;
  readonly kind: 'changed' | 'missing' | 'inserted' | 'cut';
  /** Number of the segment; nothing for rows that are not sealed yet. */
  readonly segment?: number;
  readonly month?: string;
  readonly id?: string;
  readonly text: string;
}

export type Verdict = { readonly ok: true; readonly rows: number; readonly segments: number } | Fault;

interface Row {
  readonly id: string;
  readonly mac: Buffer;
  readonly canonical: string;
}

interface Seal extends SegmentHead {
  readonly leaves: Buffer;
  readonly chain: Buffer;
  readonly signature: Buffer;
}

const FETCH_ROWS = 10_000;
const SEALS = `SELECT number::int, to_char(month, 'YYYY-MM-DD') AS month, tx_from::text AS "txFrom", tx_until::text AS "txUntil",
  rows, leaves, root, previous, chain, signature FROM audit_seal WHERE number > $1 ORDER BY number LIMIT 1`;
const ROWS = `SELECT id, mac, ${CANONICAL_SQL} AS canonical FROM audit_trail
  WHERE tx >= $1::bigint AND tx < $2::bigint AND ($3::date IS NULL OR (at AT TIME ZONE 'UTC') >= $3::date
    AND (at AT TIME ZONE 'UTC') < $3::date + interval '1 month')
  ORDER BY tx, stream, at, id`;
const LAST_TX = '9223372036854775807';

export async function verifyTrail({
  url,
  trailKey,
  rootsFile,
  onProgress = () => {},
}: VerifyOptions): Promise<Verdict> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // A segment is sorted in memory.
    await client.query("SET LOCAL work_mem = '256MB'");
    return await new Check(client, trailKey, readRoots(rootsFile), onProgress).run();
  } finally {
    await client.end();
  }
}

class Check {
  readonly #client: pg.Client;
  readonly #mac: MacMaker;
  readonly #isSigned: (chain: Buffer, signature: Buffer) => boolean;
  readonly #roots: readonly RootLine[];
  readonly #onProgress: (rows: number) => void;
  #rows = 0;

  constructor(client: pg.Client, trailKey: Buffer, roots: readonly RootLine[], onProgress: (rows: number) => void) {
    this.#client = client;
    this.#mac = makeMac(trailKey);
    this.#isSigned = signerOf(trailKey).isSigned;
    this.#roots = roots;
    this.#onProgress = onProgress;
  }

  async run(): Promise<Verdict> {
    let previous: Buffer = FIRST_PREVIOUS;
    let until = '0';
    let segments = 0;
    for (let seal = await this.#nextSeal(0); seal; seal = await this.#nextSeal(segments)) {
      const fault = this.#sealFault(seal, segments + 1, previous) ?? (await this.#rowsFault(seal));
      if (fault) return fault;
      previous = seal.chain;
      until = seal.txUntil;
      segments = seal.number;
    }
    const beyond = this.#roots.at(-1);
    if (beyond && beyond.number > segments) {
      return {
        ok: false,
        kind: 'cut',
        segment: segments + 1,
        month: beyond.month,
        text: `segments after ${segments} are in the roots file but not in the database`,
      };
    }
    return (await this.#tailFault(until)) ?? { ok: true, rows: this.#rows, segments };
  }

  async #nextSeal(after: number): Promise<Seal | undefined> {
    return (await this.#client.query<Seal>(SEALS, [after])).rows[0];
  }

  /** The segment itself: its place in the chain, its leaves, its signature, its line in the file. */
  #sealFault(seal: Seal, expected: number, previous: Buffer): Fault | undefined {
    const { number: segment, month } = seal;
    const at = { ok: false, segment: expected, month } as const;
    if (segment !== expected) return { ...at, kind: 'cut', text: `segment ${expected} is missing` };
    const sound =
      seal.previous.equals(previous) &&
      seal.leaves.length === seal.rows * LEAF_BYTES &&
      merkleRoot(seal.leaves).equals(seal.root) &&
      chainOf(seal).equals(seal.chain) &&
      this.#isSigned(seal.chain, seal.signature);
    if (!sound) return { ...at, kind: 'changed', text: `the seal of segment ${segment} was changed` };
    const line = this.#roots.find(({ number }) => number === segment);
    const last = this.#roots.at(-1)?.number ?? 0;
    if (line ? line.chain !== seal.chain.toString('hex') : segment < last) {
      return { ...at, kind: 'changed', text: `segment ${segment} is not the one in the roots file` };
    }
    return undefined;
  }

  /** Rows and leaves side by side, in order: the first difference is the fault. */
  async #rowsFault({ number: segment, month, txFrom, txUntil, leaves }: Seal): Promise<Fault | undefined> {
    let position = 0;
    const at = { ok: false, segment, month } as const;
    const idAt = (place: number): string =>
      leaves.subarray(place * LEAF_BYTES, place * LEAF_BYTES + 16).toString('hex');
    for await (const row of this.#stream(txFrom, txUntil, month)) {
      const expected = idAt(position);
      const id = row.id.replaceAll('-', '');
      if (expected !== id) {
        const isSealed = Array.from({ length: leaves.length / LEAF_BYTES }, (_, place) => idAt(place)).includes(id);
        return isSealed
          ? { ...at, kind: 'missing', id: printId(expected), text: 'a sealed row is missing' }
          : { ...at, kind: 'inserted', id: row.id, text: 'a row was inserted after its segment was sealed' };
      }
      const mac = leaves.subarray(position * LEAF_BYTES + 16, (position + 1) * LEAF_BYTES);
      if (!row.mac.equals(mac) || !this.#mac(row.canonical).equals(mac)) {
        return { ...at, kind: 'changed', id: row.id, text: 'a sealed row was changed' };
      }
      position += 1;
    }
    if (position * LEAF_BYTES === leaves.length) return undefined;
    return { ...at, kind: 'missing', id: printId(idAt(position)), text: 'a sealed row is missing' };
  }

  /** Rows not sealed yet stand by their own keyed hash. */
  async #tailFault(from: string): Promise<Fault | undefined> {
    for await (const row of this.#stream(from, LAST_TX, null)) {
      if (!this.#mac(row.canonical).equals(row.mac)) {
        return { ok: false, kind: 'inserted', id: row.id, text: 'a row that is not sealed yet was forged or changed' };
      }
    }
    return undefined;
  }

  async #fetch(): Promise<Row[]> {
    return (await this.#client.query<Row>(`FETCH ${FETCH_ROWS} FROM trail`)).rows;
  }

  async *#stream(from: string, until: string, month: string | null): AsyncGenerator<Row> {
    await this.#client.query(`DECLARE trail NO SCROLL CURSOR FOR ${ROWS}`, [from, until, month]);
    // The database prepares the next rows while these are hashed.
    for (let coming: Promise<Row[]> | undefined = this.#fetch(); coming; ) {
      const rows: Row[] = await coming;
      coming = rows.length === FETCH_ROWS ? this.#fetch() : undefined;
      this.#rows += rows.length;
      this.#onProgress(this.#rows);
      yield* rows;
    }
    await this.#client.query('CLOSE trail');
  }
}

const printId = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
