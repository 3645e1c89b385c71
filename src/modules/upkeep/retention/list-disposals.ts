/** What the office sees of documents past their term and of holds, and what the patient sees of those that are gone. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, type RecordGrant, type RegisterGrant, readGrant, readRegisterGrant } from '../../grants/index.ts';
import { namesOf } from '../../people/index.ts';
import { type Disposal, destroyedIn, openDisposals } from './disposals.ts';
import { type Hold, openHolds } from './holds.ts';

export interface ListedDisposal extends Disposal {
  readonly firstByName: string | undefined;
}

export interface RetentionList {
  readonly disposals: readonly ListedDisposal[];
  readonly holds: readonly (Hold & { readonly setByName: string | undefined })[];
}

/** No patient is named. */
export async function listRetention(grant: RegisterGrant, keys: KeyRing): Promise<RetentionList> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-retention');
  const disposals = await openDisposals(tx, mostRows);
  const holds = await openHolds(tx, keys, mostRows);
  noteUnder(grant, { count: disposals.length });
  const officers = [...disposals.flatMap(({ firstBy }) => firstBy ?? []), ...holds.map(({ setBy }) => setBy)];
  const names = await namesOf(tx, officers);
  return {
    disposals: disposals.map((one) => ({ ...one, firstByName: one.firstBy && names.get(one.firstBy) })),
    holds: holds.map((hold) => ({ ...hold, setByName: names.get(hold.setBy) })),
  };
}

/** What is left of a destroyed document: that it was there, and who agreed. */
export interface GoneDocument {
  readonly kind: string;
  readonly writtenOn: string;
  readonly goneOn: string;
  readonly approvedBy: readonly string[];
}

const MOST_SHOWN = 100;

export async function goneDocuments(grant: RecordGrant): Promise<readonly GoneDocument[]> {
  const { tx, patients } = readGrant(grant);
  const gone = await destroyedIn(tx, patients, MOST_SHOWN);
  const names = await namesOf(tx, gone.flatMap(approvers));
  return gone.map((one) => ({
    kind: one.kind,
    writtenOn: one.writtenOn,
    goneOn: brusselsDay(one.secondAt ?? tx.now),
    approvedBy: approvers(one).map((officer) => names.get(officer) ?? ''),
  }));
}

const approvers = ({ firstBy, secondBy }: Disposal): string[] => [firstBy, secondBy].filter((key) => key !== undefined);
