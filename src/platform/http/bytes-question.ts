/** A question to an outside system, and what comes back: with one deadline over connection, headers and body, and a limit on bytes. */

/** What we show, as PEM, and whom we believe besides the authorities that this machine knows. */
export interface ClientIdentity {
  readonly certificate: string;
  readonly privateKey: string;
  readonly authorities: readonly string[];
}

export interface BytesRequest {
  readonly url: string;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
  readonly mostBytes: number;
  /** Shown where the other side asks for it, on https. */
  readonly identity?: ClientIdentity | undefined;
}

export type BytesAnswer =
  | { readonly ok: true; readonly status: number; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: 'silent' | 'too-large' };

/** Nothing when there is more than that. */
export async function readAtMost(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
