/** What stands under a key, in the registry of documents or in the vault of structured data, and how each is destroyed. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { destroyContent } from '../../brusafe/index.ts';
import { bareItem, destroyItem, wholeOf } from '../../fhir-vault/index.ts';
import type { ItemKey, PatientKey } from '../../grants/index.ts';
import { bareLink, closeLink, deriveLater, forgetWords } from '../../hub/index.ts';
import { namesOf } from '../../people/index.ts';
import { endRequests } from '../rectification/requests.ts';

interface Place {
  readonly patient: PatientKey;
  readonly item: ItemKey;
}

export interface Standing {
  readonly in: 'registry' | 'vault';
  /** CD-TRANSACTION. */
  readonly kind: string;
  /** Local day of its last version. */
  readonly recordedOn: string;
  /** It was taken back: it stands for nobody, and is kept as proof. */
  readonly gone: boolean;
  /** Who answers for it, by name. */
  readonly who: string;
}

/** Locked until the act ends; nothing for a document of the registry that was withdrawn. */
export async function standingOf(tx: Transaction, { patient, item }: Place): Promise<Standing | undefined> {
  const link = await bareLink(tx, patient, item);
  if (link)
    return { in: 'registry', kind: link.kind, recordedOn: link.recordedOn, gone: false, who: link.authorSummary };
  const held = await bareItem(tx, patient, item);
  if (!held) return undefined;
  const { kind, recordedOn, gone, house } = held;
  const names = house === undefined ? undefined : await namesOf(tx, [house]);
  return { in: 'vault', kind, recordedOn, gone, who: names?.get(house ?? '') ?? '' };
}

/** The place that a hold or a term of this one is about: a part of a document is kept with its document. */
export const placeOfWhole = async (tx: Transaction, { patient, item }: Place): Promise<Place> => ({
  patient,
  item: await wholeOf(tx, patient, item),
});

/** From the commit on no version of it can be read, here or in a copy of its table. */
export async function destroy(
  tx: Transaction,
  keys: KeyRing,
  { patient, item, kind }: Place & Pick<Standing, 'kind'>,
  standing: Standing | undefined,
): Promise<void> {
  if (standing?.in === 'vault') {
    await destroyItem(tx, patient, item);
    return;
  }
  await closeLink(tx, patient, item);
  await forgetWords(tx, patient, item);
  await destroyContent(tx, patient, item);
  await deriveLater(tx, keys, { patient, item, kind });
  await endRequests(tx, item);
}
