/** A stored KMEHR message as a readable document, and its attachments as files. */
import { type KmehrMessage, readKmehrText } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { filesOf } from './attachments.ts';
import { documentView } from './document-view.ts';
import type { ViewOptions } from './scope.ts';
import type { DocumentView } from './view.ts';

function messageOf(stored: string): KmehrMessage {
  const read = readKmehrText(stored, DEFAULT_LIMITS);
  if (!read.ok) throw new Error('a stored message cannot be read');
  return read.value.message;
}

export const viewOfStored = (stored: string, options: ViewOptions): DocumentView =>
  documentView(messageOf(stored), options);

export interface StoredFile {
  readonly bytes: Buffer;
  /** What a browser may show in place; anything else is handed over as a download. */
  readonly mediaType: string;
  readonly inline: boolean;
}

const SHOWN: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'text/plain'];

/** The attachment with this number (see `filesOf`); nothing when there is none. */
export function fileOfStored(stored: string, number: number): StoredFile | undefined {
  const link = filesOf(messageOf(stored))[number];
  if (!link) return undefined;
  const inline = SHOWN.includes(link.mediaType ?? '');
  const mediaType = inline ? (link.mediaType ?? '') : 'application/octet-stream';
  return { bytes: Buffer.from(link.value, 'base64'), mediaType, inline };
}
