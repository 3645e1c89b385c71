/** Files of a document: what they are, how large, and where to open them. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { Pairs } from './pairs.tsx';
import { sizeText } from './size-text.ts';
import { words } from './texts.ts';
import type { ViewAttachment } from './view.ts';
import { ReadableText } from './view-text.tsx';

/** Address of an attachment by its number; undefined when it may not be opened from here. */
export type AttachmentHref = (number: number) => string | undefined;

export interface AttachmentsProps {
  readonly language: Language;
  readonly attachments: readonly ViewAttachment[];
  readonly href?: AttachmentHref;
}

interface FileProps {
  readonly language: Language;
  readonly file: ViewAttachment;
  readonly address: string | undefined;
}

/** The link says type and size before one opens it (WCAG, link purpose). An address as sent stays plain text. */
const File = ({ language, file, address }: FileProps): VNode => (
  <li>
    {address ? (
      <a href={address}>
        <ReadableText {...file.label} />
      </a>
    ) : (
      <strong>
        <ReadableText {...file.label} />
      </strong>
    )}
    <span class="z-origin">
      {[file.mediaType, file.size === null ? '' : sizeText(file.size, language)].filter(Boolean).join(', ')}
    </span>
    {file.address ? <span>{words(language)('linksTo', { address: file.address })}</span> : null}
    <Pairs pairs={file.details} />
  </li>
);

export const Attachments = ({ language, attachments, href }: AttachmentsProps): VNode | null =>
  attachments.length === 0 ? null : (
    <ul class="z-files">
      {attachments.map((file, at) => (
        <File
          key={at}
          language={language}
          file={file}
          address={file.number === null ? undefined : href?.(file.number)}
        />
      ))}
    </ul>
  );
