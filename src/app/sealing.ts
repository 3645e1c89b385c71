/** The sealing of this installation: its keys, whom it trusts, and where it looks for the keys of others. */
import type { HubSealing } from '../doors/kmehr-intrahub/index.ts';
import { keyDirectoryClient } from '../outside/key-directory/client.ts';
import type { Clock } from '../platform/time/index.ts';
import { readCertificates, readSealingKeys } from '../standards/cms/index.ts';
import type { Settings } from './settings.ts';

/** What the sandbox's simulator gives: an authority of its own, and keys that it issued. */
export interface SimulatedKeys {
  readonly url: string;
  readonly authority: () => Promise<string>;
  readonly keyOf: (actor: { readonly type: string; readonly number: string }) => Promise<{
    readonly certificate: string;
    readonly privateKey: string;
  }>;
}

/** Nothing when it is switched off: then sealed messages are refused, and nothing is sealed. */
export async function sealingOf(
  { sealing, sealingKey, sealingIssuers, keyDirectoryUrl, hubNumber }: Settings,
  simulated: SimulatedKeys | undefined,
  clock: Clock,
): Promise<HubSealing | undefined> {
  if (sealing === 'off') return undefined;
  const own = sealingKey ?? (await sandboxKey(simulated, hubNumber));
  const issuers = sealingIssuers ?? (await simulated?.authority());
  if (own === undefined || issuers === undefined) throw new Error('a sealing key is missing');
  return {
    keys: readSealingKeys(own),
    issuers: readCertificates(issuers),
    directory: keyDirectoryClient(keyDirectoryUrl ?? simulated?.url, () => clock.now()),
  };
}

/** Settings refuse production without a key, so only the sandbox comes here. */
async function sandboxKey(simulated: SimulatedKeys | undefined, number: string): Promise<string | undefined> {
  const made = await simulated?.keyOf({ type: 'EHP', number });
  return made && made.privateKey + made.certificate;
}
