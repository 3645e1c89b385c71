/** Kinds of transactions, headings and links between them. */
export const transactionTables = {
  'CD-TRANSACTION': `
admission | Admission | Opname | Admission | Aufnahme
alert | Alerte | Waarschuwing | Alert | Warnung
contactreport | Rapport de contact | Contactverslag | Contact report | Kontaktbericht
death | Décès | Overlijden | Death | Todesfall
discharge | Sortie | Ontslag | Discharge | Entlassung
dischargereport | Lettre de sortie | Ontslagbrief | Discharge letter | Entlassungsbrief
epidemiology | Épidémiologie | Epidemiologie | Epidemiology | Epidemiologie
labrequest | Demande d’analyse | Labaanvraag | Lab request | Laborauftrag
labresult | Résultat de laboratoire | Labresultaat | Lab result | Laborergebnis
note | Note | Nota | Note | Notiz
hospitalpharmaceuticalprescription | Prescription de l’hôpital | Voorschrift van het ziekenhuis | Hospital prescription | Verordnung des Krankenhauses
pharmaceuticalprescription | Prescription de médicaments | Geneesmiddelenvoorschrift | Medicine prescription | Arzneimittelverordnung
productdelivery | Délivrance | Aflevering | Delivery | Abgabe
quickdischargereport | Lettre de sortie provisoire | Voorlopige ontslagbrief | Provisional discharge letter | Vorläufiger Entlassungsbrief
referral | Renvoi | Verwijzing | Referral | Überweisung
request | Demande | Aanvraag | Request | Anfrage
result | Résultat d’examen | Onderzoeksresultaat | Examination result | Untersuchungsergebnis
vaccination | Vaccination | Vaccinatie | Vaccination | Impfung
sumehr | Résumé de santé (SUMEHR) | Gezondheidssamenvatting (SUMEHR) | Health summary (SUMEHR) | Gesundheitsübersicht (SUMEHR)
ecare-safe-consultation | Consultation rhumatologie (SAFE) | Consult reumatologie (SAFE) | Rheumatology visit (SAFE) | Rheumatologie-Konsultation (SAFE)
ebirth-mother-notification | Avis de naissance, mère | Geboortemelding, moeder | Birth notice, mother | Geburtsmeldung, Mutter
ebirth-baby-notification | Avis de naissance, enfant | Geboortemelding, kind | Birth notice, child | Geburtsmeldung, Kind
ebirth-baby-medicalform | Formulaire médical, enfant | Medisch formulier, kind | Medical form, child | Medizinisches Formular, Kind
ebirth-mother-medicalform | Formulaire médical, mère | Medisch formulier, moeder | Medical form, mother | Medizinisches Formular, Mutter
clinicalsummary | Résumé clinique | Klinische samenvatting | Clinical summary | Klinische Zusammenfassung
medicaladvisoragreement | Accord du médecin-conseil | Akkoord van de adviserend arts | Medical adviser’s agreement | Zustimmung des Vertrauensarztes
bvt-sample | Prélèvement (banque de tissus) | Staal (weefselbank) | Sample (tissue bank) | Probe (Gewebebank)
clinicalpath | Trajet clinique | Klinisch pad | Clinical path | Klinischer Pfad
telemonitoring | Télésurveillance | Telemonitoring | Telemonitoring | Telemonitoring
radiationexposuremonitoring | Suivi des rayonnements | Opvolging van straling | Radiation monitoring | Strahlenüberwachung
intervention | Intervention | Ingreep | Intervention | Eingriff
medicationschemeelement | Ligne du schéma de médication | Regel van het medicatieschema | Line of the medication scheme | Zeile des Medikationsplans
treatmentsuspension | Suspension d’un traitement | Onderbreking van een behandeling | Treatment suspension | Aussetzung einer Behandlung
prescription | Prescription | Voorschrift | Prescription | Verordnung
notification | Avis | Melding | Notification | Mitteilung
report | Rapport | Verslag | Report | Bericht
medicationscheme | Schéma de médication | Medicatieschema | Medication scheme | Medikationsplan
vaccinationscheme | Schéma de vaccination | Vaccinatieschema | Vaccination scheme | Impfplan
vaccinationschemeelement | Ligne du schéma de vaccination | Regel van het vaccinatieschema | Line of the vaccination scheme | Zeile des Impfplans
ecare-tardis-consultation | Consultation (TARDIS) | Consult (TARDIS) | Visit (TARDIS) | Konsultation (TARDIS)
genericregistryentry | Entrée de registre | Registerinschrijving | Registry entry | Registereintrag
population-based-screening | Dépistage | Bevolkingsonderzoek | Screening | Reihenuntersuchung
child-prevention | Prévention de l’enfant | Preventie voor kinderen | Child prevention | Vorsorge für Kinder
careplan | Plan de soins | Zorgplan | Care plan | Pflegeplan
applicationlink | Lien vers une application | Link naar een toepassing | Link to an application | Verweis auf eine Anwendung
diarynote | Note du journal de soins | Dagboeknota | Diary note | Tagebucheintrag
mea | Accord de remboursement (MEA) | Terugbetalingsakkoord (MEA) | Reimbursement agreement (MEA) | Erstattungsvertrag (MEA)
perinatal | Dossier périnatal | Perinataal dossier | Perinatal record | Perinatale Akte
belrai-report | Rapport BelRAI | BelRAI-verslag | BelRAI report | BelRAI-Bericht
nursingsummaryreport | Résumé infirmier | Verpleegkundige samenvatting | Nursing summary | Pflegezusammenfassung
pharmaceuticalmedicationscheme | Schéma de médication du pharmacien | Medicatieschema van de apotheker | Pharmacist’s medication scheme | Medikationsplan des Apothekers
transferreport | Rapport de transfert | Overdrachtsverslag | Transfer report | Verlegungsbericht`,
  'CD-HEADING': `
assessment | Évaluation | Evaluatie | Assessment | Beurteilung
clinical | Examen clinique | Klinisch onderzoek | Clinical examination | Klinische Untersuchung
clinicalplan | Plan clinique | Klinisch plan | Clinical plan | Klinischer Plan
subjective | Plaintes | Klachten | Complaints | Beschwerden
technical | Examens techniques | Technische onderzoeken | Technical examinations | Technische Untersuchungen
technicalplan | Examens prévus | Geplande onderzoeken | Planned examinations | Geplante Untersuchungen
treatment | Traitement | Behandeling | Treatment | Behandlung
userdefined | Autre | Andere | Other | Sonstiges
history | Antécédents | Voorgeschiedenis | History | Vorgeschichte
familyhistory | Antécédents familiaux | Familiale voorgeschiedenis | Family history | Familienanamnese
prescription | Prescription | Voorschrift | Prescription | Verordnung
medication | Médicaments | Geneesmiddelen | Medication | Medikamente
anamnesis | Anamnèse | Anamnese | Anamnesis | Anamnese
examination | Examen | Onderzoek | Examination | Untersuchung
plan | Plan | Plan | Plan | Plan
outcomeevaluation | Évaluation des résultats | Evaluatie van de resultaten | Outcome evaluation | Bewertung der Ergebnisse`,
  'CD-LNK': `
multimedia | Document joint | Bijgevoegd document | Attached document | Beigefügtes Dokument
thumbnail | Vignette | Miniatuur | Thumbnail | Vorschaubild
isachildof | Fait partie de | Is deel van | Is part of | Ist Teil von
isaconsequenceof | Conséquence de | Gevolg van | Consequence of | Folge von
isanewversionof | Nouvelle version de | Nieuwe versie van | New version of | Neue Fassung von
isareplyto | Réponse à | Antwoord op | Reply to | Antwort auf
isanappendixof | Annexe de | Bijlage bij | Appendix of | Anhang zu
isaservicefor | Service pour | Dienst voor | Service for | Dienst für
isrealisationof | Réalisation de | Uitvoering van | Carries out | Ausführung von
isapproachfor | Approche de | Aanpak van | Approach for | Vorgehen bei
isplannedfor | Prévu pour | Gepland voor | Planned for | Geplant für
isattestationof | Attestation de | Attest van | Attestation of | Bescheinigung von`,
  'CD-PROOFTYPE': `
eidreading | carte d’identité lue | identiteitskaart gelezen | identity card read | Personalausweis gelesen
eidsigning | signature avec la carte d’identité | handtekening met de identiteitskaart | signed with the identity card | mit dem Personalausweis unterschrieben
sisreading | carte SIS lue | SIS-kaart gelezen | SIS card read | SIS-Karte gelesen
isireading | carte ISI+ lue | ISI+-kaart gelezen | ISI+ card read | ISI+-Karte gelesen
eidencoding_housecall | sans carte: visite à domicile | zonder kaart: huisbezoek | without a card: house call | ohne Karte: Hausbesuch
eidencoding_nocard | sans carte: le patient ne l’avait pas | zonder kaart: de patiënt had ze niet bij | without a card: the patient had none | ohne Karte: Der Patient hatte keine dabei
eidencoding_techproblem | sans carte: problème technique | zonder kaart: technisch probleem | without a card: technical problem | ohne Karte: technisches Problem
patientmanagement | par le patient lui-même | door de patiënt zelf | by the patient | durch den Patienten selbst
propagation | par la mutualité | via het ziekenfonds | by the insurer | durch die Krankenkasse`,
  'CD-THERAPEUTICLINKTYPE': `
hospitalstay | Séjour à l’hôpital | Verblijf in het ziekenhuis | Hospital stay | Krankenhausaufenthalt
hospitalambulatory | Consultation à l’hôpital | Raadpleging in het ziekenhuis | Hospital outpatient visit | Ambulanter Krankenhausbesuch
hospitalurgency | Urgences | Spoedgevallen | Emergency room | Notaufnahme
gmd | Dossier médical global | Globaal medisch dossier | Global medical file | Globale medizinische Akte
carepath | Trajet de soins | Zorgtraject | Care path | Behandlungspfad
medicalhouse | Maison médicale | Wijkgezondheidscentrum | Medical house | Ärztehaus
patientmanagement | Géré par le patient | Beheerd door de patiënt | Managed by the patient | Vom Patienten verwaltet
gpconsultation | Consultation du médecin généraliste | Raadpleging bij de huisarts | GP visit | Hausarztbesuch
specialistconsultation | Consultation du spécialiste | Raadpleging bij de specialist | Specialist visit | Facharztbesuch
nurseconsultation | Soins infirmiers | Verpleegkundige zorg | Nursing care | Krankenpflege
pharmacydelivery | Délivrance en pharmacie | Aflevering in de apotheek | Pharmacy delivery | Abgabe in der Apotheke
gpreferral | Renvoi vers le généraliste | Verwijzing naar de huisarts | Referral to a GP | Überweisung an den Hausarzt
specialistreferral | Renvoi vers le spécialiste | Verwijzing naar de specialist | Referral to a specialist | Überweisung an den Facharzt
pharmacistreferral | Renvoi vers le pharmacien | Verwijzing naar de apotheker | Referral to a pharmacist | Überweisung an den Apotheker
nursereferral | Renvoi vers l’infirmier | Verwijzing naar de verpleegkundige | Referral to a nurse | Überweisung an die Krankenpflege
consultation | Consultation | Raadpleging | Visit | Konsultation
delivery | Délivrance | Aflevering | Delivery | Abgabe
referral | Renvoi | Verwijzing | Referral | Überweisung`,
  'CD-DIARY': `
antibiotherapy | Antibiothérapie | Antibioticabehandeling | Antibiotic treatment | Antibiotikabehandlung
dentalcare | Soins dentaires | Tandzorg | Dental care | Zahnpflege
diabetes | Diabète | Diabetes | Diabetes | Diabetes
infectiology | Infections | Infecties | Infections | Infektionen
medication | Médicaments | Geneesmiddelen | Medication | Medikamente
movement | Mouvement | Beweging | Movement | Bewegung
nutrition | Alimentation | Voeding | Nutrition | Ernährung
oncology | Oncologie | Oncologie | Oncology | Onkologie
pregnancy | Grossesse | Zwangerschap | Pregnancy | Schwangerschaft
renalinsufficiency | Insuffisance rénale | Nierinsufficiëntie | Kidney failure | Niereninsuffizienz
woundcare | Soins de plaies | Wondzorg | Wound care | Wundversorgung`,
  'CD-MESSAGE': `
gpsoftwaremigration | Changement de logiciel du généraliste | Nieuwe software van de huisarts | New software of the GP | Neue Software des Hausarztes
gppatientmigration | Passage à un autre généraliste | Overgang naar een andere huisarts | Move to another GP | Wechsel des Hausarztes
ptsoftwaremigration | Changement de logiciel du kinésithérapeute | Nieuwe software van de kinesitherapeut | New software of the physiotherapist | Neue Software des Physiotherapeuten
ptpatientmigration | Passage à un autre kinésithérapeute | Overgang naar een andere kinesitherapeut | Move to another physiotherapist | Wechsel des Physiotherapeuten
nursingsoftwaremigration | Changement de logiciel des soins infirmiers | Nieuwe software van de verpleging | New software of the nurses | Neue Software der Krankenpflege
nursingpatientmigration | Passage à d’autres soins infirmiers | Overgang naar een andere verpleegdienst | Move to other nurses | Wechsel der Krankenpflege`,
  'CD-ACKNOWLEDGMENT': `
always | Toujours | Altijd | Always | Immer
never | Jamais | Nooit | Never | Nie
onerror | En cas d’erreur | Bij een fout | On error | Bei Fehlern
onsuccess | En cas de succès | Bij succes | On success | Bei Erfolg`,
} as const;
