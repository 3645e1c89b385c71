/** The readable document: what it is, its content in order, its technical part folded away. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { Details } from '../content/details.tsx';
import { Notice } from '../content/notice.tsx';
import type { AttachmentHref } from './attachments.tsx';
import { Blocks } from './blocks.tsx';
import { Pairs } from './pairs.tsx';
import { words } from './texts.ts';
import type { DocumentView } from './view.ts';
import { ReadableText } from './view-text.tsx';

export interface DocumentPageProps {
  readonly language: Language;
  readonly document: DocumentView;
  /** Where each attachment opens; without it they are named but not linked. */
  readonly attachmentHref?: AttachmentHref;
  /** Where the document is a PDF; `?codes=yes` adds the codes. */
  readonly pdfHref?: string;
  /** Whether codes are seen at once; one tick shows or hides them, without script. Default: hidden. */
  readonly showCodes?: boolean;
}

/** The style sheet hides every code of the document while this box is not ticked. */
const CodeSwitch = ({ language, on }: { readonly language: Language; readonly on: boolean }): VNode => (
  <div class="z-choice z-no-print">
    <input type="checkbox" id="show-codes" class="z-code-switch" checked={on} />
    <label for="show-codes">{words(language)('codes')}</label>
  </div>
);

const PdfLinks = ({ language, href }: { readonly language: Language; readonly href: string }): VNode => (
  <p class="z-pdf z-no-print">
    <a href={href} download>
      {words(language)('pdf')}
    </a>
    <a href={`${href}?codes=yes`} download>
      {words(language)('pdfWithCodes')}
    </a>
  </p>
);

/** Starts at h1: use it on a page whose title is inside (`titleInside`). */
export const ReadableDocument = ({
  language,
  document,
  attachmentHref,
  pdfHref,
  showCodes = false,
}: DocumentPageProps): VNode => (
  <article class="z-paper">
    <header class="z-paper-head">
      <h1>
        <ReadableText {...document.title} />
      </h1>
      <Pairs pairs={document.facts} />
      {pdfHref ? <PdfLinks language={language} href={pdfHref} /> : null}
      <CodeSwitch language={language} on={showCodes} />
    </header>
    {document.note ? (
      <Notice language={language} tone="info" title={document.note.title}>
        {document.note.text}
      </Notice>
    ) : null}
    {document.blocks.length === 0 ? <p>{words(language)('nothing')}</p> : null}
    <Blocks language={language} blocks={document.blocks} level={2} {...(attachmentHref && { href: attachmentHref })} />
    {document.technical.length > 0 ? (
      <Details summary={words(language)('technical')}>
        <Pairs pairs={document.technical} />
      </Details>
    ) : null}
  </article>
);
