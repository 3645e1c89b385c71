/** One renderer a kind of block; sections inside sections lower their headings by one. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { DataTable } from '../content/data-table.tsx';
import { Tag } from '../content/tag.tsx';
import { type AttachmentHref, Attachments } from './attachments.tsx';
import { Pairs } from './pairs.tsx';
import type { ViewBlock, ViewEntry, ViewSection, ViewTable } from './view.ts';
import { ReadableText } from './view-text.tsx';

export interface BlocksProps {
  readonly language: Language;
  readonly blocks: readonly ViewBlock[];
  /** Heading level of the sections here, 2 to 6. */
  readonly level: number;
  readonly href?: AttachmentHref;
}

type Inherited = Omit<BlocksProps, 'blocks'>;

/** Below h6 there is no heading: deeper sections stay at h6. */
const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
const headingAt = (level: number) => headingTags[Math.min(level, 6) - 2] ?? 'h6';

const Section = ({ section, ...inherited }: Inherited & { readonly section: ViewSection }): VNode => {
  const Heading = headingAt(inherited.level);
  return (
    <section class="z-section">
      <Heading>
        <ReadableText {...section.heading} />
      </Heading>
      <Blocks {...inherited} blocks={section.blocks} level={inherited.level + 1} />
    </section>
  );
};

const Entry = ({ entry, ...inherited }: Inherited & { readonly entry: ViewEntry }): VNode => {
  const Heading = headingAt(inherited.level);
  return (
    <div class="z-entry">
      <Heading class="z-entry-label">
        <ReadableText {...entry.label} />
      </Heading>
      {entry.tags.length > 0 ? (
        <p class="z-entry-tags">
          {entry.tags.map((tag) => (
            <EntryTag key={tag.text} tag={tag} />
          ))}
        </p>
      ) : null}
      <Pairs pairs={entry.details} />
      <Attachments {...inherited} attachments={entry.attachments} />
    </div>
  );
};

const EntryTag = ({ tag }: { readonly tag: ViewEntry['tags'][number] }): VNode => (
  <>
    <Tag text={tag.text} tone="calm" />
    <ReadableText {...tag} text="" />{' '}
  </>
);

const Table = ({ caption, columns, rows }: ViewTable): VNode => (
  <DataTable
    caption={caption}
    columns={columns}
    rows={rows.map((row) =>
      row.map((texts) =>
        texts.length === 0
          ? ''
          : texts.map((text, at) => (
              <div key={at}>
                <ReadableText {...text} />
              </div>
            )),
      ),
    )}
  />
);

const Block = ({ block, ...inherited }: Inherited & { readonly block: ViewBlock }): VNode => {
  switch (block.kind) {
    case 'section':
      return <Section {...inherited} section={block} />;
    case 'entry':
      return <Entry {...inherited} entry={block} />;
    case 'table':
      return <Table {...block} />;
    case 'attachment':
      return <Attachments {...inherited} attachments={[block]} />;
    case 'prose':
      return (
        <p class="z-prose">
          <ReadableText {...block.text} />
        </p>
      );
  }
};

export const Blocks = ({ blocks, ...inherited }: BlocksProps): VNode => (
  <>
    {blocks.map((block, at) => (
      <Block key={at} {...inherited} block={block} />
    ))}
  </>
);
