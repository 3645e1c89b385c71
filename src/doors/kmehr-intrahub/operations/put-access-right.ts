/** PutAccessRight: the author of a document tells to whom the patient closes or opens it. */
import type { Whom } from '../../../modules/access/index.ts';
import { changeAuthorRight, type RightChange } from '../../../modules/hub/index.ts';
import type { PutAccessRight } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { failed } from '../../shared/hub/errors.ts';
import { askOfDocument, namedDocument, refusedDocument } from '../named-document.ts';
import { namedWhom } from '../named-whom.ts';
import { rightOutcome } from '../right-outcome.ts';

export const putAccessRight: Operation<PutAccessRight> = async (context, asked, request) => {
  const { language } = asked;
  const document = await namedDocument(context, asked, request.ids);
  if (!document) return failed('transaction-id-invalid', language);
  const whom = request.party && (await namedWhom(context, request.party));
  if (!whom) return failed('party-unknown', language);
  const change = changeOf(request.cd.value, whom);
  if (typeof change === 'string') return failed(change, language);
  const { keys } = context.access;
  const answer = await askOfDocument(context, asked, 'set-document-right', document, (grant, { item }) =>
    changeAuthorRight(grant, keys, item, change),
  );
  return answer.granted ? rightOutcome(answer.value, language) : refusedDocument(answer.refused, language);
};

/** Only a person is shown a document: a house or a profession may be many whom the patient does not know. */
function changeOf(code: string, whom: Whom): RightChange | 'access-right-code' | 'access-right-for-person' {
  if (code === 'disallow') return { effect: 'disallow', whom };
  if (code !== 'allow') return 'access-right-code';
  return 'personHash' in whom ? { effect: 'allow', personHash: whom.personHash } : 'access-right-for-person';
}
