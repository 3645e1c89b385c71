/** Documents of the registry by whatever it can tell of them; what is shown is traced as a list. Source: IHE MHD, ITI-67; FHIR R4, DocumentReference. */
import { multirangeOf, type Span, statement } from '../../platform/postgres/index.ts';
import { limitValues } from '../access/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { after, BY_WRITING, COLUMNS, type LinkPage, type LinkRow, toLink, WITHIN_LIMITS } from './links.ts';
import { MOST_ROWS } from './list-documents.ts';

/** When a document was registered here, and when it was written. */
export type DocumentMoment = 'recorded' | 'written';

export interface DocumentOrder {
  readonly by: DocumentMoment;
  readonly descending: boolean;
}

/** Everything that is said must hold; an empty list finds nothing. */
export interface DocumentCriteria {
  readonly items?: readonly ItemKey[] | undefined;
  /** Ids of the sender, as the registry keeps them; without a scheme in whatever list. */
  readonly localIds?: readonly { readonly scheme: string | undefined; readonly value: string }[] | undefined;
  /** CD-TRANSACTION values. */
  readonly kinds?: readonly string[] | undefined;
  /** Caregivers or institutions. */
  readonly authors?: readonly string[] | undefined;
  /** How words of the authors' names begin, without case and accents: one of each list. */
  readonly authorNames?: readonly (readonly string[])[] | undefined;
  /** One span of each list. */
  readonly recorded?: readonly (readonly Span[])[] | undefined;
  readonly written?: readonly (readonly Span[])[] | undefined;
  /** The newest first without it. */
  readonly order?: readonly DocumentOrder[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

const MOMENTS: Readonly<Record<DocumentMoment, string>> = {
  recorded: 'l.recorded_at',
  written: `((l.written_on + l.written_at) AT TIME ZONE 'Europe/Brussels')`,
};
const LOCAL_ID = `EXISTS (SELECT 1 FROM unnest(${after(2)}::text[], ${after(3)}::text[]) wanted (scheme, value)
       WHERE wanted.value = l.local_id AND (wanted.scheme IS NULL OR wanted.scheme = l.id_scheme))`;
const FOLDED = `lower(regexp_replace(normalize(a.summary, NFD), '[\\u0300-\\u036f]', '', 'g'))`;
const FOUND = `FROM hub_link l JOIN hub_author_list a USING (author_list) WHERE ${WITHIN_LIMITS}
     AND (${after(1)}::uuid[] IS NULL OR l.item = ANY (${after(1)}::uuid[]))
     AND (${after(3)}::text[] IS NULL OR ${LOCAL_ID})
     AND (${after(4)}::text[] IS NULL OR l.kind = ANY (${after(4)}::text[]))
     AND (${after(5)}::uuid[] IS NULL OR l.author = ANY (${after(5)}::uuid[]))
     AND (${after(6)}::text[] IS NULL OR ${FOLDED} ~ ALL (${after(6)}::text[]))
     AND (${after(7)}::text[] IS NULL OR ${MOMENTS.recorded} <@ ALL (${after(7)}::text[]::tstzmultirange[]))
     AND (${after(8)}::text[] IS NULL OR ${MOMENTS.written} <@ ALL (${after(8)}::text[]::tstzmultirange[]))`;

const ways = ({ by, descending }: DocumentOrder): string => `${MOMENTS[by]} ${descending ? 'DESC' : 'ASC'}`;

/** A moment that stands before itself orders nothing: few statements are ever made. */
function findIn(asked: readonly DocumentOrder[]) {
  const order = asked.filter(({ by }, at) => asked.findIndex((one) => one.by === by) === at);
  const name = order.map(({ by, descending }) => `-${by}-${descending ? 'down' : 'up'}`).join('');
  // What was recorded at one moment stands in the order of every list.
  const text = `ORDER BY ${[...order.map(ways), BY_WRITING].join(', ')}`;
  return statement(
    `hub-find-documents${name}`,
    `SELECT ${COLUMNS}, count(*) OVER ()::int AS total ${FOUND} ${text} LIMIT ${after(9)} OFFSET ${after(10)}`,
  );
}
const COUNT = statement('hub-count-found', `SELECT count(*)::int AS total ${FOUND}`);

/** Of the rows that were found those that are shown: what comes from elsewhere stands between them. */
export type Choose = (page: LinkPage) => LinkPage['links'];

export async function findDocuments(
  grant: RecordGrant,
  criteria: DocumentCriteria,
  choose: Choose = ({ links }) => links,
): Promise<LinkPage> {
  const { tx } = readGrant(grant);
  const values = [...limitValues(grant), ...criteriaValues(criteria)];
  const limit = Math.min(criteria.limit, MOST_ROWS);
  const find = findIn(criteria.order ?? []);
  const rows = limit === 0 ? [] : await tx.run<LinkRow & { total: number }>(find, [...values, limit, criteria.offset]);
  const [first] = rows;
  const isCounted = limit === 0 || (!first && criteria.offset > 0);
  const total = first?.total ?? (isCounted ? await countFound(grant, values) : 0);
  const links = choose({ links: rows.map(toLink), total });
  // Whoever is told how many there are is told of all of them.
  discloseUnder(grant, limit === 0 ? { count: total, reason: 'count' } : { count: links.length });
  return { links, total };
}

async function countFound(grant: RecordGrant, values: readonly unknown[]): Promise<number> {
  const [counted] = await readGrant(grant).tx.run<{ total: number }>(COUNT, [...values]);
  return counted?.total ?? 0;
}

const beginnings = (texts: readonly string[]): string =>
  `(^| )(${texts.map((text) => text.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|')})`;

const criteriaValues = ({ items, localIds, kinds, authors, authorNames, recorded, written }: DocumentCriteria) =>
  [
    items,
    localIds?.map(({ scheme }) => scheme ?? null),
    localIds?.map(({ value }) => value),
    kinds,
    authors,
    authorNames?.map(beginnings),
    recorded?.map(multirangeOf),
    written?.map(multirangeOf),
  ].map((value) => value ?? null);
