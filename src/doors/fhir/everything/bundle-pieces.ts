/** A searchset Bundle while its resources come: it is never held whole. Source: FHIR R4, Bundle. */
import { type IssueFacts, isObject, operationOutcome, textAt } from '../../../standards/fhir/index.ts';
import type { Lines } from '../export/lines.ts';

export interface Pieces {
  readonly base: string;
  readonly self: string;
  /** Lines that came already. */
  readonly first: Buffer | undefined;
  readonly lines: Lines;
  /** What is to be known beside, once the lines have ended. */
  readonly issues: () => readonly IssueFacts[];
}

export async function* bundlePieces({ base, self, first, lines, issues }: Pieces): AsyncGenerator<Buffer> {
  yield Buffer.from(`{"resourceType":"Bundle","type":"searchset","link":${JSON.stringify([linkTo(self)])}`);
  // A list that would be empty is left out.
  let before = ',"entry":[';
  for await (const page of pagesOf(first, lines)) {
    const entries = linesIn(page).map((line) => entryOf(base, line));
    yield Buffer.from(before + entries.join(','));
    before = ',';
  }
  const beside = issues();
  if (beside.length > 0) {
    const outcome = { resource: operationOutcome(...beside), search: { mode: 'outcome' } };
    yield Buffer.from(before + JSON.stringify(outcome));
    before = ',';
  }
  yield Buffer.from(before === ',' ? ']}' : '}');
}

const linkTo = (url: string) => ({ relation: 'self', url });

async function* pagesOf(first: Buffer | undefined, lines: Lines): AsyncGenerator<Buffer> {
  if (!first) return;
  yield first;
  yield* lines;
}

const linesIn = (page: Buffer): string[] =>
  page
    .toString()
    .split('\n')
    .filter((line) => line !== '');

/** The resource stays as it is served, down to its digits. */
function entryOf(base: string, line: string): string {
  const resource: unknown = JSON.parse(line);
  const [type, id] = isObject(resource) ? [textAt(resource, 'resourceType'), textAt(resource, 'id')] : [];
  return `{"fullUrl":${JSON.stringify(`${base}/${type}/${id}`)},"resource":${line},"search":{"mode":"match"}}`;
}
