/** The words of the office's page about outside registers: when each was last heard, what waits. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  title: {
    fr: 'Registres extérieurs',
    nl: 'Externe registers',
    en: 'Outside registers',
    de: 'Externe Register',
  },
  lead: {
    fr: 'Ce que le réseau sait des registres extérieurs est aussi vieux que leur dernière réponse. En cas de panne, les règles d’ici continuent avec ce qui est connu.',
    nl: 'Wat het netwerk van de externe registers weet, is zo oud als hun laatste antwoord. Bij een storing gaan de regels hier verder met wat bekend is.',
    en: 'What the network knows of the outside registers is as old as their last answer. In an outage the rules here go on with what is known.',
    de: 'Was das Netz von den externen Registern weiß, ist so alt wie ihre letzte Antwort. Bei einer Störung gelten die Regeln hier weiter mit dem, was bekannt ist.',
  },
  answers: {
    fr: 'Répond',
    nl: 'Antwoordt',
    en: 'Answers',
    de: 'Antwortet',
  },
  silent: {
    fr: 'Ne répond pas',
    nl: 'Antwoordt niet',
    en: 'Does not answer',
    de: 'Antwortet nicht',
  },
  never: {
    fr: 'N’a jamais répondu',
    nl: 'Heeft nooit geantwoord',
    en: 'Has never answered',
    de: 'Hat nie geantwortet',
  },
  heard: {
    fr: 'Dernière réponse',
    nl: 'Laatste antwoord',
    en: 'Last answer',
    de: 'Letzte Antwort',
  },
  'age-now': {
    fr: '{time}, il y a moins d’une minute',
    nl: '{time}, minder dan een minuut geleden',
    en: '{time}, less than a minute ago',
    de: '{time}, vor weniger als einer Minute',
  },
  'age-minutes': {
    fr: '{time}, il y a {count} min',
    nl: '{time}, {count} min geleden',
    en: '{time}, {count} min ago',
    de: '{time}, vor {count} Min.',
  },
  'age-hours': {
    fr: '{time}, il y a {count} h',
    nl: '{time}, {count} u geleden',
    en: '{time}, {count} h ago',
    de: '{time}, vor {count} Std.',
  },
  'age-days': {
    fr: '{time}, il y a {count} jours',
    nl: '{time}, {count} dagen geleden',
    en: '{time}, {count} days ago',
    de: '{time}, vor {count} Tagen',
  },
  applied: {
    fr: 'Changements appliqués',
    nl: 'Toegepaste wijzigingen',
    en: 'Changes applied',
    de: 'Angewendete Änderungen',
  },
  notOurs: {
    fr: 'Au sujet de personne ici',
    nl: 'Over niemand hier',
    en: 'About nobody here',
    de: 'Über niemanden hier',
  },
  dead: {
    fr: 'Bloqués',
    nl: 'Vastgelopen',
    en: 'Stuck',
    de: 'Offen',
  },
  waiting: {
    fr: 'À transmettre',
    nl: 'Door te geven',
    en: 'Waiting to be told',
    de: 'Noch weiterzugeben',
  },
  waitingSince: {
    fr: '{count}, le plus ancien du {day}',
    nl: '{count}, de oudste van {day}',
    en: '{count}, the oldest of {day}',
    de: '{count}, die älteste vom {day}',
  },
  refused: {
    fr: 'Refusés par la base',
    nl: 'Geweigerd door de databank',
    en: 'Refused by the base',
    de: 'Von der Datenbank abgelehnt',
  },
  refusedHint: {
    fr: '{count}, réessayés une fois par jour',
    nl: '{count}, eenmaal per dag opnieuw geprobeerd',
    en: '{count}, tried again once a day',
    de: '{count}, einmal am Tag neu versucht',
  },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant.',
    nl: 'Bron: het netwerk Zenne, nu.',
    en: 'Source: the Zenne network, just now.',
    de: 'Quelle: das Netz Zenne, gerade eben.',
  },
};

export const words = makeTranslator(texts);
