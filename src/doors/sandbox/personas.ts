/** The invented parties as visitors see them. Source: contract, "Sandbox". */
import { systemTransaction } from '../../modules/grants/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { findPersona, listPersonas, type PartyKind, type Persona } from '../../modules/identity/index.ts';
import { describeParties } from '../../modules/people/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { SandboxContext } from './context.ts';

export interface ShownPersona {
  readonly id: string;
  readonly kind: PartyKind | 'hub';
  readonly name: string;
  readonly ssin?: string;
  readonly nihii?: string;
  readonly cbe?: string;
  readonly ehp?: string;
  readonly profession?: string;
  readonly story: Readonly<Record<Language, string>> | null;
}

/** All personas, or the one named. */
export function showPersonas({ access }: SandboxContext, only?: string): Promise<ShownPersona[]> {
  return asSystem(access.database, 'showing the sandbox’s personas', async (grant) => {
    const tx = systemTransaction(grant);
    const one = only === undefined ? undefined : await findPersona(tx, only);
    const personas = only === undefined ? await listPersonas(tx) : one ? [one] : [];
    const parties = await describeParties(
      grant,
      access.keys,
      personas.map(({ party }) => party.key),
    );
    const byKey = new Map(parties.map(({ key, ...party }) => [key, party]));
    return personas.map((persona) => shown(persona, byKey.get(persona.party.key)));
  });
}

function shown(
  { id, party, story }: Persona,
  described: Omit<Awaited<ReturnType<typeof describeParties>>[number], 'key'> | undefined,
): ShownPersona {
  if (!described) throw new Error('a persona without a party');
  const kind = described.profession === 'hub' ? 'hub' : party.kind;
  return { id, ...described, kind, story: story ?? null };
}
