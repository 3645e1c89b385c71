/** Whom a form of the rights pages means: a person or a house by its public number, or a profession. */
import type { Whom } from '../../../modules/access/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { partyByNumber } from '../../../modules/people/index.ts';
import type { HttpRequest } from '../../../platform/http/index.ts';
import { field, isProfession } from './forms.ts';

/** Nothing when nobody has the number, or there is no such profession. */
export async function whomOf(grant: RecordGrant, request: HttpRequest): Promise<Whom | undefined> {
  const number = field(request, 'number');
  if (number) {
    const party = await partyByNumber(readGrant(grant).tx, number);
    if (party?.personHash) return { personHash: party.personHash };
    return party?.institution && { institution: party.institution };
  }
  const profession = field(request, 'who');
  return isProfession(profession) ? { profession } : undefined;
}
