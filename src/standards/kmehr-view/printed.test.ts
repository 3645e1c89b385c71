import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../platform/text/index.ts';
import { documentPdf } from '../../ui/index.ts';
import { labelOf } from '../kmehr/index.ts';
import { type DocumentView, textsOfView, viewOfStored } from './index.ts';

const canRead = spawnSync('pdftotext', ['-v']).status === 0;
const filesOf = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
const SAMPLES = '../shared/data/kmehr/samples';
const files = [
  ...filesOf('corpora/valid/kmehr'),
  ...filesOf(join(SAMPLES, 'kmehr-synthetic')),
  ...filesOf(join(SAMPLES, 'medicationscheme')).slice(0, 8),
];

/** Lines and words are broken where the paper ends. */
const unbroken = (text: string): string => text.replace(/\s+/g, '');

/** Every text of the view that cannot be found on paper. */
async function missing(view: DocumentView): Promise<readonly string[]> {
  const pdf = await documentPdf({ ...view, head: [] }, { language: 'fr', showCodes: true });
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  const said = unbroken(stdout);
  return textsOfView(view)
    .flatMap((text) => text.split('\n'))
    .filter((text) => !said.includes(unbroken(text)));
}

describe.skipIf(!canRead)('nothing vanishes on paper (skipped without pdftotext)', () => {
  it.each(files)('%s', { timeout: 60_000 }, async (file) => {
    const stored = readFileSync(file, 'utf8');
    const view = viewOfStored(stored, { language: 'fr', labelOf, formatDate: (date) => formatDate(date, 'fr') });
    expect(await missing(view)).toEqual([]);
  });
});
