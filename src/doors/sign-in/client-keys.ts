/** Fetching the public keys of an application from the address it registered: bounded in time and bytes, never redirected. */
const DEADLINE_MS = 2000;
const MOST_BYTES = 64 * 1024;

export async function askClientKeys(url: string | URL | Request, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(DEADLINE_MS) });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('a key set is too large');
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: answer.status, headers: answer.headers });
}
