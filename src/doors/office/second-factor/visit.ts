/** Who stands before the second factor: an officer whose sign-in is good; the office may be closed still. */
import type { Caller, RegisterGrant } from '../../../modules/grants/index.ts';
import { callerOfParty, type FactorContext, readOfficerSession, siteOf } from '../../../modules/identity/index.ts';
import { namesOf } from '../../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, networkOf, pageLanguage } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { addressIn } from '../../../ui/index.ts';
import { askRegister, type OfficeContext } from '../frame.tsx';

export interface FactorVisit {
  readonly language: Language;
  readonly caller: Caller;
  readonly name: string;
  readonly csrf: string;
  readonly session: string;
  /** The office is open already. */
  readonly isWhole: boolean;
  readonly factors: FactorContext;
}

/** The visit, or nothing after the visitor was sent to sign in. */
export async function factorVisitOf(
  { access, cookies, baseUrl, sandbox }: OfficeContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<FactorVisit | undefined> {
  const language = pageLanguage(request, reply);
  if (!language) return undefined;
  const token = cookies.read(request);
  const found = token ? await access.database.read((tx) => readOfficerSession(tx, token)) : undefined;
  if (!token || !found) {
    reply.redirect(addressIn(language, '/sign-in'), 303);
    return undefined;
  }
  const { officer, factor } = found;
  const names = await access.database.read((tx) => namesOf(tx, [officer]));
  return {
    language,
    caller: callerOfParty({ kind: 'officer', key: officer }, { door: 'office', requestId: request.id }),
    ...{ name: names.get(officer) ?? '', csrf: cookies.csrf(token), session: token, isWhole: factor !== undefined },
    factors: { keys: access.keys, site: siteOf(baseUrl), sandbox, token, address: networkOf(request.ip) },
  };
}

/** Asks as this officer about the own second factor. */
export const askFactor = <Value>(
  context: OfficeContext,
  { caller }: FactorVisit,
  use: (grant: RegisterGrant) => Promise<Value>,
) => askRegister(context, { register: 'second-factor', caller }, use);
