/** The verdicts of xmllint under the official schemas, for tests on a machine that has both. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCHEMAS = '../shared/data/kmehr/xsd/ehealth-kmehr/XSD';

export const officialSchema = (version: string): string => resolve(join(SCHEMAS, `kmehr_elements-${version}.xsd`));

/** Whether this machine can tell. */
export const hasXmllint = existsSync(SCHEMAS) && spawnSync('xmllint', ['--version']).status === 0;

export interface Verdict {
  readonly valid: boolean;
  /** What xmllint says, for the report of a failing test. */
  readonly said: string;
}

/** One verdict a document, all in one run. */
export function verdictsOf(documents: readonly string[], schema: string, encoding: BufferEncoding = 'utf8'): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'zenne-xmllint-'));
  try {
    const names = documents.map((_, at) => `${at}.xml`);
    for (const [at, document] of documents.entries()) writeFileSync(join(folder, `${at}.xml`), document, encoding);
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', schema, ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const lines = stderr.split('\n');
    const valid = new Set(lines.filter((line) => line.endsWith(' validates')));
    return names.map((name) => ({
      valid: valid.has(`${name} validates`),
      said: lines
        .filter((line) => line.startsWith(`${name}:`))
        .join('\n')
        .slice(0, 500),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
