/** POST /sandbox/applications: an application of a developer joins the sandbox, as the office would register it. */
import { type Static, Type } from 'typebox';
import { faultOf, findPersona, type NewApplication, registerApplication } from '../../modules/identity/index.ts';
import type { HttpServer } from '../../platform/http/index.ts';
import { faultInWords } from './application-faults.ts';
import type { SandboxContext } from './context.ts';
import { problem } from './problem.ts';

const address = Type.String({ maxLength: 300 });

const applicationSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    kind: Type.Union(['public', 'symmetric', 'asymmetric'].map((kind) => Type.Literal(kind))),
    redirectUris: Type.Optional(Type.Array(address, { maxItems: 10 })),
    launchUrl: Type.Optional(address),
    jwks: Type.Optional(
      Type.Object({ keys: Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 10 }) }),
    ),
    jwksUri: Type.Optional(address),
    scopes: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 40 }),
    /** An institution or software of the sandbox, for backend services. */
    persona: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);
type ApplicationRequest = Static<typeof applicationSchema>;

export function openApplications(door: HttpServer, { access: { database } }: SandboxContext): void {
  // What is wrong is said: a developer reads it.
  const options = { schema: { body: applicationSchema }, attachValidation: true };
  door.post<{ Body: ApplicationRequest }>('/sandbox/applications', options, async (request, reply) => {
    if (request.validationError)
      return problem(reply, 400, 'the request does not fit', request.validationError.message);
    const { persona: id, redirectUris = [], ...given } = request.body;
    const added = await database.transaction(async (tx) => {
      const persona = id === undefined ? undefined : await findPersona(tx, id);
      const { kind, key } = persona?.party ?? {};
      const party = (kind === 'institution' || kind === 'software') && key ? { kind, key } : undefined;
      const application: NewApplication = { ...given, kind: given.kind as NewApplication['kind'], redirectUris, party };
      const fault = faultOf(application);
      return fault ? { fault, why: faultInWords(fault, application) } : registerApplication(tx, application);
    });
    if ('fault' in added) return problem(reply, 422, `the application cannot be registered: ${added.fault}`, added.why);
    return reply.status(201).send({ client_id: added.clientId, client_secret: added.secret });
  });
}
