/** What the patient wants and allows. */
const hospital = `
hos0 | Hospitalisation sans limite | Opname zonder beperking | Hospital without limits | Krankenhaus ohne Einschränkung
hos1 | Pas d’hospitalisation | Geen ziekenhuisopname | No hospital | Kein Krankenhaus
hos2 | Hospitalisation dans des cas précis | Opname in bepaalde gevallen | Hospital in certain cases | Krankenhaus in bestimmten Fällen`;
const consent = `
local | Local | Lokaal | Local | Lokal
prospective | Pour les données à venir | Voor toekomstige gegevens | For data to come | Für künftige Daten
retrospective | Aussi pour les données existantes | Ook voor bestaande gegevens | Also for existing data | Auch für vorhandene Daten`;

/** A table that goes by two names stands under both. */
export const wishTables = {
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
  'CD-PATIENTWILL-HOS': hospital,
  'CD-PATIENTWILL-HOSP': hospital,
  'CD-CONSENT': consent,
  'CD-CONSENTTYPE': consent,
  'CD-ACCESSRIGHT': `
allow | Autorisé | Toegelaten | Allowed | Erlaubt
disallow | Interdit | Niet toegelaten | Not allowed | Nicht erlaubt`,
} as const;
