/** Medication: its scheme, its routes and what a dose is counted in. */
export const medicationTables = {
  'CD-ITEM-MS': `
origin | Origine | Herkomst | Origin | Herkunft
adaptationflag | Changement | Wijziging | Change | Änderung
medicationuse | Utilité du médicament | Waarvoor het geneesmiddel dient | What the medicine is for | Wozu das Medikament dient
medicationtype | Type de médicament | Soort geneesmiddel | Type of medicine | Art des Medikaments
begincondition | Condition de début | Beginvoorwaarde | Start condition | Startbedingung
endcondition | Condition de fin | Eindvoorwaarde | End condition | Endbedingung`,
  'CD-MS-ORIGIN': `
regularprocess | Processus habituel | Gewone werkwijze | Regular process | Üblicher Ablauf
recorded | Enregistré | Geregistreerd | Recorded | Erfasst`,
  'CD-MS-ADAPTATION': `
nochanges | Inchangé | Ongewijzigd | Unchanged | Unverändert
medication | Médicament changé | Geneesmiddel gewijzigd | Medicine changed | Medikament geändert
posology | Posologie changée | Dosering gewijzigd | Dosage changed | Dosierung geändert
treatmentsuspension | Traitement suspendu | Behandeling onderbroken | Treatment suspended | Behandlung ausgesetzt`,
  'CD-MS-MEDICATIONTYPE': `
onprescription | Sur prescription | Op voorschrift | On prescription | Auf Rezept
otc | Sans prescription | Zonder voorschrift | Without prescription | Ohne Rezept
other | Autre | Andere | Other | Sonstiges`,
  'CD-QUANTITYPREFIX': `
ana | de chaque | van elk | of each | von jedem
anaad | de chaque, jusqu’à | van elk, tot | of each, up to | von jedem, bis zu
ad | jusqu’à | tot | up to | bis zu
qs | quantité suffisante | voldoende hoeveelheid | as much as needed | nach Bedarf`,
  'CD-DRUG-ROUTE': `
00001 | Dans l’oreille | In het oor | In the ear | In das Ohr
00002 | Sur la peau | Op de huid | On the skin | Auf die Haut
00005 | Injection péridurale | Epidurale inspuiting | Epidural injection | Epiduralinjektion
00008 | Dans la trachée | In de luchtpijp | Into the windpipe | In die Luftröhre
00009 | Dans le col de l’utérus | In de baarmoederhals | In the neck of the womb | In den Gebärmutterhals
00010 | Injection dans une artère | Inspuiting in een slagader | Injection into an artery | Injektion in eine Arterie
00011 | Injection dans le pénis | Inspuiting in de penis | Injection into the penis | Injektion in den Penis
00012 | Injection dans la peau | Inspuiting in de huid | Injection into the skin | Injektion in die Haut
00013 | Injection dans un muscle | Inspuiting in een spier | Injection into a muscle | Injektion in einen Muskel
00033 | Injection intrathécale | Inspuiting in het ruggenmergvocht | Injection into the spinal fluid | Injektion in die Rückenmarksflüssigkeit
00034 | Dans l’utérus | In de baarmoeder | In the womb | In die Gebärmutter
00035 | Injection dans une veine | Inspuiting in een ader | Injection into a vein | Injektion in eine Vene
00045 | Dans la vessie | In de blaas | In the bladder | In die Blase
00046 | Perfusion | Infuus | Infusion | Infusion
00049 | À inhaler | Inademen | To inhale | Zum Einatmen
00051 | Injection | Inspuiting | Injection | Injektion
00052 | Sur les lèvres | Op de lippen | On the lips | Auf die Lippen
00053 | Usage local | Plaatselijk gebruik | Local use | Örtliche Anwendung
00054 | Sur la muqueuse | Op het slijmvlies | On the mucous membrane | Auf die Schleimhaut
00055 | Dans le nez | In de neus | In the nose | In die Nase
00056 | Dans les yeux | In de ogen | In the eyes | In die Augen
00060 | Par la bouche | Langs de mond | By mouth | Durch den Mund
00064 | Dans la bouche et la gorge | In mond en keel | In mouth and throat | In Mund und Rachen
00066 | Dans la gorge et le nez | In keel en neus | In throat and nose | In Rachen und Nase
00067 | Par l’anus | Langs de anus | Through the anus | Durch den After
00068 | Injection sous la peau | Inspuiting onder de huid | Injection under the skin | Injektion unter die Haut
00070 | Sous la langue | Onder de tong | Under the tongue | Unter die Zunge
00071 | Sur les dents | Op de tanden | On the teeth | Auf die Zähne
00072 | Dans l’urètre | In de plasbuis | In the urethra | In die Harnröhre
00073 | Dans le vagin | In de vagina | In the vagina | In die Scheide
both_ears | Dans les deux oreilles | In beide oren | In both ears | In beide Ohren
ear_left | Dans l’oreille gauche | In het linkeroor | In the left ear | In das linke Ohr
ear_right | Dans l’oreille droite | In het rechteroor | In the right ear | In das rechte Ohr
both_eyes | Dans les deux yeux | In beide ogen | In both eyes | In beide Augen
eye_left | Dans l’œil gauche | In het linkeroog | In the left eye | In das linke Auge
eye_right | Dans l’œil droit | In het rechteroog | In the right eye | In das rechte Auge
both_nostrils | Dans les deux narines | In beide neusgaten | In both nostrils | In beide Nasenlöcher
nose_left | Dans la narine gauche | In het linkerneusgat | In the left nostril | In das linke Nasenloch
nose_right | Dans la narine droite | In het rechterneusgat | In the right nostril | In das rechte Nasenloch
derm | Sur la peau | Op de huid | On the skin | Auf die Haut
cutaneous_injection | Injection dans la peau | Inspuiting in de huid | Injection into the skin | Injektion in die Haut
dermal_injection | Injection dans la peau | Inspuiting in de huid | Injection into the skin | Injektion in die Haut
hyperdermoclyse | Perfusion sous la peau | Infuus onder de huid | Infusion under the skin | Infusion unter die Haut
transdermal | À travers la peau | Door de huid | Through the skin | Durch die Haut
vitreal_injection | Injection dans l’œil | Inspuiting in het oog | Injection into the eye | Injektion in das Auge`,
  'CD-ADMINISTRATIONUNIT': `
00001 | cuillère à café (5 mL) | koffielepel (5 mL) | teaspoon (5 mL) | Teelöffel (5 mL)
00002 | ampoule | ampul | ampoule | Ampulle
00003 | application | applicatie | application | Anwendung
00004 | gélule | capsule | capsule | Kapsel
00005 | comprimé | tablet | tablet | Tablette
00006 | dose | dosis | dose | Dosis
00007 | goutte | druppel | drop | Tropfen
00008 | flacon | flesje | small bottle | Fläschchen
00009 | implant | implantaat | implant | Implantat
00010 | perfusion | infuus | infusion | Infusion
00011 | inhalation | inhalatie | inhalation | Inhalation
00012 | insert | insert | insert | Insert
00013 | gomme à mâcher | kauwgom | chewing gum | Kaugummi
00014 | compresse | kompres | compress | Kompresse
00015 | lavement | lavement | enema | Einlauf
00016 | mL | mL | mL | mL
00017 | ovule | ovule | vaginal pessary | Vaginalzäpfchen
00018 | perle | parel | pearl | Perle
00019 | pastille | pastille | pastille | Pastille
00020 | patch | pleister | patch | Pflaster
00021 | cartouche | patroon | cartridge | Patrone
00022 | stylo | pen | pen | Pen
00023 | bouffée | puff | puff | Sprühstoß
00024 | éponge | spons | sponge | Schwamm
00025 | stylo | pen | pen | Pen
00026 | suppositoire | zetpil | suppository | Zäpfchen
00027 | tube | tube | tube | Tube
00028 | mèche | wiek | wick | Tamponade
00029 | poche | zak | bag | Beutel
00030 | sachet | zakje | sachet | Sachet
ampoule | ampoule | ampul | ampoule | Ampulle
bandage | bandage | verband | bandage | Verband
bottle | bouteille | fles | bottle | Flasche
box | boîte | doos | box | Schachtel
cm | cm | cm | cm | cm
dropsperminute | gouttes/min | druppels/min | drops/min | Tropfen/min
effervescent-tablet | comprimé effervescent | bruistablet | effervescent tablet | Brausetablette
gm | g | g | g | g
internationalunits | UI | IE | IU | I.E.
iu | UI | IE | IU | I.E.
liter | L | L | L | L
mck/h | µg/h | µg/u | µg/h | µg/h
mck/kg/minute | µg/kg/min | µg/kg/min | µg/kg/min | µg/kg/min
measure | mesure | maatje | measure | Messbecher
meq | mEq | mEq | mEq | mEq
miu | miu | miu | miu | miu
mg | mg | mg | mg | mg
mg/h | mg/h | mg/u | mg/h | mg/h
mg/ml | mg/mL | mg/mL | mg/mL | mg/mL
micrograms | µg | µg | µg | µg
ml/h | mL/h | mL/u | mL/h | mL/h
mmol | mmol | mmol | mmol | mmol
piece | pièce | stuk | piece | Stück
syringe | seringue | spuit | syringe | Spritze
syringe-ampoule | ampoule-seringue | spuitampul | syringe ampoule | Spritzampulle
tbl | cuillère à soupe | eetlepel | tablespoon | Esslöffel
tsp | cuillère à café | koffielepel | teaspoon | Teelöffel
unt/h | unités/h | eenheden/u | units/h | Einheiten/h`,
} as const;
