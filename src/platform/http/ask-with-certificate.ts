/** Asking an outside system that wants to see our certificate: within the bounds of every question to the outside. */
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { rootCertificates } from 'node:tls';
import { type BytesAnswer, type BytesRequest, type ClientIdentity, readAtMost } from './bytes-question.ts';

export async function askWithCertificate(asked: BytesRequest, identity: ClientIdentity): Promise<BytesAnswer> {
  try {
    const answer = await send(asked, identity);
    const bytes = await readAtMost(answer, asked.mostBytes);
    return bytes ? { ok: true, status: answer.statusCode ?? 0, bytes } : { ok: false, why: 'too-large' };
  } catch {
    return { ok: false, why: 'silent' };
  }
}

/** The deadline runs on while the answer is read: its signal ends that too. */
const send = (
  { url, body, headers, deadlineMs }: BytesRequest,
  { certificate, privateKey, authorities }: ClientIdentity,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    // Without authorities of our own those of the machine count, and what NODE_EXTRA_CA_CERTS names.
    const trusted = authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {};
    const shown = { cert: certificate, key: privateKey, minVersion: 'TLSv1.2' } as const;
    const sent = request(url, {
      ...{ ...shown, ...trusted, method: body === undefined ? 'GET' : 'POST' },
      headers: { 'accept-encoding': 'identity', ...headers },
      signal: AbortSignal.timeout(deadlineMs),
    });
    sent.on('response', resolve).on('error', reject).end(body);
  });
