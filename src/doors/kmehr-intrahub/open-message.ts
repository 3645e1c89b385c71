/** A message that came sealed, opened: by whose key it was sealed must be who puts it, and from there on it is a message like any other. */
import { createHash } from 'node:crypto';
import { holdsKeyOf } from '../../modules/identity/index.ts';
import { openSealed } from '../../standards/cms/index.ts';
import type { HubRequest, SentMessage } from '../../standards/hubservices/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import type { Asked, HubContext, Outcome } from '../shared/hub/context.ts';
import { failed } from '../shared/hub/errors.ts';
import { refuse } from '../shared/hub/refuse.ts';

export type OpenedMessage<Request> =
  | { readonly outcome: Outcome }
  | {
      readonly request: Request;
      /** SHA-256 of the CMS, when it came sealed. */
      readonly cmsSha256?: Buffer | undefined;
    };

/** The request as if its message had come in clear; without sealing here, as it is. */
export async function openMessage<Request extends HubRequest & SentMessage>(
  context: HubContext,
  asked: Asked,
  request: Request,
): Promise<OpenedMessage<Request>> {
  const { access, sealing } = context;
  const { sealed } = request;
  if (!sealed || !sealing) return { request };
  const { keys, issuers } = sealing;
  const at = access.clock.now();
  const opened = openSealed(sealed.bytes, { keys, issuers, at, mostBytes: DEFAULT_LIMITS.bytes });
  if ('fault' in opened) return { outcome: failed(`seal-${opened.fault}`, asked.language) };
  const clear = { ...request, taken: undefined, ...sealed.opened(opened.content) };
  const isTheirs = await access.database.read((tx) => holdsKeyOf(tx, access.keys, asked.caller, opened.sealedBy));
  if (!isTheirs) return { outcome: await refuse(context, asked, clear, 'seal-not-of-caller') };
  return { request: clear, cmsSha256: createHash('sha256').update(sealed.bytes).digest() };
}
