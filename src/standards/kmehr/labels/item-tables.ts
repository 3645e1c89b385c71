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
emergencyevaluation | Évaluation aux urgences | Evaluatie op spoed | Emergency assessment | Beurteilung im Notfall
admissiontype | Type d’admission | Soort opname | Type of admission | Art der Aufnahme
agreementwithpatient | Accord avec le patient | Afspraak met de patiënt | Agreement with the patient | Vereinbarung mit dem Patienten
bloodtransfusionrefusal | Refus de transfusion | Weigering van bloedtransfusie | Refuses blood transfusion | Ablehnung von Bluttransfusion
claim | Prestation facturée | Aangerekende prestatie | Claimed service | Abgerechnete Leistung
complementaryproduct | Produit complémentaire | Aanvullend product | Complementary product | Ergänzendes Produkt
dischargedestination | Destination à la sortie | Bestemming bij ontslag | Destination at discharge | Ziel nach der Entlassung
dischargetype | Type de sortie | Soort ontslag | Type of discharge | Art der Entlassung
encounterlegalservice | Service agréé du contact | Erkende dienst van het contact | Recognised service of the contact | Anerkannte Abteilung des Kontakts
encounternumber | Numéro du contact | Nummer van het contact | Number of the contact | Nummer des Kontakts
encountersafetyissue | Incident de sécurité | Veiligheidsincident | Safety incident | Sicherheitsvorfall
expirationdatetime | Date d’expiration | Vervaldatum | Expiry date | Ablaufdatum
financialcontract | Contrat financier | Financieel contract | Financial contract | Finanzvertrag
hcpartyavailability | Disponibilité du prestataire | Beschikbaarheid van de zorgverlener | Availability of the caregiver | Verfügbarkeit des Behandlers
justification | Justification | Motivering | Justification | Begründung
memberinsurancystatus | Assurabilité du membre | Verzekerbaarheid van het lid | Insurance status of the member | Versicherungsstatus des Mitglieds
membership | Affiliation | Aansluiting | Membership | Mitgliedschaft
ntbr | Ne pas réanimer | Niet reanimeren | Do not resuscitate | Nicht wiederbeleben
outcome | Issue | Uitkomst | Outcome | Ausgang
patientcooperation | Collaboration du patient | Medewerking van de patiënt | Cooperation of the patient | Mitarbeit des Patienten
referringtype | Type de renvoi | Soort verwijzing | Type of referral | Art der Überweisung
reimbursementcertificate | Attestation de remboursement | Terugbetalingsattest | Reimbursement certificate | Erstattungsbescheinigung
reimbursementclass | Catégorie de remboursement | Terugbetalingscategorie | Reimbursement category | Erstattungskategorie
requestdatetime | Date de la demande | Datum van de aanvraag | Date of the request | Datum der Anfrage
requesteddecisionsharing | Décision partagée demandée | Gedeelde beslissing gevraagd | Shared decision requested | Gemeinsame Entscheidung gewünscht
requesteddischargedestination | Destination souhaitée à la sortie | Gewenste bestemming bij ontslag | Requested destination at discharge | Gewünschtes Ziel nach der Entlassung
requestedencountertype | Type de contact demandé | Gevraagd soort contact | Requested type of contact | Gewünschte Art des Kontakts
requestedrecipient | Destinataire demandé | Gevraagde bestemmeling | Requested recipient | Gewünschter Empfänger
requestnumber | Numéro de la demande | Nummer van de aanvraag | Number of the request | Nummer der Anfrage
transcriptionist | Retranscrit par | Uitgetypt door | Typed by | Geschrieben von
transferdatetime | Date du transfert | Datum van de overplaatsing | Date of transfer | Datum der Verlegung`,
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
  'CD-URGENCY': `
asap | Dès que possible | Zo snel mogelijk | As soon as possible | So bald wie möglich
hour | Dans l’heure | Binnen het uur | Within the hour | Innerhalb einer Stunde
4hours | Dans les 4 heures | Binnen 4 uur | Within 4 hours | Innerhalb von 4 Stunden
12hours | Dans les 12 heures | Binnen 12 uur | Within 12 hours | Innerhalb von 12 Stunden
day | Dans la journée | Binnen de dag | Within a day | Innerhalb eines Tages
week | Dans la semaine | Binnen de week | Within a week | Innerhalb einer Woche
month | Dans le mois | Binnen de maand | Within a month | Innerhalb eines Monats`,
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
  'CD-VACCINE': `
polio | Poliomyélite | Polio | Polio | Kinderlähmung
diteper | Diphtérie, tétanos, coqueluche | Difterie, tetanus, kinkhoest | Diphtheria, tetanus, whooping cough | Diphtherie, Tetanus, Keuchhusten
ditepro | Diphtérie, tétanos (adulte) | Difterie, tetanus (volwassene) | Diphtheria, tetanus (adult) | Diphtherie, Tetanus (Erwachsene)
dite12 | Diphtérie, tétanos (12) | Difterie, tetanus (12) | Diphtheria, tetanus (12) | Diphtherie, Tetanus (12)
haemo | Haemophilus influenzae b | Haemophilus influenzae b | Haemophilus influenzae b | Haemophilus influenzae b
mmr | Rougeole, oreillons, rubéole | Mazelen, bof, rubella | Measles, mumps, rubella | Masern, Mumps, Röteln
mmr12 | Rougeole, oreillons, rubéole (12) | Mazelen, bof, rubella (12) | Measles, mumps, rubella (12) | Masern, Mumps, Röteln (12)
hepatitiesb | Hépatite B | Hepatitis B | Hepatitis B | Hepatitis B
meningitisc | Méningocoque C | Meningokok C | Meningococcus C | Meningokokken C
influenza | Grippe | Griep | Flu | Grippe
pneumonia | Pneumocoque | Pneumokok | Pneumococcus | Pneumokokken`,
} as const;
