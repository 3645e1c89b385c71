/** Why a signed message is refused: one row each, with the code of the standard. The texts hold nothing of the message. Source: OASIS WSS 1.1, 12. */
import { type Fault, fault } from '../soap/index.ts';
import { WSSE, WSU } from './names.ts';

const wsse = (name: string) => ({ prefix: 'wsse', namespace: WSSE, name });

const invalid = wsse('InvalidSecurity');
const token = wsse('InvalidSecurityToken');
const failed = wsse('FailedCheck');
const unsupported = wsse('UnsupportedAlgorithm');
const unknown = wsse('FailedAuthentication');
const unavailable = wsse('SecurityTokenUnavailable');
const expired = { prefix: 'wsu', namespace: WSU, name: 'MessageExpired' };

const rows = {
  'security-missing': [invalid, 'The message is not signed: it has no security header.'],
  'security-twice': [invalid, 'The message must have one security header.'],
  'security-shape': [invalid, 'The security header holds something that is not expected there.'],
  'security-too-large': [invalid, 'The security header is too large.'],
  'signature-missing': [invalid, 'The security header has no signature.'],
  'signature-twice': [invalid, 'The security header must have one signature.'],
  'timestamp-missing': [invalid, 'The security header must have one timestamp.'],
  'timestamp-shape': [invalid, 'The timestamp must say when it was made and when it ends, in UTC.'],
  'timestamp-life': [invalid, 'A message may live for five minutes.'],
  'id-twice': [invalid, 'An id stands twice in the message.'],
  'reference-unknown': [invalid, 'A signed reference leads to nothing that may be signed here.'],
  'reference-twice': [invalid, 'A part is signed twice.'],
  'reference-too-many': [invalid, 'The signature has too many references.'],
  'body-not-signed': [failed, 'The body of the message is not signed.'],
  'timestamp-not-signed': [failed, 'The timestamp is not signed.'],
  algorithm: [unsupported, 'An algorithm is not taken: RSA or ECDSA with SHA-256 and exclusive canonicalisation are.'],
  transform: [unsupported, 'A transform is not taken.'],
  'digest-wrong': [failed, 'A signed part was changed.'],
  'signature-wrong': [failed, 'The signature is not right.'],
  'assertion-missing': [unavailable, 'The security header has no SAML assertion.'],
  'assertion-twice': [invalid, 'The security header must have one SAML assertion.'],
  'assertion-shape': [token, 'The SAML assertion is not one of SAML 1.1 with holder of key.'],
  'assertion-not-signed': [token, 'The SAML assertion is not signed, or not as a whole.'],
  'assertion-wrong': [failed, 'The SAML assertion was changed.'],
  'issuer-unknown': [unknown, 'The SAML assertion comes from an issuer that is not trusted here.'],
  'issuer-expired': [unknown, 'The certificate of the issuer is not valid now.'],
  'assertion-time': [token, 'The SAML assertion is not valid yet or not any more.'],
  'assertion-audience': [token, 'The SAML assertion is meant for somebody else.'],
  'assertion-condition': [token, 'The SAML assertion has a condition that is not known here.'],
  'key-not-held': [failed, 'The key that signed the message is not the one of the SAML assertion.'],
  'key-weak': [unsupported, 'The key is too weak, or of a kind that is not taken.'],
  'key-info': [unavailable, 'The signature does not say by which token of the message it was made.'],
  'message-expired': [expired, 'The message is not of this moment.'],
  'message-replayed': [failed, 'This message came before.'],
  'assertion-used': [token, 'The SAML assertion was for one use, and was used.'],
  'identity-shape': [unknown, 'The SAML assertion does not say who calls.'],
  'identity-not-recognised': [unknown, 'The SAML assertion does not say that the caller is recognised.'],
  'identity-unknown': [unknown, 'Who calls is not registered with this network.'],
} as const;

export type SecurityFaultName = keyof typeof rows;

/** As a SOAP fault; its detail is our own name. */
export function securityFault(name: SecurityFaultName): Fault {
  const [code, text] = rows[name];
  return fault(code, name, text);
}

/** Thrown inside this folder only; its face gives values. */
export class SecurityFailure extends Error {
  readonly fault: SecurityFaultName;

  constructor(fault: SecurityFaultName) {
    super(fault);
    this.fault = fault;
  }
}

export function refuse(fault: SecurityFaultName): never {
  throw new SecurityFailure(fault);
}
