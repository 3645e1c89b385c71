/** The sandbox: personas, tokens, reset, sign-in without a password. Absent in production. Source: contract, "Sandbox". */
import { Type } from 'typebox';
import { asSystem } from '../../modules/grants/system.ts';
import { allLetters } from '../../modules/notices/index.ts';
import { type HttpServer, refuseCrossSite } from '../../platform/http/index.ts';
import { openApplications } from './add-application.ts';
import { addNewPersona, type NewPersona, newPersonaSchema } from './add-persona.ts';
import { openAuthority } from './authority.ts';
import { openCertificates } from './certificate.ts';
import type { SandboxContext } from './context.ts';
import { openHospitals } from './hospitals/routes.ts';
import { issueToken } from './issue-token.ts';
import { openKeys } from './keys.ts';
import { openNationalBases } from './national-bases.ts';
import { openFhirToken } from './open-fhir-token.ts';
import { bearer, openToken } from './open-token.ts';
import { PersonaRefused } from './persona-refused.ts';
import { showPersonas } from './personas.ts';
import { problem } from './problem.ts';
import { openSelfTest } from './selftest/routes.ts';
import { openSignIn } from './sign-in.tsx';
import { openValidate } from './validate/open-validate.ts';

export type { SandboxContext, SimulatedHospitals, SimulatedRegisters } from './context.ts';
export { pointSources } from './hospitals/open-store.ts';
export { loadWorld } from './load-world.ts';
export { SelfTests } from './selftest/sessions.ts';
export { tellRegisters } from './tell-registers.ts';
export { makeWorld } from './world/world.ts';

/** `sign-in`: a token of eHealth that `/auth` exchanges for one of its own. */
const DOORS = ['fhir', 'hospital', 'software', 'sign-in', 'hub', 'links', 'terminology'] as const;
/** Doors that are open today. */
const OPEN_DOORS: readonly string[] = ['hub', 'links', 'fhir', 'hospital', 'software', 'sign-in'];

const tokenSchema = Type.Object(
  {
    persona: Type.String({ maxLength: 100 }),
    door: Type.Optional(Type.Union(DOORS.map((door) => Type.Literal(door)))),
    scope: Type.Optional(Type.String({ maxLength: 1000 })),
    forPatient: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
interface TokenRequest {
  readonly persona: string;
  readonly door?: (typeof DOORS)[number];
  readonly scope?: string;
  readonly forPatient?: string;
}

export async function openSandbox(server: HttpServer, context: SandboxContext): Promise<void> {
  await server.register(async (door) => {
    refuseCrossSite(door);
    openPersonas(door, context);
    openOutbox(door, context);
    openKeys(door, context);
    openApplications(door, context);
    openCertificates(door, context);
    openAuthority(door, context);
    openTokens(door, context);
    openNationalBases(door, context);
    openSignIn(door, context);
    openHospitals(door, context);
    await openValidate(door);
    openSelfTest(door, context);
    door.post('/sandbox/reset', async (_, reply) => {
      await context.reset();
      return reply.status(204).send();
    });
  });
}

function openPersonas(door: HttpServer, context: SandboxContext): void {
  door.get('/sandbox/personas', () => showPersonas(context));
  const options = { schema: { body: newPersonaSchema } };
  door.post<{ Body: NewPersona }>('/sandbox/personas', options, async (request, reply) => {
    try {
      const { persona, warnings, isNew } = await addNewPersona(context, request.body);
      return await reply.status(isNew ? 201 : 200).send({ ...persona, warnings });
    } catch (error) {
      if (error instanceof PersonaRefused) return problem(reply, 422, error.message);
      throw error;
    }
  });
}

function openOutbox(door: HttpServer, { access: { database, keys } }: SandboxContext): void {
  door.get('/sandbox/outbox', () => asSystem(database, 'outbox', (grant) => allLetters(grant, keys, 'en')));
}

function openTokens(door: HttpServer, context: SandboxContext): void {
  door.post<{ Body: TokenRequest }>('/sandbox/token', { schema: { body: tokenSchema } }, async (request, reply) => {
    const { persona: id, door: where = 'hub', forPatient } = request.body;
    if (!OPEN_DOORS.includes(where)) return problem(reply, 422, `the ${where} door is not open in this version`);
    if (where === 'hospital' || where === 'software' || where === 'sign-in') {
      const issued = await issueToken(context, { persona: id, door: where, forPatient });
      return 'refused' in issued ? problem(reply, issued.status, issued.refused) : reply.send(issued);
    }
    const token = where === 'fhir' ? await openFhirToken(context, request.body) : await openToken(context, id, where);
    return token ? reply.send(bearer(token)) : problem(reply, 404, 'no such persona');
  });
}
