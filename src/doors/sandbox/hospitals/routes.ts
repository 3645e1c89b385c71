/** /sandbox/hospitals: an invented hospital gets a store of documents, simulated or one's own on this machine; the simulated one can misbehave. */
import { type Static, Type } from 'typebox';
import type { HttpReply, HttpServer } from '../../../platform/http/index.ts';
import { hospitalFaults, hospitalHabits, type SandboxContext } from '../context.ts';
import { showPersonas } from '../personas.ts';
import { problem } from '../problem.ts';
import { institutionOf, registerStore } from './open-store.ts';

const MOST_MESSAGE_CHARS = 5_000_000;
const persona = Type.String({ maxLength: 100 });
const strict = { additionalProperties: false };

const storeSchema = Type.Object(
  {
    persona,
    habit: Type.Optional(Type.Union(hospitalHabits.map((habit) => Type.Literal(habit)))),
    /** A store of one's own: on this machine only. */
    address: Type.Optional(Type.String({ pattern: '^http://(localhost|127\\.0\\.0\\.1):\\d{2,5}/[\\w/.-]{0,100}$' })),
  },
  strict,
);
const documentSchema = Type.Object(
  {
    ssin: Type.String({ pattern: '^\\d{11}$' }),
    scheme: Type.String({ maxLength: 256 }),
    value: Type.String({ maxLength: 256 }),
    message: Type.String({ maxLength: MOST_MESSAGE_CHARS }),
  },
  strict,
);
const behaviourSchema = Type.Object(
  {
    fault: Type.Optional(Type.Union(hospitalFaults.map((fault) => Type.Literal(fault)))),
    release: Type.Optional(Type.Boolean()),
  },
  strict,
);

interface AtHospital {
  readonly Params: { readonly persona: string };
}

const unknown = (reply: HttpReply): HttpReply => problem(reply, 404, 'no such hospital');

export function openHospitals(door: HttpServer, context: SandboxContext): void {
  const { access, hospitals } = context;
  if (!hospitals) return;
  const isOpen = (id: string): boolean => hospitals.openedHospitals().some((one) => one.id === id);
  type NewStore = Static<typeof storeSchema>;
  door.post<{ Body: NewStore }>('/sandbox/hospitals', { schema: { body: storeSchema } }, async (request, reply) => {
    const { persona: id, habit = 'plain', address } = request.body;
    const institution = await institutionOf(access, id);
    if (!institution) return unknown(reply);
    const [{ nihii = '' } = { nihii: '' }] = await showPersonas(context, id);
    await registerStore(access, institution, address ?? hospitals.openHospital(id, nihii, habit), habit);
    return reply.status(201).send({ persona: id });
  });
  door.get<AtHospital>('/sandbox/hospitals/:persona', async ({ params }, reply) =>
    isOpen(params.persona)
      ? {
          held: hospitals.heldAt(params.persona),
          asked: hospitals.askedOf(params.persona).map(({ reference, kinds }) => ({ reference, kinds })),
        }
      : unknown(reply),
  );
  type NewDocument = AtHospital & { readonly Body: Static<typeof documentSchema> };
  const keeps = { schema: { body: documentSchema }, bodyLimit: 2 * MOST_MESSAGE_CHARS };
  door.post<NewDocument>('/sandbox/hospitals/:persona/documents', keeps, async ({ params, body }, reply) => {
    if (!isOpen(params.persona)) return unknown(reply);
    hospitals.keep(params.persona, body);
    return reply.status(201).send({ value: body.value });
  });
  type Behaviour = AtHospital & { readonly Body: Static<typeof behaviourSchema> };
  const behaves = { schema: { body: behaviourSchema } };
  door.post<Behaviour>('/sandbox/hospitals/:persona/behaviour', behaves, async ({ params, body }, reply) => {
    if (!isOpen(params.persona)) return unknown(reply);
    if (body.release) hospitals.releaseHospital(params.persona);
    else hospitals.misbehaveHospital(params.persona, body.fault);
    return reply.status(204).send();
  });
}
