/**
 * From who signed in and whom the request names as author to the caller that the rules judge.
 * A caller may act for an author when it is the author, or an institution or software registered for that author. Source: access rules 12.5.
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  type ActingCaregiver,
  type BarredCaller,
  type Caller,
  type Door,
  type InstitutionKey,
  institutionKey,
  officerKey,
  patientKey,
  type RefusalReason,
  softwareKey,
} from '../grants/index.ts';
import { actsFor, type Caregiver, findCaregiver, findInstitution } from '../people/index.ts';
import type { SignedIn } from './sessions.ts';

/** The author a request names: numbers as sent, the SSIN already as keyed hash. */
export interface NamedAuthor {
  readonly nihii?: string | undefined;
  readonly personHash?: Buffer | undefined;
  /** NIHII, CBE or EHP of the institution in the author list. */
  readonly institutionNumber?: string | undefined;
}

export interface At {
  readonly door: Door;
  readonly requestId: string;
}

/** The caller at a page: the party itself. */
export function callerOfParty(party: SignedIn, at: At): Caller {
  switch (party.kind) {
    case 'patient':
      return { kind: 'patient', ...at, patient: patientKey(party.key) };
    case 'officer':
      return { kind: 'officer', ...at, officer: officerKey(party.key) };
    case 'institution':
      return { kind: 'institution', ...at, institution: institutionKey(party.key) };
    case 'caregiver':
      return party.caregiver ? asCaregiver(party.caregiver, at) : barred(party, at, 'caller-unknown');
    case 'software':
      return barred(party, at, 'person-required');
  }
}

const barred = ({ kind, key, caregiver }: SignedIn, at: At, refused: RefusalReason): BarredCaller => ({
  kind: 'barred',
  ...at,
  as: { kind, key, profession: caregiver?.profession },
  refused,
});

/** The caller at a door where requests name their author; barred when the party may not speak for that author. */
export async function callerOfRequest(
  tx: Transaction,
  party: SignedIn,
  author: NamedAuthor,
  // Taken apart: whatever else the given value holds must not come into the caller.
  { door, requestId }: At,
): Promise<Caller> {
  const at = { door, requestId };
  if (party.caregiver && isNamed(party.caregiver, author)) return asCaregiver(party.caregiver, at);
  const [caregiver, institution] = await Promise.all([
    findCaregiver(tx, author),
    author.institutionNumber ? findInstitution(tx, author.institutionNumber) : undefined,
  ]);
  const isLost =
    ((author.nihii ?? author.personHash) !== undefined && !caregiver) ||
    (author.institutionNumber !== undefined && !institution);
  const found = isLost ? undefined : await speaker(tx, party, { caregiver, institution: institution?.key }, at);
  return found ?? barred(party, at, 'author-not-entitled');
}

/** The author is the party itself, by the number that names one person in one profession, and nobody else is named. */
const isNamed = (
  { nihii, personHash }: NonNullable<SignedIn['caregiver']>,
  { institutionNumber, ...author }: NamedAuthor,
): boolean =>
  institutionNumber === undefined &&
  author.nihii === nihii &&
  (author.personHash === undefined || author.personHash.toString('hex') === personHash);

interface Named {
  readonly caregiver: Caregiver | undefined;
  readonly institution: InstitutionKey | undefined;
}

async function speaker(tx: Transaction, party: SignedIn, named: Named, at: At): Promise<Caller | undefined> {
  const { caregiver, institution } = named;
  if (!(await maySpeak(tx, party, named))) return undefined;
  if (!caregiver) return institution && { kind: 'institution', ...at, institution };
  return asCaregiver(caregiver, at, {
    institution: institution ?? (party.kind === 'institution' ? institutionKey(party.key) : undefined),
    software: party.kind === 'software' ? softwareKey(party.key) : undefined,
  });
}

/** The chain from who signed in to the author: software or institution -> institution -> caregiver, each registered for the next. */
async function maySpeak(tx: Transaction, party: SignedIn, { caregiver, institution }: Named): Promise<boolean> {
  const on = brusselsDay(tx.now);
  if (caregiver && institution && !(await actsFor(tx, institution, caregiver.key, on))) return false;
  if (caregiver?.key === party.key || institution === party.key) return true;
  if (party.kind !== 'institution' && party.kind !== 'software') return false;
  const agent = party.kind === 'institution' ? institutionKey(party.key) : softwareKey(party.key);
  // Somebody who works in two houses does not open one to the other: a house speaks in the name of another only when registered for it.
  const isElsewhere = party.kind === 'institution' && institution !== undefined;
  if (caregiver && !isElsewhere && (await actsFor(tx, agent, caregiver.key, on))) return true;
  return institution !== undefined && (await actsFor(tx, agent, institution, on));
}

function asCaregiver(
  { key, personHash, profession, status }: ActingCaregiver,
  at: At,
  via: { institution?: InstitutionKey | undefined; software?: ReturnType<typeof softwareKey> | undefined } = {},
): Caller {
  return {
    kind: 'caregiver',
    ...at,
    caregiver: { key, personHash, profession, status },
    ...(via.institution ? { institution: via.institution } : {}),
    ...(via.software ? { software: via.software } : {}),
  };
}
