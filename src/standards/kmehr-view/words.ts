/** Words of the readable view in the four languages; codes have their labels in standards/kmehr. */

export type ViewLanguage = 'fr' | 'nl' | 'en' | 'de';
type Word = Readonly<Record<ViewLanguage, string>>;

const w = (fr: string, nl: string, en: string, de: string): Word => ({ fr, nl, en, de });

const sections = {
  allergies: w(
    'Allergies et effets indésirables',
    'Allergieën en bijwerkingen',
    'Allergies and adverse reactions',
    'Allergien und Nebenwirkungen',
  ),
  risks: w('Risques', "Risico's", 'Risks', 'Risiken'),
  problems: w('Problèmes actifs', 'Actieve problemen', 'Active problems', 'Aktive Probleme'),
  medication: w('Médicaments', 'Geneesmiddelen', 'Medication', 'Medikamente'),
  vaccinations: w('Vaccinations', 'Vaccinaties', 'Vaccinations', 'Impfungen'),
  treatments: w('Traitements', 'Behandelingen', 'Treatments', 'Behandlungen'),
  patientWill: w('Volontés du patient', 'Wil van de patiënt', "Patient's wishes", 'Wille des Patienten'),
  contacts: w('Personnes de contact', 'Contactpersonen', 'Contact persons', 'Kontaktpersonen'),
  careTeam: w('Équipe de soins', 'Zorgteam', 'Care team', 'Behandlungsteam'),
  history: w('Antécédents', 'Voorgeschiedenis', 'History', 'Vorgeschichte'),
  other: w('Autres informations', 'Andere informatie', 'Other information', 'Weitere Angaben'),
  results: w('Résultats', 'Resultaten', 'Results', 'Ergebnisse'),
  overview: w(
    'Aperçu des médicaments',
    'Overzicht van de geneesmiddelen',
    'Overview of the medication',
    'Übersicht der Medikamente',
  ),
} as const;

const facts = {
  date: w('Date', 'Datum', 'Date', 'Datum'),
  author: w('Auteur', 'Auteur', 'Author', 'Autor'),
  redactor: w('Rédigé par', 'Opgesteld door', 'Written by', 'Verfasst von'),
  patient: w('Patient', 'Patiënt', 'Patient', 'Patient'),
  state: w('État', 'Toestand', 'State', 'Zustand'),
  final: w('Complet et validé', 'Volledig en bevestigd', 'Complete and validated', 'Vollständig und bestätigt'),
  incomplete: w('Pas encore complet', 'Nog niet volledig', 'Not complete yet', 'Noch nicht vollständig'),
  unvalidated: w('Pas encore validé', 'Nog niet bevestigd', 'Not validated yet', 'Noch nicht bestätigt'),
  expires: w('Valable jusqu’au', 'Geldig tot', 'Valid until', 'Gültig bis'),
  recorded: w('Enregistré', 'Geregistreerd', 'Recorded', 'Eingetragen'),
  version: w('Version', 'Versie', 'Version', 'Version'),
  kind: w('Type', 'Soort', 'Kind', 'Art'),
  document: w('Document', 'Document', 'Document', 'Dokument'),
} as const;

const details = {
  begin: w('Début', 'Begin', 'Start', 'Beginn'),
  end: w('Fin', 'Einde', 'End', 'Ende'),
  moment: w('Moment', 'Moment', 'Moment', 'Zeitpunkt'),
  certainty: w('Certitude', 'Zekerheid', 'Certainty', 'Sicherheit'),
  severity: w('Gravité', 'Ernst', 'Severity', 'Schwere'),
  temporality: w('Évolution dans le temps', 'Verloop in de tijd', 'Course in time', 'Zeitlicher Verlauf'),
  urgency: w('Urgence', 'Dringendheid', 'Urgency', 'Dringlichkeit'),
  relevant: w('Important', 'Relevant', 'Relevant', 'Wichtig'),
  quantity: w('Quantité', 'Hoeveelheid', 'Quantity', 'Menge'),
  strength: w('Dosage', 'Sterkte', 'Strength', 'Stärke'),
  frequency: w('Fréquence', 'Frequentie', 'Frequency', 'Häufigkeit'),
  site: w('Endroit du corps', 'Plaats op het lichaam', 'Place on the body', 'Körperstelle'),
  cost: w('Coût', 'Kosten', 'Cost', 'Kosten'),
  dayPeriod: w('Moment du jour', 'Moment van de dag', 'Time of day', 'Tageszeit'),
  duration: w('Durée', 'Duur', 'Duration', 'Dauer'),
  posology: w('Comment le prendre', 'Hoe innemen', 'How to take it', 'Einnahme'),
  takes: w('Prises par jour', 'Innames per dag', 'Takes a day', 'Einnahmen am Tag'),
  dayNumber: w('Jour', 'Dag', 'Day', 'Tag'),
  delivered: w('Délivré le', 'Afgeleverd op', 'Delivered on', 'Abgegeben am'),
  renewal: w('Renouvellement', 'Hernieuwing', 'Renewal', 'Erneuerung'),
  route: w('Voie', 'Toedieningsweg', 'Route', 'Verabreichung'),
  batch: w('Lot', 'Lotnummer', 'Batch', 'Charge'),
  overdosing: w('En cas de surdosage', 'Bij overdosis', 'In case of overdose', 'Bei Überdosis'),
  forPatient: w('Conseil au patient', 'Advies aan de patiënt', 'Advice to the patient', 'Rat für den Patienten'),
  reimbursement: w('Remboursement', 'Terugbetaling', 'Reimbursement', 'Erstattung'),
  forPharmacist: w('Pour le pharmacien', 'Voor de apotheker', 'For the pharmacist', 'Für den Apotheker'),
  substitution: w('Peut être remplacé', 'Mag vervangen worden', 'May be replaced', 'Darf ersetzt werden'),
  feedback: w('Retour demandé', 'Terugmelding gevraagd', 'Feedback asked', 'Rückmeldung erbeten'),
  remark: w('Remarque', 'Opmerking', 'Remark', 'Bemerkung'),
  code: w('Code', 'Code', 'Code', 'Code'),
  indication: w('Protège contre', 'Beschermt tegen', 'Protects against', 'Schützt vor'),
  product: w('Produit', 'Product', 'Product', 'Produkt'),
  value: w('Valeur', 'Waarde', 'Value', 'Wert'),
  test: w('Test', 'Test', 'Test', 'Test'),
  unit: w('Unité', 'Eenheid', 'Unit', 'Einheit'),
  reference: w('Valeurs de référence', 'Referentiewaarden', 'Reference range', 'Referenzbereich'),
  flag: w('Remarque du labo', 'Opmerking van het labo', 'Flag', 'Bewertung'),
  more: w('En plus', 'Meer', 'More', 'Mehr'),
  medicine: w('Médicament', 'Geneesmiddel', 'Medicine', 'Medikament'),
  when: w('Quand et combien', 'Wanneer en hoeveel', 'When and how much', 'Wann und wie viel'),
  number: w('Numéro', 'Nummer', 'Number', 'Nummer'),
  name: w('Nom', 'Naam', 'Name', 'Name'),
  born: w('Né(e) le', 'Geboren op', 'Born on', 'Geboren am'),
  died: w('Décédé(e) le', 'Overleden op', 'Died on', 'Gestorben am'),
  sex: w('Sexe', 'Geslacht', 'Sex', 'Geschlecht'),
  address: w('Adresse', 'Adres', 'Address', 'Adresse'),
  telecom: w('Téléphone ou adresse', 'Telefoon of adres', 'Phone or address', 'Telefon oder Adresse'),
  language: w('Langue', 'Taal', 'Language', 'Sprache'),
  person: w('Personne', 'Persoon', 'Person', 'Person'),
  yes: w('Oui', 'Ja', 'Yes', 'Ja'),
  no: w('Non', 'Nee', 'No', 'Nein'),
  confidential: w('Réservé à', 'Voorbehouden aan', 'Reserved for', 'Vorbehalten für'),
  link: w('Lien', 'Koppeling', 'Link', 'Verknüpfung'),
  attachment: w('Pièce jointe', 'Bijlage', 'Attachment', 'Anhang'),
  sizeSaid: w('Taille annoncée', 'Opgegeven grootte', 'Size as stated', 'Angegebene Größe'),
  absent: w('Rien à signaler', 'Niets te melden', 'Nothing to report', 'Nichts zu melden'),
} as const;

const technical = {
  message: w('Message', 'Bericht', 'Message', 'Nachricht'),
  patientAccess: w('Accès du patient', 'Toegang van de patiënt', 'Patient access', 'Zugang des Patienten'),
  standard: w('Standard', 'Standaard', 'Standard', 'Standard'),
  sender: w('Expéditeur', 'Verzender', 'Sender', 'Absender'),
  recipient: w('Destinataire', 'Bestemmeling', 'Recipient', 'Empfänger'),
  sent: w('Envoyé', 'Verzonden', 'Sent', 'Gesendet'),
  heading: w('Titre', 'Titel', 'Heading', 'Überschrift'),
} as const;

/** Every word, by name. */
export const viewWords = { ...sections, ...facts, ...details, ...technical } as const;

export type ViewWord = keyof typeof viewWords;
