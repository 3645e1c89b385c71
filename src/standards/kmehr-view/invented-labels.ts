/** Labels of a few codes, for the tests. */
import type { ViewLanguage } from './words.ts';

const labels: Readonly<Record<string, Readonly<Record<ViewLanguage, string>>>> = {
  'CD-CONTACT-PERSON mother': { fr: 'mère', nl: 'moeder', en: 'mother', de: 'Mutter' },
  'CD-ITEM problem': { fr: 'problème', nl: 'probleem', en: 'problem', de: 'Problem' },
  'CD-PATIENTWILL organdonationconsent': {
    fr: "accord pour le don d'organes",
    nl: 'toestemming voor orgaandonatie',
    en: 'agrees to organ donation',
    de: 'Zustimmung zur Organspende',
  },
  'CD-LIFECYCLE active': { fr: 'actif', nl: 'actief', en: 'active', de: 'aktiv' },
};

export const inventedLabel = (scheme: string, value: string, language: ViewLanguage): string | undefined =>
  labels[`${scheme} ${value}`]?.[language];
