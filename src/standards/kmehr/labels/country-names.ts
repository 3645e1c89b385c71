/** Names of countries: those that Node knows, and ours for codes it does not know or takes for a newer country. */
export const countryTables = {
  'CD-FED-COUNTRY': `
an | Antilles néerlandaises | Nederlandse Antillen | Netherlands Antilles | Niederländische Antillen
cs | Serbie-et-Monténégro | Servië en Montenegro | Serbia and Montenegro | Serbien und Montenegro
xa | Apatride | Staatloos | Stateless | Staatenlos
xe | Indéterminé | Onbepaald | Undetermined | Unbestimmt
xi | Tchécoslovaquie (ancienne) | Tsjecho-Slowakije (voormalig) | Czechoslovakia (former) | Tschechoslowakei (ehemalige)
xr | Réfugié | Vluchteling | Refugee | Flüchtling
xs | Union soviétique (ancienne) | Sovjet-Unie (voormalige) | Soviet Union (former) | Sowjetunion (ehemalige)`,
} as const;

const namesIn = (locale: string) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
const NAMES = { fr: namesIn('fr-BE'), nl: namesIn('nl-BE'), en: namesIn('en-GB'), de: namesIn('de-BE') };

/** XB and ZZ are no places: a test locale and «unknown». */
export const countryName = (code: string, language: keyof typeof NAMES): string | undefined =>
  /^(?!xb|zz)[a-z]{2}$/i.test(code) ? NAMES[language].of(code.toUpperCase()) : undefined;
