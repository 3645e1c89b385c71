/** Which hub calls: by its certificate where the connection has one, else as members sign in. Who is refused leaves a trace. Source: access rules 10.3, 10.12. */
import { type HubRefusal, traceHubRefused } from '../../modules/identity/index.ts';
import { findHub, type KnownHub } from '../../modules/people/index.ts';
import { type HttpRequest, peerCertificate } from '../../platform/http/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import type { Authenticator } from '../shared/hub/authenticate.ts';
import type { InterhubContext } from './context.ts';

/** Nothing for whoever is no hub that is registered here. */
export async function recogniseHub(
  context: InterhubContext,
  authenticator: Authenticator,
  request: HttpRequest,
): Promise<KnownHub | undefined> {
  const found = context.certificates
    ? await byCertificate(context, request)
    : await bySignIn(context, authenticator, request);
  if (!found) return undefined;
  if (!('refused' in found)) return found;
  await traceRefused(context, found, request);
  return undefined;
}

/** What somebody did who signed in is counted as every act is; nobody stands behind the rest. */
async function traceRefused(
  { access: { database, trail }, metrics }: InterhubContext,
  refusal: HubRefusal,
  { id: requestId }: HttpRequest,
): Promise<void> {
  const traced = database.transaction(async (tx) => traceHubRefused(trail, tx, { ...refusal, requestId }));
  await (refusal.party ? countAct(metrics, 'interhub', 'refuse-token', traced) : traced);
}

type Recognised = KnownHub | HubRefusal | undefined;

async function byCertificate(
  { access: { database }, certificates }: InterhubContext,
  request: HttpRequest,
): Promise<Recognised> {
  const certificate = peerCertificate(request);
  // Who shows nothing is told so and nothing more: anybody can come without a certificate.
  if (!certificate || !certificates) return undefined;
  const judged = await certificates.judge(certificate);
  if ('fault' in judged) return { refused: judged.fault };
  return (await database.read((tx) => findHub(tx, judged))) ?? { refused: 'hub-unknown' };
}

async function bySignIn(
  { access: { database } }: InterhubContext,
  authenticator: Authenticator,
  { headers: { authorization } }: HttpRequest,
): Promise<Recognised> {
  const party = await authenticator.authenticate({ authorization });
  if (!party) return undefined;
  return (await database.read((tx) => findHub(tx, { key: party.key }))) ?? { refused: 'hub-unknown', party };
}
