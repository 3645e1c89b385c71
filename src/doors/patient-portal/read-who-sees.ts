/** Who can see a document: those with a care link, houses, and somebody to try, each judged by the rules of the look itself. */
import {
  type Explanation,
  explainLook,
  listLinks,
  readDocumentRights,
  readExclusions,
  rightFor,
  type StandingRight,
} from '../../modules/access/index.ts';
import { caregiverKey, type ItemKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { type DocumentLink, factsOfLink, linkByItem } from '../../modules/hub/index.ts';
import {
  type Caregiver,
  caregiverByKey,
  findCaregiver,
  housesOf,
  type Institution,
  namesOf,
  readPatient,
} from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';

/** What the rules say of a look now, and what the patient decided of this document for whoever looks. */
export interface Look {
  readonly explanation: Explanation;
  readonly right: StandingRight | undefined;
}

export interface Seer extends Look {
  readonly caregiver: Caregiver;
}

/** A house with a care link; `closed`: this document only. */
export interface SeerHouse {
  readonly name: string;
  readonly state: 'open' | 'closed' | 'excluded';
}

/** A look in the name of a house. */
export interface LookInName extends Look {
  readonly house: string;
}

export interface WhoSees {
  /** Of the patient. */
  readonly name: string;
  readonly document: DocumentLink;
  readonly rights: readonly StandingRight[];
  readonly carers: readonly Seer[];
  readonly houses: readonly SeerHouse[];
  /** The person the patient tries, when one was named: alone, and in the name of each house it may act for. */
  readonly tried?: (Seer & { readonly inName: readonly LookInName[] }) | undefined;
}

const MOST_CARERS = 100;

export async function readWhoSees(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  number: string | undefined,
): Promise<WhoSees | undefined> {
  const { tx } = readGrant(grant);
  const document = await linkByItem(grant, item);
  if (!document) return undefined;
  const rights = await readDocumentRights(grant, item);
  const look = lookAt(grant, factsOfLink(document), rights);
  const links = await listLinks(grant, keys, { status: 'active', limit: MOST_CARERS });
  const carers: Seer[] = [];
  const others: string[] = [];
  for (const holder of new Set(links.map((link) => link.holder))) {
    const caregiver = await caregiverByKey(tx, caregiverKey(holder));
    if (caregiver) carers.push({ caregiver, ...(await look(caregiver)) });
    else others.push(holder);
  }
  const named = number === undefined ? undefined : await findCaregiver(tx, { nihii: number });
  const tried = named && { caregiver: named, ...(await look(named)), inName: await inNames(grant, named, look) };
  const { firstNames, familyName } = await readPatient(grant, keys);
  const houses = await housesWith(grant, others, rights);
  return { name: `${firstNames} ${familyName}`, document, rights, carers, houses, tried };
}

type LookBy = (caregiver: Caregiver, house?: Institution) => Promise<Look>;

/** What the rules say of a look, and what the patient decided about whoever looks. */
const lookAt =
  (grant: RecordGrant, facts: ReturnType<typeof factsOfLink>, rights: readonly StandingRight[]): LookBy =>
  async (caregiver, house) => ({
    explanation: await explainLook(grant, caregiver, facts, house?.key),
    right: rightFor(rights, { ...caregiver, institution: house?.key }),
  });

/** The same person in the name of each house it may act for. */
async function inNames(grant: RecordGrant, caregiver: Caregiver, look: LookBy) {
  const { tx } = readGrant(grant);
  const looks: LookInName[] = [];
  for (const house of await housesOf(tx, caregiver.key, brusselsDay(tx.now)))
    looks.push({ house: house.name, ...(await look(caregiver, house)) });
  return looks;
}

/** Houses with a care link, and whether the patient closed all or this document to them. */
async function housesWith(
  grant: RecordGrant,
  keys: readonly string[],
  rights: readonly StandingRight[],
): Promise<SeerHouse[]> {
  const excluded = await readExclusions(grant);
  const names = await namesOf(readGrant(grant).tx, keys);
  const closes = (key: string) => (one: { readonly institution: string | null }) => one.institution === key;
  return [...names].map(([key, name]) => ({
    name,
    state: excluded.some(closes(key)) ? 'excluded' : rights.some(closes(key)) ? 'closed' : 'open',
  }));
}
