/** The words of the validation page; the explanations themselves are the checks' own. */
import { makeTranslator } from '../../../platform/text/index.ts';

export const texts = {
  title: {
    fr: 'Vérifier un message KMEHR',
    nl: 'Een KMEHR-bericht nakijken',
    en: 'Check a KMEHR message',
    de: 'Eine KMEHR-Nachricht prüfen',
  },
  lead: {
    fr: 'Déposez un fichier: vous voyez ce qui ne va pas, où et pourquoi. Rien n’est gardé.',
    nl: 'Leg een bestand neer: u ziet wat er mis is, waar en waarom. Er wordt niets bewaard.',
    en: 'Drop a file: you see what is wrong, where and why. Nothing is kept.',
    de: 'Legen Sie eine Datei ab: Sie sehen, was nicht stimmt, wo und warum. Nichts wird behalten.',
  },
  another: {
    fr: 'Vérifier un autre fichier',
    nl: 'Een ander bestand nakijken',
    en: 'Check another file',
    de: 'Eine andere Datei prüfen',
  },
  invented: {
    fr: 'N’envoyez que des messages inventés, jamais ceux d’une vraie personne.',
    nl: 'Stuur alleen verzonnen berichten, nooit die van een echt mens.',
    en: 'Send invented messages only, never those of a real person.',
    de: 'Senden Sie nur erfundene Nachrichten, nie die einer echten Person.',
  },
  file: { fr: 'Fichier', nl: 'Bestand', en: 'File', de: 'Datei' },
  fileHint: {
    fr: 'XML, 50 Mo au plus. Choisissez-le ou glissez-le ici.',
    nl: 'XML, hoogstens 50 MB. Kies het of sleep het hierheen.',
    en: 'XML, 50 MB at most. Choose it or drag it here.',
    de: 'XML, höchstens 50 MB. Wählen Sie sie oder ziehen Sie sie hierher.',
  },
  check: { fr: 'Vérifier', nl: 'Nakijken', en: 'Check', de: 'Prüfen' },
  noFile: {
    fr: 'Choisissez un fichier',
    nl: 'Kies een bestand',
    en: 'Choose a file',
    de: 'Wählen Sie eine Datei',
  },
  tooLarge: {
    fr: 'Le fichier dépasse 50 Mo',
    nl: 'Het bestand is groter dan 50 MB',
    en: 'The file is larger than 50 MB',
    de: 'Die Datei ist größer als 50 MB',
  },
  result: {
    fr: 'Résultat pour {name}',
    nl: 'Resultaat voor {name}',
    en: 'Result for {name}',
    de: 'Ergebnis für {name}',
  },
  good: {
    fr: 'Aucune remarque: le message est valide.',
    nl: 'Geen opmerkingen: het bericht is geldig.',
    en: 'No findings: the message is valid.',
    de: 'Keine Befunde: Die Nachricht ist gültig.',
  },
  accepted: {
    fr: 'Le message est valide. Avertissements: {warnings}.',
    nl: 'Het bericht is geldig. Waarschuwingen: {warnings}.',
    en: 'The message is valid. Warnings: {warnings}.',
    de: 'Die Nachricht ist gültig. Warnungen: {warnings}.',
  },
  refused: {
    fr: 'Le message n’est pas valide. Erreurs: {errors}. Avertissements: {warnings}.',
    nl: 'Het bericht is niet geldig. Fouten: {errors}. Waarschuwingen: {warnings}.',
    en: 'The message is not valid. Errors: {errors}. Warnings: {warnings}.',
    de: 'Die Nachricht ist nicht gültig. Fehler: {errors}. Warnungen: {warnings}.',
  },
  standard: { fr: 'Norme déclarée', nl: 'Opgegeven standaard', en: 'Standard declared', de: 'Angegebener Standard' },
  kinds: { fr: 'Transactions', nl: 'Transacties', en: 'Transactions', de: 'Transaktionen' },
  findings: { fr: 'Remarques', nl: 'Opmerkingen', en: 'Findings', de: 'Befunde' },
  place: { fr: 'Ligne : colonne', nl: 'Regel : kolom', en: 'Line : column', de: 'Zeile : Spalte' },
  severity: { fr: 'Gravité', nl: 'Ernst', en: 'Severity', de: 'Schwere' },
  error: { fr: 'Erreur', nl: 'Fout', en: 'Error', de: 'Fehler' },
  warning: { fr: 'Avertissement', nl: 'Waarschuwing', en: 'Warning', de: 'Warnung' },
  explanation: { fr: 'Explication', nl: 'Uitleg', en: 'Explanation', de: 'Erklärung' },
  rule: { fr: 'Règle et endroit', nl: 'Regel en plaats', en: 'Rule and place', de: 'Regel und Stelle' },
  more: {
    fr: 'D’autres remarques ne sont pas montrées ici: {count}. La commande «npx zenne validate» les montre.',
    nl: 'Er zijn nog opmerkingen die hier niet staan: {count}. De opdracht „npx zenne validate” toont ze.',
    en: 'Further findings are not shown here: {count}. The command “npx zenne validate” shows them.',
    de: 'Weitere Befunde werden hier nicht gezeigt: {count}. Der Befehl „npx zenne validate“ zeigt sie.',
  },
};

export const words = makeTranslator(texts);
