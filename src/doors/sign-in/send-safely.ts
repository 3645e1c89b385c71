/** A form whose answer leads back to an application: browsers follow it only where the page's policy names that origin. */
import type { HttpReply } from '../../platform/http/index.ts';

const POLICY = 'content-security-policy';

/** The origin of a web address; of an application's own scheme the scheme. */
const sourceOf = (uri: string): string | undefined => {
  const { origin, protocol } = URL.parse(uri) ?? {};
  return origin === 'null' ? protocol : origin;
};

export function allowSendingTo(reply: HttpReply, uri: string): void {
  const source = sourceOf(uri);
  const policy = String(reply.getHeader(POLICY) ?? '');
  if (source) reply.header(POLICY, policy.replace("form-action 'self'", `form-action 'self' ${source}`));
}
