/** GET [base]/AuditEvent?… and POST [base]/AuditEvent/_search: the own trail, for whom its page is open. Source: access rules 7.6, 14.3; IHE ITI BALP 1.1; decision 0073. */
import { findEvents } from '../../../modules/audit/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { criteriaOf, pageOf, positionOf } from '../audit/criteria.ts';
import { showEvents } from '../audit/show-events.ts';
import type { FhirContext } from '../front.ts';
import { searchView } from '../search/in-one-record.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { recordsOfIds } from '../search/whom.ts';

export const searchAuditEvents = (context: FhirContext, asked: Asked, asking: KeptSearch): Promise<Outcome> => {
  const { keys } = context.access;
  return searchView(context, asked, asking, {
    act: 'view-trail',
    records: (rest) => recordsOfIds(context, rest),
    page: (rest) => pageOf(asking, rest),
    find: async (grant, rest, page) => {
      const found = await findEvents(grant, keys, { ...(await criteriaOf(context, grant, rest)), ...page });
      const last = found.more ? found.events.at(-1)?.[0] : undefined;
      const matches = await showEvents(context, grant, found.events);
      return { total: found.total, matches, after: last && positionOf(last) };
    },
  });
};
