/** POST /sandbox/keys: the sealing key of a persona, private half included, with what it takes to seal for the hub. Invented keys: they are worth nothing elsewhere. */
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { HttpServer } from '../../platform/http/index.ts';
import type { SandboxContext } from './context.ts';
import { type ShownPersona, showPersonas } from './personas.ts';

export const keyRequestSchema = Type.Object(
  {
    persona: Type.String({ maxLength: 100 }),
    /** ID-ENCRYPTION-APPLICATION: a key of its own beside the actor's. */
    application: Type.Optional(Type.String({ pattern: '^[\\w .-]{1,50}$' })),
  },
  { additionalProperties: false },
);

export interface KeyNumber {
  readonly type: string;
  readonly number: string;
}

const NIHII_DIGITS = 8;
const HOUSE_TYPES: ReadonlyMap<string, string> = new Map([
  ['orghospital', 'NIHII-HOSPITAL'],
  ['orgpharmacy', 'NIHII-PHARMACY'],
]);

/** The numbers under which a house's keys are looked up, the usual one first. */
export const numbersOfHouse = (house: {
  readonly kind: string;
  readonly nihii?: string | undefined;
  readonly cbe?: string | undefined;
  readonly ehp?: string | undefined;
}): KeyNumber[] =>
  [
    { type: HOUSE_TYPES.get(house.kind) ?? 'NIHII', number: house.nihii },
    { type: 'CBE', number: house.cbe },
    { type: 'EHP', number: house.ehp },
  ].flatMap(({ type, number }) => (number ? [{ type, number }] : []));

function actorOf({ kind, nihii, profession = '', cbe, ehp }: ShownPersona): KeyNumber | undefined {
  if (kind === 'caregiver') return nihii ? { type: 'NIHII', number: nihii.slice(0, NIHII_DIGITS) } : undefined;
  return numbersOfHouse({ kind: profession, nihii, cbe, ehp })[0];
}

export function openKeys(door: HttpServer, context: SandboxContext): void {
  const { simulated, hubNumber } = context;
  const options = { schema: { body: keyRequestSchema } };
  door.post<{ Body: Static<typeof keyRequestSchema> }>('/sandbox/keys', options, async (request, reply) => {
    const { persona: id, application } = request.body;
    const [persona] = await showPersonas(context, id);
    const actor = persona && actorOf(persona);
    if (!actor) return reply.status(404).send({ title: 'no persona with a key of its own', status: 404 });
    const { certificate, privateKey } = await simulated.keyOf({ ...actor, application });
    const hub = await simulated.keyOf({ type: 'EHP', number: hubNumber });
    return { actor, certificate, privateKey, hub: hub.certificate, authority: await simulated.authority() };
  });
}
