/** The settings of TLS and of hubs that come with a certificate. Source: decisions 0055, 0056. */
import { createPrivateKey } from 'node:crypto';
import { readCertificates } from '../standards/cms/index.ts';
import { pemFile } from './pem-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const certificates = pemFile('certificates', readCertificates);

const WAYS = ['off', 'sandbox', 'files'] as const;
type Way = (typeof WAYS)[number];

function tls(value: string | undefined, { ZENNE_MODE }: Environment): Way {
  const way = WAYS.find((one) => one === (value ?? 'off'));
  if (!way) throw new Error('must be off, sandbox or files');
  if (way === 'sandbox' && ZENNE_MODE === 'production') throw new Error('must be off or files in production');
  return way;
}

function addresses(value: string | undefined): readonly string[] {
  const named = value?.split(',').map((one) => one.trim()) ?? [];
  if (!named.every((one) => /^https?:\/\/[^\s]+$/.test(one))) throw new Error('must be http(s) addresses');
  return named;
}

function exclusion(value: string | undefined): 'enforce' | 'trust' {
  const chosen = value ?? 'enforce';
  if (chosen !== 'enforce' && chosen !== 'trust') throw new Error('must be enforce or trust');
  return chosen;
}

export const tlsRows = [
  {
    key: 'tls',
    name: 'ZENNE_TLS',
    shownDefault: 'off',
    meaning:
      'Whether the server itself speaks TLS (1.2 and newer). `sandbox`: with a certificate made at start for localhost, whose authority is at `/sandbox/ca.pem`. `files`: with the two files below. With TLS other hubs must show a certificate at `/interhub/v3`.',
    read: tls,
  },
  {
    key: 'tlsCertificate',
    name: 'ZENNE_TLS_CERTIFICATE_FILE',
    shownDefault: 'none',
    meaning:
      'PEM file with the certificate of the server, and those between it and its authority. For `ZENNE_TLS=files`.',
    read: certificates,
  },
  {
    key: 'tlsKey',
    name: 'ZENNE_TLS_KEY_FILE',
    shownDefault: 'none',
    meaning: 'PEM file with the private key of that certificate.',
    read: pemFile('a private key', createPrivateKey),
  },
  {
    key: 'hubIssuers',
    name: 'ZENNE_HUB_ISSUERS_FILE',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning:
      'PEM file with the certificates of the authorities that issue certificates to hubs, each of them itself. Without it no hub is recognised by a certificate.',
    read: certificates,
  },
  {
    key: 'hubRevocations',
    name: 'ZENNE_HUB_CRL_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning:
      'Comma-separated addresses of the lists of revoked certificates (CRL, DER), one an authority. A hub of whose authority no list counts now is refused.',
    read: addresses,
  },
  {
    key: 'hubKey',
    name: 'ZENNE_HUB_KEY_FILE',
    shownDefault: 'issued by the simulator in the sandbox; none in production',
    meaning: 'PEM file with the private key and the certificate that this hub shows to others.',
    read: pemFile('a private key and its certificate', (pem) => createPrivateKey(pem) && readCertificates(pem).length),
  },
  {
    key: 'hubExclusion',
    name: 'ZENNE_HUB_EXCLUSION',
    shownDefault: 'enforce',
    meaning:
      '`enforce`: an exclusion known here holds for who looks through another hub too. `trust`: it is left to that hub.',
    read: exclusion,
  },
] as const;

interface TlsSettings {
  readonly tls: Way;
  readonly tlsCertificate: string | undefined;
  readonly tlsKey: string | undefined;
  readonly baseUrl: string;
}

/** What does not go together, in words; nothing when all is well. */
export function tlsFault({ tls: way, tlsCertificate, tlsKey, baseUrl }: TlsSettings): string | undefined {
  if (way === 'files' && !tlsCertificate) return 'ZENNE_TLS_CERTIFICATE_FILE must be set with ZENNE_TLS=files';
  if (way === 'files' && !tlsKey) return 'ZENNE_TLS_KEY_FILE must be set with ZENNE_TLS=files';
  if (way === 'files' && !belong(tlsCertificate ?? '', tlsKey ?? ''))
    return 'ZENNE_TLS_KEY_FILE must hold the key of the first certificate of ZENNE_TLS_CERTIFICATE_FILE';
  return way !== 'off' && baseUrl.startsWith('http:') ? 'ZENNE_BASE_URL must be an https address with TLS' : undefined;
}

const belong = (certificate: string, key: string): boolean =>
  readCertificates(certificate)[0]?.checkPrivateKey(createPrivateKey(key)) ?? false;
