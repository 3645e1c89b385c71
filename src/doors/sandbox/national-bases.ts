/** /sandbox/national-bases/…: what somebody does elsewhere in the country, an outage of the bases, and asking them at once. */
import { type Static, Type } from 'typebox';
import { stepWithNationalBases } from '../../modules/access/index.ts';
import type { HttpServer } from '../../platform/http/index.ts';
import { type SandboxContext, simulatedFaults } from './context.ts';

const PATH = '/sandbox/national-bases';
const ssin = Type.String({ pattern: '^\\d{11}$' });
/** When it was said there; now when absent. */
const at = Type.Optional(Type.String({ pattern: '^20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }));
const exact = { additionalProperties: false } as const;

const consent = Type.Object(
  { ssin, at, state: Type.Union(['GIVEN', 'REVOKED', 'DECEASED'].map((state) => Type.Literal(state))) },
  exact,
);
const party = Type.Union([
  Type.Object({ person: ssin }, exact),
  Type.Object({ house: Type.String({ pattern: '^\\d{8}$' }) }, exact),
]);
const exclusion = Type.Object({ ssin, at, party, excluded: Type.Boolean() }, exact);
const outage = Type.Object(
  { fault: Type.Union([Type.Null(), ...simulatedFaults.map((fault) => Type.Literal(fault))]) },
  exact,
);
const held = Type.Object({ ssin }, exact);

export function openNationalBases(door: HttpServer, { simulated, registers, access }: SandboxContext): void {
  const now = (): string => access.clock.now().toISOString();
  door.post<{ Body: Static<typeof consent> }>(`${PATH}/consents`, { schema: { body: consent } }, (request, reply) => {
    const { ssin: whose, state, at: said = now() } = request.body;
    simulated.sayConsent({ ssin: whose, at: said, state: state as 'GIVEN' });
    return reply.status(204).send();
  });
  door.post<{ Body: Static<typeof exclusion> }>(
    `${PATH}/exclusions`,
    { schema: { body: exclusion } },
    (request, reply) => {
      const { at: said = now(), ...exclusionSaid } = request.body;
      simulated.sayExclusion({ ...exclusionSaid, at: said });
      return reply.status(204).send();
    },
  );
  door.post<{ Body: Static<typeof outage> }>(`${PATH}/fault`, { schema: { body: outage } }, (request, reply) => {
    simulated.misbehave(request.body.fault ?? undefined, 'national-bases');
    return reply.status(204).send();
  });
  // The number goes by body, never in an address.
  door.post<{ Body: Static<typeof held> }>(`${PATH}/held`, { schema: { body: held } }, (request) =>
    simulated.heldNationally(request.body.ssin),
  );
  door.post(`${PATH}/step`, () => stepWithNationalBases(registers));
}
