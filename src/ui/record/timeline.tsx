/** Who looked: person, role, moment, what and why, emergencies and refusals flagged (access facts, right to know who looked). */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { DateText } from '../content/date-text.tsx';
import { Tag } from '../content/tag.tsx';
import { words } from './texts.ts';

export interface TimelineEntry {
  readonly who: string;
  /** In what role: "physician", "patient". */
  readonly role: string;
  readonly organisation?: string;
  /** Through which door it came. */
  readonly way?: string;
  /** ISO 8601 with time, Brussels wall clock. */
  readonly when: string;
  readonly what: string;
  /** The ground of access, or the reason that was typed in an emergency. */
  readonly why?: string;
  /** The document it is about. */
  readonly link?: { readonly text: string; readonly href: string };
  readonly emergency?: boolean;
  readonly refused?: boolean;
}

export interface TimelineProps {
  readonly language: Language;
  readonly entries: readonly TimelineEntry[];
  readonly heading?: 'h2' | 'h3';
}

interface EntryProps {
  readonly language: Language;
  readonly entry: TimelineEntry;
  readonly heading: 'h2' | 'h3';
}

const Flags = ({ language, entry }: Omit<EntryProps, 'heading'>): VNode | null =>
  entry.emergency || entry.refused ? (
    <p>
      {entry.emergency ? <Tag text={words(language)('emergency')} tone="important" /> : null}
      {entry.emergency && entry.refused ? ' ' : null}
      {entry.refused ? <Tag text={words(language)('refused')} tone="calm" /> : null}
    </p>
  ) : null;

const Entry = ({ language, entry, heading: Heading }: EntryProps): VNode => (
  <li class={entry.emergency ? 'z-time-urgent' : undefined}>
    <p class="z-origin">
      <DateText language={language} date={entry.when} />
    </p>
    <Heading class="z-time-who">{entry.who}</Heading>
    <p class="z-origin">{[entry.role, entry.organisation, entry.way].filter(Boolean).join(', ')}</p>
    <p>{entry.what}</p>
    {entry.why ? <p>{words(language)('why', { reason: entry.why })}</p> : null}
    {entry.link ? (
      <p>
        <a href={entry.link.href}>{entry.link.text}</a>
      </p>
    ) : null}
    <Flags language={language} entry={entry} />
  </li>
);

export const Timeline = ({ language, entries, heading = 'h3' }: TimelineProps): VNode => (
  <ol class="z-time">
    {entries.map((entry, at) => (
      <Entry key={at} language={language} entry={entry} heading={heading} />
    ))}
  </ol>
);
