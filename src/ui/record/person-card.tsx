/** Who this is about: name, a mark with initials, and the few facts that tell people apart. */
import type { ComponentChildren, VNode } from 'preact';

export interface PersonCardProps {
  readonly name: string;
  readonly heading?: 'h2' | 'h3';
  /** Short facts in order: birth date, sex, number. */
  readonly facts?: readonly ComponentChildren[];
  readonly children?: ComponentChildren;
}

/** First letters of the first and last word; a hint for the eye, hidden from screen readers. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

export const PersonCard = ({ name, heading: Heading = 'h2', facts = [], children }: PersonCardProps): VNode => (
  <section class="z-card z-who">
    <span class="z-who-mark" aria-hidden="true">
      {initials(name)}
    </span>
    <div>
      <Heading class="z-who-name">{name}</Heading>
      <ul class="z-facts">
        {facts.map((fact, at) => (
          <li key={at}>{fact}</li>
        ))}
      </ul>
      {children}
    </div>
  </section>
);
