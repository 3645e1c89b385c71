export {
  endRepresentation,
  type NewRepresentation,
  type RelatedPerson,
  recordIncapacity,
  recordRepresentation,
  representativesOf,
  representedBy,
} from './by-registers.ts';
export { type DecisionFault as RepresentationDecisionFault, decideRepresentation } from './decide-representation.ts';
export { type EndOutcome, endTie } from './end-representation.ts';
export { keysOfAll } from './entry-facts.ts';
export { pairOf, type RepresentationProposal } from './proposals.ts';
export { proposeRepresentation, type RepresentationFault } from './propose-representation.ts';
export {
  listRepresentations,
  type NamedTie,
  type RepresentationDetails,
  representationDetails,
  type StandingTies,
  standingTies,
  tieDetails,
} from './read-representations.ts';
export type { Tie } from './ties.ts';
export { REFERENCE_CHARS, type TypedEntry } from './typed-entry.ts';
