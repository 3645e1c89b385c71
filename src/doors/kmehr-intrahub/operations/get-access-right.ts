/** GetAccessRight: what the author told of its document; what the patient decided is not told. */
import type { StandingRight } from '../../../modules/access/index.ts';
import { authorRights } from '../../../modules/hub/index.ts';
import {
  type GetAccessRight,
  type ListedRight,
  type LocalId,
  printRights,
} from '../../../standards/hubservices/index.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed } from '../../shared/hub/errors.ts';
import { askOfDocument, namedDocument, refusedDocument } from '../named-document.ts';

export const getAccessRight: Operation<GetAccessRight> = async (context, asked, request) => {
  const { language } = asked;
  const document = await namedDocument(context, asked, request.ids);
  if (!document) return failed('transaction-id-invalid', language);
  const answer = await askOfDocument(context, asked, 'view-document-rights', document, (grant, { item }) =>
    authorRights(grant, item),
  );
  if (!answer.granted) return refusedDocument(answer.refused, language);
  if (!answer.value) return failed('transaction-not-found', language);
  if (answer.value.length === 0) return done;
  return { ...done, content: printRights(answer.value.map((right) => toListed(right, document.id))) };
};

const toListed = ({ number, party, profession, effect }: StandingRight, id: LocalId): ListedRight => ({
  ...{ id, effect },
  number: number ?? undefined,
  party: party ?? profession ?? '',
});
