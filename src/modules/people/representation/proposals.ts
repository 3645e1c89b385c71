/** Proposals to enter who speaks for whom, as they stand: who asked for what, on which proof, and who decided. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import { type PatientKey, patientKey } from '../../grants/index.ts';
import type { Officer } from '../rules/four-eyes.ts';
import type { EntryKind, ProofKind, Span } from '../rules/representation.ts';

export type RepresentationState = 'representation-proposed' | 'representation-entered' | 'representation-refused';

/** What officers wrote. */
export interface Said {
  /** Of the proof: a number of a judgment, of a deed. */
  readonly reference: string;
  readonly reason: string;
}

export interface NewProposal extends Span, Said {
  readonly proposal: string;
  readonly patient: PatientKey;
  readonly representative?: PatientKey | undefined;
  readonly kind: EntryKind;
  readonly proof: ProofKind;
}

export interface RepresentationProposal extends NewProposal {
  readonly state: RepresentationState;
  readonly askedBy: Officer & { readonly name: string };
  readonly askedAt: Date;
  readonly decidedBy?: string | undefined;
}

interface ProposalRow {
  proposal: string;
  patient: string;
  representative: string | null;
  kind: EntryKind;
  proof: ProofKind;
  said: Buffer;
  from_date: string;
  until_date: string | null;
  state: RepresentationState;
  asked_by: string;
  person_hash: string | null;
  name: string;
  asked_at: Date;
  decided_by: string | null;
}

const SELECT = `
  SELECT r.proposal, r.patient, r.representative, r.kind, r.proof, r.said, r.from_date::text, r.until_date::text, r.state,
         o.officer AS asked_by, encode(o.person_hash, 'hex') AS person_hash, o.name, r.proposed_at AS asked_at, d.name AS decided_by
  FROM people_representation_proposal r JOIN people_officer o ON o.officer = r.proposed_by
  LEFT JOIN people_officer d ON d.officer = r.decided_by`;

const place = (proposal: string): string => `representation ${proposal}`;

function toProposal(row: ProposalRow, keys: KeyRing): RepresentationProposal {
  const said: Said = JSON.parse(openHouse(keys, place(row.proposal), row.said).toString());
  return {
    ...said,
    proposal: row.proposal,
    patient: patientKey(row.patient),
    representative: row.representative ? patientKey(row.representative) : undefined,
    ...{ kind: row.kind, proof: row.proof, state: row.state },
    from: row.from_date,
    until: row.until_date ?? undefined,
    askedBy: { officer: row.asked_by, name: row.name, personHash: row.person_hash ?? undefined },
    askedAt: row.asked_at,
    decidedBy: row.decided_by ?? undefined,
  };
}

const BY_ID = statement('people-representation-by-id', `${SELECT} WHERE r.proposal = $1 FOR UPDATE OF r`);
const LATEST = statement(
  'people-representations-latest',
  `${SELECT} ORDER BY r.state <> 'representation-proposed', r.proposed_at DESC, r.proposal LIMIT $1`,
);

/** The proposal, locked until the act ends. */
export async function proposalById(
  tx: Transaction,
  keys: KeyRing,
  id: string,
): Promise<RepresentationProposal | undefined> {
  const [row] = await tx.run<ProposalRow>(BY_ID, [id]);
  return row && toProposal(row, keys);
}

/** What waits first, then the latest. */
export const latestProposals = async (
  tx: Transaction,
  keys: KeyRing,
  most: number,
): Promise<RepresentationProposal[]> => (await tx.run<ProposalRow>(LATEST, [most])).map((row) => toProposal(row, keys));

const INSERT = statement(
  'people-insert-representation-proposal',
  `INSERT INTO people_representation_proposal
     (proposal, patient, representative, kind, proof, said, from_date, until_date, state, proposed_by, proposed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'representation-proposed', $9, $10) ON CONFLICT DO NOTHING RETURNING proposal`,
);

/** False when the same waits already. */
export async function insertProposal(
  tx: Transaction,
  keys: KeyRing,
  one: NewProposal,
  officer: string,
): Promise<boolean> {
  const { proposal, patient, representative, kind, proof, reference, reason, from, until } = one;
  const said = sealHouse(keys, place(proposal), Buffer.from(JSON.stringify({ reference, reason } satisfies Said)));
  const about = [proposal, patient, representative ?? null, kind, proof, said, from, until ?? null];
  return (await tx.run(INSERT, [...about, officer, tx.now])).length > 0;
}

const DECIDED = statement(
  'people-representation-decided',
  'UPDATE people_representation_proposal SET state = $2, decided_by = $3, decided_at = $4 WHERE proposal = $1',
);

export async function setDecided(
  tx: Transaction,
  id: string,
  state: RepresentationState,
  officer: string,
): Promise<void> {
  await tx.run(DECIDED, [id, state, officer, tx.now]);
}

const PAIR = statement(
  'people-representation-pair',
  'SELECT patient, representative FROM people_representation_proposal WHERE proposal = $1',
);

/** Whom a proposal is about; nothing when there is none. */
export async function pairOf(tx: Transaction, id: string): Promise<PatientKey[]> {
  const [row] = await tx.run<{ patient: string; representative: string | null }>(PAIR, [id]);
  return row ? [row.patient, row.representative].flatMap((key) => (key ? [patientKey(key)] : [])) : [];
}
