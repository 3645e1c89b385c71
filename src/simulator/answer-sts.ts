/** The STS speaks SOAP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bytesOf } from './answer.ts';
import type { Sts } from './sts.ts';

export async function answerSts(request: IncomingMessage, response: ServerResponse, sts: Sts): Promise<void> {
  const { status, xml } = await sts.ask(await bytesOf(request));
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(xml);
}
