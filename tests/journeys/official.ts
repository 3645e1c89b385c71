/** The verdict of xmllint under the official schemas of the hub services, where a machine has both. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = '../shared/data/kmehr/xsd/ehealth-hubservices/XSD/';
/** Of each version the newest that there is; of the last also the one that knows the newest KMEHR. */
const SCHEMAS = {
  v1: ['hubservices_protocol-1_2.xsd'],
  v2: ['hubservices_protocol-2_3.xsd'],
  v3: ['hubservices_protocol-3_5.xsd', 'hubservices_protocol-3_5-kmehr1_43.xsd'],
} as const;
const canTell = existsSync(FOLDER) && spawnSync('xmllint', ['--version']).status === 0;

/** What is wrong with the answer in this envelope, or nothing; nothing too where nobody can tell. One valid verdict is enough. */
export function officialFault(envelope: string, version: keyof typeof SCHEMAS = 'v3'): string | undefined {
  const [answer = ''] = /<p:\w+Response .*<\/p:\w+Response>/s.exec(envelope) ?? [];
  if (!canTell) return undefined;
  const verdicts = SCHEMAS[version].map((schema) => verdictOf(answer, `${FOLDER}${schema}`));
  return verdicts.includes('- validates\n') ? undefined : verdicts[0];
}

const verdictOf = (answer: string, schema: string): string =>
  spawnSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', schema, '-'], { input: answer, encoding: 'utf8' })
    .stderr;
