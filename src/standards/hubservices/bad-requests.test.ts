import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printEnvelope } from '../soap/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { type HubVersion, hubVersions, readHubRequest } from './index.ts';
import { operationsOf } from './operations/of-version.ts';

const SAMPLES = '../shared/data/kmehr/samples/hub-synthetic';
const here = existsSync(SAMPLES);

/** The sample request as this version writes it: without pages, and a document to take back named by its id alone. */
function sampleIn({ name, hasPages }: HubVersion, operation: string): string {
  const text = readFileSync(`${SAMPLES}/${operation}Request.xml`, 'utf8')
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll('/v3"', `/${name}"`);
  if (hasPages) return text;
  const unpaged = text.replace(/<c:paginationinfo>.*?<\/c:paginationinfo>/s, '');
  return operation === 'RevokeTransaction'
    ? unpaged.replace(/(<c:select>.*)<c:author>.*?<\/c:author>/s, '$1')
    : unpaged;
}

const PARTS = /^(<p:[^>]*>)\s*(<c:request>.*<\/c:request>)\s*(<c:(\w+).*<\/c:\4>)\s*(<\/p:.*)$/s;

type Parts = readonly [start: string, request: string, content: string, name: string, end: string];

const ways: Readonly<Record<string, (parts: Parts) => string>> = {
  'no head': ([start, , content, , end]) => start + content + end,
  'no content': ([start, request, , , end]) => start + request + end,
  'content twice': ([start, request, content, , end]) => start + request + content + content + end,
  'the wrong order': ([start, request, content, , end]) => start + content + request + end,
  'an unknown element at the end': ([start, request, content, , end]) =>
    `${start}${request}${content}<c:unknown/>${end}`,
  'an unknown element in the head': ([start, request, content, , end]) =>
    start + request.replace('</c:request>', '<c:unknown/></c:request>') + content + end,
  'content in another namespace': ([start, request, content, name, end]) =>
    start +
    request +
    content
      .replace(`<c:${name}`, `<x:${name} xmlns:x="urn:other"`)
      .replace(new RegExp(`</c:${name}>$`), `</x:${name}>`) +
    end,
  'no author': ([start, request, content, , end]) =>
    start + request.replace(/<c:author>.*<\/c:author>/s, '') + content + end,
  'a day that does not exist': ([start, request, content, , end]) =>
    start + request.replace(/<c:date>[^<]*/, '<c:date>2026-02-30') + content + end,
};

const cases = hubVersions.flatMap((version) =>
  operationsOf(version).map(([operation]) => ({ version, name: version.name, operation })),
);
const read = (version: HubVersion, text: string) =>
  readHubRequest(version, Buffer.from(printEnvelope(text)), DEFAULT_LIMITS);

describe.skipIf(!here)('a request that is not as its version says (skipped without ../shared)', () => {
  it.each(cases)(
    '$name $operation: read as the sample has it, refused with each thing wrong',
    ({ version, operation }) => {
      const sample = sampleIn(version, operation);
      expect(read(version, sample)).toMatchObject({ ok: true, request: { operation } });
      const [, start = '', request = '', content = '', name = '', end = ''] = PARTS.exec(sample) ?? [];
      for (const [what, spoil] of Object.entries(ways)) {
        const spoilt = spoil([start, request, content, name, end]);
        expect(spoilt, what).not.toBe(sample);
        expect(read(version, spoilt), what).toMatchObject({ ok: false, fault: { code: 'Client', detail: 'schema' } });
      }
    },
  );
});
