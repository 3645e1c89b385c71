/** The parts of a report as they stand, by their addresses; told by the house itself, for stories that follow them. */
import { placeOfPublicId, publicItemId } from '../../src/modules/fhir-vault/index.ts';
import { itemKey, patientKey, systemTransaction } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { statement } from '../../src/platform/postgres/index.ts';
import type { Answered, VaultTown } from './vault-town.ts';

const PARTS = statement(
  'test-parts',
  `SELECT type, patient, item FROM fhir_item WHERE document = $1 AND deleted_at IS NULL ORDER BY from_byte`,
);

interface PartRow {
  readonly type: string;
  readonly patient: string;
  readonly item: string;
}

/** `Observation`, `Observation 1`, `Observation 2` … in the order of the report. */
export function partsOf(
  { house: { access } }: { readonly house: Pick<VaultTown['house'], 'access'> },
  { body }: Pick<Answered, 'body'>,
): Promise<Record<string, string>> {
  const { database, keys } = access;
  return asSystem(database, 'test', async (grant) => {
    const document = placeOfPublicId(keys, body.id)?.item;
    const rows = await systemTransaction(grant).run<PartRow>(PARTS, [document]);
    const counts = new Map<string, number>();
    return Object.fromEntries(
      rows.map(({ type, patient, item }) => {
        const at = counts.get(type) ?? 0;
        counts.set(type, at + 1);
        const id = publicItemId(keys, { patient: patientKey(patient), item: itemKey(item) });
        return [at === 0 ? type : `${type} ${at}`, `/${type}/${id}`];
      }),
    );
  });
}
