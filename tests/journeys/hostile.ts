/** Documents made to hurt whoever reads them: our own, and those of `../shared` when it is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = '../shared/data/hostile/payloads/XXE Injection';

export interface HostileDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

const document = (name: string, text: string, encoding: BufferEncoding = 'utf8'): HostileDocument => ({
  name,
  bytes: Buffer.from(text, encoding),
});

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

function billionLaughs(): string {
  const entities = many(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return `<!DOCTYPE r [<!ENTITY e0 "lol">${entities}]><r>&e9;</r>`;
}

/** The same each time; made when asked for, since some are large. */
export const ownHostileDocuments = (): HostileDocument[] => [
  document('nothing', ''),
  document('not XML', 'a SUMEHR, on my honour'),
  document('a type', '<!DOCTYPE kmehrmessage><kmehrmessage/>'),
  document('a file as entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'),
  document('billion laughs', billionLaughs()),
  document('quadratic blow-up', `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(50_000)}">]><r>${'&a;'.repeat(30_000)}</r>`),
  document('200,000 levels', '<a>'.repeat(200_000) + '</a>'.repeat(200_000)),
  document('100,000 attributes', `<a ${many(100_000, (at) => `a${at}="x" `)}/>`),
  document('50,000 namespaces', `<a ${many(50_000, (at) => `xmlns:n${at}="u${at}" `)}/>`),
  document('a comment of 8 MB that never ends', `<!--${'-x'.repeat(4_000_000)}`),
  document('UTF-7', '<?xml version="1.0" encoding="UTF-7"?><r/>'),
  document('UTF-16 with a type', '\ufeff<!DOCTYPE r><r/>', 'utf16le'),
  document('Latin-1 that says UTF-8', '<?xml version="1.0" encoding="UTF-8"?><r>\u00e9</r>', 'latin1'),
  document('cut off', '<kmehrmessage xmlns="http://www.ehealth.fgov.be/standards/kmehr/schema/v1"><header><stan'),
  document('a NUL', '<r>\u0000</r>'),
  document('a text of 40 MB', `<r>${'words '.repeat(7_000_000)}</r>`),
];

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Attack bodies of others: whole files, and lists with one body a line. */
export function sharedHostileDocuments(): HostileDocument[] {
  if (!existsSync(SHARED)) return [];
  const files = filesIn(join(SHARED, 'Files')).map((name) => ({ name, bytes: readFileSync(name) }));
  const lines = filesIn(join(SHARED, 'Intruders')).flatMap((name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line, at) => document(`${name}:${at + 1}`, line)),
  );
  return [...files, ...lines];
}
