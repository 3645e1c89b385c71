/** A ds:Signature as plain values, and whether it is right. Objects, manifests and unnamed references are refused. Source: W3C XML Signature, 4. */
import { Buffer } from 'node:buffer';
import { type KeyObject, verify } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { canonicalPart, elementsOf } from '../xml/index.ts';
import { refuse } from './fault.ts';
import { DS, ECDSA_SHA256, RSA_SHA256, SHA256 } from './names.ts';
import { attributeOf, bytesIn, childrenAre, isNamed } from './strict.ts';
import { type Canonicalisation, prefixesOf, readTransforms } from './transforms.ts';

export interface Reference {
  /** Without its #. */
  readonly id: string;
  readonly canonical: Canonicalisation;
  readonly digest: Buffer;
}

export interface Signature {
  readonly algorithm: string;
  /** The canonical SignedInfo: what was signed. */
  readonly signed: string;
  readonly value: Buffer;
  readonly references: readonly Reference[];
  readonly keyInfo: XmlElement;
}

const MOST_REFERENCES = 6;
const LOCAL = /^#([A-Za-z_][\w.-]{0,199})$/;

export function readSignature(signature: XmlElement): Signature {
  const [info, value, keyInfo] = childrenAre(
    signature,
    DS,
    ['SignedInfo', 'SignatureValue', 'KeyInfo'],
    'security-shape',
  );
  if (!info || !value || !keyInfo) return refuse('security-shape');
  const [method, algorithm, ...references] = elementsOf(info);
  if (!isNamed(method, DS, 'CanonicalizationMethod') || !isNamed(algorithm, DS, 'SignatureMethod') || !method)
    return refuse('security-shape');
  if (references.length > MOST_REFERENCES) return refuse('reference-too-many');
  return {
    algorithm: (algorithm && attributeOf(algorithm, 'Algorithm')) ?? '',
    signed: canonicalPart(info, { prefixes: prefixesOf(method) }),
    value: bytesIn(value, 'security-shape'),
    references: references.map(readReference),
    keyInfo,
  };
}

function readReference(reference: XmlElement): Reference {
  if (!isNamed(reference, DS, 'Reference')) return refuse('security-shape');
  const [, id] = LOCAL.exec(attributeOf(reference, 'URI') ?? '') ?? [];
  if (id === undefined) return refuse('reference-unknown');
  const [transforms, method, value] = childrenAre(
    reference,
    DS,
    ['Transforms', 'DigestMethod', 'DigestValue'],
    'security-shape',
  );
  if (!transforms || !method || !value) return refuse('security-shape');
  if (attributeOf(method, 'Algorithm') !== SHA256) return refuse('algorithm');
  return { id, canonical: readTransforms(transforms), digest: bytesIn(value, 'security-shape') };
}

const LEAST_BITS = 2048;
const MOST_BITS = 8192;
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1'];

/** Each with the keys it takes, neither weak nor slow on purpose. */
const ALGORITHMS: Readonly<Record<string, (key: KeyObject) => boolean>> = {
  [RSA_SHA256]: ({ asymmetricKeyType, asymmetricKeyDetails: { modulusLength = 0 } = {} }) =>
    asymmetricKeyType === 'rsa' && modulusLength >= LEAST_BITS && modulusLength <= MOST_BITS,
  [ECDSA_SHA256]: ({ asymmetricKeyType, asymmetricKeyDetails }) =>
    asymmetricKeyType === 'ec' && CURVES.includes(asymmetricKeyDetails?.namedCurve),
};

/** Throws when this key did not make this signature. */
export function mustBeSignedBy(key: KeyObject, { algorithm, signed, value }: Signature): void {
  const takes = Object.hasOwn(ALGORITHMS, algorithm) ? ALGORITHMS[algorithm] : undefined;
  if (!takes) refuse('algorithm');
  if (!takes(key)) refuse('key-weak');
  const isRight = verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, value);
  if (!isRight) refuse('signature-wrong');
}
