/** What every door of the hub services says over SOAP 1.1: its description, an answer, a fault. Source: KMEHR facts A1, A2. */
import type { HttpReply, HttpRequest } from '../../../platform/http/index.ts';
import { brusselsDay, brusselsTime } from '../../../platform/time/index.ts';
import { type HubRead, type HubVersion, printAnswer, printWsdl } from '../../../standards/hubservices/index.ts';
import { CONTENT_TYPE, type Fault, fault, printEnvelope, printFault } from '../../../standards/soap/index.ts';
import { securityFault } from '../../../standards/wssec/index.ts';
import type { HubContext, Outcome } from './context.ts';

/** Tools write `?wsdl` as they like. */
const asksDescription = ({ query }: HttpRequest): boolean =>
  query !== null && typeof query === 'object' && Object.keys(query).some((name) => name.toLowerCase() === 'wsdl');

export const describe = (version: HubVersion, address: string, request: HttpRequest, reply: HttpReply): HttpReply =>
  asksDescription(request)
    ? reply.type(CONTENT_TYPE).send(printWsdl(version, address))
    : sendFault(reply, fault('Client', 'post-only', 'Send a SOAP request by POST; the description is at ?wsdl.'));

type Read = Extract<HubRead, { readonly ok: true }>;

export function printAnswerTo(
  { hub, access }: HubContext,
  version: HubVersion,
  { id, header, request }: Read & { readonly id: string },
  outcome: Outcome,
): string {
  const now = access.clock.now();
  const date = brusselsDay(now);
  const time = brusselsTime(now);
  return printEnvelope(
    printAnswer(version, { operation: request.operation, hub, id, date, time, echo: header.echo, ...outcome }),
  );
}

/** SOAP 1.1 answers a fault with status 500; only a caller who is not known gets 401. */
export const sendFault = (reply: HttpReply, what: Fault, status = 500): HttpReply =>
  reply.status(status).type(CONTENT_TYPE).send(printFault(what));

/** Where tokens are taken it is 401, as clients know it; else what the standard of signatures says. */
export function refuseUnknown({ takesBearer }: Pick<HubContext, 'takesBearer'>, reply: HttpReply): HttpReply {
  if (!takesBearer) return sendFault(reply, securityFault('security-missing'));
  reply.header('www-authenticate', 'Bearer');
  return sendFault(reply, fault('Client', 'not-authenticated', 'The caller is not known: send a valid token.'), 401);
}
