import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText, DEFAULT_LIMITS, withXml } from '../xml/index.ts';
import { KMEHR, readKmehr, rerootKmehr, spliceIntoCore, whyRefused } from './index.ts';

const SAMPLES = '../shared/data/kmehr/samples';
const folders = ['kmehr-synthetic', 'medicationscheme', 'sumehr'].map((name) => join(SAMPLES, name));
const here = existsSync(SAMPLES);
const files = here ? folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))) : [];

/** Exclusive C14N of header and folders. */
function contentOf(text: string): string[] {
  const result = withXml(Buffer.from(text), DEFAULT_LIMITS, (root) => {
    const message = root.name === 'kmehrmessage' ? root : root.get('//*[local-name() = "kmehrmessage"]');
    return message?.find('*').map((node) => ('attrs' in node ? canonicalText(node as never) : ''));
  });
  if (!result.ok) throw new Error(result.problem.text);
  return result.value ?? [];
}

describe.skipIf(!here)('the samples of ../shared (skipped without it)', () => {
  it.each(files.map((file) => [file]))('%s reads, and survives storing and answering', (file) => {
    const bytes = readFileSync(file);
    const read = readKmehr(bytes, DEFAULT_LIMITS);
    expect(read).toMatchObject({ ok: true, value: { message: { folder: [{}] } } });
    expect(read.ok && whyRefused(read.value)).toEqual([]);
    const stored = withXml(bytes, DEFAULT_LIMITS, rerootKmehr);
    if (!stored.ok) throw new Error('not read');
    expect(stored.value.text).toContain(`="${KMEHR}"`);
    const namespace = 'urn:of-a-hub';
    const answer = `<c:answer xmlns:c="${namespace}">${spliceIntoCore(stored.value.text, { prefix: 'c', namespace })}</c:answer>`;
    const sent = contentOf(bytes.toString());
    expect(contentOf(stored.value.text)).toEqual(sent);
    expect(contentOf(answer)).toEqual(sent);
  });
});
