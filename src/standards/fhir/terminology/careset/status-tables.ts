/** Labels of states and kinds that FHIR itself codes. Source of the codes: FHIR R4, the bound value sets of Immunization, AllergyIntolerance, Observation, DiagnosticReport, Composition, Specimen. */
export const EVENT_STATUSES = `
preparation | En préparation | In voorbereiding | In preparation | In Vorbereitung
in-progress | En cours | Aan de gang | In progress | Läuft
not-done | Pas fait | Niet gedaan | Not done | Nicht durchgeführt
on-hold | En suspens | Onderbroken | On hold | Ausgesetzt
stopped | Arrêté | Gestopt | Stopped | Abgebrochen
completed | Fait | Gedaan | Done | Durchgeführt
entered-in-error | Encodé par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen
unknown | Inconnu | Onbekend | Unknown | Unbekannt`;

export const ALLERGY_CLINICAL = `
active | Active | Actief | Active | Aktiv
inactive | Plus active | Niet meer actief | Inactive | Nicht mehr aktiv
>resolved | Guérie | Genezen | Resolved | Abgeheilt`;

export const ALLERGY_VERIFICATION = `
unconfirmed | Non confirmée | Niet bevestigd | Not confirmed | Nicht bestätigt
confirmed | Confirmée | Bevestigd | Confirmed | Bestätigt
refuted | Écartée | Weerlegd | Ruled out | Widerlegt
entered-in-error | Encodée par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen`;

export const ALLERGY_CATEGORIES = `
food | Aliment | Voeding | Food | Nahrungsmittel
medication | Médicament | Geneesmiddel | Medicine | Medikament
environment | Environnement | Omgeving | Environment | Umwelt
biologic | Produit biologique | Biologische stof | Biological substance | Biologische Substanz`;

export const ALLERGY_CRITICALITY = `
low | Risque faible | Laag risico | Low risk | Geringes Risiko
high | Risque élevé | Hoog risico | High risk | Hohes Risiko
unable-to-assess | Risque impossible à évaluer | Risico niet te beoordelen | Risk cannot be assessed | Risiko nicht abschätzbar`;

export const REACTION_SEVERITY = `
mild | Légère | Licht | Mild | Leicht
moderate | Modérée | Matig | Moderate | Mittel
severe | Grave | Ernstig | Severe | Schwer`;

export const OBSERVATION_STATUSES = `
registered | Enregistré | Geregistreerd | Registered | Erfasst
preliminary | Provisoire | Voorlopig | Preliminary | Vorläufig
final | Définitif | Definitief | Final | Endgültig
amended | Modifié | Gewijzigd | Amended | Geändert
>corrected | Corrigé | Verbeterd | Corrected | Berichtigt
cancelled | Annulé | Geannuleerd | Cancelled | Storniert
entered-in-error | Encodé par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen
unknown | Inconnu | Onbekend | Unknown | Unbekannt`;

export const REPORT_STATUSES = `
registered | Enregistré | Geregistreerd | Registered | Erfasst
partial | Partiel | Gedeeltelijk | Partial | Teilweise
>preliminary | Provisoire | Voorlopig | Preliminary | Vorläufig
final | Définitif | Definitief | Final | Endgültig
amended | Modifié | Gewijzigd | Amended | Geändert
>corrected | Corrigé | Verbeterd | Corrected | Berichtigt
>appended | Complété | Aangevuld | Appended | Ergänzt
cancelled | Annulé | Geannuleerd | Cancelled | Storniert
entered-in-error | Encodé par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen
unknown | Inconnu | Onbekend | Unknown | Unbekannt`;

export const COMPOSITION_STATUSES = `
preliminary | Provisoire | Voorlopig | Preliminary | Vorläufig
final | Définitif | Definitief | Final | Endgültig
amended | Modifié | Gewijzigd | Amended | Geändert
entered-in-error | Encodé par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen`;

export const SPECIMEN_STATUSES = `
available | Disponible | Beschikbaar | Available | Verfügbar
unavailable | Pas disponible | Niet beschikbaar | Not available | Nicht verfügbar
unsatisfactory | Inutilisable | Onbruikbaar | Unsatisfactory | Unbrauchbar
entered-in-error | Encodé par erreur | Bij vergissing ingevoerd | Entered in error | Irrtümlich eingetragen`;
