/** When and how often. */
export const timeTables = {
  'CD-DAYPERIOD': `
beforebreakfast | Avant le petit-déjeuner | Voor het ontbijt | Before breakfast | Vor dem Frühstück
duringbreakfast | Au petit-déjeuner | Bij het ontbijt | With breakfast | Zum Frühstück
afterbreakfast | Après le petit-déjeuner | Na het ontbijt | After breakfast | Nach dem Frühstück
betweenbreakfastandlunch | Entre petit-déjeuner et midi | Tussen ontbijt en middag | Between breakfast and lunch | Zwischen Frühstück und Mittag
beforelunch | Avant le repas de midi | Voor het middagmaal | Before lunch | Vor dem Mittagessen
duringlunch | Au repas de midi | Bij het middagmaal | With lunch | Zum Mittagessen
afterlunch | Après le repas de midi | Na het middagmaal | After lunch | Nach dem Mittagessen
betweenlunchanddinner | Entre midi et soir | Tussen middag en avond | Between lunch and dinner | Zwischen Mittag und Abend
beforedinner | Avant le repas du soir | Voor het avondmaal | Before dinner | Vor dem Abendessen
duringdinner | Au repas du soir | Bij het avondmaal | With dinner | Zum Abendessen
afterdinner | Après le repas du soir | Na het avondmaal | After dinner | Nach dem Abendessen
betweendinnerandsleep | Entre le soir et le coucher | Tussen avondmaal en slapen | Between dinner and bed | Zwischen Abendessen und Schlaf
morning | Matin | Ochtend | Morning | Morgens
afternoon | Après-midi | Namiddag | Afternoon | Nachmittags
evening | Soir | Avond | Evening | Abends
night | Nuit | Nacht | Night | Nachts
thehourofsleep | Au coucher | Bij het slapengaan | At bedtime | Zur Schlafenszeit
aftermeal | Après le repas | Na de maaltijd | After a meal | Nach dem Essen
betweenmeals | Entre les repas | Tussen de maaltijden | Between meals | Zwischen den Mahlzeiten`,
  'CD-WEEKDAY': `
monday | lundi | maandag | Monday | Montag
tuesday | mardi | dinsdag | Tuesday | Dienstag
wednesday | mercredi | woensdag | Wednesday | Mittwoch
thursday | jeudi | donderdag | Thursday | Donnerstag
friday | vendredi | vrijdag | Friday | Freitag
saturday | samedi | zaterdag | Saturday | Samstag
sunday | dimanche | zondag | Sunday | Sonntag`,
  'CD-TIMEUNIT': `
a | an | jaar | year | Jahr
mo | mois | maand | month | Monat
wk | semaine | week | week | Woche
d | jour | dag | day | Tag
hr | heure | uur | hour | Stunde
min | minute | minuut | minute | Minute
s | seconde | seconde | second | Sekunde
ms | milliseconde | milliseconde | millisecond | Millisekunde
us | microseconde | microseconde | microsecond | Mikrosekunde
ns | nanoseconde | nanoseconde | nanosecond | Nanosekunde`,
  'CD-PERIODICITY': `
UH | Toutes les demi-heures | Om het halfuur | Every half hour | Jede halbe Stunde
U | Chaque heure | Elk uur | Every hour | Jede Stunde
UT | Toutes les deux heures | Om de twee uur | Every two hours | Alle zwei Stunden
UD | Toutes les trois heures | Om de drie uur | Every three hours | Alle drei Stunden
UV | Toutes les quatre heures | Om de vier uur | Every four hours | Alle vier Stunden
UQ | Toutes les cinq heures | Om de vijf uur | Every five hours | Alle fünf Stunden
UZ | Toutes les six heures | Om de zes uur | Every six hours | Alle sechs Stunden
US | Toutes les sept heures | Om de zeven uur | Every seven hours | Alle sieben Stunden
UA | Toutes les huit heures | Om de acht uur | Every eight hours | Alle acht Stunden
UN | Toutes les neuf heures | Om de negen uur | Every nine hours | Alle neun Stunden
UX | Toutes les dix heures | Om de tien uur | Every ten hours | Alle zehn Stunden
UE | Toutes les onze heures | Om de elf uur | Every eleven hours | Alle elf Stunden
UW | Toutes les douze heures | Om de twaalf uur | Every twelve hours | Alle zwölf Stunden
D | Chaque jour | Elke dag | Every day | Jeden Tag
O1 | Un jour sur deux | Om de andere dag | Every other day | Jeden zweiten Tag
DT | Tous les deux jours | Om de twee dagen | Every two days | Alle zwei Tage
DD | Tous les trois jours | Om de drie dagen | Every three days | Alle drei Tage
DV | Tous les quatre jours | Om de vier dagen | Every four days | Alle vier Tage
DQ | Tous les cinq jours | Om de vijf dagen | Every five days | Alle fünf Tage
DZ | Tous les six jours | Om de zes dagen | Every six days | Alle sechs Tage
DA | Tous les huit jours | Om de acht dagen | Every eight days | Alle acht Tage
DN | Tous les neuf jours | Om de negen dagen | Every nine days | Alle neun Tage
DX | Tous les dix jours | Om de tien dagen | Every ten days | Alle zehn Tage
DE | Tous les onze jours | Om de elf dagen | Every eleven days | Alle elf Tage
DW | Tous les douze jours | Om de twaalf dagen | Every twelve days | Alle zwölf Tage
W | Chaque semaine | Elke week | Every week | Jede Woche
WT | Toutes les deux semaines | Om de twee weken | Every two weeks | Alle zwei Wochen
WD | Toutes les trois semaines | Om de drie weken | Every three weeks | Alle drei Wochen
WV | Toutes les quatre semaines | Om de vier weken | Every four weeks | Alle vier Wochen
WQ | Toutes les cinq semaines | Om de vijf weken | Every five weeks | Alle fünf Wochen
WZ | Toutes les six semaines | Om de zes weken | Every six weeks | Alle sechs Wochen
WS | Toutes les sept semaines | Om de zeven weken | Every seven weeks | Alle sieben Wochen
WA | Toutes les huit semaines | Om de acht weken | Every eight weeks | Alle acht Wochen
WN | Toutes les neuf semaines | Om de negen weken | Every nine weeks | Alle neun Wochen
WX | Toutes les dix semaines | Om de tien weken | Every ten weeks | Alle zehn Wochen
WE | Toutes les onze semaines | Om de elf weken | Every eleven weeks | Alle elf Wochen
WW | Toutes les douze semaines | Om de twaalf weken | Every twelve weeks | Alle zwölf Wochen
WP | Toutes les vingt-quatre semaines | Om de vierentwintig weken | Every twenty-four weeks | Alle vierundzwanzig Wochen
M | Chaque mois | Elke maand | Every month | Jeden Monat
MT | Tous les deux mois | Om de twee maanden | Every two months | Alle zwei Monate
MD | Tous les trois mois | Om de drie maanden | Every three months | Alle drei Monate
MV | Tous les quatre mois | Om de vier maanden | Every four months | Alle vier Monate
MQ | Tous les cinq mois | Om de vijf maanden | Every five months | Alle fünf Monate
MZ2 | Tous les six mois | Om de zes maanden | Every six months | Alle sechs Monate
MS | Tous les sept mois | Om de zeven maanden | Every seven months | Alle sieben Monate
MA | Tous les huit mois | Om de acht maanden | Every eight months | Alle acht Monate
MN | Tous les neuf mois | Om de negen maanden | Every nine months | Alle neun Monate
MX | Tous les dix mois | Om de tien maanden | Every ten months | Alle zehn Monate
ME | Tous les onze mois | Om de elf maanden | Every eleven months | Alle elf Monate
MC | Tous les dix-huit mois | Om de achttien maanden | Every eighteen months | Alle achtzehn Monate
JH2 | Chaque semestre | Elk halfjaar | Every half year | Jedes halbe Jahr
J | Chaque année | Elk jaar | Every year | Jedes Jahr
JT | Tous les deux ans | Om de twee jaar | Every two years | Alle zwei Jahre
JD | Tous les trois ans | Om de drie jaar | Every three years | Alle drei Jahre
JV | Tous les quatre ans | Om de vier jaar | Every four years | Alle vier Jahre
JQ | Tous les cinq ans | Om de vijf jaar | Every five years | Alle fünf Jahre
JZ | Tous les six ans | Om de zes jaar | Every six years | Alle sechs Jahre
ondemand | Si nécessaire | Indien nodig | If needed | Bei Bedarf`,
} as const;
