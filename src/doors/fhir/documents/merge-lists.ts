/** Documents of the registry and reports of the vault as one list: a page of it, and how far each of the two was shown. */
import type { ReportPage, ReportRow } from '../../../modules/fhir-vault/index.ts';
import type { DocumentLink, DocumentOrder } from '../../../modules/hub/index.ts';
import { brusselsMoment } from '../../../platform/time/index.ts';

export type Listed = { readonly link: DocumentLink } | { readonly report: ReportRow };

interface Fetched<Row> {
  /** From its offset on, in the order that was asked. */
  readonly rows: readonly Row[];
  readonly offset: number;
  readonly total: number;
}

export interface TwoLists {
  readonly links: Fetched<DocumentLink>;
  readonly reports: Fetched<ReportRow>;
  readonly order: readonly DocumentOrder[];
  readonly limit: number;
}

const NEWEST_FIRST: DocumentOrder = { by: 'written', descending: true };
const SECOND_MS = 1000;

const ofLink = ({ recordedSeconds, writtenOn, writtenAt }: DocumentLink) => ({
  recorded: recordedSeconds * SECOND_MS,
  written: brusselsMoment(writtenOn, writtenAt)?.getTime() ?? 0,
});
const ofReport = ({ recordedAt, writtenAt }: ReportRow) => ({
  recorded: recordedAt.getTime(),
  written: writtenAt?.getTime() ?? 0,
});

export function mergeLists({ links, reports, order, limit }: TwoLists): Listed[] {
  const merged: Listed[] = [];
  let [atLink, atReport] = [0, 0];
  while (merged.length < limit) {
    const [link, report] = [links.rows[atLink], reports.rows[atReport]];
    // Of a list that holds more than was fetched it is not known what comes next.
    if ((!link && isCut(links)) || (!report && isCut(reports)) || !(link ?? report)) break;
    if (link && (!report || isBefore(link, report, order))) {
      merged.push({ link });
      atLink += 1;
    } else if (report) {
      merged.push({ report });
      atReport += 1;
    }
  }
  return merged;
}

const isCut = ({ rows, offset, total }: Fetched<unknown>): boolean => offset + rows.length < total;

/** What is equal in all of the order stands with the registry first. */
function isBefore(link: DocumentLink, report: ReportRow, order: readonly DocumentOrder[]): boolean {
  const [one, other] = [ofLink(link), ofReport(report)];
  const decides = [...order, NEWEST_FIRST].find(({ by }) => one[by] !== other[by]);
  return decides === undefined || one[decides.by] < other[decides.by] !== decides.descending;
}

export const reportsIn = (listed: readonly Listed[]): ReportRow[] =>
  listed.flatMap((one) => ('report' in one ? [one.report] : []));
export const linksIn = (listed: readonly Listed[]): DocumentLink[] =>
  listed.flatMap((one) => ('link' in one ? [one.link] : []));

export const fetchedReports = ({ reports: rows, total }: ReportPage, offset: number): Fetched<ReportRow> => ({
  ...{ rows, total, offset },
});
