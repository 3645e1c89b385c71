/** What our rules ask, as a person reads it. The guides' own sentences are in English only. */

export type RuleText = Readonly<Record<'fr' | 'nl' | 'en' | 'de', string>>;

const TEXTS = {
  'be-inv-SSIN': {
    fr: 'Un NISS a 11 chiffres, sans points ni tirets.',
    nl: 'Een INSZ heeft 11 cijfers, zonder punten of streepjes.',
    en: 'An SSIN has 11 digits, without dots or dashes.',
    de: 'Eine ENSS hat 11 Ziffern, ohne Punkte und Striche.',
  },
  'be-inv-NIHDI': {
    fr: 'Un numéro INAMI a 11 chiffres, ou 8 pour une organisation, sans points ni tirets.',
    nl: 'Een RIZIV-nummer heeft 11 cijfers, of 8 voor een organisatie, zonder punten of streepjes.',
    en: 'A NIHDI number has 11 digits, or 8 for an organisation, without dots or dashes.',
    de: 'Eine LIKIV-Nummer hat 11 Ziffern, oder 8 für eine Organisation, ohne Punkte und Striche.',
  },
  'be-inv-CBE': {
    fr: 'Un numéro BCE a 10 chiffres et commence par 0 ou 1, sans points.',
    nl: 'Een KBO-nummer heeft 10 cijfers en begint met 0 of 1, zonder punten.',
    en: 'A CBE number has 10 digits and begins with 0 or 1, without dots.',
    de: 'Eine ZDU-Nummer hat 10 Ziffern und beginnt mit 0 oder 1, ohne Punkte.',
  },
  BeInvUrlAndVersionCanonical: {
    fr: 'Le profil visé est nommé avec sa version : canonical|version.',
    nl: 'Het bedoelde profiel wordt met zijn versie genoemd: canonical|versie.',
    en: 'The intended profile is named with its version: canonical|version.',
    de: 'Das gemeinte Profil wird mit seiner Version genannt: canonical|Version.',
  },
  'be-rule-vaccination-1': {
    fr: 'Un vaccin codé comme « autre » est nommé dans vaccineCode.text.',
    nl: 'Een vaccin met de code „ander” wordt genoemd in vaccineCode.text.',
    en: 'A vaccine coded as “other” is named in vaccineCode.text.',
    de: 'Ein Impfstoff mit dem Code „anderer“ wird in vaccineCode.text genannt.',
  },
  'be-rule-vaccination-2': {
    fr: 'Le produit administré a un code CNK, CTI-extended ou ATC.',
    nl: 'Het toegediende product heeft een CNK-, CTI-extended- of ATC-code.',
    en: 'The product that was given has a CNK, CTI-extended or ATC code.',
    de: 'Das verabreichte Produkt hat einen CNK-, CTI-extended- oder ATC-Code.',
  },
  'be-rule-vaccination-3': {
    fr: 'Une réaction a un code de la liste be-vs-reaction-manifestation-code.',
    nl: 'Een reactie heeft een code uit de lijst be-vs-reaction-manifestation-code.',
    en: 'A reaction has a code of the list be-vs-reaction-manifestation-code.',
    de: 'Eine Reaktion hat einen Code der Liste be-vs-reaction-manifestation-code.',
  },
  'be-rule-vaccination-4': {
    fr: 'Le type du lieu de la vaccination vient de la liste be-vs-care-location.',
    nl: 'Het type van de plaats van de vaccinatie komt uit de lijst be-vs-care-location.',
    en: 'The type of the place of the vaccination is of the list be-vs-care-location.',
    de: 'Die Art des Ortes der Impfung ist aus der Liste be-vs-care-location.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type RuleKey = keyof typeof TEXTS;
export const ruleTexts: Readonly<Record<RuleKey, RuleText>> = TEXTS;
