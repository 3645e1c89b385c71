/** The page for people when something went wrong: what happened, and a way on. */
import { chooseLanguage, isLanguage, type Language, makeTranslator } from '../platform/text/index.ts';
import { addressIn, LinkButton, renderPage } from '../ui/index.ts';

export const texts = {
  notFound: {
    fr: 'Cette page n’existe pas',
    nl: 'Deze pagina bestaat niet',
    en: 'This page does not exist',
    de: 'Diese Seite gibt es nicht',
  },
  tooMany: {
    fr: 'Trop de demandes: attendez une minute',
    nl: 'Te veel vragen: wacht een minuut',
    en: 'Too many requests: wait a minute',
    de: 'Zu viele Anfragen: Warten Sie eine Minute',
  },
  forbidden: {
    fr: 'Ce formulaire n’est plus valable: rouvrez la page et réessayez',
    nl: 'Dit formulier is niet meer geldig: open de pagina opnieuw en probeer nog eens',
    en: 'This form is no longer valid: open the page again and retry',
    de: 'Dieses Formular gilt nicht mehr: Öffnen Sie die Seite neu und versuchen Sie es noch einmal',
  },
  failed: {
    fr: 'Quelque chose n’a pas marché',
    nl: 'Er ging iets mis',
    en: 'Something went wrong',
    de: 'Etwas ist schiefgegangen',
  },
  calm: {
    fr: 'Rien n’a été modifié. Réessayez, ou revenez au début.',
    nl: 'Er is niets veranderd. Probeer opnieuw, of ga terug naar het begin.',
    en: 'Nothing was changed. Try again, or go back to the start.',
    de: 'Nichts wurde geändert. Versuchen Sie es noch einmal oder gehen Sie zum Anfang.',
  },
  start: { fr: 'Vers le début', nl: 'Naar het begin', en: 'To the start', de: 'Zum Anfang' },
};
const words = makeTranslator(texts);

const TITLES: Readonly<Record<number, 'forbidden' | 'notFound' | 'tooMany'>> = {
  403: 'forbidden',
  404: 'notFound',
  429: 'tooMany',
};

/** The language of the address, else of the browser. */
function languageOf(path: string, header: string | undefined): Language {
  const first = path.split('/')[1] ?? '';
  return isLanguage(first) ? first : chooseLanguage(header);
}

export function errorPage(status: number, path: string, acceptLanguage: string | undefined): string {
  const language = languageOf(path, acceptLanguage);
  const t = words(language);
  return renderPage({
    language,
    path: '/',
    title: t(TITLES[status] ?? 'failed'),
    children: (
      <>
        <p>{t('calm')}</p>
        <LinkButton text={t('start')} href={addressIn(language, '/')} />
      </>
    ),
  });
}
