/** Labels of SNOMED CT codes of allergies: kinds, reactions, ways of exposure. Source of the codes: HL7 Belgium, allergy 1.2.0; the words are ours. */
export const ALLERGY_TYPES = `
609328004 | Prédisposition allergique | Allergische aanleg | Allergic disposition | Allergische Veranlagung
609396006 | Hypersensibilité non allergique | Niet-allergische overgevoeligheid | Non-allergic hypersensitivity | Nicht allergische Überempfindlichkeit
782197009 | Intolérance à une substance | Intolerantie voor een stof | Intolerance to a substance | Unverträglichkeit eines Stoffes
609433001 | Hypersensibilité | Overgevoeligheid | Hypersensitivity | Überempfindlichkeit`;

export const NO_ALLERGY = `
716186003 | Pas d’allergie connue | Geen bekende allergie | No known allergy | Keine Allergie bekannt`;

export const EXPOSURE_ROUTES = `
447694001 | Par les voies respiratoires | Via de luchtwegen | Through the airways | Über die Atemwege
6064005 | Par la peau ou une muqueuse | Via de huid of een slijmvlies | Through the skin or a mucous membrane | Über die Haut oder eine Schleimhaut
26643006 | Par la bouche | Via de mond | By mouth | Durch den Mund`;

export const REACTIONS = `
39579001 | Anaphylaxie | Anafylaxie | Anaphylaxis | Anaphylaxie
735173007 | Choc anaphylactique | Anafylactische shock | Anaphylactic shock | Anaphylaktischer Schock
41291007 | Angio-œdème (œdème de Quincke) | Angio-oedeem (Quincke-oedeem) | Angioedema (Quincke’s oedema) | Angioödem (Quincke-Ödem)
410430005 | Arrêt cardiorespiratoire | Hart- en ademstilstand | Cardiorespiratory arrest | Herz- und Atemstillstand
698247007 | Trouble du rythme cardiaque | Hartritmestoornis | Cardiac arrhythmia | Herzrhythmusstörung
195967001 | Asthme | Astma | Asthma | Asthma
4386001 | Bronchospasme | Bronchospasme | Bronchospasm | Bronchospasmus
9826008 | Conjonctivite | Bindvliesontsteking | Conjunctivitis | Bindehautentzündung
91175000 | Convulsions | Stuipen | Seizure | Krampfanfall
40275004 | Eczéma de contact | Contacteczeem | Contact dermatitis | Kontaktekzem
62315008 | Diarrhée | Diarree | Diarrhoea | Durchfall
267036007 | Essoufflement | Kortademigheid | Shortness of breath | Atemnot
43116000 | Eczéma | Eczeem | Eczema | Ekzem
271759003 | Éruption avec des bulles | Huiduitslag met blaren | Blistering rash | Ausschlag mit Blasen
247472004 | Papules d’urticaire | Netelbulten | Weals | Quaddeln
271807003 | Éruption de la peau | Huiduitslag | Skin rash | Hautausschlag
271757001 | Éruption avec des papules | Huiduitslag met bultjes | Papular rash | Ausschlag mit Knötchen
297942002 | Érythème polymorphe dû à un médicament | Erythema multiforme door een geneesmiddel | Erythema multiforme due to a medicine | Erythema multiforme durch ein Medikament
76067001 | Éternuements | Niezen | Sneezing | Niesen
386661006 | Fièvre | Koorts | Fever | Fieber
45007003 | Tension basse | Lage bloeddruk | Low blood pressure | Niedriger Blutdruck
422587007 | Nausée | Misselijkheid | Nausea | Übelkeit
768962006 | Syndrome de Lyell | Syndroom van Lyell | Lyell syndrome (toxic epidermal necrolysis) | Lyell-Syndrom
51599000 | Œdème du larynx | Zwelling van het strottenhoofd | Swelling of the larynx | Kehlkopfschwellung
23924001 | Oppression dans la poitrine | Drukkend gevoel op de borst | Tight chest | Engegefühl in der Brust
418363000 | Démangeaisons | Jeuk | Itching of the skin | Juckreiz der Haut
70076002 | Rhinite | Neusslijmvliesontsteking | Rhinitis | Nasenschleimhautentzündung
162290004 | Yeux secs | Droge ogen | Dry eyes | Trockene Augen
73442001 | Syndrome de Stevens-Johnson | Syndroom van Stevens-Johnson | Stevens-Johnson syndrome | Stevens-Johnson-Syndrom
49727002 | Toux | Hoest | Cough | Husten
126485001 | Urticaire | Netelroos | Hives | Nesselsucht
31996006 | Inflammation des vaisseaux | Ontsteking van de bloedvaten | Vasculitis | Gefäßentzündung
1985008 | Vomissements | Braken | Vomiting | Erbrechen`;

/** In the list of the allergy guide, not in that of reactions to vaccines. */
export const OTHER_FINDING = `
404684003 | Autre constatation clinique | Andere klinische vaststelling | Other clinical finding | Anderer klinischer Befund`;
