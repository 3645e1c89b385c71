/** A token for a door that believes others: given by the simulated issuer that would give it in real life. Source: contract, "Sandbox"; access rules 10.5-10.11. */
import { caregiverKey } from '../../modules/grants/index.ts';
import { disciplineOf, findPersona, type Persona } from '../../modules/identity/index.ts';
import { housesOf } from '../../modules/people/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { issuerOf } from '../shared/bases.ts';
import type { SandboxContext } from './context.ts';
import { bearer } from './open-token.ts';
import { type ShownPersona, showPersonas } from './personas.ts';

export interface TokenWish {
  readonly persona: string;
  readonly door: 'hospital' | 'software' | 'sign-in';
  /** SSIN of the one patient the token is for. */
  readonly forPatient?: string | undefined;
}

interface Refused {
  readonly refused: string;
  readonly status: number;
}

interface Wanted {
  /** Path of the issuer in the simulator. */
  readonly issuer: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** As long as the simulated issuers' tokens are good. */
const SECONDS = 300;

export async function issueToken(context: SandboxContext, wish: TokenWish) {
  const { access, baseUrl, simulated } = context;
  const persona = await access.database.read((tx) => findPersona(tx, wish.persona));
  if (!persona) return { refused: 'no such persona', status: 404 };
  const wanted = await wantedFor(context, persona, wish);
  if ('refused' in wanted) return wanted;
  const token = await simulated.issueToken(wanted.issuer, {
    ...wanted.claims,
    aud: wish.door === 'sign-in' ? issuerOf({ baseUrl }) : `${baseUrl}/${wish.door}/fhir`,
  });
  return { ...bearer(token), expires_in: SECONDS };
}

async function wantedFor(context: SandboxContext, { id, party }: Persona, wish: TokenWish): Promise<Wanted | Refused> {
  const [shown] = await showPersonas(context, id);
  if (party.kind === 'institution' || party.kind === 'software') return asMachine(id, shown);
  if (party.kind !== 'caregiver' || !shown) return { refused: `no ${party.kind} comes by this door`, status: 422 };
  return wish.door !== 'hospital' ? asProfessional(shown) : asStaff(context, party.key, shown, wish.forPatient);
}

/** By its enterprise number, else by its name in the sandbox. */
function asMachine(id: string, shown: ShownPersona | undefined): Wanted {
  const client = shown?.cbe ? `cbe-${shown.cbe}` : id;
  return { issuer: 'auth/realms/M2M', claims: { sub: client, azp: client, client_id: client } };
}

function asProfessional({ ssin, nihii, profession = '', name }: ShownPersona): Wanted | Refused {
  const discipline = disciplineOf(profession);
  if (!discipline) return { refused: `no discipline of eHealth is known for ${profession}`, status: 422 };
  const userProfile = { ssin, [discipline]: { recognised: true, nihii11: nihii } };
  return { issuer: 'auth/realms/healthcare', claims: { sub: ssin, ssin, name, userProfile, azp: 'practice-software' } };
}

async function asStaff(
  { access }: SandboxContext,
  key: string,
  { ssin, nihii }: ShownPersona,
  forPatient: string | undefined,
): Promise<Wanted | Refused> {
  const today = brusselsDay(access.clock.now());
  const houses = await access.database.read((tx) => housesOf(tx, caregiverKey(key), today));
  const hospital = houses.find(({ kind }) => kind === 'orghospital');
  if (!hospital?.nihii) return { refused: 'works at no hospital', status: 422 };
  const patient = forPatient === undefined ? {} : { patient: forPatient };
  const claims = { sub: nihii, nihii, ssin, purpose_of_use: 'TREAT', ...patient };
  return { issuer: `idp/${hospital.nihii}`, claims };
}
