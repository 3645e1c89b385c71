/** Every question of the hub's door; the answer is counted when its transaction has ended. */
import { type Answer, inRecord, inRegister, type RegisterQuestion } from '../../modules/access/index.ts';
import type { Question, RecordGrant, RegisterGrant } from '../../modules/grants/index.ts';
import {
  type DocumentName,
  type Found,
  fetchDocument,
  type Opened,
  type Search,
  searchEverywhere,
} from '../../modules/hub/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import type { HubContext } from './context.ts';

export const askRecord = <Value>(
  { access, metrics }: Pick<HubContext, 'access' | 'metrics'>,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

/** Opens one document wherever it is kept; one act, however many steps it takes. */
export const askDocument = (
  { documents, metrics }: Pick<HubContext, 'documents' | 'metrics'>,
  question: Question,
  name: DocumentName,
): Promise<Answer<Opened<void>>> =>
  countAct(
    metrics,
    question.caller.door,
    question.act,
    fetchDocument(documents, question, name, async () => {}),
  );

/** Searches here and elsewhere; one act, however many hubs are asked. */
export const askEverywhere = <Value>(
  { documents, metrics }: Pick<HubContext, 'documents' | 'metrics'>,
  question: Question,
  search: Search,
  beside: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Found & { readonly beside: Value }>> =>
  countAct(metrics, question.caller.door, question.act, searchEverywhere(documents, question, search, beside));

export const askRegister = <Value>(
  { access, metrics }: Pick<HubContext, 'access' | 'metrics'>,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> =>
  countAct(metrics, question.caller.door, question.register, inRegister(access, question, use));
