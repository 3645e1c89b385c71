/** What a search of the vault found, as a Bundle whose resources stay byte for byte as they are served. Source: FHIR R4, "search" 3.1.1.5.1. */
import { withEntries } from './bundle-bytes.ts';
import { readJson } from './json/index.ts';
import { isObject } from './json-object.ts';
import type { OperationOutcome, Resource } from './resources.ts';
import { type AnswerOptions, subsetOf } from './search/index.ts';

export interface KeptEntry {
  readonly fullUrl: string;
  readonly mode: 'match' | 'include';
  /** As it is served. */
  readonly bytes: Buffer;
}

export interface KeptFound {
  readonly self: string;
  readonly next?: string | undefined;
  readonly total: number;
  readonly entries: readonly KeptEntry[];
  readonly answer: AnswerOptions;
  readonly outcome?: OperationOutcome | undefined;
}

export function searchsetBytes({ self, next, total, entries, answer, outcome }: KeptFound): Buffer {
  const link = [{ relation: 'self', url: self }, ...(next === undefined ? [] : [{ relation: 'next', url: next }])];
  const beside = outcome ? [[Buffer.from(JSON.stringify({ resource: outcome, search: { mode: 'outcome' } }))]] : [];
  return withEntries({ type: 'searchset', total, link }, [
    ...entries.map((entry) => entryBytes(entry, answer)),
    ...beside,
  ]);
}

const entryBytes = ({ fullUrl, mode, bytes }: KeptEntry, { summary, elements }: AnswerOptions): Buffer[] => {
  // The elements are named for the type that was searched.
  const parts = mode === 'match' ? { summary, elements } : { summary };
  return [
    Buffer.from(`{"fullUrl":${JSON.stringify(fullUrl)},"resource":`),
    isWhole(parts) ? bytes : partsOf(bytes, parts),
    Buffer.from(`,"search":{"mode":"${mode}"}}`),
  ];
};

type Parts = Pick<AnswerOptions, 'summary' | 'elements'>;
const isWhole = ({ summary, elements }: Parts): boolean =>
  (summary === undefined || summary === 'false') && elements === undefined;

const isResource = (value: unknown): value is Resource => isObject(value) && typeof value.resourceType === 'string';

/** What stays is written as it was: a decimal keeps its digits. */
function partsOf(bytes: Buffer, parts: Parts): Buffer {
  const read = readJson(bytes);
  if (!read.ok || !isResource(read.value)) throw new Error('what is served is no resource');
  const { value, at } = read;
  const members = Object.entries(subsetOf(value, parts)).map(([name, kept]) => {
    const range = name === 'meta' ? undefined : at.memberAt([name]);
    return range ? bytes.toString('utf8', range.from, range.to) : `${JSON.stringify(name)}:${JSON.stringify(kept)}`;
  });
  return Buffer.from(`{${members.join(',')}}`);
}
