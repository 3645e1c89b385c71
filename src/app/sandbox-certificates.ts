/** The sandbox's own authority and its certificate for localhost, kept in the data folder and made anew when they near their end. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issued, issueCertificate } from '../standards/pki/index.ts';

const DAY_MS = 86_400_000;
/** Browsers take no certificate of a server that is good for longer than 398 days. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3650;
const RENEW_DAYS = 30;
const SERVER = { names: ['localhost'], addresses: ['127.0.0.1'] };

export interface SandboxCertificates {
  /** Certificate of the authority, as PEM. */
  readonly authority: string;
  readonly server: Issued;
}

/** Whoever trusts the authority once need not do it again: only the server's certificate changes from year to year. */
export function sandboxCertificates(folder: string, now: Date): SandboxCertificates {
  const place = join(folder, 'sandbox-tls');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const at = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
  const until = at(SERVER_DAYS + RENEW_DAYS);
  const authority =
    kept(place, 'authority', until) ??
    keep(place, 'authority', issueCertificate({ commonName: AUTHORITY_NAME, from: at(-1), until: at(AUTHORITY_DAYS) }));
  const wanted = { commonName: 'localhost', from: at(-1), until: at(SERVER_DAYS), server: SERVER };
  const server =
    kept(place, 'server', at(RENEW_DAYS), authority) ?? keep(place, 'server', issueCertificate(wanted, authority));
  return { authority: authority.certificate, server };
}

const AUTHORITY_NAME = 'Zenne sandbox of this machine';

/** What lies there, when it is good until then and of this authority. */
function kept(place: string, name: string, until: Date, issuer?: Issued): Issued | undefined {
  const [certificateFile, keyFile] = filesOf(place, name);
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return undefined;
  const issued = { certificate: readFileSync(certificateFile, 'utf8'), privateKey: readFileSync(keyFile, 'utf8') };
  const read = new X509Certificate(issued.certificate);
  const isOurs = !issuer || read.verify(new X509Certificate(issuer.certificate).publicKey);
  return isOurs && until < new Date(read.validTo) ? issued : undefined;
}

function keep(place: string, name: string, issued: Issued): Issued {
  const [certificateFile, keyFile] = filesOf(place, name);
  writeFileSync(keyFile, issued.privateKey, { mode: 0o600 });
  writeFileSync(certificateFile, issued.certificate);
  return issued;
}

const filesOf = (place: string, name: string): readonly [string, string] => [
  join(place, `${name}.pem`),
  join(place, `${name}-key.pem`),
];
