/** Asking at a door: decided by access, counted when its transaction has ended. */
import {
  type AccessContext,
  type Answer,
  inRecord,
  inRegister,
  type RegisterQuestion,
} from '../../modules/access/index.ts';
import type { Question, RecordGrant, RegisterGrant } from '../../modules/grants/index.ts';
import {
  type Beside,
  type DocumentName,
  type FetchContext,
  fetchDocument,
  type Opened,
} from '../../modules/hub/index.ts';
import { countAct, type Metrics } from '../../platform/metrics/index.ts';

export interface Asker {
  readonly access: AccessContext;
  readonly metrics: Metrics;
}

export const askRecord = <Value>(
  { access, metrics }: Asker,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

/** Asks a question over many; counted like one about a record. */
export const askRegister = <Value>(
  { access, metrics }: Asker,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> =>
  countAct(metrics, question.caller.door, question.register, inRegister(access, question, use));

/** Opens one document wherever it is kept; one act, however many steps it takes. */
export const askDocument = <Value>(
  { documents, metrics }: { readonly documents: FetchContext; readonly metrics: Metrics },
  question: Question,
  name: DocumentName,
  beside: Beside<Value>,
): Promise<Answer<Opened<Value>>> =>
  countAct(metrics, question.caller.door, question.act, fetchDocument(documents, question, name, beside));
