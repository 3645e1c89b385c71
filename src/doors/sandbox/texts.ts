/** The words of the sandbox's sign-in. */
import { makeTranslator } from '../../platform/text/index.ts';

export const texts = {
  title: { fr: 'Entrer comme…', nl: 'Binnengaan als…', en: 'Enter as…', de: 'Eintreten als…' },
  lead: {
    fr: 'Toutes ces personnes sont inventées. Choisissez-en une: il ne faut pas de mot de passe.',
    nl: 'Al deze mensen zijn verzonnen. Kies er een: u hebt geen wachtwoord nodig.',
    en: 'All these people are invented. Choose one: no password is needed.',
    de: 'Alle diese Personen sind erfunden. Wählen Sie eine: Sie brauchen kein Passwort.',
  },
  asLater: {
    fr: 'Ou comme en production: par une eID inventée',
    nl: 'Of zoals in productie: met een verzonnen eID',
    en: 'Or as in production: with an invented eID',
    de: 'Oder wie im Betrieb: mit einer erfundenen eID',
  },
  patients: { fr: 'Patients', nl: 'Patiënten', en: 'Patients', de: 'Patienten' },
  caregivers: { fr: 'Prestataires', nl: 'Zorgverleners', en: 'Caregivers', de: 'Ärzte und Pflegekräfte' },
  officers: { fr: 'Bureau du réseau', nl: 'Kantoor van het netwerk', en: 'Network office', de: 'Büro des Netzes' },
  enter: { fr: 'Entrer comme {name}', nl: 'Binnengaan als {name}', en: 'Enter as {name}', de: 'Eintreten als {name}' },
  ssin: { fr: 'NISS {number}', nl: 'INSZ {number}', en: 'SSIN {number}', de: 'ENSS {number}' },
};

export const words = makeTranslator(texts);
