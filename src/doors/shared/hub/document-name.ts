/** The document that a request names: our own id, or the sender's with its author list. Source: KMEHR facts A5. */
import { itemKey } from '../../../modules/grants/index.ts';
import { type DocumentName, hideNumber } from '../../../modules/hub/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { TransactionName } from '../../../standards/hubservices/index.ts';
import type { HubContext } from './context.ts';

type Author = NonNullable<TransactionName['author']>;

const isHub = ({ cd = [] }: Author[number]['party']): boolean => cd.some(({ value }) => value.trim() === 'hub');

const hubNumbers = (author: Author): (string | undefined)[] =>
  author
    .filter(({ party }) => isHub(party))
    .slice(0, 1)
    .map(({ party }) => party.id?.find(({ scheme }) => scheme === 'ID-HCPARTY' || scheme === 'ID-EHP')?.value.trim());

const xmlOf = (list: Author): string => list.map(({ xml }) => xml).join('');

/** The hub that leads the author list in our answers is no part of it; another one that leads it says who has the document. */
export function documentNamed(
  { access, hub }: HubContext,
  { ids, author = [] }: TransactionName,
  ssin: Ssin,
): DocumentName | 'transaction-id-invalid' {
  const id = ids.find(({ scheme }) => scheme === 'LOCAL');
  if (!id || id.value === '') return 'transaction-id-invalid';
  const [leading] = hubNumbers(author);
  const ledByUs = leading === hub.number && author[0] && isHub(author[0].party);
  const list = ledByUs ? author.slice(1) : author;
  const ours = id.local === hub.idScheme ? parsePublicId(access.keys, id.value) : undefined;
  if (ours) return { item: itemKey(ours.item) };
  const isElsewhere = leading !== undefined && leading !== hub.number && list[0] !== undefined && isHub(list[0].party);
  const network = isElsewhere ? { number: leading, authorXml: xmlOf(list.slice(1)) } : undefined;
  const authorXml = list.length > 0 ? xmlOf(list) : undefined;
  return { scheme: id.local ?? '', value: hideNumber(id.value, ssin), authorXml, network };
}
