/**
 * An application that proves itself wrongly waits, longer each time. Source: OWASP ASVS 5.0, 6.3.1; decision 0061.
 * Counted is the application as it comes from one address: from elsewhere nobody can make it wait.
 */
import { errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { failed, mayTry, type Subject, subjectHash, succeeded } from '../../modules/identity/index.ts';
import { networkOf } from '../../platform/http/index.ts';
import type { SignInContext } from './context.ts';

/** Where applications prove who they are. */
const GUARDED: readonly string[] = ['token', 'introspection', 'revocation'];

/** Nothing where a request proves nothing: an application without a secret never waits for what others did in its name. */
function attemptIn(context: SignInContext, clientId: string): Subject | undefined {
  const ctx = Provider.ctx;
  // The first that is looked up is who asks; introspection looks up whose token it is as well.
  if (!ctx || !GUARDED.includes(ctx.oidc.route) || ctx.state.attempt) return undefined;
  const proves = ctx.headers.authorization ?? ctx.oidc.params?.client_assertion;
  if (proves === undefined) return undefined;
  return subjectHash(context.access.keys, 'client', `${clientId} ${networkOf(ctx.ip)}`);
}

/** Called when the application is looked up, before its proof is looked at. */
export async function refuseWaiting(context: SignInContext, clientId: string): Promise<void> {
  const attempt = attemptIn(context, clientId);
  if (!attempt || !Provider.ctx) return;
  const may = await context.access.database.transaction((tx) => mayTry(tx, attempt));
  if (!may.ok) throw waiting(Provider.ctx, may.waitSeconds);
  Provider.ctx.state.attempt = attempt;
}

function waiting(ctx: KoaContextWithOIDC, seconds: number): Error {
  ctx.set('retry-after', String(seconds));
  const error = new errors.TemporarilyUnavailable('too many wrong attempts: come back later');
  // RFC 6749 has no code for it; the status of HTTP says it.
  return Object.assign(error, { status: 429, statusCode: 429 });
}

/** How the attempt ended. */
export function judgeAttempts({ access: { database } }: SignInContext, provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next();
    const attempt: Subject | undefined = ctx.state.attempt;
    if (!attempt || ctx.status >= 500) return;
    const judge = ctx.state.refused === 'invalid_client' ? failed : succeeded;
    await database.transaction((tx) => judge(tx, attempt));
  });
}
