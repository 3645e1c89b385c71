/** A person lets an application in: the record it opens on is decided, the authorisation written and traced in one transaction. */
import type Provider from 'oidc-provider';
import { discloseUnder, type PatientKey, readGrant } from '../../modules/grants/index.ts';
import { authorise, subjectOf, traceAuthorisation, useLaunch } from '../../modules/identity/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { isPlainScope } from '../../standards/oauth/index.ts';
import { askRecord } from '../shared/ask.ts';
import type { Asked } from './asked.ts';
import { actOfChoosing } from './choices.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';
import type { Visitor } from './visitor.ts';

export interface Decision {
  readonly scopes: readonly string[];
  readonly patient?: PatientKey | undefined;
}

export interface LetIn {
  readonly accountId: string;
  readonly grantId: string;
}

/** Nothing when the record is not open to the person (any more), or the page that opened the application on it has opened another meanwhile. */
export async function letIn(
  context: SignInContext,
  provider: Provider,
  visitor: Visitor,
  asked: Asked,
  decision: Decision,
): Promise<LetIn | undefined> {
  const { access } = context;
  const { caller } = visitor;
  const accountId = subjectOf(access.keys, visitor.party);
  const grantId = await keepGrant(context, provider, accountId, asked, decision);
  const write = (tx: Transaction) => writeDown(context, tx, visitor, asked, decision, grantId);
  const given = (isWritten: boolean): LetIn | undefined => (isWritten ? { accountId, grantId } : undefined);
  if (decision.patient === undefined) return given(await access.database.transaction(write));
  const question = { act: actOfChoosing(caller), caller, patient: { key: decision.patient } };
  const answer = await askRecord(context, question, async (grant) => {
    const isWritten = await write(readGrant(grant).tx);
    discloseUnder(grant, { count: Number(isWritten) });
    return isWritten;
  });
  return given(answer.granted && answer.value);
}

/** What the authorization server must know of it; it opens nothing without the authorisation. */
async function keepGrant(
  context: SignInContext,
  provider: Provider,
  accountId: string,
  { application, scopes: asked }: Asked,
  { scopes }: Decision,
): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId: application.clientId });
  const base = fhirBaseOf(context);
  grant.addOIDCScope(scopes.filter(isPlainScope).join(' '));
  grant.addResourceScope(base, scopes.join(' '));
  const left = asked.filter((scope) => !scopes.includes(scope));
  if (left.length > 0) grant.rejectResourceScope(base, left.join(' '));
  const leftPlain = left.filter(isPlainScope);
  if (leftPlain.length > 0) grant.rejectOIDCScope(leftPlain.join(' '));
  return grant.save();
}

/** False when the launch was used by another page of the same browser, or is too old by now. */
async function writeDown(
  { access }: SignInContext,
  tx: Transaction,
  { party, caller }: Visitor,
  { application: { clientId, name }, launch, launchWord }: Asked,
  { scopes, patient }: Decision,
  grantId: string,
): Promise<boolean> {
  if (launchWord !== undefined && !(await useLaunch(tx, launchWord))) return false;
  await authorise(tx, { grantId, clientId, party, patient, launch: launch ? 'ehr' : 'standalone', scopes });
  traceAuthorisation(access.trail, tx, {
    party,
    application: `${name} (${clientId})`,
    patient,
    requestId: caller.requestId,
  });
  return true;
}
