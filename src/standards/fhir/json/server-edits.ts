/** The least edits that make a received resource a served one. Source: FHIR R4, "http" 3.1.0.5-6 (id, meta.versionId and meta.lastUpdated are the server's). */
import type { JsonPath, Positions } from './positions.ts';
import type { JsonText } from './read-json.ts';
import type { Edit, Edits } from './splice.ts';

export interface ServerFacts {
  readonly id: string;
  readonly versionId: string;
  /** As an instant is written. */
  readonly lastUpdated: string;
  /** Strings that stand in place of others: where an entry of a transaction points at another. */
  readonly references?: readonly { readonly path: JsonPath; readonly text: string }[] | undefined;
}

/** A JSON object that tells its `resourceType`. */
export function serverEdits(read: Pick<JsonText, 'bytes' | 'at'>, facts: ServerFacts): Edits {
  const { id, versionId, lastUpdated, references = [] } = facts;
  const text = new Text(read.bytes, read.at);
  const inMeta = [
    ['versionId', versionId],
    ['lastUpdated', lastUpdated],
  ] as const;
  return [
    ...text.set([], [['id', id]]),
    ...(text.isObject(['meta']) ? text.set(['meta'], inMeta) : text.set([], [['meta', Object.fromEntries(inMeta)]])),
    ...references.flatMap((reference) => text.replace(reference.path, reference.text)),
  ].sort((a, b) => a.from - b.from);
}

const OPEN_OBJECT = 0x7b;

type Member = readonly [name: string, value: unknown];

class Text {
  readonly #bytes: Buffer;
  readonly #at: Positions;

  constructor(bytes: Buffer, at: Positions) {
    this.#bytes = bytes;
    this.#at = at;
  }

  isObject(path: JsonPath): boolean {
    const range = this.#at.valueAt(path);
    return range !== undefined && this.#bytes[range.from] === OPEN_OBJECT;
  }

  /** Replaces the members that are there; puts in the others together. */
  set(path: JsonPath, members: readonly Member[]): Edit[] {
    const isThere = ([name]: Member) => this.#at.valueAt([...path, name]) !== undefined;
    const missing = members.filter((member) => !isThere(member));
    return [
      ...members.filter(isThere).flatMap(([name, value]) => this.replace([...path, name], value)),
      ...(missing.length > 0 ? [this.#insert(path, missing)] : []),
    ];
  }

  replace(path: JsonPath, value: unknown): Edit[] {
    const range = this.#at.valueAt(path);
    if (!range) throw new Error(`nothing at ${path.join('.')}`);
    const was = this.#bytes.toString('utf8', range.from, range.to);
    const text = JSON.stringify(value);
    return was === text ? [] : [{ ...range, text, was }];
  }

  /** After `resourceType` where the object has one, else after its bracket. */
  #insert(path: JsonPath, members: readonly Member[]): Edit {
    const written = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',');
    const type = path.length === 0 ? this.#at.memberAt(['resourceType']) : undefined;
    if (type) return insertion(type.to, `,${written}`);
    const range = this.#at.valueAt(path);
    if (!range) throw new Error(`nothing at ${path.join('.')}`);
    return insertion(range.from + 1, this.#isEmpty(range) ? written : `${written},`);
  }

  #isEmpty({ from, to }: { readonly from: number; readonly to: number }): boolean {
    return this.#bytes.toString('latin1', from + 1, to - 1).trim() === '';
  }
}

const insertion = (at: number, text: string): Edit => ({ from: at, to: at, text, was: '' });
