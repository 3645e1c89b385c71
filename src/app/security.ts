/** Whose assertions this installation trusts. */
import type { HubSecurity } from '../doors/kmehr-intrahub/index.ts';
import { readCertificates } from '../standards/cms/index.ts';
import type { Settings } from './settings.ts';

/** What the sandbox's simulator gives: the certificate of its STS's authority, as PEM. */
export interface SimulatedSts {
  readonly stsAuthority: () => Promise<string>;
}

/** Nothing where nobody is trusted: then no message can be signed. */
export async function securityOf(
  { stsIssuers, baseUrl }: Pick<Settings, 'stsIssuers' | 'baseUrl'>,
  simulated: SimulatedSts | undefined,
): Promise<HubSecurity | undefined> {
  const issuers = stsIssuers ?? (await simulated?.stsAuthority());
  return issuers === undefined ? undefined : { issuers: readCertificates(issuers), audience: baseUrl };
}
