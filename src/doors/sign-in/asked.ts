/** What an application asks of a person: read from the authorization request, in what can be given. */
import type Provider from 'oidc-provider';
import type { Application, Launch } from '../../modules/identity/index.ts';
import { findApplication, findLaunch } from '../../modules/identity/index.ts';
import { grantableScopes, resourceScopes } from '../../standards/oauth/index.ts';
import type { SignInContext } from './context.ts';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

export interface Asked {
  readonly application: Application;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** One record has to be chosen, or was by the page that opened the application. */
  readonly needsPatient: boolean;
  readonly launch?: Launch | undefined;
  /** The word of an EHR launch: used up when the person decides. */
  readonly launchWord?: string | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Nothing when the application ended meanwhile. */
export async function readAsked({ access }: SignInContext, { params }: Details): Promise<Asked | undefined> {
  const launchWord = textOf(params.launch) || undefined;
  const [application, launch] = await access.database.read(async (tx) => [
    await findApplication(tx, textOf(params.client_id)),
    launchWord === undefined ? undefined : await findLaunch(tx, launchWord),
  ]);
  if (!application) return undefined;
  const scopes = grantableScopes(textOf(params.scope), application.scopes).filter(
    (scope) => !scope.startsWith('system/'),
  );
  const isAboutOne = resourceScopes(scopes.join(' ')).some(({ level }) => level === 'patient');
  const needsPatient = launch !== undefined || isAboutOne || scopes.includes('launch/patient');
  return { application, redirectUri: textOf(params.redirect_uri), scopes, needsPatient, launch, launchWord };
}
