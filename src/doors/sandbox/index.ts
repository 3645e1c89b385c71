/** The sandbox: personas, tokens, reset, sign-in without a password. Absent in production. Source: contract, "Sandbox". */
import { Type } from 'typebox';
import { asSystem } from '../../modules/grants/system.ts';
import { closeSession, findPersona, openSession } from '../../modules/identity/index.ts';
import { allLetters } from '../../modules/notices/index.ts';
import type { HttpReply, HttpServer } from '../../platform/http/index.ts';
import { addNewPersona, type NewPersona, newPersonaSchema } from './add-persona.ts';
import type { SandboxContext } from './context.ts';
import { PersonaRefused } from './persona-refused.ts';
import { showPersonas } from './personas.ts';
import { openSignIn } from './sign-in.tsx';
import { openValidate } from './validate/open-validate.ts';

export type { SandboxContext } from './context.ts';
export { loadWorld } from './load-world.ts';
export { makeWorld } from './world/world.ts';

const TOKEN_MINUTES = 60;
const DOORS = ['fhir', 'hospital', 'software', 'hub', 'links', 'terminology'] as const;
/** Doors that are open today. */
const OPEN_DOORS: readonly string[] = ['hub'];

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
}

const problem = (reply: HttpReply, status: number, title: string): HttpReply =>
  reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status }));

export async function openSandbox(server: HttpServer, context: SandboxContext): Promise<void> {
  const { database } = context.access;
  server.get('/sandbox/personas', () => showPersonas(context));
  server.get('/sandbox/outbox', () =>
    asSystem(database, 'outbox', (grant) => allLetters(grant, context.access.keys, 'en')),
  );

  server.post<{ Body: NewPersona }>(
    '/sandbox/personas',
    { schema: { body: newPersonaSchema } },
    async (request, reply) => {
      try {
        const { persona, warnings, isNew } = await addNewPersona(context, request.body);
        return await reply.status(isNew ? 201 : 200).send({ ...persona, warnings });
      } catch (error) {
        if (error instanceof PersonaRefused) return problem(reply, 422, error.message);
        throw error;
      }
    },
  );

  server.post<{ Body: TokenRequest }>('/sandbox/token', { schema: { body: tokenSchema } }, async (request, reply) => {
    const { persona: id, door = 'hub' } = request.body;
    if (!OPEN_DOORS.includes(door)) return problem(reply, 422, `the ${door} door is not open in this version`);
    const token = await database.transaction(async (tx) => {
      const persona = await findPersona(tx, id);
      return persona && openSession(tx, { party: persona.party, door, minutes: TOKEN_MINUTES });
    });
    if (!token) return problem(reply, 404, 'no such persona');
    return reply.send({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_MINUTES * 60 });
  });

  server.post('/sandbox/reset', async (_, reply) => {
    await context.reset();
    return reply.status(204).send();
  });

  server.post('/sandbox/sign-out', async (request, reply) => {
    const token = context.cookies.read(request);
    const sent =
      request.body && typeof request.body === 'object' && 'csrf' in request.body ? request.body.csrf : undefined;
    if (token && context.cookies.isCsrf(token, sent)) await database.transaction((tx) => closeSession(tx, token));
    context.cookies.clear(reply);
    return reply.redirect('/', 303);
  });

  openSignIn(server, context);
  await openValidate(server);
}
