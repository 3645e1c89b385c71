/** Ways to answer a visitor: a page, a file of a document. */
import { Readable } from 'node:stream';
import type { HttpReply } from './types.ts';

export const sendPage = (reply: HttpReply, html: string, status = 200): HttpReply =>
  reply.status(status).type('text/html; charset=utf-8').send(html);

/** The page number in a query; the first when it is missing or none. */
export const pageNumber = (text: string | undefined): number => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1);

export interface SentFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** A browser may show it in place; else it is handed over as a download. */
  readonly inline: boolean;
}

/** A file under a neutral name, or the page that says it does not exist. */
export function sendFile(reply: HttpReply, name: string, file: SentFile | undefined): HttpReply {
  if (!file) {
    reply.callNotFound();
    return reply;
  }
  const way = file.inline ? 'inline' : 'attachment';
  return reply.type(file.mediaType).header('content-disposition', `${way}; filename="${name}"`).send(file.bytes);
}

export interface SentPieces {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: Iterable<string>;
}

/** A download that is made piece by piece while it leaves: it never stands whole in memory. */
export const sendPieces = (reply: HttpReply, { name, mediaType, pieces }: SentPieces): HttpReply =>
  reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(Readable.from(pieces));
