/** A page of all documents of a record, as DocumentReferences: those of the registry and the reports of the vault. */
import { findReports, openReports, type ReportCriteria } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { type DocumentCriteria, type DocumentOrder, findDocuments } from '../../../modules/hub/index.ts';
import { printPublicId } from '../../../platform/sealing/index.ts';
import type { DocumentReference } from '../../../standards/fhir/index.ts';
import type { FhirContext } from '../front.ts';
import { fetchedReports, type Listed, linksIn, mergeLists, reportsIn } from './merge-lists.ts';
import { type Showing, showDocuments } from './show-documents.ts';
import { showReports } from './show-reports.ts';

/** How far each of the two was shown. */
export interface Offsets {
  readonly links: number;
  readonly reports: number;
}

export interface ListPage {
  readonly offsets: Offsets;
  readonly limit: number;
  /** What was written last first without it. */
  readonly order?: readonly DocumentOrder[] | undefined;
}

type Paging = 'order' | 'offset' | 'limit';
/** The same conditions, as each of the two is asked. */
export interface ListCriteria {
  readonly links: Omit<DocumentCriteria, Paging>;
  readonly reports: Omit<ReportCriteria, Paging>;
}

export interface ListedDocuments {
  readonly total: number;
  readonly shown: readonly DocumentReference[];
  /** Nothing when these were the last. */
  readonly next?: Offsets | undefined;
}

/** A page of more is shortened to this. */
const MOST_ROWS = 500;

export async function listAll(
  context: FhirContext,
  grant: RecordGrant,
  criteria: ListCriteria,
  { offsets, order = [], limit: asked, ...showing }: ListPage & Showing,
): Promise<ListedDocuments> {
  const { keys } = context.access;
  const limit = Math.min(asked, MOST_ROWS);
  const page = { order, limit };
  const found = await findReports(grant, keys, { ...criteria.reports, ...page, offset: offsets.reports });
  const reports = fetchedReports(found, offsets.reports);
  let listed: readonly Listed[] = [];
  const wanted = { ...criteria.links, ...page, offset: offsets.links };
  const registry = await findDocuments(grant, wanted, ({ links: rows, total }) => {
    listed = mergeLists({ links: { rows, total, offset: offsets.links }, reports, order, limit });
    return linksIn(listed);
  });
  const opened = await openReports(grant, keys, reportsIn(listed));
  const until = {
    links: offsets.links + registry.links.length,
    reports: offsets.reports + reportsIn(listed).length,
  };
  const total = registry.total + found.total;
  const isLast = listed.length === 0 || until.links + until.reports >= total;
  const all = new Map(
    [
      ...(await showDocuments(context, grant, registry.links, showing)),
      ...(await showReports(context, grant, opened, showing)),
    ].map((one) => [one.id, one] as const),
  );
  return { total, shown: inOrder(context, listed, all), next: isLast ? undefined : until };
}

const inOrder = (
  { access: { keys } }: FhirContext,
  listed: readonly Listed[],
  shown: ReadonlyMap<string | undefined, DocumentReference>,
): DocumentReference[] =>
  listed.flatMap((one) => shown.get(printPublicId(keys, 'link' in one ? one.link : one.report)) ?? []);
