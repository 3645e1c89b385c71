/** POST /api/v1/therapeutic-links/_search: the links of one patient that concern the caller. Source: access rules 3.2, 7.11. */
import { type LinkFilter, listLinks } from '../../../modules/access/index.ts';
import { askRecord } from '../ask.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import { printCursor, readCursor } from '../cursor.ts';
import type { LinkSearch } from '../schemas.ts';
import { showLinks } from '../show-link.ts';
import { namedPatient } from './named-patient.ts';

export const PAGE_ROWS = 50;

export async function searchLinks(
  context: LinksContext,
  asked: Asked,
  { patient: named, status = 'active', type: kind, limit = PAGE_ROWS, cursor }: LinkSearch,
): Promise<Outcome> {
  const { access } = context;
  const { keys } = access;
  const { caller } = asked;
  const patient = await namedPatient(context, asked, 'list-links', named);
  if ('problem' in patient) return patient;
  const after = readCursor(keys, caller, cursor);
  if (after === 'invalid') return { problem: 'cursor-invalid' };
  const filter: LinkFilter = { status, kinds: kind === undefined ? undefined : [kind], after, limit };
  const question = { act: 'list-links', caller, patient } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const links = await listLinks(grant, keys, filter);
    const last = links.length === limit ? links.at(-1) : undefined;
    return {
      links: await showLinks(grant, keys, links),
      ...(last ? { next: printCursor(keys, caller, last.link) } : {}),
    };
  });
  return answer.granted ? { status: 200, body: answer.value } : { problem: answer.refused };
}
