/** POST /sandbox/personas: an invented patient, caregiver, institution or software joins the world. */
import { randomBytes } from 'node:crypto';
import type { Static } from 'typebox';
import { Type } from 'typebox';
import { inRecord } from '../../modules/access/index.ts';
import {
  type CaregiverKey,
  caregiverKey,
  type InstitutionKey,
  institutionKey,
  type SoftwareKey,
  systemTransaction,
} from '../../modules/grants/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { addPersona, findPersona, type Party, personaOf } from '../../modules/identity/index.ts';
import {
  addInstitution,
  addSoftware,
  askRegistration,
  currentRules,
  findCaregiver,
  findInstitution,
  findPatient,
  hashSsin,
  register,
  registerPatient,
} from '../../modules/people/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  factsOf,
  type Nihii,
  parseInstitutionNihii,
  parseNihii,
  parseSsin,
  type Ssin,
} from '../../standards/belgium/index.ts';
import { addTies, tieFields } from './add-ties.ts';
import type { SandboxContext } from './context.ts';
import { numbersOfHouse } from './keys.ts';
import { PersonaRefused } from './persona-refused.ts';
import { type ShownPersona, showPersonas } from './personas.ts';

/** Letters and marks only: what XML and pages can hold. */
const name = Type.String({ minLength: 1, maxLength: 100, pattern: "^[\\p{L}\\p{M}\\p{N} .,&+()’'-]+$" });
const number = Type.String({ minLength: 8, maxLength: 40 });

export const newPersonaSchema = Type.Object(
  {
    kind: Type.Union(['patient', 'caregiver', 'institution', 'software'].map((kind) => Type.Literal(kind))),
    name: Type.Optional(name),
    firstName: Type.Optional(name),
    familyName: Type.Optional(name),
    ssin: Type.Optional(number),
    nihii: Type.Optional(number),
    profession: Type.Optional(Type.String({ pattern: '^(pers|org|group|guard)[a-z]{2,40}$' })),
    /** What the simulated CoBRHA says of a caregiver; `absent`: the registration waits for somebody who vouches. */
    cobrha: Type.Optional(
      Type.Union([
        Type.Literal('active'),
        Type.Literal('suspended'),
        Type.Literal('withdrawn'),
        Type.Literal('absent'),
      ]),
    ),
    sex: Type.Optional(Type.Union(['male', 'female', 'unknown'].map((sex) => Type.Literal(sex)))),
    birthDate: Type.Optional(Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })),
    language: Type.Optional(Type.Union(['fr', 'nl', 'en', 'de'].map((language) => Type.Literal(language)))),
    /** Ids of caregivers and institutions that an institution or software may speak for. */
    registeredFor: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 })),
    ...tieFields,
  },
  { additionalProperties: false },
);
export type NewPersona = Static<typeof newPersonaSchema>;

interface Added {
  readonly persona: ShownPersona;
  readonly warnings: readonly string[];
  readonly isNew: boolean;
}

interface Numbered<Value> {
  readonly value: Value;
  readonly warnings: readonly string[];
}

function ssinOf({ ssin }: NewPersona): Numbered<Ssin> {
  const parsed = parseSsin(ssin ?? '', 'warn');
  if (!parsed.ok) throw new PersonaRefused('ssin must have 11 digits');
  return { value: parsed.value, warnings: parsed.warnings.map(() => 'the check digits of the ssin are wrong') };
}

function nihiiOf<Value extends string>(
  parsed: ReturnType<typeof parseNihii> | ReturnType<typeof parseInstitutionNihii>,
): Numbered<Value> {
  if (!parsed.ok) throw new PersonaRefused('nihii must have 11 digits for a caregiver, 8 for an institution');
  return {
    value: parsed.value as string as Value,
    warnings: parsed.warnings.map(() => 'the check digits of the nihii are wrong'),
  };
}

export async function addNewPersona(context: SandboxContext, persona: NewPersona): Promise<Added> {
  const { party, warnings } = await makeParty(context, persona);
  const { database } = context.access;
  const id = `${persona.kind}-${randomBytes(4).toString('hex')}`;
  const known = await database.transaction(async (tx) => {
    const before = await personaOf(tx, party.key);
    if (!before) await addPersona(tx, { id, party });
    return before;
  });
  await addTies(context, party, persona);
  if (persona.registeredFor) await registerAll(context, party, persona.registeredFor);
  const [shown] = await showPersonas(context, known?.id ?? id);
  if (!shown) throw new Error('a persona that was added is missing');
  return { persona: shown, warnings, isNew: !known };
}

interface Made {
  readonly party: Party;
  readonly warnings: readonly string[];
}

function makeParty(context: SandboxContext, persona: NewPersona): Promise<Made> {
  switch (persona.kind) {
    case 'patient':
      return makePatient(context, persona);
    case 'caregiver':
      return makeCaregiver(context, persona);
    case 'institution':
      return makeInstitution(context, persona);
    default:
      return makeSoftware(context, persona);
  }
}

async function makePatient({ access }: SandboxContext, persona: NewPersona): Promise<Made> {
  const { value: ssin, warnings } = ssinOf(persona);
  const details = {
    ssin,
    familyName: persona.familyName ?? persona.name ?? 'Invented',
    firstNames: persona.firstName ?? 'Person',
    birthDate: persona.birthDate ?? factsOf(ssin).birthDate,
    sex: persona.sex ?? factsOf(ssin).sex ?? 'unknown',
    language: persona.language ?? 'fr',
  };
  const ssinHash = hashSsin(access.keys, ssin);
  const house = institutionKey('00000000-0000-7000-8000-000000000001');
  const caller = { kind: 'institution', door: 'sandbox', requestId: house, institution: house } as const;
  const answer = await inRecord(access, { act: 'put-patient', caller, patient: { ssinHash } }, (grant) =>
    registerPatient(grant, access.keys, details),
  );
  if (!answer.granted) throw new PersonaRefused(`refused: ${answer.refused}`);
  const key = await access.database.transaction((tx) => findPatient(tx, ssinHash));
  if (!key) throw new Error('a patient that was registered is missing');
  return { party: { kind: 'patient', key }, warnings };
}

async function makeCaregiver(context: SandboxContext, persona: NewPersona): Promise<Made> {
  const { value: nihii, warnings: nihiiWarnings } = nihiiOf<Nihii>(parseNihii(persona.nihii ?? '', 'warn'));
  const { value: ssin, warnings } = ssinOf(persona);
  const known = await context.access.database.transaction((tx) => findCaregiver(tx, { nihii }));
  const key = known?.key ?? (await registerInvented(context, persona, { ssin, nihii }));
  return { party: { kind: 'caregiver', key }, warnings: [...nihiiWarnings, ...warnings] };
}

/** The invented caregiver asks to join as anybody would; the simulated CoBRHA is told first what to say of it. */
async function registerInvented(
  { registers, simulated }: SandboxContext,
  { profession = 'persphysician', cobrha = 'active', familyName, firstName, name: called, language }: NewPersona,
  { ssin, nihii }: { readonly ssin: Ssin; readonly nihii: Nihii },
): Promise<CaregiverKey> {
  if (cobrha !== 'absent') simulated.recognise(ssin, { nihii, profession, state: cobrha });
  const answer = await askRegistration(registers, {
    ...{ ssin, nihii, profession, rulesVersion: currentRules },
    familyName: familyName ?? called ?? 'Invented',
    firstName: firstName ?? 'Caregiver',
    language: language ?? 'fr',
  });
  if (!('caregiver' in answer)) throw new PersonaRefused(`refused: ${answer.outcome}`);
  return answer.caregiver;
}

async function makeInstitution({ access, simulated }: SandboxContext, persona: NewPersona): Promise<Made> {
  const { value: nihii, warnings } = nihiiOf<string>(parseInstitutionNihii(persona.nihii ?? '', 'warn'));
  const known = await access.database.transaction((tx) => findInstitution(tx, nihii));
  const kind = persona.profession ?? 'orghospital';
  const key =
    known?.key ??
    (await asSystem(access.database, 'adding a persona', (grant) =>
      addInstitution(grant, { nihii, kind, name: persona.name ?? 'Invented house' }),
    ));
  simulated.addHouse({ numbers: numbersOfHouse({ kind, nihii }) });
  return { party: { kind: 'institution', key }, warnings };
}

async function makeSoftware({ access }: SandboxContext, { name: called }: NewPersona): Promise<Made> {
  const unique = `${called ?? 'Invented software'} ${randomBytes(3).toString('hex')}`;
  const key = await asSystem(access.database, 'adding a persona', (grant) => addSoftware(grant, unique));
  return { party: { kind: 'software', key }, warnings: [] };
}

async function registerAll({ access }: SandboxContext, party: Party, ids: readonly string[]): Promise<void> {
  if (party.kind !== 'institution' && party.kind !== 'software') {
    throw new PersonaRefused('only an institution or a software is registered for others');
  }
  const agent = party.key as InstitutionKey | SoftwareKey;
  await asSystem(access.database, 'registering a persona', async (grant) => {
    for (const id of ids) {
      const target = await findPersona(systemTransaction(grant), id);
      if (target?.party.kind !== 'institution' && target?.party.kind !== 'caregiver')
        throw new PersonaRefused(`no caregiver or institution ${id}`);
      const key =
        target.party.kind === 'institution' ? institutionKey(target.party.key) : caregiverKey(target.party.key);
      await register(grant, agent, key, brusselsDay(access.clock.now()));
    }
  });
}
