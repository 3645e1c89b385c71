/** A page of items in their order, with the sealed contents that they are in: bounded by number and by bytes, a document once for all its parts. */
import { KEY_COLUMNS, KEY_JOINS, KEY_NAMES, PLAIN_BYTES } from '../content.ts';

export interface PageBounds {
  /** Names of parameters: how many items, and one more, by which it is seen that there are more. */
  readonly count: string;
  readonly oneMore: string;
  /** Of the contents, as received; the first is read whatever its size, with all that is in it. */
  readonly bytes: number;
  /** Columns beside those of a found row, over the row `page`. */
  readonly also?: readonly string[];
}

/** Of an item: its own, and where its bytes are. */
export const FOUND_COLUMNS =
  'l.patient, l.item, l.type, l.version, l.kind, coalesce(l.document, l.item) AS holder, l.rights_item';

const FOUND_NAMES = ['patient', 'item', 'type', 'version', 'kind', 'holder', 'rights_item', 'fetched'] as const;

/** Over rows that have `FOUND_COLUMNS` and their `place` in the order; `fetched` counts those, up to one more than a page has. */
export function writePage(rows: string, { count, oneMore, bytes, also = [] }: PageBounds): string {
  const columns = [...FOUND_NAMES, ...KEY_NAMES].map((name) => `page.${name}`);
  return `SELECT ${[...columns, ...also].join(', ')}, CASE WHEN page.is_first THEN page.content END AS content
   FROM (SELECT hit.*, v.content, ${KEY_COLUMNS}, first_value(${PLAIN_BYTES}) OVER in_order AS first_bytes,
       sum(CASE WHEN hit.is_first THEN ${PLAIN_BYTES} ELSE 0 END) OVER in_order AS bytes
     FROM (SELECT near.*, count(*) OVER ()::int AS fetched,
         row_number() OVER (PARTITION BY near.patient, near.holder ORDER BY near.place) = 1 AS is_first
       FROM (${rows} ORDER BY place LIMIT ${oneMore}::int) near) hit
     JOIN fhir_version v ON v.patient = hit.patient AND v.item = hit.holder AND v.version = hit.version ${KEY_JOINS}
     WINDOW in_order AS (ORDER BY hit.place)) page
   WHERE page.place <= ${count}::int AND page.bytes <= greatest(${bytes}, page.first_bytes)
   ORDER BY page.place`;
}
