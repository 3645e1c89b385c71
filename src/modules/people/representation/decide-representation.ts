/** Another officer, who is another person, enters what was proposed, or does not. What is wrong by now is refused. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { isOwnRecord } from '../merge/index.ts';
import { officerOf } from '../officers.ts';
import { eyesFault } from '../rules/four-eyes.ts';
import { type EntryFault, entryFault } from '../rules/representation.ts';
import { entryFacts } from './entry-facts.ts';
import { proposalById, type RepresentationProposal, setDecided } from './proposals.ts';
import { openedNames, tellBoth } from './tell.ts';
import { insertIncapacity, insertRepresentation, type NewTie } from './ties.ts';

export type RepresentationDecision = 'representation-entered' | 'representation-refused';
export type DecisionFault =
  | EntryFault
  | 'unknown-representation'
  | 'nothing-to-decide'
  | 'same-person'
  | 'person-unknown'
  | 'own-record';

export async function decideRepresentation(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  agree: boolean,
  majority: number,
): Promise<{ readonly state: RepresentationDecision } | { readonly fault: DecisionFault }> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-representation');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  const proposal = await proposalById(tx, keys, id);
  const fault = proposal ? await faultOf(grant, proposal, agree, majority) : 'unknown-representation';
  if (!proposal || fault) {
    noteUnder(grant, { kind: fault, count: 0 });
    return { fault: fault ?? 'unknown-representation' };
  }
  const state = agree ? 'representation-entered' : 'representation-refused';
  await setDecided(tx, id, state, caller.officer);
  noteUnder(grant, { item: id as ItemKey, kind: state, count: 1 });
  if (agree) await tellEntered(grant, keys, proposal);
  return { state };
}

/** Why it is not decided; entered, it stands when there is no reason. */
async function faultOf(
  grant: RegisterGrant,
  proposal: RepresentationProposal,
  agree: boolean,
  majority: number,
): Promise<DecisionFault | undefined> {
  const { tx, caller, records } = readRegisterGrant(grant, 'decide-representation');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  if (proposal.state !== 'representation-proposed') return 'nothing-to-decide';
  const officer = await officerOf(tx, caller.officer);
  const eyes = eyesFault(proposal.askedBy, officer);
  if (eyes) return eyes;
  if (await isOwnRecord(tx, officer, records)) return 'own-record';
  if (!agree) return undefined;
  const fault = entryFault(await entryFacts(tx, proposal, majority));
  return fault ?? ((await enter(grant, proposal)) ? undefined : 'overlaps');
}

function enter(grant: RegisterGrant, one: RepresentationProposal): Promise<boolean> {
  const { tx } = readRegisterGrant(grant, 'decide-representation');
  const { proposal, patient, representative, kind, from, until } = one;
  const tie: NewTie = {
    tie: proposal,
    patient,
    source: one.proof === 'court-order' ? 'court' : 'network',
    from,
    until,
  };
  return kind === 'incapacity' || !representative
    ? insertIncapacity(tx, tie)
    : insertRepresentation(tx, tie, { representative, kind });
}

async function tellEntered(
  grant: RegisterGrant,
  keys: KeyRing,
  { patient, representative, from }: RepresentationProposal,
): Promise<void> {
  const names = await openedNames(grant);
  const told = { patient, patientName: names.get(patient) ?? '', representative, from };
  await tellBoth(grant, keys, 'entered', { ...told, representativeName: names.get(representative ?? '') });
}
