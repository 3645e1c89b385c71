/** /my/rights/policy.json: the patient's choices as FHIR Consent, to take along or to take over. Source: access rules 14.10. */
import multipart from '@fastify/multipart';
import { fromConsents, readPolicy, takePolicyOver, toConsents } from '../../../modules/access/index.ts';
import { type HttpRequest, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { askRecord, checkForm, type PortalContext, type Visit, visitOf } from '../frame.tsx';
import { isKind, isProfession, sayingOf } from './forms.ts';
import { rightsPage } from './rights-page.tsx';
import { RIGHTS } from './section.tsx';

const MOST_BYTES = 512 * 1024;
const ROUTE = '/:language/my/rights/policy.json';

export async function openPolicyFile(server: HttpServer, context: PortalContext): Promise<void> {
  server.get(ROUTE, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const question = { act: 'view-rights', caller: visit.caller, patient: { key: visit.subject } } as const;
    const answer = await askRecord(context, question, async (grant) => toConsents(await readPolicy(grant)));
    if (!answer.granted) return sendPage(reply, await rightsPage(context, visit, undefined));
    return reply
      .type('application/fhir+json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="zenne-consent.json"')
      .send(JSON.stringify(answer.value, null, 2));
  });
  await server.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 2, fieldSize: 200, parts: 3 },
    });
    scope.post(ROUTE, { bodyLimit: MOST_BYTES * 2 }, async (request, reply) => {
      const visit = await visitOf(context, request, reply);
      if (!visit) return reply;
      const sent = await sentFile(request);
      checkForm(context, visit, sent?.csrf);
      const saying = sayingOf(await takeOver(context, visit, sent?.text ?? ''));
      return reply.redirect(addressIn(visit.language, `${RIGHTS}?said=${saying}`), 303);
    });
  });
}

interface Sent {
  readonly csrf: unknown;
  readonly text: string;
}

/** The form's token stands before its file; a file that is too large is no file. */
async function sentFile(request: HttpRequest): Promise<Sent | undefined> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) return undefined;
  const { csrf } = file.fields;
  const token = csrf && 'value' in csrf ? csrf.value : undefined;
  const bytes = await file.toBuffer().catch(() => Buffer.alloc(0));
  return { csrf: token, text: bytes.toString() };
}

async function takeOver(context: PortalContext, { caller, subject }: Visit, text: string): Promise<string> {
  const read = fromConsents(parsed(text));
  if (!read.ok) return 'policy-invalid';
  const { policy } = read;
  // Codes are the door's to check: the module keeps what it is given.
  const known = policy.rules.every(
    ({ kind, target }) =>
      (kind === undefined || isKind(kind)) && (!('profession' in target) || isProfession(target.profession)),
  );
  if (!known) return 'policy-invalid';
  const question = { act: 'set-limits', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, (grant) => takePolicyOver(grant, context.access.keys, policy));
  return answer.granted ? answer.value : answer.refused;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
