/** Documents of one person: kind, caption, date, author, source, and why one may not be open (KMEHR facts A5). */
import type { VNode } from 'preact';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { DateText } from '../content/date-text.tsx';
import { Tag, type TagProps } from '../content/tag.tsx';
import { words } from './texts.ts';

export interface DocumentListEntry {
  /** None when the reader may see that it exists but not open it. */
  readonly href?: string;
  readonly kind: string;
  /** The source's own caption, when it gave one. */
  readonly caption?: string;
  /** ISO 8601. */
  readonly date: string;
  readonly author?: string;
  /** Where it is kept: a hospital, the vault, another hub. */
  readonly source?: string;
  readonly patientAccess?: PatientAccess;
  /** Author's own word: not finished, or not confirmed. */
  readonly preliminary?: boolean;
  /** The patient asked for a correction that is not answered yet. */
  readonly disputed?: boolean;
  readonly tags?: readonly TagProps[];
}

/** Whether the patient can open it: now, from a day on, or not. */
export type PatientAccess =
  | { readonly state: 'open' }
  | { readonly state: 'opens-on'; readonly date: string }
  | { readonly state: 'closed' };

export interface DocumentListProps {
  readonly language: Language;
  readonly documents: readonly DocumentListEntry[];
  readonly heading?: 'h2' | 'h3';
}

interface ItemProps {
  readonly language: Language;
  readonly document: DocumentListEntry;
  readonly heading: 'h2' | 'h3';
}

const accessTag = (language: Language, access: PatientAccess | undefined): TagProps[] => {
  if (access?.state === 'opens-on') {
    return [{ text: words(language)('opensOn', { date: formatDate(access.date, language) }), tone: 'iris' }];
  }
  return access?.state === 'closed' ? [{ text: words(language)('closed'), tone: 'calm' }] : [];
};

const tagsOf = ({ language, document }: Omit<ItemProps, 'heading'>): readonly TagProps[] => [
  ...accessTag(language, document.patientAccess),
  ...(document.preliminary ? [{ text: words(language)('preliminary'), tone: 'warning' } as const] : []),
  ...(document.disputed ? [{ text: words(language)('disputed'), tone: 'important' } as const] : []),
  ...(document.tags ?? []),
];

const Facts = ({ language, document }: Omit<ItemProps, 'heading'>): VNode => (
  <ul class="z-facts">
    <li>
      <DateText language={language} date={document.date} />
    </li>
    {document.author ? <li>{document.author}</li> : null}
    {document.source ? <li>{words(language)('from', { source: document.source })}</li> : null}
  </ul>
);

const Item = ({ language, document, heading: Heading }: ItemProps): VNode => {
  const { caption, kind, href } = document;
  const title = caption ?? kind;
  const tags = tagsOf({ language, document });
  return (
    <li class="z-doc">
      <div>
        <Heading class="z-doc-title">{href ? <a href={href}>{title}</a> : title}</Heading>
        {caption ? <p class="z-doc-kind">{kind}</p> : null}
        <Facts language={language} document={document} />
      </div>
      {tags.length > 0 ? (
        <p class="z-doc-tags">
          {tags.map((tag) => (
            <Tag key={tag.text} {...tag} />
          ))}
        </p>
      ) : null}
    </li>
  );
};

export const DocumentList = ({ language, documents, heading = 'h3' }: DocumentListProps): VNode => (
  <ul class="z-list">
    {documents.map((document, at) => (
      <Item key={at} language={language} document={document} heading={heading} />
    ))}
  </ul>
);
