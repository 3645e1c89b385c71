/** Which hub calls: by its certificate where the connection has one, else as members sign in. Who is refused leaves a trace. Source: access rules 10.3, 10.12. */
import { type HubRefusal, type SignedIn, traceHubRefused } from '../../modules/identity/index.ts';
import { findHub, type KnownHub } from '../../modules/people/index.ts';
import { type HttpRequest, peerCertificate } from '../../platform/http/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import { authenticate } from '../shared/hub/authenticate.ts';
import type { InterhubContext } from './context.ts';

/** A hub, or `by-message`: the signature of its message must tell. Nothing for whoever is no hub that is registered here. */
export async function recogniseHub(
  context: InterhubContext,
  request: HttpRequest,
): Promise<KnownHub | 'by-message' | undefined> {
  const found = context.certificates ? await byCertificate(context, request) : await bySignIn(context, request);
  if (!found || found === 'by-message') return found;
  return asHub(context, found, request);
}

/** The hub of a party that signed a message. */
export async function hubOfParty(
  context: InterhubContext,
  party: SignedIn,
  request: HttpRequest,
): Promise<KnownHub | undefined> {
  return asHub(context, await ofParty(context, party), request);
}

async function asHub(
  context: InterhubContext,
  found: KnownHub | HubRefusal,
  request: HttpRequest,
): Promise<KnownHub | undefined> {
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

type Recognised = KnownHub | HubRefusal | 'by-message' | undefined;

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

async function bySignIn(context: InterhubContext, { headers: { authorization } }: HttpRequest): Promise<Recognised> {
  const arrived = await authenticate(context, authorization);
  if (!arrived && context.takesBearer && authorization !== undefined) return { refused: 'token-unknown' };
  return arrived && arrived !== 'by-message' ? ofParty(context, arrived) : arrived;
}

const ofParty = async ({ access: { database } }: InterhubContext, party: SignedIn): Promise<KnownHub | HubRefusal> =>
  (await database.read((tx) => findHub(tx, { key: party.key }))) ?? { refused: 'hub-unknown', party };
