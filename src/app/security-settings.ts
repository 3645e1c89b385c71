/** Whose signed messages count at the hub. */
import { readCertificates } from '../standards/cms/index.ts';
import { pemFile } from './pem-file.ts';

export const securityRows = [
  {
    key: 'stsIssuers',
    name: 'ZENNE_STS_ISSUERS_FILE',
    shownDefault: 'the simulator in the sandbox',
    meaning:
      'PEM file with the certificates of the eHealth STS, or of authorities that issue nothing but certificates of the STS: whose assertions are trusted at the hub. Needed in production while the hub is open.',
    read: pemFile('certificates', readCertificates),
  },
] as const;
