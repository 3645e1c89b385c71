/**
 * Can nothing of another hub be shown under this grant, whatever it has? Then it is not asked: it would learn of a look that the
 * patient excluded, and its silence would tell the caller that it knows the person. Source: architecture, "What a restricted caller sees".
 */
import { type RecordGrant, readGrant } from '../../grants/index.ts';

/** Everything is closed: no document is older. */
const NEVER = new Date(0);

export function seesNothing(grant: RecordGrant): boolean {
  const { onlyAuthored, own } = readGrant(grant).limits;
  return onlyAuthored || (own.recordedBefore !== 'any' && own.recordedBefore <= NEVER);
}
