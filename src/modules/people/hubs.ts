/** Other hubs: which are known here, and the caregivers whom they name. Source: KMEHR facts A4; access rules 12.3, 12.5. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, uuidOfHash } from '../../platform/sealing/index.ts';
import { type CaregiverKey, caregiverKey, type InstitutionKey, institutionKey } from '../grants/index.ts';

/** A hub that is registered here. */
export interface KnownHub {
  readonly key: InstitutionKey;
  /** EHP number. */
  readonly number: string;
  readonly name: string;
}

const FIND = statement(
  'people-find-hub',
  `SELECT institution AS key, ehp AS number, name FROM people_institution
   WHERE kind = 'hub' AND ehp IS NOT NULL AND (institution = $1 OR ehp = $2)`,
);

/** The hub with this number, or behind this key; nothing for any other institution. */
export async function findHub(
  tx: Transaction,
  by: { readonly number: string } | { readonly key: string },
): Promise<KnownHub | undefined> {
  const values = 'key' in by ? [by.key, null] : [null, by.number];
  const [row] = await tx.run<{ key: string; number: string; name: string }>(FIND, values);
  return row && { ...row, key: institutionKey(row.key) };
}

/** A caregiver as another hub tells of it. */
export interface CaregiverElsewhere {
  readonly hub: InstitutionKey;
  readonly personHash: Buffer;
  readonly nihii?: string | undefined;
  /** CD-HCPARTY value. */
  readonly profession: string;
  readonly familyName: string;
  readonly firstName: string;
  /** Name and number of the institution in whose name it looks. */
  readonly house: string;
}

const REMEMBER = statement(
  'people-remember-elsewhere',
  `INSERT INTO people_caregiver_elsewhere (caregiver, hub, person_hash, nihii, profession, family_name, first_name, house, recorded_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
);
const MOST_CHARS = 100;
const cut = (text: string): string => [...text.replace(/\p{Cc}/gu, ' ').trim()].slice(0, MOST_CHARS).join('');

/** Under this key the trail knows it; the same words give the same key. */
export async function rememberElsewhere(
  tx: Transaction,
  keys: KeyRing,
  {
    hub,
    personHash,
    nihii = null,
    ...told
  }: Omit<CaregiverElsewhere, 'nihii'> & { readonly nihii?: string | null | undefined },
): Promise<CaregiverKey> {
  const words = [told.profession, told.familyName, told.firstName, told.house].map(cut);
  const whole = JSON.stringify([hub, personHash.toString('hex'), nihii, ...words]);
  const key = caregiverKey(uuidOfHash(keys.keyedHash('caregiver-elsewhere', whole)));
  await tx.run(REMEMBER, [key, hub, personHash, nihii, ...words, tx.now]);
  return key;
}
