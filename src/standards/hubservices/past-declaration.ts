/** What DeclareTransaction declares, read from a file: a bare `kmehrheader`, the request around it, or its whole envelope. Source: KMEHR facts A3. */
import { KMEHR } from '../kmehr/index.ts';
import { type Fault, fault, SOAP } from '../soap/index.ts';
import type { CutMessage, XmlLimits } from '../xml/index.ts';
import type { DeclareTransaction } from './operations/declare-transaction.ts';
import { readHubRequest } from './read-request.ts';
import type { RequestHeader } from './request-header.ts';
import { V3 } from './versions.ts';

export type PastRead =
  | { readonly ok: true; readonly header: RequestHeader; readonly request: DeclareTransaction }
  | { readonly ok: false; readonly fault: Fault };

// A file says who kept the documents, not who asks and when: a header is read as the request it would have been.
const ASKING = `<request xmlns="${V3.core}"><id S="ID-KMEHR" SV="1.0">history</id><author><hcparty xmlns="${KMEHR}"><cd S="CD-HCPARTY" SV="1.0">orghospital</cd></hcparty></author><date>2000-01-01</date><time>00:00:00</time></request>`;

/** What stands around a message of each name, so that it is read as DeclareTransaction is: prefixes that no sender uses. */
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  Envelope: ['', ''],
  DeclareTransactionRequest: ['<zenne.s:Body>', '</zenne.s:Body>'],
  kmehrheader: [
    `<zenne.s:Body><zenne.p:DeclareTransactionRequest xmlns:zenne.p="${V3.protocol}">${ASKING}`,
    '</zenne.p:DeclareTransactionRequest></zenne.s:Body>',
  ],
};

export const isPastDeclaration = (name: string): boolean => Object.hasOwn(AROUND, name);

export function readPastDeclaration(message: CutMessage, limits: XmlLimits): PastRead {
  const whole = asRequest(message);
  if (!whole) return { ok: false, fault: fault('Client', 'no-declaration', `A ${NAMES} is expected.`) };
  const read = readHubRequest(V3, whole, limits);
  if (!read.ok) return read;
  const { header, request } = read;
  return request.operation === 'DeclareTransaction'
    ? { ok: true, header, request }
    : { ok: false, fault: fault('Client', 'no-declaration', 'Another operation than DeclareTransaction.') };
}

const NAMES = Object.keys(AROUND).join(', ');

function asRequest({ name, declaration, namespaces, bytes }: CutMessage): Buffer | undefined {
  const around = isPastDeclaration(name) ? AROUND[name] : undefined;
  if (!around) return undefined;
  const [before, after] = around;
  if (before === '') return Buffer.concat([declaration, bytes]);
  const opening = `<zenne.s:Envelope xmlns:zenne.s="${SOAP}"${namespaces}>${before}`;
  return Buffer.concat([
    declaration,
    Buffer.from(opening, 'latin1'),
    bytes,
    Buffer.from(`${after}</zenne.s:Envelope>`),
  ]);
}
