/** A form whose answer leads back to an application: browsers follow it only where the page's policy names that origin. */
import type { HttpReply } from './types.ts';

const POLICY = 'content-security-policy';

/** The origin of a web address; of an application's own scheme the scheme. */
const sourceOf = (uri: string): string | undefined => {
  const { origin, protocol } = URL.parse(uri) ?? {};
  return origin === 'null' ? protocol : origin;
};

/** Forms of this page may lead to these addresses. */
export function allowSendingTo(reply: HttpReply, ...uris: readonly string[]): void {
  const sources = [...new Set(uris.flatMap((uri) => sourceOf(uri) ?? []))].join(' ');
  const policy = String(reply.getHeader(POLICY) ?? '');
  if (sources) reply.header(POLICY, policy.replace("form-action 'self'", `form-action 'self' ${sources}`));
}
