/** Certificates: making them, judging those of others, and lists of the ones that were revoked. */

export { type Issued, issueCertificate, type NewCertificate } from './issue-certificate.ts';
export { issuerAmong, isValid } from './issuer.ts';
export { type ClientFault, judgeClient } from './judge-client.ts';
export { type RevocationList, readRevocationList } from './revocation-list.ts';
