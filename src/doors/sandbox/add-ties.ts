/** For whom a new persona may act: fields of POST /sandbox/personas and how they become facts. */
import { Type } from 'typebox';
import { patientKey, type SystemGrant, systemTransaction } from '../../modules/grants/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { findPersona, type Party } from '../../modules/identity/index.ts';
import {
  type RepresentationKind,
  recordIncapacity,
  recordRepresentation,
  representationKinds,
} from '../../modules/people/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import type { SandboxContext } from './context.ts';
import { PersonaRefused } from './persona-refused.ts';

const personaId = Type.String({ maxLength: 100 });
const MOST = 20;

export const tieFields = {
  /** Ids of patients whose parent this patient is. */
  parentOf: Type.Optional(Type.Array(personaId, { maxItems: MOST })),
  /** Patients whom this patient represents, and as what. */
  representativeOf: Type.Optional(
    Type.Array(
      Type.Object(
        { persona: personaId, kind: Type.Union(representationKinds.map((kind) => Type.Literal(kind))) },
        { additionalProperties: false },
      ),
      { maxItems: MOST },
    ),
  ),
  /** This patient is an adult who cannot decide about care. */
  incapable: Type.Optional(Type.Boolean()),
};

interface Ties {
  readonly parentOf?: readonly string[];
  readonly representativeOf?: readonly { readonly persona: string; readonly kind: RepresentationKind }[];
  readonly incapable?: boolean;
}

export async function addTies({ access }: SandboxContext, party: Party, ties: Ties): Promise<void> {
  const { parentOf = [], representativeOf = [], incapable = false } = ties;
  const all = [...parentOf.map((persona) => ({ persona, kind: 'parent' as const })), ...representativeOf];
  if (all.length === 0 && !incapable) return;
  if (party.kind !== 'patient') throw new PersonaRefused('only a patient acts for patients');
  const own = patientKey(party.key);
  const from = brusselsDay(access.clock.now());
  await asSystem(access.database, 'tying a persona', async (grant) => {
    for (const { persona, kind } of all) {
      const patient = await patientOf(grant, persona);
      if (patient === own) throw new PersonaRefused('nobody represents itself');
      await recordRepresentation(grant, { patient, representative: own, kind, source: 'network', from });
    }
    if (incapable) await recordIncapacity(grant, { patient: own, source: 'network', from });
  });
}

async function patientOf(grant: SystemGrant, persona: string) {
  const found = await findPersona(systemTransaction(grant), persona);
  if (found?.party.kind !== 'patient') throw new PersonaRefused(`no patient ${persona}`);
  return patientKey(found.party.key);
}
