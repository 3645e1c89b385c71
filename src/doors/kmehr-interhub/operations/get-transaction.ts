/** GetTransaction and GetTransactionSet for another hub: documents that this hub has, its members' stores included, and nobody else's. */
import { isSet } from '../../../modules/hub/index.ts';
import type { GetTransaction, GetTransactionSet } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { readTransaction } from '../../shared/hub/read-transaction.ts';

export const getTransaction: Operation<GetTransaction> = (context, asked, request) =>
  readTransaction(context, asked, request, { onlyHere: true });

export const getTransactionSet: Operation<GetTransactionSet> = (context, asked, request) =>
  readTransaction(context, asked, request, { onlyHere: true, isAsked: isSet });
