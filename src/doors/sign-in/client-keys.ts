/** Fetching the public keys of an application from the address it registered: bounded in time and bytes, never redirected. */
const DEADLINE_MS = 2000;
const MOST_BYTES = 64 * 1024;

/** The library brings a guard that reaches no address inside a network; in the sandbox applications stand on the same machine. */
export const askClientKeys =
  (sandbox: boolean) =>
  async (url: string | URL | Request, options: RequestInit = {}): Promise<Response> => {
    const guarded: RequestInit = sandbox ? { headers: options.headers ?? {} } : options;
    return readBounded(await fetch(url, { ...guarded, redirect: 'error', signal: AbortSignal.timeout(DEADLINE_MS) }));
  };

async function readBounded(answer: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('a key set is too large');
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: answer.status, headers: answer.headers });
}
