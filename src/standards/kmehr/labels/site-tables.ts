/** Places on the body. */
export const siteTables = {
  'CD-SITE': `
blood | Sang | Bloed | Blood | Blut
BE | Les deux oreilles | Beide oren | Both ears | Beide Ohren
BN | Les deux narines | Beide neusgaten | Both nostrils | Beide Nasenlöcher
OU | Les deux yeux | Beide ogen | Both eyes | Beide Augen
OS | Œil gauche | Linkeroog | Left eye | Linkes Auge
OD | Œil droit | Rechteroog | Right eye | Rechtes Auge
BU | Fesse | Bil | Buttock | Gesäß
CT | Drain thoracique | Thoraxdrain | Chest tube | Thoraxdrainage
NB | Nébulisation | Verneveling | Nebuliser | Vernebelung
PA | Région de l’anus | Rond de anus | Around the anus | Um den After
PERIN | Périnée | Perineum | Perineum | Damm
LA | Bras gauche | Linkerarm | Left arm | Linker Arm
RA | Bras droit | Rechterarm | Right arm | Rechter Arm
LUA | Partie supérieure du bras gauche | Linkerbovenarm | Left upper arm | Linker Oberarm
RUA | Partie supérieure du bras droit | Rechterbovenarm | Right upper arm | Rechter Oberarm
LD | Deltoïde gauche | Linkerdeltaspier | Left deltoid | Linker Deltamuskel
RD | Deltoïde droit | Rechterdeltaspier | Right deltoid | Rechter Deltamuskel
LACF | Pli du coude gauche | Linkerelleboogplooi | Left inner elbow | Linke Ellenbeuge
RACF | Pli du coude droit | Rechterelleboogplooi | Right inner elbow | Rechte Ellenbeuge
LUFA | Avant-bras gauche, haut | Linkeronderarm, boven | Left forearm, upper part | Linker Unterarm, oben
RUFA | Avant-bras droit, haut | Rechteronderarm, boven | Right forearm, upper part | Rechter Unterarm, oben
LMFA | Avant-bras gauche, milieu | Linkeronderarm, midden | Left forearm, middle part | Linker Unterarm, Mitte
RMFA | Avant-bras droit, milieu | Rechteronderarm, midden | Right forearm, middle part | Rechter Unterarm, Mitte
LLFA | Avant-bras gauche, bas | Linkeronderarm, onder | Left forearm, lower part | Linker Unterarm, unten
RLFA | Avant-bras droit, bas | Rechteronderarm, onder | Right forearm, lower part | Rechter Unterarm, unten
LH | Main gauche | Linkerhand | Left hand | Linke Hand
RH | Main droite | Rechterhand | Right hand | Rechte Hand
LAC | Thorax gauche, avant | Linkerborst, voorkant | Left chest, front | Linker Brustkorb, vorn
RAC | Thorax droit, avant | Rechterborst, voorkant | Right chest, front | Rechter Brustkorb, vorn
LPC | Thorax gauche, arrière | Linkerborst, achterkant | Left chest, back | Linker Brustkorb, hinten
RPC | Thorax droit, arrière | Rechterborst, achterkant | Right chest, back | Rechter Brustkorb, hinten
LSC | Sous la clavicule gauche | Onder het linkersleutelbeen | Below the left collarbone | Unter dem linken Schlüsselbein
RSC | Sous la clavicule droite | Onder het rechtersleutelbeen | Below the right collarbone | Unter dem rechten Schlüsselbein
LIJ | Jugulaire interne gauche | Linker inwendige halsader | Left internal jugular | Linke innere Halsvene
RIJ | Jugulaire interne droite | Rechter inwendige halsader | Right internal jugular | Rechte innere Halsvene
LEJ | Jugulaire externe gauche | Linker uitwendige halsader | Left external jugular | Linke äußere Halsvene
REJ | Jugulaire externe droite | Rechter uitwendige halsader | Right external jugular | Rechte äußere Halsvene
LE | Oreille gauche | Linkeroor | Left ear | Linkes Ohr
RE | Oreille droite | Rechteroor | Right ear | Rechtes Ohr
LN | Narine gauche | Linkerneusgat | Left nostril | Linkes Nasenloch
RN | Narine droite | Rechterneusgat | Right nostril | Rechtes Nasenloch
LUAQ | Abdomen gauche, haut | Linkerbuik, boven | Left abdomen, upper part | Linker Bauch, oben
RUAQ | Abdomen droit, haut | Rechterbuik, boven | Right abdomen, upper part | Rechter Bauch, oben
LLAQ | Abdomen gauche, bas | Linkerbuik, onder | Left abdomen, lower part | Linker Bauch, unten
RLAQ | Abdomen droit, bas | Rechterbuik, onder | Right abdomen, lower part | Rechter Bauch, unten
LG | Muscle moyen fessier gauche | Linker middelste bilspier | Left gluteus medius | Linker mittlerer Gesäßmuskel
RG | Muscle moyen fessier droit | Rechter middelste bilspier | Right gluteus medius | Rechter mittlerer Gesäßmuskel
LVG | Région ventro-fessière gauche | Linker ventrogluteale streek | Left ventrogluteal area | Linke ventrogluteale Region
RVG | Région ventro-fessière droite | Rechter ventrogluteale streek | Right ventrogluteal area | Rechte ventrogluteale Region
LT | Cuisse gauche | Linkerdij | Left thigh | Linker Oberschenkel
RT | Cuisse droite | Rechterdij | Right thigh | Rechter Oberschenkel
LVL | Vaste externe gauche | Linker buitenste dijspier | Left outer thigh muscle | Linker äußerer Oberschenkelmuskel
RVL | Vaste externe droit | Rechter buitenste dijspier | Right outer thigh muscle | Rechter äußerer Oberschenkelmuskel
LF | Pied gauche | Linkervoet | Left foot | Linker Fuß
RF | Pied droit | Rechtervoet | Right foot | Rechter Fuß
lhip | Hanche gauche | Linkerheup | Left hip | Linke Hüfte
rhip | Hanche droite | Rechterheup | Right hip | Rechte Hüfte
lfem | Fémur gauche | Linkerdijbeen | Left thigh bone | Linker Oberschenkelknochen
rfem | Fémur droit | Rechterdijbeen | Right thigh bone | Rechter Oberschenkelknochen
lk | Genou gauche | Linkerknie | Left knee | Linkes Knie
rk | Genou droit | Rechterknie | Right knee | Rechtes Knie
ltib | Tibia gauche | Linkerscheenbeen | Left shin bone | Linkes Schienbein
rtib | Tibia droit | Rechterscheenbeen | Right shin bone | Rechtes Schienbein`,
} as const;
