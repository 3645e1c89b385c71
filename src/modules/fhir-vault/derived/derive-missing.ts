/**
 * Finds documents that no items were read from yet, or by older rules, and items of documents that ended, and adds the job of each: at
 * start, for what was there before, and every night, so that a job that was lost is made good. Source: decision 0074.
 */
import { type Statement, statement } from '../../../platform/postgres/index.ts';
import type { AccessContext } from '../../access/index.ts';
import { itemKey, patientKey, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { DERIVED_KIND, deriveLater } from '../../hub/index.ts';
import { RULES } from './derive-items.ts';

export const DERIVE_MISSING = 'derive-missing';

/** Jobs of one transaction. */
const PAGE = 500;
/** After everything that somebody waits for. */
const LAST = 10;

// The kind stands in the text: the index of summaries holds them alone.
const MISSING = statement(
  'fhir-missing-derivations',
  `SELECT l.patient, l.item FROM hub_v_link l LEFT JOIN fhir_derivation d ON d.patient = l.patient AND d.source = l.item
   WHERE l.kind = '${DERIVED_KIND}' AND l.revoked_at IS NULL AND l.store IS NULL AND (l.patient, l.item) > ($1::uuid, $2::uuid)
     AND (d.version IS DISTINCT FROM l.version OR d.rules <> $4)
   ORDER BY l.patient, l.item LIMIT $3`,
);
const ENDED = statement(
  'fhir-ended-derivations',
  `SELECT d.patient, d.source AS item FROM fhir_derivation d LEFT JOIN hub_v_link l ON l.patient = d.patient AND l.item = d.source
   WHERE (d.patient, d.source) > ($1::uuid, $2::uuid)
     AND (l.item IS NULL OR l.revoked_at IS NOT NULL OR l.store IS NOT NULL OR l.kind <> '${DERIVED_KIND}')
   ORDER BY d.patient, d.source LIMIT $3`,
);

interface Row {
  readonly patient: string;
  readonly item: string;
}

const FIRST: Row = {
  patient: '00000000-0000-0000-0000-000000000000',
  item: '00000000-0000-0000-0000-000000000000',
};

/** Gives how many jobs were added. */
export async function deriveMissing(context: Pick<AccessContext, 'database' | 'keys'>): Promise<number> {
  return (
    (await addAll(context, { find: MISSING, values: [RULES] })) + (await addAll(context, { find: ENDED, values: [] }))
  );
}

interface Looking {
  readonly find: Statement;
  /** After those of the page. */
  readonly values: readonly unknown[];
}

async function addAll(context: Pick<AccessContext, 'database' | 'keys'>, looking: Looking): Promise<number> {
  let added = 0;
  for (let last: Row | undefined = FIRST; last !== undefined; ) {
    const rows = await addPage(context, looking, last);
    added += rows.length;
    last = rows.length < PAGE ? undefined : rows.at(-1);
  }
  return added;
}

const addPage = (
  { database, keys }: Pick<AccessContext, 'database' | 'keys'>,
  { find, values }: Looking,
  { patient, item }: Row,
): Promise<readonly Row[]> =>
  asSystem(database, 'documents without items are looked for', async (grant) => {
    const tx = systemTransaction(grant);
    const rows = await tx.run<Row>(find, [patient, item, PAGE, ...values]);
    for (const row of rows) {
      const document = { patient: patientKey(row.patient), item: itemKey(row.item), kind: DERIVED_KIND };
      await deriveLater(tx, keys, document, { priority: LAST });
    }
    return rows;
  });
