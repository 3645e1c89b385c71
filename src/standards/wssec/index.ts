/** WS-Security of messages: X.509 signature over body and timestamp, by the holder of an eHealth SAML 1.1 assertion. */

export type { SecurityTrust } from './assertion.ts';
export type { StsAttribute, StsToken } from './assertion-facts.ts';
export { type EhealthIdentity, identityOf, type OrganisationNumber } from './ehealth-identity.ts';
export { type SecurityFaultName, securityFault } from './fault.ts';
export { WSSE } from './names.ts';
export { type MessageSigner, signMessage } from './sign-message.ts';
export { type SignedMessage, verifyMessage } from './verify-message.ts';
