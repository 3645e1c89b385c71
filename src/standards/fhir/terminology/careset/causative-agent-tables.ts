/** Labels of SNOMED CT codes of what causes an allergy: those that a guide of 2020 lists, in place of two Belgian reference sets. Source: FHIR facts 4. */
const FOOD = `
52454007 | Albumine | Albumine | Albumin | Albumin
391737006 | Huile d’amande | Amandelolie | Almond oil | Mandelöl
711062002 | Protéine et matière cutanée d’animal | Eiwit en huidmateriaal van dieren | Animal protein and skin material | Tierisches Eiweiß und Hautmaterial
735215001 | Pomme | Appel | Apple | Apfel
226491003 | Jus de pomme | Appelsap | Apple juice | Apfelsaft
11526002 | Aspartame | Aspartaam | Aspartame | Aspartam
256307007 | Banane | Banaan | Banana | Banane
412061001 | Myrtilles | Blauwe bessen | Blueberries | Heidelbeeren
726764009 | Fève des marais | Tuinboon | Broad bean | Saubohne
256319004 | Carotte | Wortel | Carrot | Karotte
256326004 | Céleri | Selder | Celery | Sellerie
23182003 | Céréales | Granen | Cereal | Getreide
102264005 | Fromage | Kaas | Cheese | Käse
735248001 | Cerise | Kers | Cherry | Kirsche
102262009 | Chocolat | Chocolade | Chocolate | Schokolade
227388008 | Cannelle | Kaneel | Cinnamon | Zimt
102259006 | Agrumes | Citrusvruchten | Citrus fruit | Zitrusfrüchte
80237000 | Beurre de cacao | Cacaoboter | Cocoa butter | Kakaobutter
412357001 | Maïs | Mais | Maize | Mais
264295007 | Protéines du lait de vache | Koemelkeiwit | Cow’s milk protein | Kuhmilcheiweiß
226760005 | Produits laitiers | Zuivelproducten | Dairy products | Milchprodukte
762766007 | Aliment | Voedingsmiddel | Food | Lebensmittel
303300008 | Protéines d’œuf | Eiproteïne | Egg protein | Eiprotein
256443002 | Blanc d’œuf | Eiwit van een ei | Egg white | Eiklar
102263004 | Œufs | Eieren | Eggs | Eier
227425007 | Figues | Vijgen | Figs | Feigen
735971005 | Poisson | Vis | Fish | Fisch
406774009 | Oméga-3 de poisson | Omega 3 uit vis | Omega-3 from fish | Omega-3 aus Fisch
735341005 | Huile de poisson | Visolie | Fish oil | Fischöl
59533004 | Additif alimentaire | Voedingsadditief | Food additive | Lebensmittelzusatz
80259003 | Arôme alimentaire | Smaakstof in voeding | Food flavouring | Lebensmittelaroma
72511004 | Fruits | Fruit | Fruit | Obst
735030001 | Ail | Look | Garlic | Knoblauch
430503006 | Glutamate | Glutamaat | Glutamate | Glutamat
89811004 | Gluten | Gluten | Gluten | Gluten
227374009 | Herbes et épices | Kruiden en specerijen | Herbs and spices | Kräuter und Gewürze
260176001 | Kiwi | Kiwi | Kiwi fruit | Kiwi
47703008 | Lactose | Lactose | Lactose | Laktose
736162008 | Homard | Zeekreeft | Lobster | Hummer
719108000 | Farine de lupin | Lupinemeel | Lupin flour | Lupinenmehl
710179004 | Graine de lupin | Lupinezaad | Lupin seed | Lupinensamen
735977009 | Crustacés de mer | Schaaldieren uit zee | Marine crustaceans | Krebstiere aus dem Meer
28647000 | Viande | Vlees | Meat | Fleisch
260177005 | Melon | Meloen | Melon | Melone
770326002 | Mollusques | Weekdieren | Molluscs | Weichtiere
735045008 | Champignons | Paddenstoelen | Mushrooms | Pilze
51905005 | Plante de moutarde | Mosterdplant | Mustard plant | Senfpflanze
762953003 | Moutarde | Mosterd | Mustard | Senf
13577000 | Noix | Noten | Nuts | Nüsse
230034002 | Noix et graines | Noten en zaden | Nuts and seeds | Nüsse und Samen
418504009 | Avoine | Haver | Oats | Hafer
735979007 | Poulpe | Octopus | Octopus | Krake
735047000 | Oignon | Ui | Onion | Zwiebel
736031006 | Huître | Oester | Oyster | Auster
735049002 | Pêche | Perzik | Peach | Pfirsich
762952008 | Cacahuète | Pinda | Peanut | Erdnuss
226934003 | Viande de porc | Varkensvlees | Pork | Schweinefleisch
735053000 | Pomme de terre | Aardappel | Potato | Kartoffel
28230009 | Volaille | Gevogelte | Poultry | Geflügel
227313005 | Légumes secs | Peulvruchten | Pulses | Hülsenfrüchte
227444000 | Framboises | Frambozen | Raspberries | Himbeeren
226915003 | Viande rouge | Rood vlees | Red meat | Rotes Fleisch
67324005 | Riz | Rijst | Rice | Reis
412068007 | Seigle | Rogge | Rye | Roggen
264337003 | Graines | Zaden | Seeds | Samen
89707004 | Huile de sésame | Sesamolie | Sesame oil | Sesamöl
260167008 | Graine de sésame | Sesamzaad | Sesame seed | Sesamsamen
735029006 | Crustacés et coquillages | Schaal- en schelpdieren | Shellfish | Schalentiere
278840001 | Crevette | Garnaal | Shrimp | Garnele
7791007 | Protéines de soja | Soja-eiwit | Soya protein | Sojaeiweiß
256355007 | Soja | Sojaboon | Soya bean | Sojabohne
735006003 | Calmar | Pijlinktvis | Squid | Kalmar
102261002 | Fraise | Aardbei | Strawberry | Erdbeere
767406000 | Sulfites | Sulfieten | Sulphites | Sulfite
734881000 | Tomate | Tomaat | Tomato | Tomate
227144008 | Thon | Tonijn | Tuna | Thunfisch
256352005 | Noix (du noyer) | Walnoot | Walnut | Walnuss
419420009 | Pastèque | Watermeloen | Watermelon | Wassermelone
412071004 | Blé | Tarwe | Wheat | Weizen`;

const LIVING = `
264287008 | Squames d’animaux | Huidschilfers van dieren | Animal dander | Tierschuppen
288328004 | Venin d’abeille | Bijengif | Bee venom | Bienengift
260152009 | Squames de chat | Huidschilfers van de kat | Cat dander | Katzenschuppen
11894001 | Toxine botulique | Botulinetoxine | Botulinum toxin | Botulinumtoxin
260153004 | Squames de vache | Huidschilfers van de koe | Cow dander | Kuhschuppen
289949002 | Pollen de cyprès | Pollen van de cipres | Cypress pollen | Zypressenpollen
260154005 | Squames de chien | Huidschilfers van de hond | Dog dander | Hundeschuppen
256417003 | Squames de cheval | Huidschilfers van het paard | Horse dander | Pferdeschuppen
128488006 | Poussière de maison | Huisstof | House dust | Hausstaub
710942001 | Protéines d’insectes | Eiwit van insecten | Insect protein | Insekteneiweiß
280939008 | Venin d’insecte | Insectengif | Insect venom | Insektengift
256419000 | Peau de souris | Huid van de muis | Mouse skin | Mäusehaut
260156007 | Protéines d’urine de souris | Urine-eiwit van de muis | Mouse urine protein | Eiweiß aus Mäuseurin
276310004 | Poils d’animaux | Dierenhaar | Animal hair | Tierhaare
260126003 | Pollen d’olivier | Pollen van de olijfboom | Olive pollen | Olivenpollen
256248008 | Matière végétale | Plantaardig materiaal | Plant material | Pflanzliches Material
256259004 | Pollen | Stuifmeel (pollen) | Pollen | Pollen
412153009 | Squames de lapin | Huidschilfers van het konijn | Rabbit dander | Kaninchenschuppen
256303006 | Pollen d’ambroisie | Pollen van ambrosia | Ragweed pollen | Ambrosiapollen
256305004 | Résine d’arbre | Boomhars | Tree resin | Baumharz
260118006 | Pollen de pariétaire | Pollen van glaskruid | Pellitory pollen | Glaskrautpollen
419604006 | Pollen de mauvaises herbes | Pollen van onkruid | Weed pollen | Unkrautpollen
14402002 | Bois | Hout | Wood | Holz
89889006 | Fibre de coton | Katoenvezel | Cotton fibre | Baumwollfaser`;

const SUBSTANCES = `
12503006 | Aluminium | Aluminium | Aluminium | Aluminium
767108006 | Aluminium et ses composés | Aluminium en aluminiumverbindingen | Aluminium and its compounds | Aluminium und seine Verbindungen
386936005 | Acide azélaïque | Azelaïnezuur | Azelaic acid | Azelainsäure
91598004 | Peroxyde de benzoyle | Benzoylperoxide | Benzoyl peroxide | Benzoylperoxid
255640000 | Biocide | Biocide | Biocide | Biozid
261243003 | Laiton | Messing | Brass | Messing
9021002 | Carbaryl | Carbaryl | Carbaryl | Carbaryl
59351004 | Citrate | Citraat | Citrate | Citrat
66925006 | Cuivre | Koper | Copper | Kupfer
289122001 | Cosmétique | Cosmetica | Cosmetics | Kosmetik
396031000 | Diméticone | Dimeticon | Dimeticone | Dimeticon
387293003 | Dithranol | Dithranol | Dithranol | Dithranol
61789006 | Colorant | Kleurstof | Dye | Farbstoff
115589000 | Éthanolamine | Ethanolamine | Ethanolamine | Ethanolamin
12510000 | Huile d’eucalyptus | Eucalyptusolie | Eucalyptus oil | Eukalyptusöl
57126000 | Colle | Lijm | Glue | Klebstoff
2309006 | Or | Goud | Gold | Gold
412145001 | Teinture pour cheveux | Haarverf | Hair dye | Haarfarbe
3829006 | Fer | IJzer | Iron | Eisen
42416001 | Lanoline | Lanoline | Lanolin | Lanolin
425620007 | Métal | Metaal | Metal | Metall
2799001 | Chlorure de méthylbenzéthonium | Methylbenzethoniumchloride | Methylbenzethonium chloride | Methylbenzethoniumchlorid
33396006 | Nickel | Nikkel | Nickel | Nickel
116549003 | Pesticide organochloré | Organochloorpesticide | Organochlorine pesticide | Chlororganisches Pestizid
119417004 | Insecticide organophosphoré | Organofosfaatinsecticide | Organophosphate insecticide | Organophosphat-Insektizid
255667006 | Paraffine | Paraffine | Paraffin | Paraffin
410853002 | Composé perfluoré | Perfluorverbinding | Perfluorochemical | Perfluorierte Chemikalie
418785009 | Parfum | Parfum | Perfume | Parfüm
59545008 | Pesticide | Pesticide | Pesticide | Pestizid
387398009 | Résine de podophylle | Podofyllumhars | Podophyllum resin | Podophyllumharz
83619009 | Alcool polyvinylique | Polyvinylalcohol | Polyvinyl alcohol | Polyvinylalkohol
311846002 | Insecticide pyréthrinoïde | Pyrethroïde insecticide | Pyrethroid insecticide | Pyrethroid-Insektizid
43230003 | Caoutchouc | Rubber | Rubber | Gummi
105590001 | Substance | Stof | Substance | Stoff
373270004 | Pénicilline (antibiotique) | Penicilline (antibioticum) | Penicillin (antibiotic) | Penicillin (Antibiotikum)
289964002 | Matériel chirurgical | Chirurgisch materiaal | Surgical material | Chirurgisches Material
772245002 | Alcools de laine | Wolalcoholen | Wool alcohols | Wollwachsalkohole
418266005 | Paraffine jaune | Gele paraffine | Yellow paraffin | Gelbes Paraffin`;

export const CAUSATIVE_AGENTS = [FOOD, LIVING, SUBSTANCES].map((lines) => lines.trim()).join('\n');
