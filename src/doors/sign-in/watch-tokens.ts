/** What the authorization server answers, in the trail before it leaves; the open patient beside the token. Source: architecture, "Trace"; SMART App Launch 2.2, "Launch context". */
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { traceRefusedToken, traceSignIn } from '../../modules/identity/index.ts';
import type { SignInContext } from './context.ts';

export function watchTokens(context: SignInContext, provider: Provider): void {
  const refused = (ctx: KoaContextWithOIDC, error: Error): void => {
    ctx.state.refused = 'error' in error ? String(error.error) : 'server_error';
  };
  provider.on('authorization.error', refused);
  provider.on('grant.error', refused);
  provider.on('introspection.error', refused);
  provider.on('revocation.error', refused);
  provider.on('server_error', (_, error) => context.log.error({ err: error }, 'signing in failed'));
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (ctx.state.refused) await traceRefusal(context, ctx as KoaContextWithOIDC, ctx.state.refused);
    else if (oidc?.route === 'token') await tellToken(context, ctx as KoaContextWithOIDC);
  });
}

const traceRefusal = (context: SignInContext, { oidc }: KoaContextWithOIDC, reason: string): Promise<void> =>
  traceRefusedToken(context.access, { door: 'sign-in', reason, clientId: oidc.client?.clientId });

async function tellToken(context: SignInContext, ctx: KoaContextWithOIDC): Promise<void> {
  const { AccessToken: token, ClientCredentials: own, Client: client } = ctx.oidc.entities;
  if (own) await traceSignIn(context.access, { clientId: client?.clientId });
  const patient = token?.extra?.patient;
  if (patient !== undefined && isRecord(ctx.body)) Object.assign(ctx.body, { patient, need_patient_banner: true });
}

const isRecord = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null;
