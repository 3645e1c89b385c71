/** The verdict of xmllint under the official schemas of the hub services, where a machine has both. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = '../shared/data/kmehr/xsd/ehealth-hubservices/XSD/';
/** The newest of each version; a document may be of a KMEHR standard that only the second knows. */
const SCHEMAS = {
  v1: ['hubservices_protocol-1_2.xsd'],
  v2: ['hubservices_protocol-2_3.xsd'],
  v3: ['hubservices_protocol-3_5.xsd', 'hubservices_protocol-3_5-kmehr1_43.xsd'],
} as const;
const canTell = existsSync(FOLDER) && spawnSync('xmllint', ['--version']).status === 0;

/** What is wrong with the answer or request in this envelope, or nothing; nothing too where nobody can tell. */
export function officialFault(envelope: string, version: keyof typeof SCHEMAS = 'v3'): string | undefined {
  const [answer = ''] = /<p:\w+(Response|Request) .*<\/p:\w+\1>/s.exec(envelope) ?? [];
  if (!canTell) return undefined;
  const [first, second] = SCHEMAS[version];
  const fault = faultUnder(answer, first);
  return fault === undefined || second === undefined ? fault : faultUnder(answer, second);
}

function faultUnder(answer: string, schema: string): string | undefined {
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', `${FOLDER}${schema}`, '-'], {
    input: answer,
    encoding: 'utf8',
  });
  return stderr === '- validates\n' ? undefined : stderr;
}

/** Names and attributes: answers that differ only in their texts are judged once. */
const likeness = (envelope: string): string => envelope.replace(/>[^<]*</g, '><');

const judged = new Set<string>();

/** Throws when an answer is not valid; what is no answer passes. */
export function mustBeOfficial(envelope: string, version?: keyof typeof SCHEMAS): void {
  const like = likeness(envelope);
  if (judged.has(like) || !envelope.includes('Response ')) return;
  judged.add(like);
  const fault = officialFault(envelope, version);
  if (fault !== undefined) throw new Error(`${fault}\n${envelope}`);
}
