/**
 * POST /sandbox/certificate: a key and certificate that a persona signs with; POST /sandbox/sts: the invented STS, which gives assertions for it.
 * Invented: they are worth nothing elsewhere.
 */
import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { HttpServer } from '../../platform/http/index.ts';
import { CONTENT_TYPE } from '../../standards/soap/index.ts';
import type { SandboxContext } from './context.ts';
import { type KeyNumber, numbersOfHouse } from './keys.ts';
import { type ShownPersona, showPersonas } from './personas.ts';
import { problem } from './problem.ts';

const requestSchema = Type.Object({ persona: Type.String({ maxLength: 100 }) }, { additionalProperties: false });
const MOST_BYTES = 64 * 1024;

/** A person signs as itself, a house under its usual number. */
function signerOf({ kind, ssin, profession = '', nihii, cbe, ehp }: ShownPersona): KeyNumber | undefined {
  if (kind === 'caregiver') return ssin ? { type: 'SSIN', number: ssin } : undefined;
  return kind === 'institution' || kind === 'hub'
    ? numbersOfHouse({ kind: profession, nihii, cbe, ehp })[0]
    : undefined;
}

export function openCertificates(door: HttpServer, context: SandboxContext): void {
  const { simulated } = context;
  const options = { schema: { body: requestSchema } };
  door.post<{ Body: Static<typeof requestSchema> }>('/sandbox/certificate', options, async (request, reply) => {
    const [persona] = await showPersonas(context, request.body.persona);
    const signer = persona && signerOf(persona);
    if (!signer) return problem(reply, 404, 'no persona that signs');
    const { certificate, privateKey } = await simulated.certificateOf(signer);
    return { signer, certificate, privateKey, authority: await simulated.authority() };
  });
  void door.register(async (sts) => {
    sts.removeAllContentTypeParsers();
    const parse = { parseAs: 'buffer', bodyLimit: MOST_BYTES } as const;
    sts.addContentTypeParser(['text/xml', 'application/xml'], parse, (_, body, done) => done(null, body));
    sts.post<{ Body: Buffer }>('/sandbox/sts', async ({ body }, reply) => {
      const { status, xml } = await simulated.askSts(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
      return reply.status(status).type(CONTENT_TYPE).send(xml);
    });
  });
}
