/** Who is signed in on the pages, when an application asks for access. */
import { type PageVisitor, type PersonParty, visitorOfSession } from '../../modules/identity/index.ts';
import type { HttpRequest } from '../../platform/http/index.ts';
import type { PersonCaller, SignInContext } from './context.ts';

export interface Visitor {
  readonly caller: PersonCaller;
  readonly party: PersonParty;
  readonly actingFor: PageVisitor['actingFor'];
  readonly session: string;
  readonly csrf: string;
}

/** Patients and caregivers let applications in; officers and barred callers do not. */
export async function visitorOf(
  { access, cookies }: SignInContext,
  request: HttpRequest,
): Promise<Visitor | undefined> {
  const session = cookies.read(request);
  const found = await visitorOfSession(access.database, session, { door: 'sign-in', requestId: request.id });
  const { caller, actingFor } = found ?? {};
  if (session === undefined || (caller?.kind !== 'patient' && caller?.kind !== 'caregiver')) return undefined;
  const key = caller.kind === 'patient' ? caller.patient : caller.caregiver.key;
  return { caller, party: { kind: caller.kind, key }, actingFor, session, csrf: cookies.csrf(session) };
}
