/** Contacts, measurements, incapacity and care paths. */
export const careTables = {
  'CD-ENCOUNTER': `
homevisit | Visite à domicile | Huisbezoek | Home visit | Hausbesuch
resthomevisit | Visite en maison de repos | Bezoek in het woonzorgcentrum | Visit in a retirement home | Besuch im Seniorenheim
consultation | Consultation | Raadpleging | Visit | Konsultation
telephonicconsultation | Consultation par téléphone | Telefonische raadpleging | Telephone consultation | Telefonische Konsultation
emergency | Urgence | Spoed | Emergency | Notfall
hospital | Hospitalisation | Ziekenhuisopname | Hospital stay | Krankenhausaufenthalt
oneday | Hospitalisation de jour | Dagopname | Day hospital stay | Tagesklinik
technical | Acte technique | Technische verstrekking | Technical act | Technische Leistung
consult | Concertation | Overleg | Care consultation | Besprechung
multidisciplinaryconsult | Concertation multidisciplinaire | Multidisciplinair overleg | Multidisciplinary consultation | Multidisziplinäre Besprechung`,
  'CD-ENCOUNTERSAFETYISSUE': `
verbal | Incident verbal | Verbaal incident | Verbal incident | Verbaler Vorfall
fysical | Incident physique | Fysiek incident | Physical incident | Körperlicher Vorfall
material | Incident matériel | Materieel incident | Incident with property | Vorfall mit Sachen
notificationtopolice | Signalé à la police | Gemeld aan de politie | Reported to the police | Der Polizei gemeldet`,
  'CD-EMERGENCYEVALUATION': `
couldwaitafterwe | Pouvait attendre après le week-end | Kon wachten tot na het weekend | Could wait until after the weekend | Konnte bis nach dem Wochenende warten
noturgent | Pas urgent | Niet dringend | Not urgent | Nicht dringend
urgent | Urgent | Dringend | Urgent | Dringend
lifethreathning | Danger de mort | Levensbedreigend | Life-threatening | Lebensbedrohlich`,
  'CD-PARAMETER': `
weight | Poids | Gewicht | Weight | Gewicht
height | Taille | Lengte | Height | Größe
bmi | Indice de masse corporelle (IMC) | Body mass index (BMI) | Body mass index (BMI) | Body-Mass-Index (BMI)
sbp | Tension systolique | Systolische bloeddruk | Systolic blood pressure | Systolischer Blutdruck
dbp | Tension diastolique | Diastolische bloeddruk | Diastolic blood pressure | Diastolischer Blutdruck
pulsecharacter | Caractère du pouls | Aard van de pols | Character of the pulse | Art des Pulses
heartrate | Fréquence cardiaque | Hartslag | Heart rate | Herzfrequenz
peakflow | Débit de pointe | Piekstroom | Peak flow | Peak-Flow
gpa | GPA | GPA | GPA | GPA
headcircumference | Périmètre crânien | Hoofdomtrek | Head circumference | Kopfumfang
hipcircumference | Tour de hanches | Heupomtrek | Hip circumference | Hüftumfang
apgar | Score d’Apgar | Apgarscore | Apgar score | Apgar-Wert
katz | Échelle de Katz | Katz-schaal | Katz scale | Katz-Skala
belrai | BelRAI | BelRAI | BelRAI | BelRAI
bloodsugar | Glycémie | Bloedsuiker | Blood sugar | Blutzucker`,
  'CD-REFSCOPE': `
age | Âge | Leeftijd | Age | Alter
sex | Sexe | Geslacht | Sex | Geschlecht
gestationnal | Durée de la grossesse | Duur van de zwangerschap | Length of pregnancy | Dauer der Schwangerschaft`,
  'CD-INCAPACITY': `
work | Travail | Werk | Work | Arbeit
swim | Natation | Zwemmen | Swimming | Schwimmen
sport | Sport | Sport | Sport | Sport
school | École | School | School | Schule
schoolsports | Sport à l’école | Sport op school | Sport at school | Schulsport
travel | Voyages | Reizen | Travel | Reisen
vote | Vote | Stemmen | Voting | Wählen
heavyphysicalactivity | Efforts physiques lourds | Zware lichamelijke inspanning | Heavy physical effort | Schwere körperliche Anstrengung`,
  'CD-INCAPACITYREASON': `
sickness | Maladie | Ziekte | Sickness | Krankheit
illness | Maladie | Ziekte | Illness | Krankheit
accident | Accident | Ongeval | Accident | Unfall
family | Raison familiale | Familiale reden | Family reason | Familiärer Grund
careencounter | Rendez-vous de soins | Zorgafspraak | Care appointment | Behandlungstermin
hospitalisation | Hospitalisation | Ziekenhuisopname | Hospital stay | Krankenhausaufenthalt
pregnancy | Grossesse | Zwangerschap | Pregnancy | Schwangerschaft
workaccident | Accident du travail | Arbeidsongeval | Accident at work | Arbeitsunfall
traveltofromworkaccident | Accident sur le chemin du travail | Ongeval op de weg van of naar het werk | Accident on the way to or from work | Wegeunfall
occupationaldisease | Maladie professionnelle | Beroepsziekte | Occupational disease | Berufskrankheit
other | Autre | Andere | Other | Sonstige`,
  'CD-CAREPATH': `
001 | Trajet de soins 001 | Zorgtraject 001 | Care path 001 | Behandlungspfad 001
002 | Trajet de soins 002 | Zorgtraject 002 | Care path 002 | Behandlungspfad 002
003 | Trajet de soins 003 | Zorgtraject 003 | Care path 003 | Behandlungspfad 003
010 | Trajet de soins 010 | Zorgtraject 010 | Care path 010 | Behandlungspfad 010
101 | Trajet de soins 101 | Zorgtraject 101 | Care path 101 | Behandlungspfad 101
102 | Trajet de soins 102 | Zorgtraject 102 | Care path 102 | Behandlungspfad 102
103 | Trajet de soins 103 | Zorgtraject 103 | Care path 103 | Behandlungspfad 103`,
  'CD-CLINICALPLAN': `
primaryprevention | Prévention primaire | Primaire preventie | Primary prevention | Primärprävention
breastcancerprevention | Prévention du cancer du sein | Preventie van borstkanker | Breast cancer prevention | Vorsorge gegen Brustkrebs
cervixutericancer | Cancer du col de l’utérus | Baarmoederhalskanker | Cervical cancer | Gebärmutterhalskrebs
colrectalcancerprevention | Prévention du cancer colorectal | Preventie van dikkedarmkanker | Bowel cancer prevention | Vorsorge gegen Darmkrebs
prostatecancerprevention | Prévention du cancer de la prostate | Preventie van prostaatkanker | Prostate cancer prevention | Vorsorge gegen Prostatakrebs
gmdplus | Dossier médical global plus (DMG+) | Globaal medisch dossier plus (GMD+) | Global medical file plus (GMD+) | Globale medizinische Akte plus (GMA+)`,
} as const;
