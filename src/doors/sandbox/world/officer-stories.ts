/** What each invented officer does. */
import type { Story } from './types.ts';

const story = (fr: string, nl: string, en: string, de: string): Story => ({ fr, nl, en, de });

export const officerStory = story(
  'Déléguée à la protection des données.',
  'Functionaris voor gegevensbescherming.',
  'Privacy officer.',
  'Datenschutzbeauftragte.',
);

export const administratorStory = story(
  'Employé du réseau: décide des inscriptions, réunit les dossiers doubles, tient la matrice d’accès.',
  'Medewerker van het netwerk: beslist over inschrijvingen, voegt dubbele dossiers samen, beheert de toegangsmatrix.',
  'Employee of the network: decides on registrations, joins double records, keeps the access matrix.',
  'Mitarbeiter des Netzes: entscheidet über Anmeldungen, führt doppelte Akten zusammen, verwaltet die Zugriffsmatrix.',
);

export const guarantorStory = story(
  'Garant: valide les inscriptions de soignants, et ne voit rien des patients.',
  'Borg: valideert inschrijvingen van zorgverleners, en ziet niets van patiënten.',
  'Guarantor: validates registrations of caregivers, and sees nothing of patients.',
  'Bürge: prüft Anmeldungen von Leistungserbringern und sieht nichts von Patienten.',
);

export const supportStory = story(
  'Support: voit comment vont les registres et serveurs extérieurs, et rien des patients.',
  'Support: ziet hoe het met externe registers en servers gaat, en niets van patiënten.',
  'Support: sees how outside registers and stores fare, and nothing of patients.',
  'Support: sieht, wie es um externe Register und Speicher steht, und nichts von Patienten.',
);

export const statisticsStory = story(
  'Statistiques: ne voit encore que ses propres lettres.',
  'Statistiek: ziet voorlopig alleen de eigen brieven.',
  'Statistics: sees only own letters for now.',
  'Statistik: sieht vorerst nur eigene Briefe.',
);
