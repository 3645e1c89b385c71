/** Labels of the codes that vaccination defines itself. Source of the codes: HL7 Belgium, vaccination 1.1.2 and core; the words are ours. */
export const ROUTES = `
IM | Dans le muscle | In de spier | Into the muscle | In den Muskel
SC | Sous la peau | Onder de huid | Under the skin | Unter die Haut
IV | Dans la veine | In de ader | Into the vein | In die Vene
ID | Dans la peau | In de huid | Into the skin | In die Haut
Oral | Par la bouche | Via de mond | By mouth | Durch den Mund
Nasal | Par le nez | Via de neus | Through the nose | Durch die Nase
unknown | Inconnu | Onbekend | Unknown | Unbekannt`;

export const CONFIRMATIONS = `
unconfirmed | Non confirmé | Niet bevestigd | Not confirmed | Nicht bestätigt
confirmed | Confirmé | Bevestigd | Confirmed | Bestätigt
other | Autre | Andere | Other | Anderes`;

export const STATUS_REASONS = `
OTHER | Autre raison | Andere reden | Other reason | Anderer Grund
ALLERGY | Allergie à un composant du vaccin | Allergie voor een bestanddeel van het vaccin | Allergy to an ingredient of the vaccine | Allergie gegen einen Bestandteil des Impfstoffs`;

export const ACT_REASONS = `
IMMUNE | Déjà immunisé | Al immuun | Already immune | Bereits immun
MEDPREC | Précaution médicale | Medische voorzorg | Medical precaution | Medizinische Vorsicht
OSTOCK | Rupture de stock | Niet in voorraad | Out of stock | Nicht vorrätig
PATOBJ | Refus du patient | Weigering door de patiënt | Patient’s refusal | Ablehnung durch den Patienten`;

export const OTHER_VACCINE = `
other | Autre vaccin | Ander vaccin | Other vaccine | Anderer Impfstoff`;

export const CARE_LOCATIONS = `
hospital | Hôpital | Ziekenhuis | Hospital | Krankenhaus
patient-home | Domicile du patient | Thuis bij de patiënt | Patient’s home | Zuhause des Patienten
nursing-home | Maison de repos | Rusthuis | Nursing home | Altenheim
recovery-home | Centre de revalidation | Revalidatiecentrum | Rehabilitation centre | Rehabilitationszentrum
workplace | Cabinet | Praktijk | Practice | Praxis
medical-center | Maison médicale | Wijkgezondheidscentrum | Community health centre | Gesundheitszentrum
clinic | Clinique | Kliniek | Clinic | Klinik
pediatric-ic | Soins intensifs pour enfants | Intensieve zorg voor kinderen | Intensive care for children | Intensivstation für Kinder
neonatal-ic | Soins intensifs pour nouveau-nés | Intensieve zorg voor pasgeborenen | Intensive care for newborns | Intensivstation für Neugeborene
prenatal-consult | Consultation prénatale | Raadpleging tijdens de zwangerschap | Antenatal consultation | Schwangerschaftsberatung
m-accueil | Milieu d’accueil | Kinderopvang | Day care for children | Kinderbetreuung
child-consult | Consultation pour enfants | Raadpleging voor kinderen | Child consultation | Kindersprechstunde
one | ONE | ONE | ONE | ONE
kind-gezin | Kind en Gezin | Kind en Gezin | Kind en Gezin | Kind en Gezin
ambulance | Ambulance | Ziekenwagen | Ambulance | Krankenwagen
school | École | School | School | Schule
school-health-serv | Service de santé scolaire | Schoolgezondheidsdienst | School health service | Schulgesundheitsdienst
pharmacy | Pharmacie | Apotheek | Pharmacy | Apotheke
med-monde | Médecins du Monde | Dokters van de Wereld | Doctors of the World | Ärzte der Welt
ngo | Organisation non gouvernementale | Niet-gouvernementele organisatie | Non-governmental organisation | Nichtregierungsorganisation
family-planning | Centre de planning familial | Centrum voor gezinsplanning | Family planning centre | Zentrum für Familienplanung
abroad | À l’étranger | In het buitenland | Abroad | Im Ausland
other | Autre lieu | Andere plaats | Other place | Anderer Ort`;
