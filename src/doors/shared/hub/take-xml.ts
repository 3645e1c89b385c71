/** What the doors of the hub services take in over HTTP, and what they answer when that fails. Source: KMEHR facts A1. */
import { drain, type HttpRequest, type HttpServer, statusOf } from '../../../platform/http/index.ts';
import { chooseLanguage, type Language } from '../../../platform/text/index.ts';
import { type Fault, fault } from '../../../standards/soap/index.ts';
import { DEFAULT_LIMITS } from '../../../standards/xml/index.ts';
import type { HubContext } from './context.ts';
import { sendFault } from './replies.ts';

export const BODY_BYTES = DEFAULT_LIMITS.bytes;

/** The door takes XML and nothing else, and answers what goes wrong with a fault. */
export function takeXml(door: HttpServer, context: Pick<HubContext, 'log'>): void {
  door.removeAllContentTypeParsers();
  door.addContentTypeParser(
    ['text/xml', 'application/xml'],
    { parseAs: 'buffer', bodyLimit: BODY_BYTES },
    (_, body, done) => done(null, body),
  );
  door.setErrorHandler(async (error, request, reply) => {
    const broken = faultOfError(context, error);
    if (broken.detail === 'too-large') await drain(request.raw);
    return sendFault(reply, broken);
  });
}

/** Of the texts in an answer. */
export function languageOf({ headers }: HttpRequest): Language {
  const header = headers['accept-language'];
  return header === undefined ? 'en' : chooseLanguage(header);
}

function faultOfError({ log }: Pick<HubContext, 'log'>, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return fault('Client', 'too-large', `The message is larger than ${BODY_BYTES} bytes.`);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return fault('Client', 'content-type', 'Send text/xml.');
  if (statusOf(error) < 500) return fault('Client', 'not-taken', 'The request cannot be taken; send it anew, later.');
  log.error({ err: error }, 'a hub request failed');
  return fault('Server', 'failed', 'Something went wrong here; nothing was kept. Try again.');
}
