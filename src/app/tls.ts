/** TLS of this installation: the server's certificate, and whom the door between hubs believes. Source: decision 0056. */

import { type HubCertificates, hubCertificates } from '../modules/identity/index.ts';
import { revocationsClient } from '../outside/revocations/client.ts';
import type { ClientIdentity, ServerTls } from '../platform/http/index.ts';
import type { Clock } from '../platform/time/index.ts';
import { readCertificates } from '../standards/cms/index.ts';
import { sandboxCertificates } from './sandbox-certificates.ts';
import type { SimulatedKeys } from './sealing.ts';
import type { Settings } from './settings.ts';

export interface HouseTls {
  readonly server: ServerTls;
  /** Of the sandbox: what a client must trust, as PEM. */
  readonly authority?: string | undefined;
  readonly certificates: HubCertificates;
}

/** Nothing when TLS is off. */
export async function tlsOf(
  settings: Settings,
  folder: string,
  clock: Clock,
  simulated: SimulatedKeys | undefined,
): Promise<HouseTls | undefined> {
  if (settings.tls === 'off') return undefined;
  const { hubIssuers = await simulated?.authority(), hubRevocations } = settings;
  const lists =
    hubRevocations.length === 0 && simulated ? [`${simulated.url}/authority/revocations.crl`] : hubRevocations;
  const issuers = hubIssuers === undefined ? [] : readCertificates(hubIssuers);
  const made = settings.tls === 'sandbox' ? sandboxCertificates(folder, clock.now()) : undefined;
  const { certificate, privateKey } = made?.server ?? given(settings);
  return {
    server: { certificate, privateKey, clientIssuers: issuers.map(String) },
    authority: made?.authority,
    certificates: hubCertificates({ issuers, revocations: revocationsClient(lists, clock), clock }),
  };
}

/** Settings refuse files that are missing. */
function given({ tlsCertificate, tlsKey }: Settings) {
  if (tlsCertificate === undefined || tlsKey === undefined) throw new Error('a certificate of the server is missing');
  return { certificate: tlsCertificate, privateKey: tlsKey };
}

/** What this hub shows to others: its own key, in the sandbox one of the simulator when it speaks TLS itself. */
export async function hubIdentityOf(
  { tls, hubKey, hubIssuers, hubNumber }: Settings,
  simulated: SimulatedKeys | undefined,
): Promise<ClientIdentity | undefined> {
  const authorities = hubIssuers === undefined ? [] : readCertificates(hubIssuers).map(String);
  if (hubKey !== undefined) return { certificate: hubKey, privateKey: hubKey, authorities };
  const made = tls === 'off' ? undefined : await simulated?.keyOf({ type: 'EHP', number: hubNumber });
  return made && { ...made, authorities };
}
