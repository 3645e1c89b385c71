/** Ends a therapeutic link at once; to stop a person for good takes an exclusion. Source: access rules 3.1, 3.7. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type Caller, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { readLinks } from './care-links.ts';
import { tellPatient } from './tell-patient.ts';

const END = statement(
  'access-end-link',
  `UPDATE access_therapeutic_link SET revoked_at = $3 WHERE patient = ANY ($1) AND link = $2 AND revoked_at IS NULL
     AND ($4::uuid[] IS NULL OR holder = ANY ($4::uuid[])) RETURNING holder`,
);

/** From the commit on the link opens nothing, for its holder nor for whom the holder stands. */
export async function endLink(
  grant: RecordGrant,
  keys: KeyRing,
  { link }: { readonly link: ItemKey },
): Promise<'ended' | 'link-unknown'> {
  const { tx, patients, caller } = readGrant(grant);
  const known = (await readLinks(grant)).find((each) => each.link === link);
  const ended = await tx.run(END, [patients, link, tx.now, holdersFor(caller)]);
  if (ended.length === 0) return 'link-unknown';
  await tellPatient(grant, keys, { kind: 'link-ended', values: { holder: known?.name ?? '' } });
  discloseUnder(grant, { count: 1 });
  return 'ended';
}

/** The patient ends any link, everybody else only the own ones. */
function holdersFor(caller: Caller): string[] | null {
  if (caller.kind === 'patient') return null;
  if (caller.kind === 'institution') return [caller.institution];
  if (caller.kind === 'officer' || caller.kind === 'barred') return [];
  return [caller.caregiver.key, ...(caller.institution ? [caller.institution] : [])];
}
