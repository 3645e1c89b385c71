/** `zenne validate FILE…`: every finding in KMEHR files with its place and its explanation; status 1 when one is an error. */
import { readFile } from 'node:fs/promises';
import { isLanguage } from '../../platform/text/index.ts';
import { type Validation, validateKmehr } from '../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { SettingsError } from '../settings.ts';
import { filesBelow } from './files-below.ts';

export interface ValidateOptions {
  readonly json?: boolean;
  readonly lang: string;
}

interface Totals {
  files: number;
  withErrors: number;
  errors: number;
  warnings: number;
}

const PROGRESS_MS = 1000;
const UNREADABLE = { errors: 1, warnings: 0 };

export async function runValidate(paths: readonly string[], { json, lang }: ValidateOptions): Promise<void> {
  if (!isLanguage(lang)) throw new SettingsError(`--lang is fr, nl, en or de, not ${lang}`);
  // A reader that has seen enough (`| head`) ends the work.
  process.stdout.once('error', () => process.exit());
  const totals: Totals = { files: 0, withErrors: 0, errors: 0, warnings: 0 };
  const print = json ? printJson : printPlain;
  let told = performance.now();
  for await (const file of filesBelow(paths)) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
    if (typeof bytes === 'string') {
      process.stderr.write(`${file}: cannot be read (${bytes})\n`);
      count(totals, UNREADABLE);
      continue;
    }
    const validation = validateKmehr(bytes, DEFAULT_LIMITS, lang);
    print(file, validation);
    count(totals, validation);
    if (performance.now() - told > PROGRESS_MS) {
      told = performance.now();
      process.stderr.write(`${totals.files} files, ${totals.withErrors} with errors\n`);
    }
  }
  if (totals.files === 0) throw new SettingsError('no file to validate');
  if (!json) printTotals(totals);
  process.exitCode = totals.errors > 0 ? 1 : 0;
}

function count(totals: Totals, { errors, warnings }: Pick<Validation, 'errors' | 'warnings'>): void {
  totals.files += 1;
  totals.errors += errors;
  totals.warnings += warnings;
  if (errors > 0) totals.withErrors += 1;
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const outcome = (errors: number, warnings: number): string =>
  errors + warnings === 0 ? 'no findings' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;

function printJson(file: string, validation: Validation): void {
  process.stdout.write(`${JSON.stringify({ file, ...validation })}\n`);
}

/** One line for the file, two for each finding; the words around them are English, the explanations are not. */
function printPlain(file: string, { findings, errors, warnings, unlisted }: Validation): void {
  const lines = [`${file}: ${outcome(errors, warnings)}`];
  for (const { rule, severity, line, column, path, text } of findings) {
    lines.push(`  ${line}:${column} ${severity} ${rule} ${path}`, `    ${text}`);
  }
  if (unlisted > 0) lines.push(`  and ${counted(unlisted, 'further finding')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function printTotals({ files, withErrors, errors, warnings }: Totals): void {
  if (files > 1)
    process.stdout.write(`${counted(files, 'file')}, ${withErrors} with errors: ${outcome(errors, warnings)}\n`);
}
