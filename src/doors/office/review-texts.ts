/** The words of the reviews of emergencies. */
import { makeTranslator } from '../../platform/text/index.ts';

export const reviewTexts = {
  lead: {
    fr: 'Chaque accès d’urgence est contrôlé. Le plus ancien est en premier. Aucun patient n’est nommé dans cette liste.',
    nl: 'Elke toegang bij spoed wordt nagekeken. De oudste staat eerst. Deze lijst noemt geen patiënten.',
    en: 'Every emergency access is reviewed. The oldest comes first. This list names no patient.',
    de: 'Jeder Notfallzugang wird geprüft. Der älteste steht zuerst. Diese Liste nennt keinen Patienten.',
  },
  none: {
    fr: 'Rien à contrôler.',
    nl: 'Niets na te kijken.',
    en: 'Nothing to review.',
    de: 'Nichts zu prüfen.',
  },
  open: {
    fr: 'Contrôler',
    nl: 'Nakijken',
    en: 'Review',
    de: 'Prüfen',
  },
  source: {
    fr: 'Source: le réseau Zenne, à l’instant; 100 lignes au plus.',
    nl: 'Bron: het netwerk Zenne, nu; hoogstens 100 regels.',
    en: 'Source: the Zenne network, just now; 100 lines at most.',
    de: 'Quelle: das Netz Zenne, gerade eben; höchstens 100 Zeilen.',
  },
  done: {
    fr: 'Votre avis est enregistré',
    nl: 'Uw oordeel is bewaard',
    en: 'Your verdict is kept',
    de: 'Ihr Urteil ist gespeichert',
  },
  doneText: {
    fr: 'Il reste dans la trace du dossier.',
    nl: 'Het blijft in het spoor van het dossier.',
    en: 'It stays in the trail of the record.',
    de: 'Es bleibt in der Spur der Akte.',
  },
  review: {
    fr: 'Un accès d’urgence',
    nl: 'Een toegang bij spoed',
    en: 'An emergency access',
    de: 'Ein Notfallzugang',
  },
  who: {
    fr: 'Qui',
    nl: 'Wie',
    en: 'Who',
    de: 'Wer',
  },
  opened: {
    fr: 'Ouvert',
    nl: 'Geopend',
    en: 'Opened',
    de: 'Geöffnet',
  },
  ends: {
    fr: 'Se ferme',
    nl: 'Sluit',
    en: 'Closes',
    de: 'Schließt',
  },
  code: {
    fr: 'Raison de la liste',
    nl: 'Reden uit de lijst',
    en: 'Reason from the list',
    de: 'Grund aus der Liste',
  },
  noCode: {
    fr: 'Sans code',
    nl: 'Zonder code',
    en: 'No code',
    de: 'Ohne Code',
  },
  reason: {
    fr: 'Raison écrite',
    nl: 'Geschreven reden',
    en: 'Reason written',
    de: 'Geschriebener Grund',
  },
  looks: {
    fr: 'Ce qui a été consulté',
    nl: 'Wat werd bekeken',
    en: 'What was looked at',
    de: 'Was angesehen wurde',
  },
  when: {
    fr: 'Quand',
    nl: 'Wanneer',
    en: 'When',
    de: 'Wann',
  },
  what: {
    fr: 'Quoi',
    nl: 'Wat',
    en: 'What',
    de: 'Was',
  },
  count: {
    fr: 'Lignes',
    nl: 'Regels',
    en: 'Rows',
    de: 'Zeilen',
  },
  list: {
    fr: 'Liste des documents',
    nl: 'Lijst van documenten',
    en: 'List of documents',
    de: 'Liste der Dokumente',
  },
  read: {
    fr: 'Document',
    nl: 'Document',
    en: 'Document',
    de: 'Dokument',
  },
  other: {
    fr: 'Autre acte',
    nl: 'Andere handeling',
    en: 'Another act',
    de: 'Andere Handlung',
  },
  verdict: {
    fr: 'Jugement',
    nl: 'Oordeel',
    en: 'Verdict',
    de: 'Urteil',
  },
  verdictLead: {
    fr: 'Si l’urgence n’était pas justifiée, l’accès se ferme tout de suite et le patient reçoit une lettre.',
    nl: 'Als de spoed niet terecht was, sluit de toegang meteen en krijgt de patiënt een brief.',
    en: 'If the emergency was not justified, the access closes at once and the patient gets a letter.',
    de: 'War der Notfall nicht gerechtfertigt, schließt der Zugang sofort und der Patient erhält einen Brief.',
  },
  own: {
    fr: 'Cette urgence est la vôtre, ou ce dossier: une autre personne doit juger.',
    nl: 'Deze spoed is van u, of dit dossier: een andere persoon moet oordelen.',
    en: 'This emergency is your own, or this record: another person must judge.',
    de: 'Dieser Notfall ist Ihr eigener, oder diese Akte: Eine andere Person muss urteilen.',
  },
  verdictAsk: {
    fr: 'Était-ce une urgence?',
    nl: 'Was dit spoed?',
    en: 'Was this an emergency?',
    de: 'War das ein Notfall?',
  },
  justified: {
    fr: 'Oui, l’accès était justifié',
    nl: 'Ja, de toegang was terecht',
    en: 'Yes, the access was justified',
    de: 'Ja, der Zugang war gerechtfertigt',
  },
  'not-justified': {
    fr: 'Non, l’accès n’était pas justifié',
    nl: 'Neen, de toegang was niet terecht',
    en: 'No, the access was not justified',
    de: 'Nein, der Zugang war nicht gerechtfertigt',
  },
  verdictMissing: {
    fr: 'Choisissez oui ou non.',
    nl: 'Kies ja of neen.',
    en: 'Choose yes or no.',
    de: 'Wählen Sie Ja oder Nein.',
  },
  note: {
    fr: 'Note',
    nl: 'Nota',
    en: 'Note',
    de: 'Notiz',
  },
  noteHint: {
    fr: 'Pourquoi; de 10 à 500 caractères',
    nl: 'Waarom; 10 tot 500 tekens',
    en: 'Why; 10 to 500 characters',
    de: 'Warum; 10 bis 500 Zeichen',
  },
  noteInvalid: {
    fr: 'La note doit compter de 10 à 500 caractères.',
    nl: 'De nota moet 10 tot 500 tekens hebben.',
    en: 'The note must have 10 to 500 characters.',
    de: 'Die Notiz muss 10 bis 500 Zeichen haben.',
  },
  verdictGo: {
    fr: 'Enregistrer cet avis',
    nl: 'Dit oordeel bewaren',
    en: 'Keep this verdict',
    de: 'Dieses Urteil speichern',
  },
};

export const reviewWords = makeTranslator(reviewTexts);
