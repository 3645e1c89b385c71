/** Institutions that keep documents themselves: where each answers. Written by the house; read before a document is fetched. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type InstitutionKey, institutionKey, type SystemGrant, systemTransaction } from '../grants/index.ts';
import type { Institution } from '../people/index.ts';

export const sourceCharsets = ['utf-8', 'iso-8859-1', 'windows-1252'] as const;
export type SourceCharset = (typeof sourceCharsets)[number];
export const isCharset = (text: string): text is SourceCharset => sourceCharsets.some((one) => one === text);

/** A store of documents outside, as it is registered. */
export interface Source {
  readonly institution: InstitutionKey;
  readonly name: string;
  /** By which it is known to others. */
  readonly numbers: Pick<Institution, 'nihii' | 'cbe' | 'ehp'>;
  readonly address: string;
  /** What it writes, whatever it declares; absent: found out from its bytes. */
  readonly charset?: SourceCharset | undefined;
  /** It encodes names as UTF-8 twice. */
  readonly doubleEncoded: boolean;
}

export interface SourceRow {
  institution: string;
  name: string;
  nihii: string | null;
  cbe: string | null;
  ehp: string | null;
  address: string | null;
  charset: SourceCharset | null;
  double_encoded: boolean;
}

export const SOURCE_COLUMNS = 's.institution, i.name, i.nihii, i.cbe, i.ehp, s.address, s.charset, s.double_encoded';

const OF = statement(
  'hub-source',
  `SELECT ${SOURCE_COLUMNS}
   FROM hub_source s JOIN people_v_institution i USING (institution)
   WHERE s.institution = $1 ORDER BY s.registered_at DESC LIMIT 1`,
);

/** The store of this institution; nothing when none is registered, or no more. */
export async function sourceOf(tx: Transaction, institution: InstitutionKey): Promise<Source | undefined> {
  const [row] = await tx.run<SourceRow>(OF, [institution]);
  return row && toSource(row);
}

/** Nothing for one that ended. */
export function toSource(row: SourceRow): Source | undefined {
  if (row.address === null) return undefined;
  return {
    institution: institutionKey(row.institution),
    name: row.name,
    numbers: { nihii: row.nihii ?? undefined, cbe: row.cbe ?? undefined, ehp: row.ehp ?? undefined },
    address: row.address,
    charset: row.charset ?? undefined,
    doubleEncoded: row.double_encoded,
  };
}

const INSERT = statement(
  'hub-insert-source',
  `INSERT INTO hub_source (institution, registered_at, address, charset, double_encoded, registered_by) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (institution, registered_at) DO UPDATE SET address = $3, charset = $4, double_encoded = $5, registered_by = $6`,
);

export interface KeptSource extends Pick<Source, 'institution' | 'charset' | 'doubleEncoded'> {
  /** Nothing: it ends. */
  readonly address: string | undefined;
  /** Officer; nothing: the house itself. */
  readonly registeredBy?: string | undefined;
}

/** A row of its own, which holds from now on. */
export async function keepSource(
  tx: Transaction,
  { institution, address, charset, doubleEncoded, registeredBy }: KeptSource,
): Promise<void> {
  await tx.run(INSERT, [institution, tx.now, address ?? null, charset ?? null, doubleEncoded, registeredBy ?? null]);
}

export type NewSource = Pick<Source, 'institution' | 'address' | 'charset'> & { readonly doubleEncoded?: boolean };

/** From now on documents that this institution declared are fetched at this address. */
export async function registerSource(
  grant: SystemGrant,
  { institution, address, charset, doubleEncoded = false }: NewSource,
): Promise<void> {
  await keepSource(systemTransaction(grant), { institution, address, charset, doubleEncoded });
}
