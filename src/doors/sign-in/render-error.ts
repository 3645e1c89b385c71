/** An error that cannot go back to the application, as a page for the person who came from it. */
import type { Configuration } from 'oidc-provider';
import type { SignInContext } from './context.ts';
import { errorPage } from './error-page.tsx';
import { chosenLanguage } from './language.ts';

export const renderError =
  (context: SignInContext): NonNullable<Configuration['renderError']> =>
  (ctx, { error, error_description: why }) => {
    ctx.type = 'html';
    const language = chosenLanguage(undefined, ctx.get('accept-language'));
    ctx.body = errorPage(language, why ? `${error} (${why})` : error, context.sandbox);
  };
