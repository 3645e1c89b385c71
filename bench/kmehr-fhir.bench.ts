/** KMEHR to FHIR and back. Goals: 15 MB/s from bytes to bundle, memory that grows with the message and no faster. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKmehr } from '../src/standards/kmehr/index.ts';
import { fhirToKmehr, kmehrToFhir, type Shape } from '../src/standards/kmehr-fhir/index.ts';
import { DEFAULT_LIMITS } from '../src/standards/xml/index.ts';
import { report } from './program.ts';
import { repeatFor } from './rounds.ts';

const CPU_MS = 1500;
const OURS = 'corpora/valid/kmehr';
const CONTEST = '../shared/data/ttc2023/sumehr_example10.kmehr';

function convert(bytes: Buffer, shape: Shape) {
  const read = readKmehr(bytes, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  return kmehrToFhir(read.value.message, { shape, language: 'fr' });
}

/** Megabytes per second of processor time; `bytes` are those of one round. */
function measure(name: string, bytes: number, round: () => void): void {
  const { rounds, ms } = repeatFor(CPU_MS, 5, round);
  const rate = Number(((bytes * rounds) / 1000 / ms).toFixed(1));
  report({
    name: `kmehr-fhir-${name}`,
    bytes,
    rounds,
    cpuMs: Number((ms / rounds).toFixed(3)),
    megabytesPerSecond: rate,
  });
}

/** The items of a summary again and again, until the message has about so many bytes. */
function long(bytes: number): Buffer {
  const source = readFileSync(join(OURS, 'sumehr.xml'), 'utf8');
  const start = source.indexOf('<item>');
  const end = source.lastIndexOf('</item>') + '</item>'.length;
  const items = source.slice(start, end);
  return Buffer.from(
    source.slice(0, start) + items.repeat(Math.max(1, Math.round(bytes / items.length))) + source.slice(end),
  );
}

/** Memory that a conversion leaves before it is collected, for each byte of the message. */
function memory(bytes: Buffer): number {
  const before = process.memoryUsage().heapUsed;
  const made = convert(bytes, 'ips');
  const used = process.memoryUsage().heapUsed - before;
  if (made.bundles.length === 0) throw new Error('nothing made');
  return Math.round(used / bytes.length);
}

export async function run(): Promise<void> {
  for (const name of ['sumehr', 'vaccination', 'labresult']) {
    const bytes = readFileSync(join(OURS, `${name}.xml`));
    measure(name, bytes.length, () => convert(bytes, 'careset'));
  }
  for (const size of [100_000, 1_000_000, 8_000_000]) {
    const bytes = long(size);
    measure(`ips-${size}`, bytes.length, () => convert(bytes, 'ips'));
    report({ name: `kmehr-fhir-memory-${size}`, bytesPerByte: memory(bytes) });
  }
  if (existsSync(CONTEST)) {
    const bytes = readFileSync(CONTEST);
    measure('ttc2023', bytes.length, () => convert(bytes, 'ttc2023'));
  }
  const bundle = JSON.stringify(convert(readFileSync(join(OURS, 'sumehr.xml')), 'careset').bundles[0]);
  measure('back', bundle.length, () => fhirToKmehr(bundle, { language: 'fr' }));
}
