/** Kinds of items, and the codes that qualify them. */
export const itemTables = {
  'CD-ITEM': `
adr | Effet indésirable | Bijwerking | Adverse reaction | Nebenwirkung
allergy | Allergie | Allergie | Allergy | Allergie
autonomy | Autonomie | Zelfredzaamheid | Autonomy | Selbstständigkeit
clinical | Observation clinique | Klinische vaststelling | Clinical finding | Klinischer Befund
complaint | Plainte | Klacht | Complaint | Beschwerde
conclusion | Conclusion | Besluit | Conclusion | Schlussfolgerung
contactperson | Personne de contact | Contactpersoon | Contact person | Kontaktperson
contacthcparty | Prestataire de l’équipe | Zorgverlener van het team | Member of the care team | Mitglied des Behandlungsteams
gmdmanager | Gestionnaire du DMG | Beheerder van het GMD | Holder of the global medical file | Verwalter der globalen medizinischen Akte
diagnosis | Diagnostic | Diagnose | Diagnosis | Diagnose
encounterdatetime | Date du contact | Datum van het contact | Date of the contact | Datum des Kontakts
encounterlocation | Lieu du contact | Plaats van het contact | Place of the contact | Ort des Kontakts
encounterresponsible | Responsable du contact | Verantwoordelijke van het contact | In charge of the contact | Verantwortlicher des Kontakts
encountertype | Type de contact | Soort contact | Type of contact | Art des Kontakts
evolution | Évolution | Verloop | Course | Verlauf
familyrisk | Risque familial | Familiaal risico | Family risk | Familiäres Risiko
habit | Habitude | Gewoonte | Habit | Gewohnheit
healthcareelement | Élément de soins | Zorgelement | Health care element | Versorgungselement
healthissue | Problème de santé | Gezondheidsprobleem | Health issue | Gesundheitsproblem
healthcareapproach | Approche de soins | Zorgaanpak | Care approach | Behandlungsansatz
incapacity | Incapacité | Arbeidsongeschiktheid | Incapacity | Arbeitsunfähigkeit
lab | Analyse de laboratoire | Labanalyse | Lab test | Laboranalyse
medication | Médicament | Geneesmiddel | Medicine | Medikament
parameter | Paramètre | Parameter | Parameter | Messwert
patientwill | Volonté du patient | Wil van de patiënt | Patient’s wish | Wille des Patienten
problem | Problème | Probleem | Problem | Problem
professionalrisk | Risque professionnel | Beroepsrisico | Occupational risk | Berufsrisiko
requestor | Demandeur | Aanvrager | Requester | Anforderer
result | Résultat | Resultaat | Result | Ergebnis
risk | Risque | Risico | Risk | Risiko
socialrisk | Risque social | Sociaal risico | Social risk | Soziales Risiko
specimendatetime | Date du prélèvement | Datum van de staalname | Date of sampling | Datum der Probenahme
technical | Acte technique | Technische verstrekking | Technical act | Technische Leistung
transactionreason | Raison | Reden | Reason | Grund
treatment | Traitement | Behandeling | Treatment | Behandlung
vaccine | Vaccin | Vaccin | Vaccine | Impfstoff
careplansubscription | Trajet de soins | Zorgtraject | Care path | Behandlungspfad
insurancystatus | Assurabilité | Verzekerbaarheid | Insurance status | Versicherungsstatus
actionplan | Plan d’action | Actieplan | Action plan | Aktionsplan
acts | Actes | Verstrekkingen | Acts | Leistungen
agreedtreatment | Traitement convenu | Afgesproken behandeling | Agreed treatment | Vereinbarte Behandlung
dischargedatetime | Date de sortie | Datum van ontslag | Date of discharge | Entlassungsdatum
referrer | Référent | Verwijzer | Referrer | Überweiser
emergencyevaluation | Évaluation aux urgences | Evaluatie op spoed | Emergency assessment | Beurteilung im Notfall`,
  'CD-LIFECYCLE': `
active | Actif | Actief | Active | Aktiv
inactive | Inactif | Inactief | Inactive | Inaktiv
cancelled | Annulé | Geannuleerd | Cancelled | Storniert
completed | Terminé | Voltooid | Completed | Abgeschlossen
prescribed | Prescrit | Voorgeschreven | Prescribed | Verordnet
added | Ajouté | Toegevoegd | Added | Hinzugefügt
planned | Prévu | Gepland | Planned | Geplant
delivered | Délivré | Afgeleverd | Delivered | Abgegeben
substituted | Substitué | Vervangen | Substituted | Ersetzt
administrated | Administré | Toegediend | Administered | Verabreicht
reported | Rapporté | Gemeld | Reported | Gemeldet
corrected | Corrigé | Verbeterd | Corrected | Korrigiert
refused | Refusé | Geweigerd | Refused | Abgelehnt
switched | Changé | Gewisseld | Switched | Gewechselt
suspended | Suspendu | Onderbroken | Suspended | Ausgesetzt
stopped | Arrêté | Gestopt | Stopped | Beendet
aborted | Interrompu | Afgebroken | Aborted | Abgebrochen
excluded | Exclu | Uitgesloten | Excluded | Ausgeschlossen
notpresent | Absent | Afwezig | Not present | Nicht vorhanden
ordered | Commandé | Besteld | Ordered | Bestellt
scheduled | Planifié | Ingepland | Scheduled | Terminiert
todo | À faire | Te doen | To do | Zu tun
postponed | Reporté | Uitgesteld | Postponed | Verschoben
pending | En attente | In afwachting | Pending | Ausstehend
expected | Attendu | Verwacht | Expected | Erwartet
obtained | Obtenu | Verkregen | Obtained | Erhalten
proposed | Proposé | Voorgesteld | Proposed | Vorgeschlagen
retracted | Retiré | Ingetrokken | Retracted | Zurückgezogen`,
  'CD-CERTAINTY': `
excluded | Exclu | Uitgesloten | Excluded | Ausgeschlossen
probable | Probable | Waarschijnlijk | Probable | Wahrscheinlich
proven | Prouvé | Bewezen | Proven | Bewiesen
unprobable | Improbable | Onwaarschijnlijk | Improbable | Unwahrscheinlich
undefined | Indéterminé | Onbepaald | Undetermined | Unbestimmt`,
  'CD-SEVERITY': `
extremelylow | Extrêmement bas | Uiterst laag | Extremely low | Extrem niedrig
verylow | Très bas | Zeer laag | Very low | Sehr niedrig
low | Bas | Laag | Low | Niedrig
normal | Normal | Normaal | Normal | Normal
abnormal | Anormal | Afwijkend | Abnormal | Auffällig
high | Élevé | Hoog | High | Hoch
veryhigh | Très élevé | Zeer hoog | Very high | Sehr hoch
extremelyhigh | Extrêmement élevé | Uiterst hoog | Extremely high | Extrem hoch
veryabnormal | Très anormal | Sterk afwijkend | Very abnormal | Sehr auffällig
resistent | Résistant | Resistent | Resistant | Resistent
susceptible | Sensible | Gevoelig | Susceptible | Empfindlich
susceptibleintermediate | Sensibilité intermédiaire | Matig gevoelig | Intermediate | Mäßig empfindlich
verysusceptible | Très sensible | Zeer gevoelig | Very susceptible | Sehr empfindlich`,
  'CD-TEMPORALITY': `
oneshot | Une seule fois | Eenmalig | Once | Einmalig
acute | Aigu | Acuut | Acute | Akut
subacute | Subaigu | Subacuut | Subacute | Subakut
chronic | Chronique | Chronisch | Chronic | Chronisch
reactivation | Réactivation | Heropflakkering | Reactivation | Wiederaufleben
remission | Rémission | Remissie | Remission | Remission
ifnecessary | Si nécessaire | Indien nodig | If needed | Bei Bedarf`,
  'CD-VACCINEINDICATION': `
poliomyelitis | Poliomyélite | Polio | Polio | Kinderlähmung
measles | Rougeole | Mazelen | Measles | Masern
rubella | Rubéole | Rubella | Rubella | Röteln
mumps | Oreillons | Bof | Mumps | Mumps
seasonalinfluenza | Grippe saisonnière | Seizoensgriep | Seasonal flu | Saisonale Grippe
hepatitisa | Hépatite A | Hepatitis A | Hepatitis A | Hepatitis A
hepatitisb | Hépatite B | Hepatitis B | Hepatitis B | Hepatitis B
rabies | Rage | Hondsdolheid | Rabies | Tollwut
varicella | Varicelle | Windpokken | Chickenpox | Windpocken
rotavirus | Rotavirus | Rotavirus | Rotavirus | Rotavirus
papillomavirus | Papillomavirus | Papillomavirus | Papillomavirus | Papillomvirus
yellowfever | Fièvre jaune | Gele koorts | Yellow fever | Gelbfieber
tickborneencephalitis | Encéphalite à tiques | Tekenencefalitis | Tick-borne encephalitis | Frühsommer-Meningoenzephalitis
ej | Encéphalite japonaise | Japanse encefalitis | Japanese encephalitis | Japanische Enzephalitis
diphteria | Diphtérie | Difterie | Diphtheria | Diphtherie
tetanus | Tétanos | Tetanus | Tetanus | Tetanus
pertussis | Coqueluche | Kinkhoest | Whooping cough | Keuchhusten
hib | Haemophilus influenzae b | Haemophilus influenzae b | Haemophilus influenzae b | Haemophilus influenzae b
meningitisc | Méningocoque C | Meningokok C | Meningococcus C | Meningokokken C
meningitis | Méningocoque ACWY | Meningokok ACWY | Meningococcus ACWY | Meningokokken ACWY
meningitisb | Méningocoque B | Meningokok B | Meningococcus B | Meningokokken B
pneumonia23 | Pneumocoque (23) | Pneumokok (23) | Pneumococcus (23) | Pneumokokken (23)
pneumonia7 | Pneumocoque (7) | Pneumokok (7) | Pneumococcus (7) | Pneumokokken (7)
pneumonia15 | Pneumocoque (15) | Pneumokok (15) | Pneumococcus (15) | Pneumokokken (15)
pneumonia20 | Pneumocoque (20) | Pneumokok (20) | Pneumococcus (20) | Pneumokokken (20)
tuberculosis | Tuberculose | Tuberculose | Tuberculosis | Tuberkulose
typhoid | Fièvre typhoïde | Buiktyfus | Typhoid | Typhus
pandemics | Grippe pandémique | Pandemische griep | Pandemic flu | Pandemische Grippe
herpeszoster | Zona | Gordelroos | Shingles | Gürtelrose
cholera | Choléra | Cholera | Cholera | Cholera
covid19 | COVID-19 | COVID-19 | COVID-19 | COVID-19
monkeypox | Variole du singe | Apenpokken | Mpox | Affenpocken
ixchiq | Chikungunya | Chikungunya | Chikungunya | Chikungunya`,
  'CD-PATIENTWILL': `
ntbr | Ne pas réanimer | Niet reanimeren | Do not resuscitate | Nicht wiederbeleben
bloodtransfusionrefusal | Refus de transfusion | Weigering van bloedtransfusie | Refuses blood transfusion | Ablehnung von Bluttransfusion
intubationrefusal | Refus d’intubation | Weigering van intubatie | Refuses intubation | Ablehnung der Intubation
euthanasiarequest | Demande d’euthanasie | Verzoek om euthanasie | Request for euthanasia | Bitte um Sterbehilfe
vaccinationrefusal | Refus de vaccination | Weigering van vaccinatie | Refuses vaccination | Ablehnung von Impfungen
organdonationconsent | Accord pour le don d’organes | Akkoord met orgaandonatie | Agrees to organ donation | Zustimmung zur Organspende
datareuseforclinicalresearchconsent | Accord: données pour la recherche | Akkoord: gegevens voor onderzoek | Agrees: data for research | Zustimmung: Daten für Forschung
datareuseforclinicaltrialsconsent | Accord: données pour essais cliniques | Akkoord: gegevens voor klinische studies | Agrees: data for clinical trials | Zustimmung: Daten für klinische Studien
clinicaltrialparticipationconsent | Accord: participer à des essais | Akkoord: deelname aan studies | Agrees: to take part in trials | Zustimmung: Teilnahme an Studien
omissionofmedicaldata | Des données ont été omises à la demande du patient | Gegevens weggelaten op vraag van de patiënt | Data left out at the patient’s request | Daten auf Wunsch des Patienten weggelassen`,
  'CD-PATIENTWILL-RES': `
dnr0 | Réanimation complète | Volledig reanimeren | Full resuscitation | Volle Wiederbelebung
dnr1 | Ne pas réanimer | Niet reanimeren | Do not resuscitate | Nicht wiederbeleben
dnr2 | Ne pas étendre la thérapie | Therapie niet uitbreiden | Do not extend therapy | Therapie nicht ausweiten
dnr3 | Réduire la thérapie | Therapie afbouwen | Reduce therapy | Therapie abbauen`,
  'CD-PATIENTWILL-HOS': `
hos0 | Hospitalisation sans limite | Opname zonder beperking | Hospital without limits | Krankenhaus ohne Einschränkung
hos1 | Pas d’hospitalisation | Geen ziekenhuisopname | No hospital | Kein Krankenhaus
hos2 | Hospitalisation dans des cas précis | Opname in bepaalde gevallen | Hospital in certain cases | Krankenhaus in bestimmten Fällen`,
  'CD-DAYPERIOD': `
beforebreakfast | Avant le petit-déjeuner | Voor het ontbijt | Before breakfast | Vor dem Frühstück
duringbreakfast | Au petit-déjeuner | Bij het ontbijt | With breakfast | Zum Frühstück
afterbreakfast | Après le petit-déjeuner | Na het ontbijt | After breakfast | Nach dem Frühstück
betweenbreakfastandlunch | Entre petit-déjeuner et midi | Tussen ontbijt en middag | Between breakfast and lunch | Zwischen Frühstück und Mittag
beforelunch | Avant le repas de midi | Voor het middagmaal | Before lunch | Vor dem Mittagessen
duringlunch | Au repas de midi | Bij het middagmaal | With lunch | Zum Mittagessen
afterlunch | Après le repas de midi | Na het middagmaal | After lunch | Nach dem Mittagessen
betweenlunchanddinner | Entre midi et soir | Tussen middag en avond | Between lunch and dinner | Zwischen Mittag und Abend
beforedinner | Avant le repas du soir | Voor het avondmaal | Before dinner | Vor dem Abendessen
duringdinner | Au repas du soir | Bij het avondmaal | With dinner | Zum Abendessen
afterdinner | Après le repas du soir | Na het avondmaal | After dinner | Nach dem Abendessen
betweendinnerandsleep | Entre le soir et le coucher | Tussen avondmaal en slapen | Between dinner and bed | Zwischen Abendessen und Schlaf
morning | Matin | Ochtend | Morning | Morgens
afternoon | Après-midi | Namiddag | Afternoon | Nachmittags
evening | Soir | Avond | Evening | Abends
night | Nuit | Nacht | Night | Nachts
thehourofsleep | Au coucher | Bij het slapengaan | At bedtime | Zur Schlafenszeit
aftermeal | Après le repas | Na de maaltijd | After a meal | Nach dem Essen
betweenmeals | Entre les repas | Tussen de maaltijden | Between meals | Zwischen den Mahlzeiten`,
  'CD-FED-COUNTRY': `
be | Belgique | België | Belgium | Belgien
fr | France | Frankrijk | France | Frankreich
nl | Pays-Bas | Nederland | Netherlands | Niederlande
de | Allemagne | Duitsland | Germany | Deutschland
lu | Luxembourg | Luxemburg | Luxembourg | Luxemburg`,
  'CD-WEEKDAY': `
monday | lundi | maandag | Monday | Montag
tuesday | mardi | dinsdag | Tuesday | Dienstag
wednesday | mercredi | woensdag | Wednesday | Mittwoch
thursday | jeudi | donderdag | Thursday | Donnerstag
friday | vendredi | vrijdag | Friday | Freitag
saturday | samedi | zaterdag | Saturday | Samstag
sunday | dimanche | zondag | Sunday | Sonntag`,
  'CD-TIMEUNIT': `
a | an | jaar | year | Jahr
mo | mois | maand | month | Monat
wk | semaine | week | week | Woche
d | jour | dag | day | Tag
hr | heure | uur | hour | Stunde
min | minute | minuut | minute | Minute
s | seconde | seconde | second | Sekunde`,
  'CD-PERIODICITY': `
D | Chaque jour | Elke dag | Every day | Jeden Tag
W | Chaque semaine | Elke week | Every week | Jede Woche
M | Chaque mois | Elke maand | Every month | Jeden Monat
J | Chaque année | Elk jaar | Every year | Jedes Jahr
DT | Tous les deux jours | Om de twee dagen | Every two days | Alle zwei Tage
WT | Toutes les deux semaines | Om de twee weken | Every two weeks | Alle zwei Wochen`,
} as const;
