/** Files and references of a message: what kind, how large, in what place of the message (KMEHR facts B7). */
import { type KmehrMessage, type Lnk, linksIn } from '../kmehr/index.ts';
import { labelText } from './codes.ts';
import { pair, plain, type Scope } from './scope.ts';
import type { ViewAttachment, ViewText } from './view.ts';

const isFile = ({ value }: Lnk): boolean => /\S/.test(value);

/** Every link that carries a file, in document order: the number of an attachment is its place here. */
export const filesOf = (message: KmehrMessage): readonly Lnk[] => linksIn(message).filter(isFile);

/** Bytes that the base64 text stands for, without decoding it. */
export const bytesIn = (payload: string): number => {
  const written = payload.length - (payload.match(/[\s=]/g)?.length ?? 0);
  return Math.floor((written * 3) / 4);
};

/** A plain file is called so; other links say how they relate to what they point at. */
const linkLabel = (scope: Scope, { type = '' }: Lnk): ViewText => {
  const label = labelText(scope, 'CD-LNK', type);
  return type === 'multimedia' ? { ...label, text: scope.word('attachment') } : label;
};

export const attachmentView = (scope: Scope, link: Lnk): ViewAttachment => {
  const number = scope.numberOf(link);
  return {
    kind: 'attachment',
    label: linkLabel(scope, link),
    number,
    mediaType: link.mediaType ?? '',
    size: number === null ? null : bytesIn(link.value),
    ...(link.url && { address: link.url }),
    details: pair(scope, 'sizeSaid', link.size ? [plain(link.size)] : []),
  };
};

/** All links of a part of the message. */
export const attachmentsIn = (scope: Scope, part: unknown): readonly ViewAttachment[] =>
  linksIn(part).map((link) => attachmentView(scope, link));
