/** GET [base]/DocumentReference?… and POST [base]/DocumentReference/_search: the registry of one patient. Source: IHE MHD, ITI-67; KMEHR facts A10. */
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { criteriaOf, pageOf, positionOf } from '../documents/criteria.ts';
import { listAll } from '../documents/list-all.ts';
import { reportCriteriaOf } from '../documents/report-criteria.ts';
import type { FhirContext } from '../front.ts';
import { searchView } from '../search/in-one-record.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { recordsOfIds } from '../search/whom.ts';

const NO_DOCUMENT = { items: [] } as const;

/** What no parameter of a search says. */
interface Beside {
  /** Of the document itself: the registry knows none. */
  readonly profiles?: readonly string[] | undefined;
}

export const searchDocuments = (
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  { profiles }: Beside = {},
): Promise<Outcome> =>
  searchView(context, asked, asking, {
    act: 'list-documents',
    records: (rest) => recordsOfIds(context, rest),
    page: (rest) => pageOf(asking, rest),
    find: async (grant, rest, page) => {
      const criteria = {
        links: profiles ? NO_DOCUMENT : await criteriaOf(context, grant, rest),
        reports: { ...(await reportCriteriaOf(context, grant, rest)), profiles },
      };
      const { base, language } = asking;
      const { total, shown, next } = await listAll(context, grant, criteria, { ...page, base, language });
      return { total, matches: shown, after: next && positionOf(next) };
    },
  });
