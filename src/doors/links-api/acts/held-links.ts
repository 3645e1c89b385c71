/** GET /api/v1/therapeutic-links: the running links the caller holds, over all patients. Source: architecture, "The grant". */
import { type HeldLink, linksIHold } from '../../../modules/access/index.ts';
import { holdersOf } from '../../../modules/people/index.ts';
import { countAct } from '../../../platform/metrics/index.ts';
import { printPublicId } from '../../../platform/sealing/index.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import { printCursor, readCursor } from '../cursor.ts';
import type { HeldQuery, Link } from '../schemas.ts';
import { numberOf, toBody } from '../show-link.ts';
import { PAGE_ROWS } from './search-links.ts';

export async function heldLinks(
  { access, metrics }: LinksContext,
  { caller }: Asked,
  query: HeldQuery,
): Promise<Outcome> {
  const { keys, database } = access;
  const limit = query.limit === undefined ? PAGE_ROWS : Number(query.limit);
  const after = readCursor(keys, caller, query.cursor);
  if (after === 'invalid') return { problem: 'cursor-invalid' };
  const answer = await countAct(metrics, caller.door, 'links-i-hold', linksIHold(access, caller, { after, limit }));
  if (!answer.granted) return { problem: answer.refused };
  const held = answer.value;
  const holders = await database.read((tx) => holdersOf(tx, [...new Set(held.map(({ link }) => link.holder))]));
  const links = held.map((row): Link => {
    const id = printPublicId(keys, { patient: row.patient, item: row.link.link });
    return toBody(id, row.link, patientOf(row), holders.get(row.link.holder));
  });
  const last = held.length === limit ? held.at(-1) : undefined;
  return { status: 200, body: { links, ...(last ? { next: printCursor(keys, caller, last.link.link) } : {}) } };
}

const patientOf = ({ person }: HeldLink): Link['patient'] => ({
  ...numberOf(person),
  ...{ familyName: person.familyName, firstNames: person.firstNames },
  ...(person.birthDate ? { birthDate: person.birthDate } : {}),
});
