/**
 * Putting a report: the later version replaces the earlier one wherever it stood, the same bytes are taken once, what comes late
 * changes nothing. Source: fhir-be facts 6, "Versions" (tests 6D, 6F); decision 0070.
 */
import { createHash } from 'node:crypto';
import { newItemId } from '../../../platform/sealing/index.ts';
import {
  bundleNumber,
  isOlder,
  momentsOf,
  type ReportDocument,
  reportNumber,
  splice,
} from '../../../standards/fhir/index.ts';
import { type AccessContext, mayWrite } from '../../access/index.ts';
import { discloseUnder, itemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { type Author, authorOf } from '../author.ts';
import type { Careset } from '../caresets/index.ts';
import type { VersionPlace } from '../content.ts';
import { columnsOf } from '../index-columns.ts';
import { type NewVersion, type StoredVersion, storeVersion } from '../store-version.ts';
import { makeParts, type Part, type PartEntry, partEntries } from './parts.ts';
import {
  claimReport,
  claimVersion,
  freeReport,
  keepNumbers,
  numbersOf,
  type ReportNumbers,
  takeReport,
} from './report-claims.ts';
import { reportLeaves } from './report-leaves.ts';
import { type StandingReport, standingReport, versionWith } from './standing-report.ts';
import { storeParts } from './store-parts.ts';

export interface NewDocument extends Pick<NewVersion, 'profile' | 'read'> {
  readonly careset: Careset;
  readonly document: ReportDocument;
}

export type DocumentOutcome =
  | { readonly outcome: 'created' | 'new-version'; readonly stored: StoredVersion }
  /** The same bytes again: nothing was written. */
  | { readonly outcome: 'duplicate'; readonly known: { readonly place: VersionPlace; readonly updatedAt: Date } }
  /** A later version stands already: nothing was written. */
  | { readonly outcome: 'late' }
  | {
      readonly outcome:
        | 'kind-not-for-profession'
        | 'identifier-conflict'
        | 'report-number-missing'
        | 'references-too-many';
    };

type Context = Pick<AccessContext, 'keys' | 'trail'>;

/** References are written again in every part that has them: this bounds what one message makes the house keep. */
const MOST_REFERENCES = 20_000;

export async function putDocument(context: Context, grant: RecordGrant, sent: NewDocument): Promise<DocumentOutcome> {
  const { limits, caller } = readGrant(grant);
  const { rights } = sent.careset;
  const author = authorOf(caller);
  if (!author || !mayWrite(limits, rights.category)) return { outcome: 'kind-not-for-profession' };
  const number = reportNumber(sent.document);
  if (!number) return { outcome: 'report-number-missing' };
  const found = partEntries(sent.document, sent.careset);
  const references = found.reduce((sum, part) => sum + part.references.length, 0);
  if (references > MOST_REFERENCES) return { outcome: 'references-too-many' };
  const numbers = numbersOf(context.keys, author, number, bundleNumber(sent.document));
  return settle(context, grant, { ...sent, author, found, numbers });
}

interface Asked extends NewDocument {
  readonly author: Author;
  readonly found: readonly PartEntry[];
  readonly numbers: ReportNumbers;
}

/** Who claims the number waits for whoever is putting another version of the report. */
async function settle(context: Context, grant: RecordGrant, asked: Asked): Promise<DocumentOutcome> {
  const { tx, patient } = readGrant(grant);
  const { numbers } = asked;
  const fresh = { patient, item: itemKey(newItemId(tx.now)), version: 1 };
  const holder = await claimReport(tx, numbers, fresh);
  const standing = holder && (await standingReport(grant, numbers.report, holder));
  const known = standing && !standing.gone ? await knownOutcome(grant, asked, standing) : undefined;
  if (known) return known;
  const replaces = standing && !standing.gone && !standing.elsewhere ? standing : undefined;
  const place = replaces ? { patient: replaces.patient, item: replaces.item, version: replaces.version + 1 } : fresh;
  if (!(await claimVersion(tx, numbers, place, standing))) {
    if (!standing) await freeReport(tx, numbers, fresh);
    return { outcome: 'identifier-conflict' };
  }
  if (standing && !replaces) {
    const by = { author: asked.author.key, kind: asked.careset.rights.kind };
    if (!standing.gone) await reportLeaves(context, grant, numbers.report, standing, by);
    await takeReport(tx, numbers, standing, place);
  }
  return { outcome: replaces ? 'new-version' : 'created', stored: await store(context, grant, asked, place) };
}

/** What was there already, or came too late. */
async function knownOutcome(
  grant: RecordGrant,
  { read, document, careset }: Asked,
  standing: StandingReport,
): Promise<DocumentOutcome | undefined> {
  const { patient, item, elsewhere, moments } = standing;
  const sha256 = createHash('sha256').update(read.bytes).digest();
  const same = elsewhere ? undefined : await versionWith(grant, standing, sha256);
  if (!same && !isOlder(momentsOf(document), moments)) return undefined;
  const { kind } = careset.rights;
  discloseUnder(grant, { item: elsewhere ? undefined : item, kind, count: 0, reason: same ? undefined : 'late' });
  if (!same) return { outcome: 'late' };
  return {
    outcome: 'duplicate',
    known: { place: { patient, item, version: same.version }, updatedAt: same.updatedAt },
  };
}

async function store(
  { keys }: Context,
  grant: RecordGrant,
  { careset, profile, read, document, author, found, numbers }: Asked,
  place: VersionPlace,
): Promise<StoredVersion> {
  const { tx, patients } = readGrant(grant);
  const parts = makeParts({ keys, place, at: tx.now }, read, document, found);
  const stored = await storeVersion(grant, keys, place, {
    ...{ type: careset.type, rights: careset.rights, author, profile, read, parts: parts.map(toContent) },
    moments: [...momentsOf(document)].map(([name, at]) => [name, momentRange(at)]),
    method: place.version === 1 ? 'create' : 'update',
    // The numbers of a report are claimed apart.
    claims: [],
  });
  await keepNumbers(tx, numbers, place);
  await storeParts(grant, place, parts, ({ type, from, to, edits }) =>
    columnsOf({ keys, patients }, type, splice(read.bytes.subarray(from, to), edits)),
  );
  return stored;
}

const toContent = ({ item, type, from, to, edits }: Part) => ({ item, type, from, to, edits });
const momentRange = (at: Date): string => `[${at.toISOString()},${at.toISOString()}]`;
