/** GetTransactionSet: one set, such as a medication scheme with its elements. What is no set does not exist for it. */
import { isSet } from '../../../../modules/hub/index.ts';
import type { GetTransactionSet } from '../../../../standards/hubservices/index.ts';
import type { Operation } from '../context.ts';
import { readTransaction } from '../read-transaction.ts';

export const getTransactionSet: Operation<GetTransactionSet> = (context, asked, request) =>
  readTransaction(context, asked, request, { isAsked: isSet });
