/** A therapeutic link as it leaves: opaque id, numbers and names instead of keys; and its ETag. */
import { createHash } from 'node:crypto';
import { readLink, type TherapeuticLink } from '../../modules/access/index.ts';
import { type ItemKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { holdersOf, readPatient, type ShownHolder } from '../../modules/people/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import type { Link } from './schemas.ts';

export const etagOf = (link: Link): string =>
  `"${createHash('sha256').update(JSON.stringify(link)).digest('base64url').slice(0, 22)}"`;

/** One of the tags in an If-Match or If-None-Match is this one. */
export const isTagged = (header: string, tag: string): boolean =>
  header.split(',').some((one) => ['*', tag].includes(one.trim()));

type Holder = Pick<ShownHolder, 'kind' | 'party' | 'number' | 'name'>;
const UNKNOWN: Holder = { kind: 'caregiver', party: 'unknown', name: '' };

export function toBody(
  id: string,
  link: TherapeuticLink,
  patient: Link['patient'],
  holder: Holder | undefined = UNKNOWN,
): Link {
  const { kind, party, number, name } = holder;
  return {
    id,
    patient,
    holder: { kind, party, ...(number ? { number } : {}), name },
    type: link.kind,
    ...{ proof: link.proof, startsOn: link.startsOn, endsOn: link.endsOn },
    ...(link.comment === undefined ? {} : { comment: link.comment }),
    ...{ status: link.status, declaredAt: link.declaredAt.toISOString() },
    ...(link.endedOn === undefined ? {} : { endedOn: link.endedOn }),
    ...(link.endReason === undefined ? {} : { endReason: link.endReason }),
  };
}

/** The number a person is known by: the SSIN, else that of the network. */
export const numberOf = ({ ssin, localId }: { ssin?: string | undefined; localId?: string | undefined }) =>
  ssin === undefined ? { ...(localId === undefined ? {} : { localId }) } : { ssin };

/** The links of the grant's patient. */
export async function showLinks(grant: RecordGrant, keys: KeyRing, links: readonly TherapeuticLink[]): Promise<Link[]> {
  const { tx, patient } = readGrant(grant);
  if (links.length === 0) return [];
  const [{ ssin, localId }, holders] = await Promise.all([
    readPatient(grant, keys),
    holdersOf(tx, [...new Set(links.map(({ holder }) => holder))]),
  ]);
  const id = ({ link: item }: TherapeuticLink) => printPublicId(keys, { patient, item });
  return links.map((link) => toBody(id(link), link, numberOf({ ssin, localId }), holders.get(link.holder)));
}

/** One link; nothing when it is not there for the caller. */
export async function showLink(grant: RecordGrant, keys: KeyRing, item: ItemKey): Promise<Link | undefined> {
  const link = await readLink(grant, keys, item);
  return link && (await showLinks(grant, keys, [link]))[0];
}
