/** Who answers for what is put: the caregiver, or the house that speaks alone. */
import type { Caller } from '../grants/index.ts';

export interface Author {
  readonly key: string;
  /** CD-HCPARTY. */
  readonly profession?: string | undefined;
  /** In whose name a caregiver writes. */
  readonly institution?: string | undefined;
}

/** Nobody else puts anything in the vault. */
export function authorOf(caller: Caller): Author | undefined {
  if (caller.kind === 'institution') return { key: caller.institution };
  if (caller.kind !== 'caregiver') return undefined;
  const { caregiver, institution } = caller;
  return { key: caregiver.key, profession: caregiver.profession, institution };
}

/** Numbers are unique within the house that issues them; a caregiver without a house issues its own. */
export const issuerOf = ({ institution, key }: Author): string => institution ?? key;
