/** RevokeAccessRight: the author of a document takes back what it told, about one party or about all. */
import { changeAuthorRight } from '../../../modules/hub/index.ts';
import type { RevokeAccessRight } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { failed } from '../../shared/hub/errors.ts';
import { askOfDocument, namedDocument, refusedDocument } from '../named-document.ts';
import { namedWhom } from '../named-whom.ts';
import { rightOutcome } from '../right-outcome.ts';

export const revokeAccessRight: Operation<RevokeAccessRight> = async (context, asked, request) => {
  const { language } = asked;
  const document = await namedDocument(context, asked, request.ids);
  if (!document) return failed('transaction-id-invalid', language);
  const whom = request.party && (await namedWhom(context, request.party));
  if (request.party && !whom) return failed('party-unknown', language);
  const { keys } = context.access;
  const answer = await askOfDocument(context, asked, 'set-document-right', document, (grant, { item }) =>
    changeAuthorRight(grant, keys, item, { effect: 'end', whom }),
  );
  return answer.granted ? rightOutcome(answer.value, language) : refusedDocument(answer.refused, language);
};
