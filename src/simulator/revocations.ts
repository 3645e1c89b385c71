/** The list of certificates that the invented authority revoked, signed anew for each who asks. Source: RFC 5280, 5. */
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { BitString, fromBER, Integer, Null } from 'asn1js';
import { AlgorithmIdentifier, Certificate, CertificateRevocationList, RevokedCertificate, Time } from 'pkijs';
import type { Fault } from './answer.ts';
import type { IssuedKey } from './authority.ts';

const SHA256_RSA = '1.2.840.113549.1.1.11';
/** Long enough for every clock of a story. */
const USUAL_FROM = new Date('2020-01-01T00:00:00Z');
const USUAL_UNTIL = new Date('2049-01-01T00:00:00Z');

export interface RevocationTimes {
  /** For years when absent. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

class UnsignedList extends CertificateRevocationList {
  toSign(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.encodeTBS().toBER());
  }
}

/** The DER of the list; serial numbers in hex. */
export function revocationList(authority: IssuedKey, serials: readonly string[], times: RevocationTimes = {}): Buffer {
  const list = new UnsignedList();
  const algorithm = new AlgorithmIdentifier({ algorithmId: SHA256_RSA, algorithmParams: new Null() });
  const from = times.from ?? USUAL_FROM;
  list.version = 1;
  list.issuer = new Certificate({ schema: fromBER(new X509Certificate(authority.certificate).raw).result }).subject;
  list.signature = algorithm;
  list.signatureAlgorithm = algorithm;
  list.thisUpdate = new Time({ type: 0, value: from });
  list.nextUpdate = new Time({ type: 0, value: times.until ?? USUAL_UNTIL });
  if (serials.length > 0) list.revokedCertificates = serials.map((serial) => revoked(serial, from));
  list.tbsView = list.toSign();
  list.signatureValue = new BitString({
    valueHex: sign('sha256', list.tbsView, createPrivateKey(authority.privateKey)),
  });
  return Buffer.from(list.toSchema().toBER());
}

const revoked = (serial: string, at: Date): RevokedCertificate =>
  new RevokedCertificate({
    userCertificate: new Integer({ valueHex: Buffer.from(serial, 'hex') }),
    revocationDate: new Time({ type: 0, value: at }),
  });

/** Answers with the list, or as an authority that misbehaves. */
export function sendRevocations(response: ServerResponse, list: Buffer, fault: Fault | undefined): void {
  if (fault === 'silent' || fault === 'slow') return;
  if (fault === 'failing') return void response.writeHead(503).end();
  response.writeHead(200, { 'content-type': 'application/pkix-crl' });
  response.end(fault === undefined ? list : '<html>Wartung</html>');
}
