/** Asking an outside system: with one deadline over connection, headers and body, a limit on bytes, and no exception for what goes wrong out there. */

export interface BytesRequest {
  readonly url: string;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
  readonly mostBytes: number;
}

export type BytesAnswer =
  | { readonly ok: true; readonly status: number; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: 'silent' | 'too-large' };

/** Silent: no whole answer within the deadline. A compressed answer is measured as it is unpacked. */
export async function askBytes({ url, body, headers, deadlineMs, mostBytes }: BytesRequest): Promise<BytesAnswer> {
  try {
    const answer = await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { 'accept-encoding': 'identity', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const bytes = await readAtMost(answer, mostBytes);
    return bytes ? { ok: true, status: answer.status, bytes } : { ok: false, why: 'too-large' };
  } catch {
    return { ok: false, why: 'silent' };
  }
}

async function readAtMost({ body }: Response, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
