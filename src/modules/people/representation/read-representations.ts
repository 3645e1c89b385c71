/** What the office sees of who speaks for whom: what waits, one proposal, what stands for one person. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { keysOfRecord } from '../looked-up.ts';
import { latestProposals, proposalById, type RepresentationProposal } from './proposals.ts';
import { openedNames } from './tell.ts';
import { type Tie, tiesOf } from './ties.ts';

/** No patient is named in the list. */
export async function listRepresentations(
  grant: RegisterGrant,
  keys: KeyRing,
): Promise<readonly RepresentationProposal[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-representations');
  const found = await latestProposals(tx, keys, mostRows);
  noteUnder(grant, { count: found.length });
  return found;
}

export interface RepresentationDetails extends RepresentationProposal {
  readonly patientName: string;
  readonly representativeName: string | undefined;
  /** It was entered and holds still, or is to begin. */
  readonly stands: boolean;
  /** It is recorded that this adult cannot decide; without it no representative of an adult acts. */
  readonly incapable: boolean;
}

/** One proposal with the names of both; nothing when there is none. */
export async function representationDetails(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
): Promise<RepresentationDetails | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-representation');
  const proposal = await proposalById(tx, keys, id);
  if (!proposal) return undefined;
  const names = await openedNames(grant);
  const ties = await tiesOf(tx, await keysOfRecord(tx, proposal.patient), brusselsDay(tx.now));
  noteUnder(grant, { count: names.size });
  return {
    ...proposal,
    patientName: names.get(proposal.patient) ?? '',
    representativeName: names.get(proposal.representative ?? ''),
    stands: ties.some(({ tie }) => tie === id),
    incapable: ties.some(({ kind }) => kind === 'incapacity'),
  };
}

export interface NamedTie extends Tie {
  readonly patientName: string;
}

/** One fact of the record that the question named; nothing when it is over or was never there. */
export async function tieDetails(grant: RegisterGrant, id: string): Promise<NamedTie | undefined> {
  const { tx, records } = readRegisterGrant(grant, 'view-representation');
  const tie = (await tiesOf(tx, records, brusselsDay(tx.now))).find((one) => one.tie === id);
  noteUnder(grant, { count: tie ? 1 : 0 });
  return tie && { ...tie, patientName: (await openedNames(grant)).get(tie.patient) ?? '' };
}

export interface StandingTies {
  readonly name: string;
  readonly ties: readonly Tie[];
}

/** Everybody who speaks for the person of the question, today or later; nothing when it named nobody. */
export async function standingTies(grant: RegisterGrant): Promise<StandingTies | undefined> {
  const { tx, records } = readRegisterGrant(grant, 'look-up-representations');
  const [survivor] = records;
  if (!survivor) {
    noteUnder(grant, { kind: 'number-unknown', count: 0 });
    return undefined;
  }
  const ties = await tiesOf(tx, records, brusselsDay(tx.now));
  noteUnder(grant, { count: ties.length });
  return { name: (await openedNames(grant)).get(survivor) ?? '', ties };
}
