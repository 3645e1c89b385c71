/** GET [base]/AuditEvent?… and POST [base]/AuditEvent/_search: the own trail, for whom its page is open. Source: access rules 7.6, 14.3; IHE ITI BALP 1.1; decision 0073. */
import { findEvents } from '../../../modules/audit/index.ts';
import { patientKey } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { Naming } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked, Named } from '../asked.ts';
import { criteriaOf, pageOf } from '../audit/criteria.ts';
import { showEvents } from '../audit/show-events.ts';
import type { FhirContext } from '../front.ts';
import { searchView } from '../search/in-one-record.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { pageLink } from '../search/page-link.ts';

export const searchAuditEvents = (context: FhirContext, asked: Asked, asking: KeptSearch): Promise<Outcome> => {
  const { keys, clock } = context.access;
  return searchView(context, asked, asking, {
    act: 'view-trail',
    records: (rest) => recordsOf(context, rest),
    page: (rest) => pageOf(asking, rest),
    find: async (grant, rest, page) => {
      const found = await findEvents(grant, keys, { ...(await criteriaOf(context, grant, rest)), ...page });
      const last = found.more ? found.events.at(-1)?.[0] : undefined;
      const after = last && { keys: [`${last.at.getTime()}`], item: last.id };
      return {
        ...{ total: found.total, matches: await showEvents(context, grant, found.events) },
        next: after && (pageLink(asking.holder, { ...asking.asked, after }, clock.now().getTime()) ?? null),
      };
    },
  });
};

/** An id leads to the record it stands in. */
const recordsOf = ({ access: { keys } }: FhirContext, rest: Naming['rest']): Named[] =>
  rest.flatMap(({ parameter: { name }, test }) => {
    const [first] = name === '_id' && test.kind === 'token' ? test.any : [];
    const parts = first?.code === undefined ? undefined : parsePublicId(keys, first.code);
    return parts ? [{ key: patientKey(parts.patient) }] : [];
  });
