/** Elements the model has no place for: every text and attribute, so that nothing of a message vanishes. */
import type { Other } from '../xml-model/index.ts';
import { bytesIn } from './attachments.ts';
import { codeText } from './codes.ts';
import { plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';

/** Attributes that belong to a code and travel with it. */
const ofCode = new Set(['S', 'SV', 'SL', 'DN', 'L', 'nullFlavor']);

/** A file in a place where none belongs cannot be read by anyone: its size is said instead. */
const MOST_CHARS = 2000;
const isFile = (text: string): boolean => text.length > MOST_CHARS && !/[^A-Za-z0-9+/=\s]/.test(text);

export const textOrSize = (text: string): string => (isFile(text) ? `base64, ${bytesIn(text)} bytes` : text);

const ownText = (scope: Scope, { nodes, attributes }: Other): ViewText => {
  const text = textOrSize(
    nodes
      .filter((node) => typeof node === 'string')
      .join('')
      .trim(),
  );
  const { S, SL, DN, L, nullFlavor } = attributes;
  if (S) return codeText(scope, { scheme: S, local: SL, display: DN, nullFlavor, value: text });
  if (/^(true|false)$/.test(text)) return plain(scope.word(text === 'true' ? 'yes' : 'no'));
  return { text, ...(L && { language: L }) };
};

const extras = ({ attributes }: Other): readonly ViewText[] =>
  Object.entries(attributes)
    .filter(([name]) => !ofCode.has(name))
    .map(([name, value]) => plain(`${name.replace(/^\{.*\}/, '')}: ${value}`));

/** Every text and attribute of the element and those inside it, in document order, without recursion. */
export const keptTexts = (scope: Scope, top: Other): readonly ViewText[] => {
  const found: ViewText[] = [];
  const waiting: Other[] = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(ownText(scope, next), ...extras(next));
    for (const node of [...next.nodes].reverse()) if (typeof node !== 'string') waiting.push(node);
  }
  return found.filter(({ text, codes }) => text.trim() !== '' || codes);
};
