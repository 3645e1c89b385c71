/** To whom a request for publication is passed on: whoever the asker names, else the institutions that treat the patient. */
import { statement } from '../../../platform/postgres/index.ts';
import { linkedHouses } from '../../access/index.ts';
import {
  type CaregiverKey,
  type InstitutionKey,
  type ItemKey,
  type RecordGrant,
  readGrant,
} from '../../grants/index.ts';

export type Holder =
  | { readonly kind: 'institution'; readonly key: InstitutionKey }
  | { readonly kind: 'caregiver'; readonly key: CaregiverKey };

/** Not the house in whose name it is asked: who works there finds what it keeps. */
export async function holdersFor(grant: RecordGrant, named: Holder | undefined): Promise<readonly Holder[]> {
  if (named) return [named];
  const { caller } = readGrant(grant);
  const own = caller.kind === 'caregiver' ? caller.institution : undefined;
  const houses = await linkedHouses(grant);
  return houses.filter((key) => key !== own).map((key) => ({ kind: 'institution', key }));
}

const INSERT = statement(
  'hub-insert-publication-holder',
  'INSERT INTO hub_publication_holder (patient, request, holder, is_person) VALUES ($1, $2, $3, $4)',
);

export async function keepHolders(grant: RecordGrant, request: ItemKey, holders: readonly Holder[]): Promise<void> {
  const { tx, patient } = readGrant(grant);
  for (const { kind, key } of holders) await tx.run(INSERT, [patient, request, key, kind === 'caregiver']);
}
