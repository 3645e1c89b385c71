/** `zenne validate FILE…`: every finding in KMEHR and FHIR files with its place and its explanation; status 1 when one is an error. */
import { readFile } from 'node:fs/promises';
import { isLanguage, type Language } from '../../platform/text/index.ts';
import { type Validation, validateKmehr } from '../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { guideFolders } from '../fhir-settings.ts';
import { type FhirValidator, openFhirValidator } from '../fhir-validator.ts';
import { SettingsError } from '../settings.ts';
import { filesBelow } from './files-below.ts';
import { type FhirReport, looksLikeJson, validateFhirFile } from './validate-fhir.ts';

export interface ValidateOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly profile?: string;
}

interface Totals {
  files: number;
  withErrors: number;
  errors: number;
  warnings: number;
}

type Report = Validation | FhirReport;
type Judge = (bytes: Uint8Array) => Promise<Report>;

const IN_FOLDERS = /\.(xml|kmehr|json)$/i;
const PROGRESS_MS = 1000;
const UNREADABLE = { errors: 1, warnings: 0 };

export async function runValidate(paths: readonly string[], options: ValidateOptions): Promise<void> {
  const { json, lang, profile } = options;
  if (!isLanguage(lang)) throw new SettingsError(`--lang is fr, nl, en or de, not ${lang}`);
  // A reader that has seen enough (`| head`) ends the work.
  process.stdout.once('error', () => process.exit());
  const totals: Totals = { files: 0, withErrors: 0, errors: 0, warnings: 0 };
  const print = json ? printJson : printPlain;
  const judge = judgeOf(lang, profile);
  let told = performance.now();
  for await (const file of filesBelow(paths, IN_FOLDERS)) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
    if (typeof bytes === 'string') {
      process.stderr.write(`${file}: cannot be read (${bytes})\n`);
      count(totals, UNREADABLE);
      continue;
    }
    const report = await judge(bytes);
    print(file, report);
    count(totals, report);
    if (performance.now() - told > PROGRESS_MS) {
      told = performance.now();
      process.stderr.write(`${totals.files} files, ${totals.withErrors} with errors\n`);
    }
  }
  if (totals.files === 0) throw new SettingsError('no file to validate');
  if (!json) printTotals(totals);
  process.exitCode = totals.errors > 0 ? 1 : 0;
}

/** JSON is FHIR, anything else KMEHR. The definitions of FHIR are read when the first JSON comes. */
function judgeOf(language: Language, profile: string | undefined): Judge {
  let opened: Promise<FhirValidator> | undefined;
  return async (bytes) => {
    if (!looksLikeJson(bytes)) return validateKmehr(bytes, DEFAULT_LIMITS, language);
    opened ??= openWithGuides();
    return validateFhirFile(bytes, await opened, { profile, language });
  };
}

async function openWithGuides(): Promise<FhirValidator> {
  try {
    return await openFhirValidator(guideFolders(process.env.ZENNE_IG));
  } catch (error) {
    throw new SettingsError(`ZENNE_IG ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function count(totals: Totals, { errors, warnings }: Pick<Report, 'errors' | 'warnings'>): void {
  totals.files += 1;
  totals.errors += errors;
  totals.warnings += warnings;
  if (errors > 0) totals.withErrors += 1;
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const outcome = (errors: number, warnings: number): string =>
  errors + warnings === 0 ? 'no findings' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;

function printJson(file: string, report: Report): void {
  process.stdout.write(`${JSON.stringify({ file, ...report })}\n`);
}

/** Two lines for each finding: where and what it is, then why. */
function linesOf(report: Report): readonly string[] {
  if ('standard' in report)
    return report.findings.flatMap(({ rule, severity, line, column, path, text }) => [
      `  ${line}:${column} ${severity} ${rule} ${path}`,
      `    ${text}`,
    ]);
  return report.findings.flatMap(({ rule, severity, expression, text }) => [
    `  ${severity} ${rule} ${expression}`,
    `    ${text}`,
  ]);
}

/** One line for the file, two for each finding; the words around them are English, the explanations are not. */
function printPlain(file: string, report: Report): void {
  const { errors, warnings, unlisted } = report;
  const lines = [`${file}: ${outcome(errors, warnings)}`, ...linesOf(report)];
  if (unlisted > 0) lines.push(`  and ${counted(unlisted, 'further finding')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function printTotals({ files, withErrors, errors, warnings }: Totals): void {
  if (files > 1)
    process.stdout.write(`${counted(files, 'file')}, ${withErrors} with errors: ${outcome(errors, warnings)}\n`);
}
