import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printEnvelope } from '../soap/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { operationNames, readHubRequest, V3 } from './index.ts';

const SAMPLES = '../shared/data/kmehr/samples/hub-synthetic';
const here = existsSync(SAMPLES);
const cases = [
  ...operationNames.map((name) => `${name}Request`),
  'GetTransactionListRequest-breaktheglass',
  'GetTransactionRequest-otherhub',
];

describe.skipIf(!here)('the hub requests of ../shared (skipped without it)', () => {
  it.each(cases.map((name) => [name]))('%s is read', (name) => {
    const body = readFileSync(join(SAMPLES, `${name}.xml`), 'utf8').replace(/^<\?xml[^>]*\?>/, '');
    const read = readHubRequest(V3, Buffer.from(printEnvelope(body)), DEFAULT_LIMITS);
    expect(read).toMatchObject({ ok: true, header: { author: [{ id: [{ value: '19999717004' }, {}] }, {}] } });
  });
});
