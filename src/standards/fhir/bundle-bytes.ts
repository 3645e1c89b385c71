/** A Bundle whose resources are bytes that stay as they are. Source: FHIR R4, Bundle. */
export interface ByteEntry {
  readonly fullUrl?: string | undefined;
  readonly resource?: Buffer | undefined;
  readonly request?: { readonly method: string; readonly url: string } | undefined;
  readonly response?:
    | {
        readonly status: string;
        readonly location?: string | undefined;
        readonly etag?: string | undefined;
        readonly lastModified?: string | undefined;
        /** An OperationOutcome. */
        readonly outcome?: object | undefined;
      }
    | undefined;
}

export interface ByteBundle {
  readonly type: 'history' | 'batch-response' | 'transaction-response';
  readonly total?: number | undefined;
  readonly link?: readonly { readonly relation: string; readonly url: string }[] | undefined;
  readonly entry: readonly ByteEntry[];
}

export function bundleBytes({ type, total, link, entry }: ByteBundle): Buffer {
  return withEntries({ type, total, link }, entry.map(entryBytes));
}

type Head = Pick<ByteBundle, 'total' | 'link'> & { readonly type: string };
const COMMA = Buffer.from(',');

/** Each entry in its pieces; a list that would be empty is left out. */
export function withEntries(bundle: Head, entries: readonly (readonly Buffer[])[]): Buffer {
  const head = JSON.stringify({ resourceType: 'Bundle', ...bundle });
  if (entries.length === 0) return Buffer.from(head);
  const pieces = entries.flatMap((one, at) => (at === 0 ? one : [COMMA, ...one]));
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"entry":[`), ...pieces, Buffer.from(']}')]);
}

function entryBytes({ resource, ...rest }: ByteEntry): Buffer[] {
  const text = JSON.stringify(rest);
  if (!resource) return [Buffer.from(text)];
  const before = text === '{}' ? '{"resource":' : `${text.slice(0, -1)},"resource":`;
  return [Buffer.from(before), resource, Buffer.from('}')];
}
