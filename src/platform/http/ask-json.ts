/** Asking an outside system for JSON: with a deadline, a limit on bytes, and no exception for what goes wrong out there. */

export interface JsonRequest {
  readonly url: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  readonly deadlineMs: number;
  readonly mostBytes: number;
}

export type JsonAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'silent' | 'wrong-answer' };

const SILENT = { ok: false, why: 'silent' } as const;
const WRONG = { ok: false, why: 'wrong-answer' } as const;

/** Silent: no whole answer within the deadline, or a failure of the other side. Wrong: refused, too large, or not JSON. */
export async function askJson({ url, body, deadlineMs, mostBytes }: JsonRequest): Promise<JsonAnswer> {
  try {
    const answer = await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return answer.status >= 500 ? SILENT : WRONG;
    }
    const text = await readAtMost(answer, mostBytes);
    return text === undefined ? WRONG : parse(text);
  } catch {
    return SILENT;
  }
}

async function readAtMost({ body }: Response, mostBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): JsonAnswer {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return WRONG;
  }
}
