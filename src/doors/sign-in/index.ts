/** The door where people let applications in and applications get their tokens. Source: contract, "Addresses". */
import type { HttpServer } from '../../platform/http/index.ts';
import { openAuthorise } from './authorise.tsx';
import type { SignInContext } from './context.ts';
import { keepProvider } from './current-provider.ts';
import { mountProvider } from './mount.ts';
import { openSmartConfiguration } from './smart-configuration.ts';

export type { SignInContext } from './context.ts';
export { openSignIn } from './external/index.ts';
export { ownApplications } from './own-applications.ts';

/** Where applications ask for access, and people let them in. */
export async function openAuthorization(server: HttpServer, context: SignInContext): Promise<void> {
  const { current, stop } = await keepProvider(context);
  server.addHook('onClose', async () => stop());
  await mountProvider(server, context, current);
  openAuthorise(server, context, current);
  openSmartConfiguration(server, context);
}
