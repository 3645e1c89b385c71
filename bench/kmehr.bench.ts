/** Reading, checking and writing KMEHR. Goals: read and check 20 MB/s dense and 300 MB/s with PDFs, write 50 MB/s, 50 MB within 400 MB of memory. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkKmehr, readKmehr, writeKmehr } from '../src/standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../src/standards/xml/index.ts';
import { report } from './program.ts';
import { repeatFor } from './rounds.ts';

const CPU_MS = 1500;
const OURS = 'corpora/valid/kmehr';
const SAMPLES = '../shared/data/kmehr/samples';

/** The folder's transaction again and again, until the message has about so many bytes. */
function dense(bytes: number): Buffer {
  const source = readFileSync(join(OURS, 'sumehr.xml'), 'utf8');
  const start = source.indexOf('<transaction');
  const end = source.lastIndexOf('</folder>');
  const transaction = source.slice(start, end);
  const count = Math.max(1, Math.round(bytes / transaction.length));
  return Buffer.from(source.slice(0, start) + transaction.repeat(count) + source.slice(end));
}

/** A letter with a PDF of so many bytes, in lines of 76 characters or in one. */
function withPdf(bytes: number, lines: boolean): Buffer {
  const source = readFileSync(join(OURS, 'note.xml'), 'utf8');
  const base64 = Buffer.alloc(bytes, 0x5a).toString('base64');
  const payload = lines ? base64.replace(/.{76}/g, '$&\n') : base64;
  const lnk = `<lnk TYPE="multimedia" MEDIATYPE="application/pdf">${payload}</lnk>`;
  return Buffer.from(source.replace('</transaction>', `${lnk}</transaction>`));
}

/** Megabytes per second of processor time; `bytes` are those of one round. */
function measure(name: string, bytes: number, round: () => void): void {
  const { rounds, ms } = repeatFor(CPU_MS, 3, round);
  const rate = Number(((bytes * rounds) / 1000 / ms).toFixed(1));
  report({ name: `kmehr-${name}`, bytes, rounds, cpuMs: Number((ms / rounds).toFixed(3)), megabytesPerSecond: rate });
}

function readAndCheck(bytes: Buffer): void {
  const read = readKmehr(bytes, DEFAULT_LIMITS);
  if (!read.ok) throw new Error(read.problem.text);
  checkKmehr(read.value);
}

function measureMessage(name: string, bytes: Buffer): void {
  measure(`read-${name}`, bytes.length, () => readKmehr(bytes, DEFAULT_LIMITS));
  measure(`read-check-${name}`, bytes.length, () => readAndCheck(bytes));
  const read = readKmehr(bytes, DEFAULT_LIMITS);
  if (!read.ok || read.value.faultCount > 0) return;
  const { message } = read.value;
  measure(`write-${name}`, Buffer.byteLength(writeKmehr(message)), () => writeKmehr(message));
}

/** The most memory a process of its own takes to validate a file. */
async function peakOf(bytes: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-bench-'));
  const file = join(folder, 'large.xml');
  writeFileSync(file, bytes);
  const child = spawn(process.execPath, ['dist/main.js', 'validate', file], { stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 5);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  rmSync(folder, { recursive: true });
  return Math.round(peak / 1024);
}

export async function run(): Promise<void> {
  measureMessage('small', readFileSync(join(OURS, 'sumehr.xml')));
  measureMessage('dense', dense(1_000_000));
  for (const file of ['medicationscheme/RIZIV_02.xml', 'sumehr/sumehr_example100.kmehr']) {
    const sample = join(SAMPLES, file);
    if (existsSync(sample)) measureMessage(file.replace(/^.*\/|\..*$/g, ''), readFileSync(sample));
  }
  measureMessage('pdf', withPdf(3_000_000, false));
  measureMessage('pdf-in-lines', withPdf(3_000_000, true));
  report({ name: 'kmehr-peak-50MB-pdf', rssMB: await peakOf(withPdf(39_000_000, false)) });
  report({ name: 'kmehr-peak-50MB-dense', rssMB: await peakOf(dense(50_000_000)) });
}
