export { decideMerge, type MergeOutcome } from './decide-merge.ts';
export { listMerges, type MergeDetails, type MergeParty, mergeDetails } from './list-merges.ts';
export { isOwnRecord, type Merge, recordsOfMerge } from './merges.ts';
export {
  type ProposalFault,
  type ProposalOutcome,
  proposeMerge,
  proposeUnmerge,
} from './propose-merge.ts';
