/** Asking an outside system within bounds, and no exception for what goes wrong out there. */
import { askWithCertificate } from './ask-with-certificate.ts';
import { type BytesAnswer, type BytesRequest, readAtMost } from './bytes-question.ts';

/** Silent: no whole answer within the deadline. A compressed answer is measured as it is unpacked. */
export async function askBytes(asked: BytesRequest): Promise<BytesAnswer> {
  const { url, body, headers, deadlineMs, mostBytes, identity } = asked;
  if (identity && url.startsWith('https:')) return askWithCertificate(asked, identity);
  try {
    const answer = await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { 'accept-encoding': 'identity', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const bytes = answer.body ? await readAtMost(answer.body, mostBytes) : Buffer.alloc(0);
    return bytes ? { ok: true, status: answer.status, bytes } : { ok: false, why: 'too-large' };
  } catch {
    return { ok: false, why: 'silent' };
  }
}
