/** The verdict of xmllint under the official schema of the hub services, where a machine has both. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SCHEMA = '../shared/data/kmehr/xsd/ehealth-hubservices/XSD/hubservices_protocol-3_5-kmehr1_43.xsd';
const canTell = existsSync(SCHEMA) && spawnSync('xmllint', ['--version']).status === 0;

/** What is wrong with the answer in this envelope, or nothing; nothing too where nobody can tell. */
export function officialFault(envelope: string): string | undefined {
  const [answer = ''] = /<p:\w+Response .*<\/p:\w+Response>/s.exec(envelope) ?? [];
  if (!canTell) return undefined;
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', SCHEMA, '-'], {
    input: answer,
    encoding: 'utf8',
  });
  return stderr === '- validates\n' ? undefined : stderr;
}
