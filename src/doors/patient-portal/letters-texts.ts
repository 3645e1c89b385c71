/** The words of the page of letters. */
import { makeTranslator } from '../../platform/text/index.ts';

export const letterTexts = {
  letters: { fr: 'Lettres', nl: 'Brieven', en: 'Letters', de: 'Briefe' },
  lead: {
    fr: 'Ce que le réseau a écrit: sur les droits, les urgences et les mandats.',
    nl: 'Wat het netwerk schreef: over rechten, spoedgevallen en mandaten.',
    en: 'What the network wrote: about rights, emergencies and mandates.',
    de: 'Was das Netz geschrieben hat: über Rechte, Notfälle und Mandate.',
  },
  none: {
    fr: 'Il n’y a pas encore de lettre.',
    nl: 'Er is nog geen brief.',
    en: 'There is no letter yet.',
    de: 'Es gibt noch keinen Brief.',
  },
  noneHelp: {
    fr: 'Le réseau écrit quand un droit change ou qu’un dossier est ouvert en urgence.',
    nl: 'Het netwerk schrijft als een recht verandert of een dossier bij spoed wordt geopend.',
    en: 'The network writes when a right changes or a record is opened in an emergency.',
    de: 'Das Netz schreibt, wenn sich ein Recht ändert oder eine Akte im Notfall geöffnet wird.',
  },
  source: {
    fr: 'Source: les lettres du réseau Zenne, les 200 plus récentes.',
    nl: 'Bron: de brieven van het netwerk Zenne, de 200 nieuwste.',
    en: 'Source: the letters of the Zenne network, the 200 newest.',
    de: 'Quelle: die Briefe des Netzes Zenne, die 200 neuesten.',
  },
};

export const letterWords = makeTranslator(letterTexts);
