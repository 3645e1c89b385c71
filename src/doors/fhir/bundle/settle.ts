/** Before a transaction writes: where each entry will stand, and so what its references mean. Source: FHIR R4, "http" 3.1.0.11.2; Bundle, "resolving references". */
import {
  findByNumber,
  type HeldItem,
  type ItemPlace,
  newPlace,
  publicItemId,
} from '../../../modules/fhir-vault/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { publicPatientId } from '../../../modules/people/index.ts';
import { referencesIn } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { isOneOf, namedByNumber } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { foundBy } from '../write/found-by.ts';
import { identifiersOf } from '../write/identifiers-of.ts';
import { itemMeant, personMeant } from './meant.ts';
import type { Prepared, Write } from './prepare.ts';

export interface Standing {
  readonly place: ItemPlace;
  /** What its condition found. */
  readonly found?: HeldItem | undefined;
}

export interface Settled {
  /** By the number of the entry. */
  readonly standing: ReadonlyMap<number, Standing>;
  /** What stands in place of a reference. */
  readonly texts: ReadonlyMap<string, string>;
}

export async function settle(context: FhirContext, grant: RecordGrant, prepared: Prepared): Promise<Settled | Problem> {
  const { keys } = context.access;
  const { patient } = readGrant(grant);
  const person = `Patient/${publicPatientId(keys, patient)}`;
  const texts = new Map([...prepared.personUrls].map((url) => [url, person]));
  const standing = new Map<number, Standing>();
  const conditions = new Set<string>();
  for (const write of prepared.writes) {
    const { at, request, fullUrl, route, condition } = write;
    const one = await standingOf(context, grant, write);
    const asked = condition && JSON.stringify([request.type, condition.identifier]);
    const isTwice =
      (asked !== undefined && conditions.has(asked)) ||
      (route.method !== 'POST' && [...standing.values()].some(({ place }) => place.item === one.place.item));
    if (isTwice) return { problem: 'entry-twice', expression: `Bundle.entry[${at}]` };
    if (asked !== undefined) conditions.add(asked);
    standing.set(at, one);
    if (fullUrl !== undefined) texts.set(fullUrl, `${request.type}/${publicItemId(keys, one.place)}`);
  }
  const conditional = await settleReferences(context, grant, prepared, person);
  if ('problem' in conditional) return conditional;
  return { standing, texts: new Map([...texts, ...conditional.texts]) };
}

async function standingOf({ access: { keys } }: FhirContext, grant: RecordGrant, write: Write): Promise<Standing> {
  const { place, condition, sent, request } = write;
  if (place) return { place };
  const found = condition && (await findByNumber(grant, keys, request.type, condition.identifier));
  if (found) return { place: found, found };
  // What is known by a number of its own is not created again: others must point at the one that stands.
  for (const identifier of sent ? identifiersOf(sent.resource) : []) {
    const held = await findByNumber(grant, keys, request.type, identifier);
    if (held) return { place: held };
  }
  return { place: newPlace(grant) };
}

const MOST_CONDITIONAL = 50;

/** Conditional references reach the record's person, and items of it that the house knows: nothing else, and never another record. */
async function settleReferences(
  context: FhirContext,
  grant: RecordGrant,
  { writes }: Prepared,
  person: string,
): Promise<Pick<Settled, 'texts'> | Problem> {
  const each = new Set(
    writes.flatMap(({ sent }) => (sent ? referencesIn(sent.resource) : [])).map(({ reference }) => reference),
  );
  const asked = [...each].filter((reference) => reference.includes('?') && !/^[a-z]+:/.test(reference));
  if (asked.length > MOST_CONDITIONAL) return { problem: 'bundle-too-large' };
  const texts = new Map<string, string>();
  for (const reference of asked) {
    const text = await settleOne(context, grant, reference, person);
    if (typeof text !== 'string') return text;
    texts.set(reference, text);
  }
  return { texts };
}

async function settleOne(
  context: FhirContext,
  grant: RecordGrant,
  reference: string,
  person: string,
): Promise<string | Problem> {
  const { keys } = context.access;
  const { tx, patients } = readGrant(grant);
  const meant = personMeant(reference);
  if (meant?.by === 'identifier') {
    const named = await namedByNumber(context, meant);
    const isThem = typeof named !== 'string' && (await isOneOf(tx, patients, named));
    return isThem ? person : { problem: 'reference-of-another', expression: reference.split('?')[0] };
  }
  const item = await itemMeant(context, reference);
  if (!item) return { problem: 'condition-none' };
  if ('problem' in item) return item;
  const held = await foundBy(context, grant, item.type, item.condition);
  if (held && 'problem' in held) return { problem: 'reference-of-another' };
  if (!held) return { problem: 'condition-none', expression: item.type };
  // What is written tells from now on where this stands.
  discloseUnder(grant, { item: held.item, kind: held.kind, count: 0 });
  return `${item.type}/${publicItemId(keys, held)}`;
}
