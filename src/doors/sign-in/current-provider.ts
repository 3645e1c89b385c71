/** The authorization server with the keys in force: when they are replaced, another one takes over and nobody notices. */
import type Provider from 'oidc-provider';
import { type SigningKey, signingKeys } from '../../modules/identity/index.ts';
import type { SignInContext } from './context.ts';
import { makeProvider } from './provider.ts';

const LOOK_EVERY_MS = 15_000;

export interface ProviderInForce {
  readonly current: () => Provider;
  readonly stop: () => void;
}

const idsOf = (keys: readonly SigningKey[]): string => keys.map(({ kid }) => kid).join(' ');

export async function keepProvider(context: SignInContext): Promise<ProviderInForce> {
  const { database, keys: ring } = context.access;
  const read = (): Promise<SigningKey[]> => database.transaction((tx) => signingKeys(tx, ring));
  let keys = await read();
  let provider = makeProvider(context, keys);
  const look = async (): Promise<void> => {
    const now = await read();
    if (idsOf(now) === idsOf(keys)) return;
    provider = makeProvider(context, now);
    keys = now;
  };
  const failed = (error: unknown): void => context.log.warn({ err: error }, 'the signing keys could not be read');
  const timer = setInterval(() => void look().catch(failed), LOOK_EVERY_MS);
  timer.unref();
  return { current: () => provider, stop: () => clearInterval(timer) };
}
