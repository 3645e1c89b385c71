/** What the forms of the page about terms do: approve or keep, protect, stop protecting. */
import { itemKey, patientKey } from '../../modules/grants/index.ts';
import {
  type DisposalOutcome,
  decideDisposal,
  type HoldOutcome,
  holdDocument,
  liftHold,
  recordOfDisposal,
  recordOfHold,
} from '../../modules/upkeep/index.ts';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, type Visit } from './frame.tsx';
import { partsOfReference, type TypedReference } from './reference-form.tsx';

/** At once, as the register allows. */
const MOST_CHOSEN = 50;

export interface RetentionForm {
  readonly act?: unknown;
  readonly say?: unknown;
  readonly chosen?: unknown;
  readonly hold?: unknown;
  readonly reference?: unknown;
  readonly reason?: unknown;
  readonly csrf?: unknown;
}

export type RetentionFault =
  | 'chooseSome'
  | Exclude<DisposalOutcome, 'disposal-proposed' | 'approved-once' | 'destroyed' | 'kept'>
  | Exclude<HoldOutcome, 'held' | 'lifted'>;

export async function change(
  context: OfficeContext,
  visit: Visit,
  { act, say, chosen, hold }: RetentionForm,
  typed: TypedReference,
): Promise<RetentionFault | undefined> {
  if (act === 'hold') return protect(context, visit, typed);
  if (act === 'lift') return lift(context, visit, String(hold));
  const ids = [chosen].flat().filter((id) => typeof id === 'string' && UUID.test(id)) as string[];
  if (ids.length === 0) return 'chooseSome';
  return decideEach(context, visit, ids.slice(0, MOST_CHOSEN), say === 'approve');
}

/** Each in a transaction and a trail of its own: nobody's record hears of another's. */
async function decideEach(
  context: OfficeContext,
  { caller }: Visit,
  ids: readonly string[],
  agree: boolean,
): Promise<RetentionFault | undefined> {
  const faults: RetentionFault[] = [];
  for (const id of ids) {
    const records = (tx: Parameters<typeof recordOfDisposal>[0]) => recordOfDisposal(tx, id);
    const answer = await askRegister(context, { register: 'decide-retention', caller, records }, (grant) =>
      decideDisposal(grant, context.access.keys, id, agree),
    );
    if (answer.granted && isFault(answer.value)) faults.push(answer.value);
  }
  return faults[0];
}

const FAULTS: readonly string[] = [
  'unknown-disposal',
  'nothing-to-decide',
  'same-person',
  'own-record',
  'on-hold',
  'written-since',
];
const isFault = (
  outcome: DisposalOutcome,
): outcome is Exclude<DisposalOutcome, 'disposal-proposed' | 'approved-once' | 'destroyed' | 'kept'> =>
  FAULTS.includes(outcome);

async function protect(
  context: OfficeContext,
  { caller }: Visit,
  typed: TypedReference,
): Promise<RetentionFault | undefined> {
  const { keys } = context.access;
  const parts = partsOfReference(keys, typed.reference);
  const records = parts ? [patientKey(parts.patient)] : [];
  const answer = await askRegister(context, { register: 'hold-document', caller, records }, async (grant) =>
    parts ? holdDocument(grant, keys, itemKey(parts.item), typed.reason) : 'unknown-document',
  );
  if (!answer.granted || answer.value === 'held' || answer.value === 'lifted') return undefined;
  return answer.value;
}

async function lift(context: OfficeContext, { caller }: Visit, id: string): Promise<RetentionFault | undefined> {
  if (!UUID.test(id)) return 'unknown-hold';
  const records = (tx: Parameters<typeof recordOfHold>[0]) => recordOfHold(tx, id);
  const answer = await askRegister(context, { register: 'hold-document', caller, records }, (grant) =>
    liftHold(grant, id),
  );
  return answer.granted && answer.value !== 'lifted' && answer.value !== 'held' ? answer.value : undefined;
}
