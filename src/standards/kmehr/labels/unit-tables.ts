/** Units as printed; an abbreviation that can mean more than one unit stands as it was sent. */
export const unitTables = {
  'CD-UNIT': `
% | % | % | % | %
%vv | % v/v | % v/v | % v/v | % (V/V)
%wv | % m/v | % m/v | % w/v | % (m/V)
%ww | % m/m | % m/m | % w/w | % (m/m)
ppm | ppm | ppm | ppm | ppm
1000/mm3 | 1000/mm³ | 1000/mm³ | 1000/mm³ | 1000/mm³
pg | pg | pg | pg | pg
mcg | µg | µg | µg | µg
mg | mg | mg | mg | mg
gm | g | g | g | g
kg | kg | kg | kg | kg
nl | nL | nL | nL | nL
mcl | µL | µL | µL | µL
ml | mL | mL | mL | mL
l | L | L | L | L
mmo | mmol | mmol | mmol | mmol
mol | mol | mol | mol | mol
meq | mEq | mEq | mEq | mEq
cc | cm³ | cm³ | cm³ | cm³
cmm | mm³ | mm³ | mm³ | mm³
mcm | µm | µm | µm | µm
mm | mm | mm | mm | mm
cm | cm | cm | cm | cm
sqc | cm² | cm² | cm² | cm²
mg/l | mg/L | mg/L | mg/L | mg/L
mg/dl | mg/dL | mg/dL | mg/dL | mg/dL
g/dl | g/dL | g/dL | g/dL | g/dL
mg/ml | mg/mL | mg/mL | mg/mL | mg/mL
mgper100ml | mg/100 mL | mg/100 mL | mg/100 mL | mg/100 mL
mg/m2 | mg/m² | mg/m² | mg/m² | mg/m²
kg/m2 | kg/m² | kg/m² | kg/m² | kg/m²
gy.cm2 | Gy·cm² | Gy·cm² | Gy·cm² | Gy·cm²
mmhg | mmHg | mmHg | mmHg | mmHg
ml/min | mL/min | mL/min | mL/min | mL/min
ml/min/1.73m2 | mL/min/1,73 m² | mL/min/1,73 m² | mL/min/1.73 m² | mL/min/1,73 m²
mm/h | mm/h | mm/u | mm/h | mm/h
bitperminute | battements/min | slagen/min | beats/min | Schläge/min
degree | degré | graad | degree | Grad
millisecond | milliseconde | milliseconde | millisecond | Millisekunde
second | seconde | seconde | second | Sekunde
minute | minute | minuut | minute | Minute
hour | heure | uur | hour | Stunde
day | jour | dag | day | Tag
week | semaine | week | week | Woche
month | mois | maand | month | Monat
daily | par jour | per dag | per day | pro Tag
ondemand | si nécessaire | indien nodig | if needed | bei Bedarf
amp | ampoule | ampul | ampoule | Ampulle
bag | poche | zak | bag | Beutel
bol | bolus | bolus | bolus | Bolus
bot | bouteille | fles | bottle | Flasche
box | boîte | doos | box | Schachtel
can | canette | blik | can | Dose
cap | gélule | capsule | capsule | Kapsel
goutte | goutte | druppel | drop | Tropfen
jar | pot | pot | jar | Tiegel
kit | kit | kit | kit | Set
loz | pastille | zuigtablet | lozenge | Lutschtablette
pkg | paquet | verpakking | package | Packung
spoon | cuillère | lepel | spoon | Löffel
spr | spray | spray | spray | Spray
sup | suppositoire | zetpil | suppository | Zäpfchen
tab | comprimé | tablet | tablet | Tablette
tbl | cuillère à soupe | eetlepel | tablespoon | Esslöffel
tsp | cuillère à café | koffielepel | teaspoon | Teelöffel
tub | tube | tube | tube | Tube
unt | unité | eenheid | unit | Einheit
vil | flacon | flacon | vial | Durchstechflasche
shock | choc | schok | shock | Schock
atptreatment | traitement ATP | ATP-behandeling | ATP treatment | ATP-Behandlung
gal | gallon | gallon | gallon | Gallone
oz | once | ounce | ounce | Unze
lb | livre (lb) | pond (lb) | pound (lb) | Pfund (lb)
in | pouce | inch | inch | Zoll
pnu | PNU | PNU | PNU | PNU
qs | q.s. | q.s. | q.s. | q.s.
c | c | c | c | c
cnt | cnt | cnt | cnt | cnt
ctg | ctg | ctg | ctg | ctg
ctr | ctr | ctr | ctr | ctr
dis | dis | dis | dis | dis
drm | drm | drm | drm | drm
fl | fl | fl | fl | fl
fld | fld | fld | fld | fld
flo | flo | flo | flo | flo
ftc | ftc | ftc | ftc | ftc
fts | fts | fts | fts | fts
gr | gr | gr | gr | gr
inc | inc | inc | inc | inc
lm | lm | lm | lm | lm
mcn | mcn | mcn | mcn | mcn
mic | mic | mic | mic | mic
mil | mil | mil | mil | mil
min | min | min | min | min
mis | mis | mis | mis | mis
nmg | nmg | nmg | nmg | nmg
nmo | nmo | nmo | nmo | nmo
ns | ns | ns | ns | ns
pel | pel | pel | pel | pel
pt | pt | pt | pt | pt
qt | qt | qt | qt | qt
sat | sat | sat | sat | sat
stp | stp | stp | stp | stp
syr | syr | syr | syr | syr
tes | tes | tes | tes | tes
ton | ton | ton | ton | ton
tpn | tpn | tpn | tpn | tpn
trc | trc | trc | trc | trc
tro | tro | tro | tro | tro
umg | umg | umg | umg | umg
vpr | vpr | vpr | vpr | vpr
waf | waf | waf | waf | waf
x | x | x | x | x
ydl | ydl | ydl | ydl | ydl
yds | yds | yds | yds | yds`,
} as const;
