/** Whom the patient closes something to: a person in every profession, a house, a profession, or everybody. Source: access rules 4.1, 6.7. */
import type { InstitutionKey } from '../grants/index.ts';

/** Somebody in particular. `personHash` is hex and means the human being in every profession. */
export type Whom =
  | { readonly personHash: string }
  | { readonly institution: InstitutionKey }
  | { readonly profession: string };

/** To whom a limit closes; `everyone`: to every caregiver. */
export type LimitTarget = Whom | { readonly everyone: true };

/** As the columns person_hash, institution, profession; everybody is none of them. */
export const columnsOf = (whom: LimitTarget): [Buffer | null, string | null, string | null] => [
  'personHash' in whom ? Buffer.from(whom.personHash, 'hex') : null,
  'institution' in whom ? whom.institution : null,
  'profession' in whom ? whom.profession : null,
];
