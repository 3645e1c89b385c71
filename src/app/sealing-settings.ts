/** The settings of sealed transport: whether, with which keys, and whom it trusts. */
import { readCertificates, readSealingKeys } from '../standards/cms/index.ts';
import { pemFile } from './pem-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Sealing is on in the sandbox; production says so. */
function sealing(value: string | undefined, { ZENNE_MODE }: Environment): 'on' | 'off' {
  const chosen = value ?? (ZENNE_MODE === 'production' ? 'off' : 'on');
  if (chosen !== 'on' && chosen !== 'off') throw new Error('must be on or off');
  return chosen;
}

export const sealingRows = [
  {
    key: 'sealing',
    name: 'ZENNE_SEALING',
    shownDefault: '`on` in the sandbox, `off` in production',
    meaning:
      'Sealed messages (CMS) are opened, and answers sealed for who asks so. `off`: sealed messages are refused, and nothing is sent where a seal was asked for.',
    read: sealing,
  },
  {
    key: 'sealingKey',
    name: 'ZENNE_SEALING_KEY_FILE',
    shownDefault: 'issued by the simulator in the sandbox',
    meaning:
      'PEM file with private RSA keys and their certificates: the first seals, all of them open. Needed in production while sealing is on.',
    read: pemFile('an RSA key of 2048 bits or more and its certificate', readSealingKeys),
  },
  {
    key: 'sealingIssuers',
    name: 'ZENNE_SEALING_ISSUERS_FILE',
    shownDefault: 'the simulator in the sandbox',
    meaning:
      'PEM file with the certificates of the authorities whose certificates count. Needed in production while sealing is on.',
    read: pemFile('certificates', readCertificates),
  },
] as const;
