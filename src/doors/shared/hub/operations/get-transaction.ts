/** GetTransaction: one document, by the id and author list that a list gave. */
import type { GetTransaction } from '../../../../standards/hubservices/index.ts';
import type { Operation } from '../context.ts';
import { readTransaction } from '../read-transaction.ts';

export const getTransaction: Operation<GetTransaction> = (context, asked, request) =>
  readTransaction(context, asked, request);
