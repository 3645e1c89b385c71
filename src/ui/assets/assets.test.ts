import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assetFiles, stylesheets } from './asset-files.ts';

const root = new URL('../../../', import.meta.url);
const read = (source: string): string => readFileSync(new URL(source, root), 'utf8');
const sourceOf = (name: string): string => assetFiles.find((file) => file.name === name)?.source ?? '';

/** Colours of the light and the dark look; the dark one repeats only what changes. */
const looks = (): Readonly<Record<'light' | 'dark', ReadonlyMap<string, string>>> => {
  const [light = '', dark = ''] = read(sourceOf('tokens.css')).split('@media screen and (prefers-color-scheme: dark)');
  const colours = (css: string) =>
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const);
  return { light: new Map(colours(light)), dark: new Map([...colours(light), ...colours(dark)]) };
};

const channel = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ['stone-page', 'stone-raised', 'stone-sunk'];
const on = (texts: readonly string[], papers: readonly string[]) =>
  papers.flatMap((paper) => texts.map((text) => [text, paper] as const));

/** What is ever written on what. */
const textPairs = [
  ...on(['ink', 'ink-soft', 'river', 'river-deep', 'brick'], grounds),
  ...on(['ink', 'river'], ['river-mist']),
  ...on(['ink', 'leaf'], ['leaf-mist']),
  ...on(['ink', 'amber'], ['amber-mist']),
  ...on(['ink', 'brick'], ['brick-mist']),
  ...on(['ink', 'iris'], ['iris-mist']),
  ...on(['on-river'], ['river', 'river-deep']),
  ...on(['on-brick'], ['brick', 'brick-deep']),
  ...on(['on-head', 'on-head-soft'], ['head']),
  ...on(['on-gold'], ['iris-gold']),
];

describe.each(['light', 'dark'] as const)('the %s look', (look) => {
  const ratio = ([text, paper]: readonly [string, string]): number =>
    contrast(looks()[look].get(text) ?? '#000000', looks()[look].get(paper) ?? '#000000');

  it.each(textPairs)('%s on %s reads at AA (4.5 to 1)', (text, paper) => {
    expect(ratio([text, paper])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(on(['stone-edge'], grounds.slice(0, 2)))('the edge of fields, %s on %s, is seen (3 to 1)', (edge, paper) => {
    expect(ratio([edge, paper])).toBeGreaterThanOrEqual(3);
  });
});

describe('the files', () => {
  it('are all there', () => {
    expect(
      assetFiles.filter(({ source }) => !statSync(fileURLToPath(new URL(source, root)), { throwIfNoEntry: false })),
    ).toEqual([]);
  });

  it('ask for nothing outside the table', () => {
    const known = new Set(assetFiles.map(({ name }) => name));
    const asked = stylesheets.flatMap((name) =>
      [...read(sourceOf(name)).matchAll(/url\("([^"]+)"\)|@import/g)].map(([all, file]) => file ?? all),
    );
    expect(asked.filter((file) => !known.has(file))).toEqual([]);
    expect(asked).toContain('inter-latin-wght-normal.woff2');
  });
});
