/** Text with layout as text to read: paragraphs, list points and cells kept apart, no markup followed (KMEHR facts B1). */
import type { Other } from '../xml-model/index.ts';

const blocks: ReadonlySet<string> = new Set([
  ...[
    'address',
    'blockquote',
    'br',
    'caption',
    'dd',
    'div',
    'dl',
    'dt',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'li',
  ],
  ...['ol', 'p', 'pre', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'],
]);
const cells: ReadonlySet<string> = new Set(['td', 'th']);
/** Attributes that say something to a reader. */
const spoken = ['alt', 'title', 'href'];

const before = (name: string): string => {
  if (name === 'li') return '\n• ';
  return blocks.has(name) ? '\n' : '';
};
const after = (name: string): string => (blocks.has(name) ? '\n' : cells.has(name) ? '\t' : '');

const attributesOf = ({ attributes }: Other): string => {
  const said = spoken.map((name) => attributes[name]).filter((value) => value !== undefined && value !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

/** What to write next: a text as it is, or an element to open. */
type Step = Other | { readonly text: string };

const stepsOf = (other: Other): readonly Step[] => [
  { text: before(other.name.toLowerCase()) },
  ...other.nodes.map((node): Step => (typeof node === 'string' ? { text: node.replace(/\s+/g, ' ') } : node)),
  { text: `${attributesOf(other)}${after(other.name.toLowerCase())}` },
];

/** Lines of text, without recursion: a layout may be deep. */
export function layoutText(top: Other): string {
  let text = '';
  const waiting: Step[] = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('text' in next) text += next.text;
    else for (const step of [...stepsOf(next)].reverse()) waiting.push(step);
  }
  const lines = text.split('\n').map((line) =>
    // Runs of spaces go first: the pattern with the tab would take the square of their length.
    line
      .replace(/ +/g, ' ')
      .replace(/\s*\t\s*/g, ' | ')
      .trim(),
  );
  return lines
    .map((line) => line.replace(/ \|$/, ''))
    .filter((line) => line !== '' && line !== '•')
    .join('\n');
}
