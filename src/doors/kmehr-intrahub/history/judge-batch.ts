/** What is wrong with declarations of the past before a record is opened, by the checks of DeclareTransaction. */
import type { Caller, InstitutionKey, RefusalReason } from '../../../modules/grants/index.ts';
import type { DeclaredDocument } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { PastRead } from '../../../standards/hubservices/index.ts';
import type { HubContext } from '../../shared/hub/context.ts';
import { claimedHash, ssinOf } from '../../shared/hub/named.ts';
import { declarationFault, declaredDocument } from '../declaration.ts';
import { authorsOf } from '../transactions.ts';
import { failedFor, type Rejected, refusedFor } from './outcome.ts';

export type HistoryContext = Pick<HubContext, 'access' | 'metrics' | 'hub' | 'strictness'>;
export type PastDeclaration = Extract<PastRead, { readonly ok: true }>;

export type Judged =
  /** Nobody need know of it but its sender. */
  | { readonly fault: Rejected }
  /** The patient sees in the trail that it was tried. */
  | { readonly ssinHash: Buffer; readonly refusal: RefusalReason; readonly told: Rejected }
  | { readonly ssinHash: Buffer; readonly declared: DeclaredDocument };

/** Each verdict stands at the place of its declaration. */
export async function judgeBatch(
  context: HistoryContext,
  caller: Caller,
  house: InstitutionKey,
  batch: readonly PastDeclaration[],
): Promise<readonly Judged[]> {
  const party = { kind: 'institution', key: house } as const;
  const transactions = batch.map(({ request }) => request.transaction);
  const authors = await authorsOf(context, { party, caller }, transactions);
  const hashes = new Map<Ssin, Buffer>();
  const hashOf = (ssin: Ssin): Buffer => {
    const hash = hashes.get(ssin) ?? hashSsin(context.access.keys, ssin);
    hashes.set(ssin, hash);
    return hash;
  };
  return batch.map((one, at) => judge(context, one, authors[at], hashOf));
}

function judge(
  context: HistoryContext,
  { header, request }: PastDeclaration,
  author: Caller | undefined,
  hashOf: (ssin: Ssin) => Buffer,
): Judged {
  const { access, strictness } = context;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) {
    const { error } = named;
    const told = error === 'patient-number-invalid' ? refusedFor(error) : failedFor(error);
    return {
      ssinHash: claimedHash(request.patientIds, strictness, access.keys),
      refusal: 'patient-number-invalid',
      told,
    };
  }
  const fault = declarationFault(context, request, { header });
  if (fault) return { fault: failedFor(fault) };
  const ssinHash = hashOf(named.ssin);
  if (!author || author.kind === 'barred') {
    const refusal = 'transaction-author-not-entitled';
    return { ssinHash, refusal, told: refusedFor(refusal) };
  }
  return { ssinHash, declared: declaredDocument(context, request, author, named.ssin) };
}
