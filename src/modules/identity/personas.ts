/** The sandbox's personas: a name for each invented party. Their numbers stand in people only. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { Party, PartyKind } from './sessions.ts';

export interface Persona {
  readonly id: string;
  readonly party: Party;
  readonly story?: Readonly<Record<Language, string>> | undefined;
}

interface PersonaRow {
  persona: string;
  kind: PartyKind;
  party: string;
  story: Record<Language, string> | null;
}

const INSERT = statement(
  'identity-insert-persona',
  `INSERT INTO identity_persona (persona, kind, party, story, ordinal)
   VALUES ($1, $2, $3, $4, (SELECT count(*) FROM identity_persona)) ON CONFLICT DO NOTHING RETURNING persona`,
);
const LIST = statement(
  'identity-personas',
  'SELECT persona, kind, party, story FROM identity_persona ORDER BY ordinal',
);
const FIND = statement(
  'identity-persona',
  'SELECT persona, kind, party, story FROM identity_persona WHERE persona = $1',
);
const OF_PARTY = statement(
  'identity-persona-of',
  'SELECT persona, kind, party, story FROM identity_persona WHERE party = $1',
);

const toPersona = ({ persona, kind, party, story }: PersonaRow): Persona => ({
  id: persona,
  party: { kind, key: party },
  story: story ?? undefined,
});

/** Adds a persona; false when its name or its party has one already. */
export async function addPersona(tx: Transaction, { id, party, story }: Persona): Promise<boolean> {
  const values = [id, party.kind, party.key, story ? JSON.stringify(story) : null];
  return (await tx.run(INSERT, values)).length > 0;
}

export const listPersonas = async (tx: Transaction): Promise<Persona[]> =>
  (await tx.run<PersonaRow>(LIST)).map(toPersona);

/** A name from outside that no persona can have does not reach the database, which takes no NUL in a text. */
const PERSONA_ID = /^[a-z0-9-]{1,100}$/;

export async function findPersona(tx: Transaction, id: string): Promise<Persona | undefined> {
  if (!PERSONA_ID.test(id)) return undefined;
  const [row] = await tx.run<PersonaRow>(FIND, [id]);
  return row && toPersona(row);
}

export async function personaOf(tx: Transaction, party: string): Promise<Persona | undefined> {
  const [row] = await tx.run<PersonaRow>(OF_PARTY, [party]);
  return row && toPersona(row);
}
