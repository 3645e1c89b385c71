/** Labels of the codes around a laboratory result. Source of the codes: HL7 Belgium, lab 1.0.1; FHIR R4; HL7 v3 and v2; the words are ours. */
export const OBSERVATION_CATEGORIES = `
social-history | Mode de vie | Leefwijze | Social history | Lebensweise
vital-signs | Signes vitaux | Vitale parameters | Vital signs | Vitalzeichen
imaging | Imagerie | Beeldvorming | Imaging | Bildgebung
laboratory | Laboratoire | Laboratorium | Laboratory | Labor
procedure | Intervention | Ingreep | Procedure | Eingriff
survey | Questionnaire | Vragenlijst | Survey | Fragebogen
exam | Examen | Onderzoek | Exam | Untersuchung
therapy | Traitement | Behandeling | Therapy | Therapie
activity | Activité | Activiteit | Activity | Aktivität`;

export const DATA_ABSENT_REASONS = `
unknown | Inconnu | Onbekend | Unknown | Unbekannt
>asked-unknown | Demandé, mais inconnu | Gevraagd, maar onbekend | Asked but unknown | Gefragt, aber unbekannt
>temp-unknown | Pas encore connu | Nog niet bekend | Not yet known | Noch nicht bekannt
>not-asked | Pas demandé | Niet gevraagd | Not asked | Nicht gefragt
>asked-declined | Refus de répondre | Antwoord geweigerd | Declined to answer | Antwort verweigert
masked | Masqué | Verborgen | Masked | Verdeckt
not-applicable | Sans objet | Niet van toepassing | Not applicable | Nicht zutreffend
unsupported | Non pris en charge | Niet ondersteund | Not supported | Nicht unterstützt
as-text | Dans le texte | In de tekst | In the text | Im Text
error | Erreur | Fout | Error | Fehler
>not-a-number | Pas un nombre | Geen getal | Not a number | Keine Zahl
>negative-infinity | Trop petit pour être mesuré | Te klein om te meten | Too small to measure | Zu klein zum Messen
>positive-infinity | Trop grand pour être mesuré | Te groot om te meten | Too large to measure | Zu groß zum Messen
not-performed | Pas effectué | Niet uitgevoerd | Not performed | Nicht durchgeführt
not-permitted | Pas autorisé | Niet toegelaten | Not permitted | Nicht erlaubt`;

/** Those of a laboratory; the whole list is longer. */
export const INTERPRETATIONS = `
< | Sous la limite de mesure | Onder de meetgrens | Below the measuring limit | Unter der Messgrenze
> | Au-dessus de la limite de mesure | Boven de meetgrens | Above the measuring limit | Über der Messgrenze
A | Anormal | Afwijkend | Abnormal | Auffällig
AA | Très anormal | Sterk afwijkend | Critically abnormal | Kritisch auffällig
B | Meilleur | Beter | Better | Besser
D | En baisse nette | Duidelijk gedaald | Significant change down | Deutlich gesunken
DET | Détecté | Aangetoond | Detected | Nachgewiesen
E | Équivoque | Niet eenduidig | Equivocal | Nicht eindeutig
H | Élevé | Hoog | High | Hoch
HH | Très élevé | Zeer hoog | Critically high | Kritisch hoch
HU | Nettement élevé | Duidelijk verhoogd | Significantly high | Deutlich erhöht
I | Intermédiaire | Intermediair | Intermediate | Intermediär
IE | Preuves insuffisantes | Onvoldoende gegevens | Insufficient evidence | Unzureichende Belege
IND | Indéterminé | Onbepaald | Indeterminate | Unbestimmt
L | Bas | Laag | Low | Niedrig
LL | Très bas | Zeer laag | Critically low | Kritisch niedrig
LU | Nettement bas | Duidelijk verlaagd | Significantly low | Deutlich erniedrigt
N | Normal | Normaal | Normal | Normal
ND | Non détecté | Niet aangetoond | Not detected | Nicht nachgewiesen
NEG | Négatif | Negatief | Negative | Negativ
NR | Non réactif | Niet-reactief | Non-reactive | Nicht reaktiv
NS | Non sensible | Niet gevoelig | Not susceptible | Nicht empfindlich
POS | Positif | Positief | Positive | Positiv
R | Résistant | Resistent | Resistant | Resistent
RR | Réactif | Reactief | Reactive | Reaktiv
S | Sensible | Gevoelig | Susceptible | Empfindlich
SDD | Sensible selon la dose | Gevoelig naargelang de dosis | Susceptible, dose dependent | Empfindlich je nach Dosis
U | En hausse nette | Duidelijk gestegen | Significant change up | Deutlich gestiegen
W | Pire | Slechter | Worse | Schlechter
WR | Faiblement réactif | Zwak reactief | Weakly reactive | Schwach reaktiv`;

export const ANNOTATION_TYPES = `
lab-test-accreditation | Accréditation de l’analyse | Accreditatie van de analyse | Accreditation of the test | Akkreditierung der Analyse
lab-test-subcontractor | Analyse faite par un autre laboratoire | Analyse door een ander laboratorium | Test done by another laboratory | Analyse durch ein anderes Labor
lab-referencerange-comment | Remarque sur les valeurs de référence | Opmerking bij de referentiewaarden | Comment on the reference range | Bemerkung zum Referenzbereich`;

export const ALBERT = `
26223 | Aldostérone (urine) | Aldosteron (urine) | Aldosterone (urine) | Aldosteron (Urin)`;

export const SECTIONS = `
BG | Gaz du sang | Bloedgassen | Blood gases | Blutgase
CH | Chimie | Chemie | Chemistry | Chemie
CP | Cytopathologie | Cytopathologie | Cytopathology | Zytopathologie
GE | Génétique | Genetica | Genetics | Genetik
HM | Hématologie | Hematologie | Haematology | Hämatologie
IMM | Immunologie | Immunologie | Immunology | Immunologie
LAB | Laboratoire | Laboratorium | Laboratory | Labor
MB | Microbiologie | Microbiologie | Microbiology | Mikrobiologie
MCB | Mycobactériologie | Mycobacteriologie | Mycobacteriology | Mykobakteriologie
MYC | Mycologie | Mycologie | Mycology | Mykologie
PAR | Parasitologie | Parasitologie | Parasitology | Parasitologie
SP | Pathologie chirurgicale | Chirurgische pathologie | Surgical pathology | Chirurgische Pathologie
SR | Sérologie | Serologie | Serology | Serologie
TX | Toxicologie | Toxicologie | Toxicology | Toxikologie
VR | Virologie | Virologie | Virology | Virologie`;

export const FASTING = `
F | À jeun | Nuchter | Fasting | Nüchtern
NF | Pas à jeun | Niet nuchter | Not fasting | Nicht nüchtern
NG | Pas demandé | Niet gevraagd | Not asked | Nicht gefragt
FNA | Pas demandé au moment du prélèvement | Niet gevraagd bij de staalname | Not asked at the time of sampling | Bei der Entnahme nicht gefragt`;

export const RANGE_MEANINGS = `
type | Type | Type | Type | Art
>normal | Valeurs normales | Normale waarden | Normal range | Normbereich
>recommended | Valeurs recommandées | Aanbevolen waarden | Recommended range | Empfohlener Bereich
>treatment | Valeurs sous traitement | Waarden onder behandeling | Treatment range | Bereich unter Behandlung
>therapeutic | Valeurs visées par le traitement | Streefwaarden van de behandeling | Therapeutic range | Therapeutischer Bereich
>pre | Avant le traitement | Vóór de behandeling | Before treatment | Vor der Behandlung
>post | Après le traitement | Na de behandeling | After treatment | Nach der Behandlung
endocrine | Selon les hormones | Volgens de hormonen | Endocrine | Hormonell
>pre-puberty | Avant la puberté | Vóór de puberteit | Before puberty | Vor der Pubertät
>follicular | Phase folliculaire | Folliculaire fase | Follicular stage | Follikelphase
>midcycle | Milieu du cycle | Midden van de cyclus | Mid-cycle | Zyklusmitte
>luteal | Phase lutéale | Luteale fase | Luteal stage | Lutealphase
>postmenopausal | Après la ménopause | Na de menopauze | After the menopause | Nach der Menopause`;
