/** Addresses of one page in each language, and of the assets every page needs. */
import { type Language, languages } from '../../platform/text/index.ts';

export const defaultAssets = '/assets';

/** `/my/documents` in Dutch is `/nl/my/documents`. */
export const addressIn = (language: Language, path: string): string =>
  `/${language}${path.startsWith('/') ? path : `/${path}`}`;

export const languageLinks = (path: string): readonly { readonly language: Language; readonly href: string }[] =>
  languages.map((language) => ({ language, href: addressIn(language, path) }));
