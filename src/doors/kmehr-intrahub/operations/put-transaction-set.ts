/** PutTransactionSet: a set goes into the vault as one document, when its sender read the version in force. Source: KMEHR facts A9. */
import { newDocument, type PublishSetOutcome, publishSet } from '../../../modules/brusafe/index.ts';
import { type Caller, itemKey } from '../../../modules/grants/index.ts';
import { type DocumentName, hideNumber, setVersionOf } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { type PutTransactionSet, printTransactionIds } from '../../../standards/hubservices/index.ts';
import { kindOf, localIdOf } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../../shared/hub/context.ts';
import { failed, hubError, refused } from '../../shared/hub/errors.ts';
import { refuse } from '../../shared/hub/refuse.ts';
import { type TakenMessage, takeMessage } from '../put-message.ts';
import { authorsOf } from '../transactions.ts';

export const putTransactionSet: Operation<PutTransactionSet> = async (context, asked, request) => {
  const { access, hub } = context;
  const { language, caller } = asked;
  const taken = await takeMessage(context, asked, request);
  if ('errors' in taken) return taken;
  const { ssin, transactions } = taken;
  const authors = await authorsOf(context, asked, transactions);
  const barred = () => refuse(context, asked, taken.request, 'transaction-author-not-entitled');
  // The set's own transaction is written anew each time.
  if (authors[0]?.kind === 'barred') return barred();
  const set = {
    ...{ ssin, ownList: hub.idScheme },
    document: documentOf(context, asked, taken, authors[0] ?? caller),
    name: nameOf(context, taken),
    version: setVersionOf(transactions[0]),
    mine: authors.map(({ kind }) => kind !== 'barred'),
  };
  const patient = { ssinHash: hashSsin(access.keys, ssin) };
  const question = { act: 'publish-set', caller, patient, emergencyReason: asked.header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) => publishSet(grant, access.keys, set));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value.outcome === 'set-part-not-yours' ? barred() : outcomeOf(answer.value, language);
};

/** A set is known by its id alone, whoever wrote the version in force; the request makes its first put safe to repeat. */
function documentOf({ hub }: HubContext, { party }: Asked, taken: TakenMessage, author: Caller) {
  const { stored, transactions, ssin, requestId, cmsSha256 } = taken;
  const { local = '', value = '' } = localIdOf(transactions[0]) ?? {};
  const putBy = party.key;
  const document = newDocument({
    ...{ transaction: transactions[0], stored, author, ssin, requestId, putBy, cmsSha256 },
    kinds: transactions.map(kindOf),
    hub: hub.number,
  });
  const first = JSON.stringify(['set', requestId, local, value]);
  return { ...document, identity: { by: 'request', caller: putBy, requestId: first } as const };
}

/** The network's own id, or the sender's; some end it with the version they read. */
function nameOf({ access, hub }: HubContext, { transactions: [first], ssin }: TakenMessage): DocumentName | undefined {
  const id = localIdOf(first);
  if (!id) return undefined;
  const ours = id.local === hub.idScheme ? parsePublicId(access.keys, id.value) : undefined;
  if (ours) return { item: itemKey(ours.item) };
  const ending = `/${first.version?.trim()}`;
  const value = first.version && id.value.endsWith(ending) ? id.value.slice(0, -ending.length) : id.value;
  return { scheme: id.local ?? '', value: hideNumber(value, ssin) };
}

type Failed = Exclude<PublishSetOutcome['outcome'], 'published' | 'new-version' | 'duplicate' | 'set-part-not-yours'>;

function outcomeOf(value: PublishSetOutcome, language: Asked['language']): Outcome {
  if ('ids' in value) {
    const errors = value.outcome === 'duplicate' ? [hubError('duplicate', language)] : [];
    return { isComplete: true, errors, content: printTransactionIds(...value.ids) };
  }
  if (value.outcome === 'kind-not-for-profession') return refused(value.outcome, language);
  const fault = value.outcome as Exclude<Failed, 'kind-not-for-profession'>;
  return failed(fault, language);
}
