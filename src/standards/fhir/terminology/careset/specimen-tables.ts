/** Labels of samples and of their condition. Source of the codes: HL7 v2, tables 487 and 493; SNOMED CT codes of the lab guide's examples; the words are ours. */
export const SPECIMEN_CONDITIONS = `
AUT | Autolysé | Geautolyseerd | Autolysed | Autolysiert
CLOT | Coagulé | Gestold | Clotted | Geronnen
CON | Contaminé | Verontreinigd | Contaminated | Verunreinigt
COOL | Refroidi | Gekoeld | Cool | Gekühlt
FROZ | Congelé | Ingevroren | Frozen | Gefroren
HEM | Hémolysé | Gehemolyseerd | Haemolysed | Hämolysiert
LIVE | Vivant | Levend | Live | Lebend
ROOM | À température ambiante | Op kamertemperatuur | At room temperature | Bei Raumtemperatur
SNR | Échantillon non reçu | Staal niet ontvangen | Sample not received | Probe nicht erhalten
CFU | Centrifugé | Gecentrifugeerd | Centrifuged | Zentrifugiert`;

/** Those that laboratories send most; the whole table is longer. */
export const SPECIMEN_TYPES = `
AMN | Liquide amniotique | Vruchtwater | Amniotic fluid | Fruchtwasser
ASP | Ponction | Aspiraat | Aspirate | Aspirat
BLD | Sang | Bloed | Whole blood | Vollblut
BLDA | Sang artériel | Arterieel bloed | Arterial blood | Arterielles Blut
BLDC | Sang capillaire | Capillair bloed | Capillary blood | Kapillarblut
BLDCO | Sang du cordon | Navelstrengbloed | Cord blood | Nabelschnurblut
BLDV | Sang veineux | Veneus bloed | Venous blood | Venöses Blut
BON | Os | Bot | Bone | Knochen
BX | Biopsie | Biopsie | Biopsy | Biopsie
CSF | Liquide céphalo-rachidien | Hersenvocht | Cerebrospinal fluid | Hirnwasser (Liquor)
HAR | Cheveux | Haar | Hair | Haare
PLAS | Plasma | Plasma | Plasma | Plasma
PUS | Pus | Etter | Pus | Eiter
SAL | Salive | Speeksel | Saliva | Speichel
SER | Sérum | Serum | Serum | Serum
SPT | Crachat | Sputum | Sputum | Sputum
STL | Selles | Stoelgang | Stool | Stuhl
TISS | Tissu | Weefsel | Tissue | Gewebe
UR | Urine | Urine | Urine | Urin
WB | Sang total | Vol bloed | Whole blood | Vollblut`;

export const LAB_SNOMED = `
108252007 | Analyse de laboratoire | Laboratoriumonderzoek | Laboratory test | Laboruntersuchung
118555000 | Quantité de substance | Hoeveelheid stof | Substance amount | Stoffmenge
118578006 | Moment relatif | Relatief tijdstip | Relative time | Relativer Zeitpunkt
774167006 | Nom du produit | Productnaam | Product name | Produktname
119295008 | Ponction | Aspiraat | Aspirate | Aspirat
119297000 | Sang | Bloed | Blood | Blut
258529004 | Frottis de gorge | Keelwisser | Throat swab | Rachenabstrich
78014005 | Urine | Urine | Urine | Urin
112283007 | Escherichia coli | Escherichia coli | Escherichia coli | Escherichia coli
243301005 | Morganella morganii | Morganella morganii | Morganella morganii | Morganella morganii
28520004 | Prise de sang dans une veine | Bloedafname uit een ader | Taking blood from a vein | Blutentnahme aus einer Vene
256262001 | Pollen de bouleau | Berkenpollen | Birch pollen | Birkenpollen`;
