/** POST /api/v1/therapeutic-links/_search: the links of one patient that concern the caller. Source: access rules 3.2, 7.11. */
import { inRecord, type LinkFilter, listLinks } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import { printCursor, readCursor } from '../cursor.ts';
import type { LinkSearch } from '../schemas.ts';
import { showLinks } from '../show-link.ts';

export const PAGE_ROWS = 50;

export async function searchLinks(
  { access, strictness }: LinksContext,
  { caller }: Asked,
  { patient, status = 'active', type: kind, limit = PAGE_ROWS, cursor }: LinkSearch,
): Promise<Outcome> {
  const { keys } = access;
  const ssin = parseSsin(patient.ssin, strictness);
  if (!ssin.ok) return { problem: 'patient-number-invalid' };
  const after = readCursor(keys, caller, cursor);
  if (after === 'invalid') return { problem: 'cursor-invalid' };
  const filter: LinkFilter = { status, kind, after, limit };
  const question = { act: 'list-links', caller, patient: { ssinHash: hashSsin(keys, ssin.value) } } as const;
  const answer = await inRecord(access, question, async (grant) => {
    const links = await listLinks(grant, keys, filter);
    const last = links.length === limit ? links.at(-1) : undefined;
    return {
      links: await showLinks(grant, keys, links),
      ...(last ? { next: printCursor(keys, caller, last.link) } : {}),
    };
  });
  return answer.granted ? { status: 200, body: answer.value } : { problem: answer.refused };
}
