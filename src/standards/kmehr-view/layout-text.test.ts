import { expect, it } from 'vitest';
import { readKmehr } from '../kmehr/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { message, transaction } from './invented-message.ts';
import { layoutText } from './layout-text.ts';

const textOf = (html: string): string => {
  const layout = `<text-with-layout L="fr"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></text-with-layout>`;
  const read = readKmehr(Buffer.from(message(transaction('report', [layout]))), DEFAULT_LIMITS);
  const part = read.ok ? read.value.message.folder?.[0]?.transaction?.[0]?.parts?.[0] : undefined;
  if (!part?.['text-with-layout']) throw new Error('no layout');
  return layoutText(part['text-with-layout']);
};

it.each([
  ['<p>Cher <b>confrère</b>,</p><p>merci.</p>', 'Cher confrère,\nmerci.'],
  ['un<br/>deux', 'un\ndeux'],
  ['<ul><li>un</li><li>deux</li></ul>', '• un\n• deux'],
  ['<table><tr><th>TA</th><th>Pouls</th></tr><tr><td>138/84</td><td>72</td></tr></table>', 'TA | Pouls\n138/84 | 72'],
  ['<P>\n   beaucoup\n   d’espace\n</P>', 'beaucoup d’espace'],
  ['voir <a href="https://example.org/x">ici</a>', 'voir ici (https://example.org/x)'],
  ['<img src="x.png" alt="Radiographie"/>', '(Radiographie)'],
])('%s reads as %j', (html, text) => {
  expect(textOf(html)).toBe(text);
});

it('hostile markup is text, and depth costs no more than its length', () => {
  expect(textOf('<script>alert(1)</script>')).toBe('alert(1)');
  expect(textOf(`${'<b>'.repeat(150)}x${'</b>'.repeat(150)}`)).toBe('x');
});

it('very many pieces of space are one', () => {
  const nodes = ['a', ...Array<string>(150_000).fill(' '), 'b'];
  expect(layoutText({ name: 'p', namespace: '', attributes: {}, nodes })).toBe('a b');
});
