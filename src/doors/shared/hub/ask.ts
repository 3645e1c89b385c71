/** Every question of the hub's door; the answer is counted when its transaction has ended. */
import type { Answer } from '../../../modules/access/index.ts';
import type { Question, RecordGrant } from '../../../modules/grants/index.ts';
import {
  type DocumentName,
  type Found,
  type Opened,
  type Search,
  searchEverywhere,
} from '../../../modules/hub/index.ts';
import { countAct } from '../../../platform/metrics/index.ts';
import { askDocument as askBeside } from '../ask.ts';
import type { HubContext } from './context.ts';

export { askRecord, askRegister } from '../ask.ts';

/** Opens one document wherever it is kept; one act, however many steps it takes. */
export const askDocument = (
  context: Pick<HubContext, 'documents' | 'metrics'>,
  question: Question,
  name: DocumentName,
): Promise<Answer<Opened<void>>> => askBeside(context, question, name, async () => {});

/** Searches here and elsewhere; one act, however many hubs are asked. */
export const askEverywhere = <Value>(
  { documents, metrics }: Pick<HubContext, 'documents' | 'metrics'>,
  question: Question,
  search: Search,
  beside: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Found & { readonly beside: Value }>> =>
  countAct(metrics, question.caller.door, question.act, searchEverywhere(documents, question, search, beside));
