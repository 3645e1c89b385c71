/** An officer proposes to enter who speaks for whom, or that an adult cannot decide. Nothing opens before another person enters it. */
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { type ItemKey, noteUnder, type PatientKey, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { keysOfRecord } from '../looked-up.ts';
import { isOwnRecord } from '../merge/index.ts';
import { officerOf } from '../officers.ts';
import { type EntryFault, entryFault } from '../rules/representation.ts';
import { entryFacts } from './entry-facts.ts';
import { insertProposal } from './proposals.ts';
import { type ReadEntry, readEntry, type TypedEntry, type TypedFault } from './typed-entry.ts';

export type RepresentationFault =
  | TypedFault
  | EntryFault
  | 'representative-missing'
  | 'representative-needless'
  | 'represents-self'
  | 'own-record'
  | 'proposed-already';
export type RepresentationOutcome = { readonly proposal: string } | { readonly fault: RepresentationFault };

export interface Pair {
  readonly patient: PatientKey;
  /** None for an incapacity. */
  readonly representative: PatientKey | undefined;
}

/** `majority`: the age of it, in years. */
export async function proposeRepresentation(
  grant: RegisterGrant,
  keys: KeyRing,
  pair: Pair,
  typed: TypedEntry,
  majority: number,
): Promise<RepresentationOutcome> {
  const { tx } = readRegisterGrant(grant, 'propose-representation');
  const proposal = newItemId(tx.now);
  const entry = readEntry(typed);
  const fault =
    typeof entry === 'string' ? entry : await propose(grant, keys, { proposal, ...pair, ...entry }, majority);
  noteUnder(grant, fault ? { kind: fault, count: 0 } : { item: proposal as ItemKey, kind: 'proposed', count: 1 });
  return fault ? { fault } : { proposal };
}

async function propose(
  grant: RegisterGrant,
  keys: KeyRing,
  entry: Pair & ReadEntry & { readonly proposal: string },
  majority: number,
): Promise<RepresentationFault | undefined> {
  const { tx, caller } = readRegisterGrant(grant, 'propose-representation');
  if (caller.kind !== 'officer') throw new Error('a proposal has an officer');
  const fault = (await pairFault(grant, entry)) ?? entryFault(await entryFacts(tx, entry, majority));
  if (fault) return fault;
  return (await insertProposal(tx, keys, entry, caller.officer)) ? undefined : 'proposed-already';
}

/** Who it is about; an officer enters nothing about itself. */
async function pairFault(
  grant: RegisterGrant,
  { patient, representative, kind }: Pair & ReadEntry,
): Promise<RepresentationFault | undefined> {
  const { tx, caller, records } = readRegisterGrant(grant, 'propose-representation');
  if (caller.kind !== 'officer') throw new Error('a proposal has an officer');
  if (kind === 'incapacity' && representative) return 'representative-needless';
  if (kind !== 'incapacity' && !representative) return 'representative-missing';
  if (representative && (await keysOfRecord(tx, patient)).includes(representative)) return 'represents-self';
  return (await isOwnRecord(tx, await officerOf(tx, caller.officer), records)) ? 'own-record' : undefined;
}
