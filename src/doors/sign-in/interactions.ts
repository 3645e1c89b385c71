/** Every authorization asks the person: who am I, for whom, what may this application see. Nothing is let in unseen. */
import { type Configuration, interactionPolicy } from 'oidc-provider';
import { chosenLanguage } from './language.ts';

export function interactions(): NonNullable<Configuration['interactions']> {
  const policy = interactionPolicy.base();
  const always = new interactionPolicy.Check(
    'asked-each-time',
    'each authorization is decided by the person',
    'interaction_required',
    (ctx) => !ctx.oidc.result?.consent,
  );
  policy.get('consent')?.checks.add(always);
  return {
    policy,
    url: (ctx, { uid }) =>
      `/${chosenLanguage(ctx.oidc.params?.ui_locales, ctx.get('accept-language'))}/authorise/${uid}`,
  };
}
