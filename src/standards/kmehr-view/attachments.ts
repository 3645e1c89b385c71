/** Files and references of a message: what kind, how large, in what place of the message (KMEHR facts B7). */
import type { Item, KmehrMessage, Link, Part } from '../kmehr/index.ts';
import { labelText } from './codes.ts';
import { pair, plain, type Scope } from './scope.ts';
import type { ViewAttachment, ViewText } from './view.ts';

const linksOfItem = ({ contents, links }: Item): readonly Link[] => [
  ...contents.flatMap((content) => content.links),
  ...links,
];

const linksOf = (parts: readonly Part[]): readonly Link[] =>
  parts.flatMap((part) => {
    if (part.kind === 'lnk') return [part];
    if (part.kind === 'item') return linksOfItem(part);
    return part.kind === 'heading' ? linksOf(part.parts) : [];
  });

/** Every link that carries a file, in document order: the number of an attachment is its place here. */
export const filesOf = (message: KmehrMessage): readonly Link[] =>
  message.folders
    .flatMap(({ transactions }) => transactions)
    .flatMap(({ parts }) => linksOf(parts))
    .filter(({ payload }) => payload !== undefined && payload.trim() !== '');

/** Bytes that the base64 text stands for, without decoding it. */
const bytesIn = (payload: string): number => {
  const written = payload.length - (payload.match(/[\s=]/g)?.length ?? 0);
  return Math.floor((written * 3) / 4);
};

/** A plain file is called so; other links say how they relate to what they point at. */
const linkLabel = (scope: Scope, { type }: Link): ViewText => {
  const label = labelText(scope, 'CD-LNK', type);
  return type === 'multimedia' ? { ...label, text: scope.word('attachment') } : label;
};

export const attachmentView = (scope: Scope, link: Link): ViewAttachment => {
  const number = scope.numberOf(link);
  return {
    kind: 'attachment',
    label: linkLabel(scope, link),
    number,
    mediaType: link.mediaType ?? '',
    size: number === null || link.payload === undefined ? null : bytesIn(link.payload),
    ...(link.url && { address: link.url }),
    details: pair(scope, 'sizeSaid', link.size ? [plain(link.size)] : []),
  };
};
