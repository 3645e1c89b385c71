/** The words of the page of letters. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  letters: { fr: 'Mes lettres', nl: 'Mijn brieven', en: 'My letters', de: 'Meine Briefe' },
  lead: {
    fr: 'Ce que le réseau vous a écrit, le plus récent en premier.',
    nl: 'Wat het netwerk u schreef, het nieuwste eerst.',
    en: 'What the network wrote to you, the newest first.',
    de: 'Was das Netz Ihnen geschrieben hat, das Neueste zuerst.',
  },
  source: {
    fr: 'Source: les lettres du réseau Zenne, à l’instant; 200 lettres au plus.',
    nl: 'Bron: de brieven van het netwerk Zenne, nu; hoogstens 200 brieven.',
    en: 'Source: the letters of the Zenne network, just now; 200 letters at most.',
    de: 'Quelle: die Briefe des Netzes Zenne, gerade eben; höchstens 200 Briefe.',
  },
};

export const words = makeTranslator(texts);
