/** Checking the whole trail: every row's keyed hash, every segment, the chain, the file outside. Names the first fault. */
import pg from 'pg';
import { printUuid } from '../../platform/sealing/index.ts';
import { addMonths, systemClock } from '../../platform/time/index.ts';
import { type CopiedRow, copyRows, type RowRange } from './copy-rows.ts';
import { LEAST_TRAIL_YEARS } from './drop-months.ts';
import { type MacMaker, makeMac } from './mac.ts';
import { type RootLine, readRoots } from './roots-file.ts';
import { chainOf, FIRST_PREVIOUS, LEAF_BYTES, merkleRoot, type SegmentHead, signerOf } from './segment.ts';

export interface VerifyOptions {
  /** A login that sees every row: the owner of the tables. */
  readonly url: string;
  readonly trailKey: Buffer;
  readonly rootsFile: string;
  readonly onProgress?: (rows: number) => void;
  /** The moment at which retentions are judged. */
  readonly now?: Date;
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

interface Seal extends SegmentHead {
  readonly leaves: Buffer;
  readonly chain: Buffer;
  readonly signature: Buffer;
}

const MONTHS_A_YEAR = 12;
const PROGRESS_ROWS = 10_000;
const ID_BYTES = 16;
const SEALS = `SELECT number::int, to_char(month, 'YYYY-MM-DD') AS month, tx_from::text AS "txFrom", tx_until::text AS "txUntil",
  rows, leaves, root, previous, chain, signature FROM audit_seal WHERE number > $1 ORDER BY number LIMIT 1`;
const LAST_TX = '9223372036854775807';

export async function verifyTrail(options: VerifyOptions): Promise<Verdict> {
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // A segment is sorted in memory, by one process: rows gathered from several lose their order.
    await client.query("SET LOCAL work_mem = '256MB'; SET LOCAL max_parallel_workers_per_gather = 0");
    return await new Check(client, options).run();
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
  readonly #now: Date;
  #rows = 0;

  constructor(
    client: pg.Client,
    { trailKey, rootsFile, onProgress = () => {}, now = systemClock.now() }: VerifyOptions,
  ) {
    this.#client = client;
    this.#mac = makeMac(trailKey);
    this.#isSigned = signerOf(trailKey).isSigned;
    this.#roots = readRoots(rootsFile);
    this.#onProgress = onProgress;
    this.#now = now;
  }

  async run(): Promise<Verdict> {
    let previous: Buffer = FIRST_PREVIOUS;
    let until = '0';
    let segments = 0;
    for (let seal = await this.#nextSeal(0); seal; seal = await this.#nextSeal(segments)) {
      // The database gathers the rows while the seal is checked here.
      const checked = this.#rowsFault(seal);
      const sealFault = this.#sealFault(seal, segments + 1, previous);
      const rowsFault = await checked;
      const fault = sealFault ?? rowsFault;
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
    const dropped = seal.leaves.length === 0 && seal.rows > 0;
    if (dropped && !mayBeGone(month, this.#now))
      return { ...at, kind: 'cut', text: `the rows of segment ${segment} are gone before their retention has ended` };
    const sound =
      seal.previous.equals(previous) &&
      (dropped || (seal.leaves.length === seal.rows * LEAF_BYTES && merkleRoot(seal.leaves).equals(seal.root))) &&
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
  async #rowsFault(seal: Seal): Promise<Fault | undefined> {
    const { number: segment, month, leaves } = seal;
    let position = 0;
    let fault: Fault | undefined;
    await this.#each(seal, (row) => {
      fault ??= this.#rowFault(seal, position, row);
      position += 1;
    });
    if (fault || position * LEAF_BYTES === leaves.length) return fault;
    const id = printUuid(leafAt(leaves, position).subarray(0, ID_BYTES));
    return { ok: false, kind: 'missing', segment, month, id, text: 'a sealed row is missing' };
  }

  #rowFault({ number: segment, month, leaves }: Seal, position: number, row: CopiedRow): Fault | undefined {
    const at = { ok: false, segment, month } as const;
    const leaf = leafAt(leaves, position);
    const id = leaf.subarray(0, ID_BYTES);
    const mac = leaf.subarray(ID_BYTES);
    if (!row.id.equals(id)) {
      return isSealed(leaves, row.id)
        ? { ...at, kind: 'missing', id: printUuid(id), text: 'a sealed row is missing' }
        : { ...at, kind: 'inserted', id: printUuid(row.id), text: 'a row was inserted after its segment was sealed' };
    }
    if (row.mac.equals(mac) && this.#mac(row.canonical) === mac.toString('hex')) return undefined;
    return { ...at, kind: 'changed', id: printUuid(row.id), text: 'a sealed row was changed' };
  }

  /** Rows not sealed yet stand by their own keyed hash. */
  async #tailFault(from: string): Promise<Fault | undefined> {
    let fault: Fault | undefined;
    await this.#each({ txFrom: from, txUntil: LAST_TX }, ({ id, mac, canonical }) => {
      if (fault || this.#mac(canonical) === mac.toString('hex')) return;
      const text = 'a row that is not sealed yet was forged or changed';
      fault = { ok: false, kind: 'inserted', id: printUuid(id), text };
    });
    return fault;
  }

  #each(range: RowRange, use: (row: CopiedRow) => void): Promise<void> {
    return copyRows(this.#client, range, (row) => {
      this.#rows += 1;
      if (this.#rows % PROGRESS_ROWS === 0) this.#onProgress(this.#rows);
      use(row);
    });
  }
}

/** A month that was dropped keeps its seals without leaves; younger ones may not be gone. */
const mayBeGone = (month: string, now: Date): boolean =>
  addMonths(month, 1 + LEAST_TRAIL_YEARS * MONTHS_A_YEAR) <= now.toISOString().slice(0, 10);

const leafAt = (leaves: Buffer, position: number): Buffer =>
  leaves.subarray(position * LEAF_BYTES, (position + 1) * LEAF_BYTES);

function isSealed(leaves: Buffer, id: Buffer): boolean {
  for (let position = 0; position * LEAF_BYTES < leaves.length; position += 1) {
    if (leafAt(leaves, position).subarray(0, ID_BYTES).equals(id)) return true;
  }
  return false;
}
