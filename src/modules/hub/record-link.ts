/** Writing the registry: one document has one row, which its claim came before. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorListKey, type NewLink } from './links.ts';
import { answerPublications } from './publication/answer.ts';

// In one order, so that two who bring the same lists never wait for each other.
const KEEP_AUTHORS = statement(
  'hub-keep-authors',
  `INSERT INTO hub_author_list (author_list, xml, summary)
   SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS sent (author_list, xml, summary) ORDER BY author_list
   ON CONFLICT DO NOTHING`,
);

/** What a version says, column by column; a later one goes over all of them. */
const COLUMNS = [
  ['version', 'smallint', (_, { version }) => version],
  ['kind', 'text', ({ kind }) => kind],
  ['caption', 'text', ({ caption }) => caption],
  ['codes', 'text', ({ codes }) => codes],
  ['written_on', 'date', ({ writtenOn }) => writtenOn],
  ['written_at', 'time', ({ writtenAt }) => writtenAt],
  ['is_complete', 'boolean', ({ isComplete }) => isComplete],
  ['is_validated', 'boolean', ({ isValidated }) => isValidated],
  ['open_to_patient_from', 'date', ({ openToPatientFrom }) => openToPatientFrom],
  ['id_scheme', 'text', ({ localId }) => localId?.scheme],
  ['local_id', 'text', ({ localId }) => localId?.value],
  ['author_list', 'uuid', ({ authorXml }) => authorListKey(authorXml)],
  ['author', 'uuid', ({ author }) => author],
  ['author_profession', 'text', ({ authorProfession }) => authorProfession],
  ['category', 'text', ({ category }) => category],
  ['institution', 'uuid', ({ institution }) => institution],
  ['source', 'uuid', ({ source }) => source],
  ['summary_hash', 'bytea', ({ summaryHash }) => summaryHash],
  ['set_version', 'int', ({ setVersion }) => setVersion],
] as const satisfies readonly (readonly [string, string, (link: NewLink, place: LinkPlace) => unknown])[];

const names = COLUMNS.map(([name]) => name).join(', ');
/** Before the columns: home, item, claim, moment, local day. */
const BEFORE = 5;
const arrays = COLUMNS.map(([, type], at) => `$${at + 1 + BEFORE}::${type}[]`).join(', ');
// The delay in force today, of the institution its author acts for before the author's own, of the kind before that for every kind.
const DELAYED_UNTIL = `(SELECT $5::date + d.days FROM hub_delay d
     WHERE d.owner IN (sent.institution, sent.author) AND d.kind IN (sent.kind, '') AND d.holds_from <= $5::date
     ORDER BY d.owner <> coalesce(sent.institution, sent.author), d.kind = '', d.holds_from DESC, d.set_at DESC, d.delay DESC LIMIT 1)`;
const INSERT = statement(
  'hub-insert-links',
  `INSERT INTO hub_link (patient, item, claim, recorded_at, delayed_until, ${names})
   SELECT patient, item, claim, $4, ${DELAYED_UNTIL}, ${names}
   FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], ${arrays}) AS sent (patient, item, claim, ${names})`,
);
const REPLACE = statement(
  'hub-replace-link',
  `UPDATE hub_link SET recorded_at = $3, ${COLUMNS.map(([name], at) => `${name} = $${at + 4}`).join(', ')}
   WHERE patient = $1 AND item = $2`,
);

/** Where a version is written: the first takes the claim it holds, a later one goes over the row of the one before. */
export interface LinkPlace {
  readonly home: PatientKey;
  readonly version: number;
  readonly claim?: string | undefined;
}

export interface PlacedLink {
  readonly link: NewLink;
  readonly place: LinkPlace;
}

export const recordLink = (grant: RecordGrant, keys: KeyRing, link: NewLink, place: LinkPlace): Promise<void> =>
  recordLinks(grant, keys, [{ link, place }]);

/** Many at once, in their order: the first versions in one statement. What they answer of requests for publication is closed with them. */
export async function recordLinks(grant: RecordGrant, keys: KeyRing, placed: readonly PlacedLink[]): Promise<void> {
  await keepAuthors(grant, placed);
  const { tx } = readGrant(grant);
  const first = placed.filter(({ place: { version } }) => version === 1);
  const later = placed.filter(({ place: { version } }) => version > 1);
  // All leave in one piece: what answers no request costs no round trip.
  await Promise.all([
    insertFirst(grant, first),
    ...later.map(({ link, place }) => tx.run(REPLACE, [place.home, link.item, tx.now, ...valuesOf(link, place)])),
    answerPublications(
      grant,
      keys,
      placed.map(({ link }) => link),
    ),
  ]);
}

async function keepAuthors(grant: RecordGrant, placed: readonly PlacedLink[]): Promise<void> {
  const lists = new Map(placed.map(({ link }) => [link.authorXml, link.authorSummary]));
  if (lists.size === 0) return;
  const texts = [...lists.keys()];
  await readGrant(grant).tx.run(KEEP_AUTHORS, [texts.map(authorListKey), texts, [...lists.values()]]);
}

async function insertFirst(grant: RecordGrant, placed: readonly PlacedLink[]): Promise<void> {
  if (placed.length === 0) return;
  const { tx } = readGrant(grant);
  const rows = placed.map(({ link, place }) => valuesOf(link, place));
  await tx.run(INSERT, [
    placed.map(({ place }) => place.home),
    placed.map(({ link }) => link.item),
    placed.map(({ place }) => place.claim ?? null),
    tx.now,
    brusselsDay(tx.now),
    ...COLUMNS.map((_, at) => rows.map((row) => row[at])),
  ]);
}

const valuesOf = (link: NewLink, place: LinkPlace): unknown[] =>
  COLUMNS.map(([, , columnOf]) => columnOf(link, place) ?? null);
