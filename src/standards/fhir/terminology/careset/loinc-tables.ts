/**
 * Labels of LOINC codes that Belgian laboratories send. Source of the codes: examples of the lab guide 1.0.1; the words are ours.
 * Only codes whose meaning we are sure of stand here: a wrong label is worse than none.
 */
export const LAB_REPORTS = `
11502-2 | Rapport de laboratoire | Laboratoriumverslag | Laboratory report | Laborbericht
26436-6 | Analyses de laboratoire | Laboratoriumonderzoeken | Laboratory studies | Laboruntersuchungen
18716-1 | Analyses d’allergie | Allergieonderzoeken | Allergy studies | Allergieuntersuchungen
18719-5 | Analyses de chimie | Scheikundige onderzoeken | Chemistry studies | Klinische Chemie
18720-3 | Analyses de la coagulation | Stollingsonderzoeken | Coagulation studies | Gerinnungsuntersuchungen
18721-1 | Suivi de médicaments | Opvolging van geneesmiddelen | Therapeutic drug monitoring | Medikamentenspiegel
18722-9 | Analyses de fertilité | Vruchtbaarheidsonderzoeken | Fertility studies | Fruchtbarkeitsuntersuchungen
18723-7 | Analyses d’hématologie | Hematologische onderzoeken | Haematology studies | Hämatologie
18727-8 | Analyses de sérologie | Serologische onderzoeken | Serology studies | Serologie
18728-6 | Analyses de toxicologie | Toxicologische onderzoeken | Toxicology studies | Toxikologie
18729-4 | Analyses d’urine | Urineonderzoeken | Urinalysis studies | Urinuntersuchungen
18767-4 | Gaz du sang | Bloedgassen | Blood gas studies | Blutgasanalysen
18769-0 | Antibiogramme | Antibiogram | Susceptibility tests | Antibiogramm
29576-6 | Antibiogramme bactérien | Bacterieel antibiogram | Bacterial susceptibility panel | Bakterielles Antibiogramm`;

export const BLOOD_COUNTS = `
718-7 | Hémoglobine | Hemoglobine | Haemoglobin | Hämoglobin
789-8 | Globules rouges | Rode bloedcellen | Red blood cells | Rote Blutkörperchen
6690-2 | Globules blancs | Witte bloedcellen | White blood cells | Weiße Blutkörperchen
777-3 | Plaquettes | Bloedplaatjes | Platelets | Blutplättchen
4544-3 | Hématocrite | Hematocriet | Haematocrit | Hämatokrit
787-2 | Volume moyen des globules rouges (MCV) | Gemiddeld volume van de rode bloedcellen (MCV) | Mean volume of red blood cells (MCV) | Mittleres Volumen der roten Blutkörperchen (MCV)
785-6 | Hémoglobine moyenne par globule rouge (MCH) | Gemiddelde hemoglobine per rode bloedcel (MCH) | Mean haemoglobin per red blood cell (MCH) | Mittleres Hämoglobin je Blutkörperchen (MCH)
786-4 | Concentration moyenne en hémoglobine (MCHC) | Gemiddelde hemoglobineconcentratie (MCHC) | Mean haemoglobin concentration (MCHC) | Mittlere Hämoglobinkonzentration (MCHC)
788-0 | Variation de taille des globules rouges (RDW) | Spreiding in grootte van de rode bloedcellen (RDW) | Width of red blood cell sizes (RDW) | Größenverteilung der roten Blutkörperchen (RDW)
28542-9 | Volume moyen des plaquettes | Gemiddeld volume van de bloedplaatjes | Mean platelet volume | Mittleres Plättchenvolumen
26499-4 | Neutrophiles | Neutrofielen | Neutrophils | Neutrophile
26449-9 | Éosinophiles | Eosinofielen | Eosinophils | Eosinophile
26444-0 | Basophiles | Basofielen | Basophils | Basophile
26484-6 | Monocytes | Monocyten | Monocytes | Monozyten
26474-7 | Lymphocytes | Lymfocyten | Lymphocytes | Lymphozyten
731-0 | Lymphocytes (automate) | Lymfocyten (automaat) | Lymphocytes (automated) | Lymphozyten (automatisch)
26511-6 | Neutrophiles (% des globules blancs) | Neutrofielen (% van de witte bloedcellen) | Neutrophils (% of white blood cells) | Neutrophile (% der weißen Blutkörperchen)
26450-7 | Éosinophiles (% des globules blancs) | Eosinofielen (% van de witte bloedcellen) | Eosinophils (% of white blood cells) | Eosinophile (% der weißen Blutkörperchen)
30180-4 | Basophiles (% des globules blancs) | Basofielen (% van de witte bloedcellen) | Basophils (% of white blood cells) | Basophile (% der weißen Blutkörperchen)
26485-3 | Monocytes (% des globules blancs) | Monocyten (% van de witte bloedcellen) | Monocytes (% of white blood cells) | Monozyten (% der weißen Blutkörperchen)
26478-8 | Lymphocytes (% des globules blancs) | Lymfocyten (% van de witte bloedcellen) | Lymphocytes (% of white blood cells) | Lymphozyten (% der weißen Blutkörperchen)
51584-1 | Granulocytes immatures | Onrijpe granulocyten | Immature granulocytes | Unreife Granulozyten
30341-2 | Vitesse de sédimentation | Bezinkingssnelheid | Sedimentation rate | Blutsenkung
4537-7 | Vitesse de sédimentation (Westergren) | Bezinkingssnelheid (Westergren) | Sedimentation rate (Westergren) | Blutsenkung (Westergren)
6301-6 | INR | INR | INR | INR
5894-1 | Taux de prothrombine | Protrombinegehalte | Prothrombin level | Quick-Wert
14979-9 | Temps de céphaline activée (aPTT) | Geactiveerde partiële tromboplastinetijd (aPTT) | Activated partial thromboplastin time (aPTT) | Aktivierte partielle Thromboplastinzeit (aPTT)
3255-7 | Fibrinogène | Fibrinogeen | Fibrinogen | Fibrinogen`;

export const CHEMISTRY = `
2951-2 | Sodium | Natrium | Sodium | Natrium
2823-3 | Potassium | Kalium | Potassium | Kalium
6298-4 | Potassium (sang total) | Kalium (volbloed) | Potassium (whole blood) | Kalium (Vollblut)
2075-0 | Chlorure | Chloride | Chloride | Chlorid
1963-8 | Bicarbonate | Bicarbonaat | Bicarbonate | Bikarbonat
2000-8 | Calcium | Calcium | Calcium | Kalzium
19123-9 | Magnésium (masse) | Magnesium (massa) | Magnesium (mass) | Magnesium (Masse)
2601-3 | Magnésium | Magnesium | Magnesium | Magnesium
2777-1 | Phosphate (masse) | Fosfaat (massa) | Phosphate (mass) | Phosphat (Masse)
14879-1 | Phosphate | Fosfaat | Phosphate | Phosphat
2160-0 | Créatinine | Creatinine | Creatinine | Kreatinin
3091-6 | Urée | Ureum | Urea | Harnstoff
3084-1 | Acide urique | Urinezuur | Uric acid | Harnsäure
2345-7 | Glucose | Glucose | Glucose | Glukose
4548-4 | Hémoglobine glyquée (HbA1c) | Geglycosyleerde hemoglobine (HbA1c) | Glycated haemoglobin (HbA1c) | Glykiertes Hämoglobin (HbA1c)
14633-2 | Peptide C | C-peptide | C-peptide | C-Peptid
2093-3 | Cholestérol total | Totale cholesterol | Total cholesterol | Gesamtcholesterin
2085-9 | Cholestérol HDL | HDL-cholesterol | HDL cholesterol | HDL-Cholesterin
13457-7 | Cholestérol LDL (calculé) | LDL-cholesterol (berekend) | LDL cholesterol (calculated) | LDL-Cholesterin (berechnet)
43396-1 | Cholestérol non HDL | Non-HDL-cholesterol | Non-HDL cholesterol | Non-HDL-Cholesterin
9830-1 | Cholestérol total / HDL | Totale cholesterol / HDL | Total cholesterol / HDL | Gesamtcholesterin / HDL
2571-8 | Triglycérides | Triglyceriden | Triglycerides | Triglyzeride
1742-6 | Transaminase ALT (GPT) | Transaminase ALT (GPT) | Transaminase ALT (GPT) | Transaminase ALT (GPT)
1920-8 | Transaminase AST (GOT) | Transaminase AST (GOT) | Transaminase AST (GOT) | Transaminase AST (GOT)
2324-2 | Gamma-GT | Gamma-GT | Gamma-GT | Gamma-GT
6768-6 | Phosphatases alcalines | Alkalische fosfatase | Alkaline phosphatase | Alkalische Phosphatase
2532-0 | Lactate déshydrogénase (LDH) | Lactaatdehydrogenase (LDH) | Lactate dehydrogenase (LDH) | Laktatdehydrogenase (LDH)
1975-2 | Bilirubine totale | Totale bilirubine | Total bilirubin | Gesamtbilirubin
1971-1 | Bilirubine indirecte | Indirecte bilirubine | Indirect bilirubin | Indirektes Bilirubin
15152-2 | Bilirubine conjuguée | Geconjugeerde bilirubine | Conjugated bilirubin | Konjugiertes Bilirubin
2885-2 | Protéines totales | Totaal eiwit | Total protein | Gesamteiweiß
1988-5 | Protéine C-réactive (CRP) | C-reactief proteïne (CRP) | C-reactive protein (CRP) | C-reaktives Protein (CRP)
2276-4 | Ferritine | Ferritine | Ferritin | Ferritin
2498-4 | Fer | IJzer | Iron | Eisen
3034-6 | Transferrine | Transferrine | Transferrin | Transferrin
2502-3 | Saturation de la transferrine | Transferrinesaturatie | Transferrin saturation | Transferrinsättigung
2692-2 | Osmolalité | Osmolaliteit | Osmolality | Osmolalität
2458-8 | Immunoglobulines A (IgA) | Immunoglobulines A (IgA) | Immunoglobulin A (IgA) | Immunglobulin A (IgA)
2465-3 | Immunoglobulines G (IgG) | Immunoglobulines G (IgG) | Immunoglobulin G (IgG) | Immunglobulin G (IgG)
2472-9 | Immunoglobulines M (IgM) | Immunoglobulines M (IgM) | Immunoglobulin M (IgM) | Immunglobulin M (IgM)
10839-9 | Troponine I | Troponine I | Troponin I | Troponin I
2744-1 | pH du sang artériel | pH van arterieel bloed | pH of arterial blood | pH des arteriellen Blutes
2955-3 | Sodium (urine) | Natrium (urine) | Sodium (urine) | Natrium (Urin)
2828-2 | Potassium (urine) | Kalium (urine) | Potassium (urine) | Kalium (Urin)
2161-8 | Créatinine (urine) | Creatinine (urine) | Creatinine (urine) | Kreatinin (Urin)
2350-7 | Glucose (urine) | Glucose (urine) | Glucose (urine) | Glukose (Urin)
57734-6 | Corps cétoniques (urine) | Ketonen (urine) | Ketones (urine) | Ketonkörper (Urin)
13658-0 | Urobilinogène (urine) | Urobilinogeen (urine) | Urobilinogen (urine) | Urobilinogen (Urin)
2342-4 | Glucose (liquide céphalo-rachidien) | Glucose (hersenvocht) | Glucose (cerebrospinal fluid) | Glukose (Liquor)`;

export const HORMONES_AND_MEDICINES = `
3016-3 | Thyréostimuline (TSH) | Schildklierstimulerend hormoon (TSH) | Thyroid-stimulating hormone (TSH) | Thyreoidea-stimulierendes Hormon (TSH)
3024-7 | Thyroxine libre (T4) | Vrij thyroxine (T4) | Free thyroxine (T4) | Freies Thyroxin (T4)
3051-0 | Triiodothyronine libre (T3) | Vrij trijoodthyronine (T3) | Free triiodothyronine (T3) | Freies Trijodthyronin (T3)
21198-7 | Bêta-hCG | Bèta-hCG | Beta-hCG | Beta-hCG
10501-5 | Hormone lutéinisante (LH) | Luteïniserend hormoon (LH) | Luteinising hormone (LH) | Luteinisierendes Hormon (LH)
2839-9 | Progestérone | Progesteron | Progesterone | Progesteron
2842-3 | Prolactine | Prolactine | Prolactin | Prolaktin
1992-7 | Calcitonine | Calcitonine | Calcitonin | Calcitonin
2484-4 | Facteur de croissance IGF-1 | Groeifactor IGF-1 | Growth factor IGF-1 | Wachstumsfaktor IGF-1
2142-8 | Cortisol (salive) | Cortisol (speeksel) | Cortisol (saliva) | Cortisol (Speichel)
1989-3 | Vitamine D (25-OH, D3) | Vitamine D (25-OH, D3) | Vitamin D (25-OH, D3) | Vitamin D (25-OH, D3)
2857-1 | Antigène prostatique (PSA) | Prostaatantigeen (PSA) | Prostate antigen (PSA) | Prostata-Antigen (PSA)
1834-1 | Alpha-fœtoprotéine (AFP) | Alfafoetoproteïne (AFP) | Alpha-fetoprotein (AFP) | Alpha-Fetoprotein (AFP)
10535-3 | Digoxine | Digoxine | Digoxin | Digoxin
11253-2 | Tacrolimus | Tacrolimus | Tacrolimus | Tacrolimus
11572-5 | Facteur rhumatoïde | Reumafactor | Rheumatoid factor | Rheumafaktor
6096-2 | IgE contre l’acarien (D. pteronyssinus) | IgE tegen huisstofmijt (D. pteronyssinus) | IgE against house dust mite (D. pteronyssinus) | IgE gegen Hausstaubmilbe (D. pteronyssinus)
15283-5 | IgE contre le pollen de bouleau | IgE tegen berkenpollen | IgE against birch pollen | IgE gegen Birkenpollen
6037-6 | IgE contre l’orge | IgE tegen gerst | IgE against barley | IgE gegen Gerste`;

export const MICROBES = `
630-4 | Culture d’urine: bactéries | Urinekweek: bacteriën | Urine culture: bacteria | Urinkultur: Bakterien
6463-4 | Culture: bactéries | Kweek: bacteriën | Culture: bacteria | Kultur: Bakterien
626-2 | Culture de gorge: bactéries | Keelkweek: bacteriën | Throat culture: bacteria | Rachenkultur: Bakterien
624-7 | Culture de crachat: bactéries | Sputumkweek: bacteriën | Sputum culture: bacteria | Sputumkultur: Bakterien
625-4 | Culture de selles: bactéries | Stoelgangkweek: bacteriën | Stool culture: bacteria | Stuhlkultur: Bakterien
635-3 | Culture anaérobie: bactéries | Anaerobe kweek: bacteriën | Anaerobic culture: bacteria | Anaerobe Kultur: Bakterien
43411-8 | Culture de ponction: bactéries | Kweek van aspiraat: bacteriën | Aspirate culture: bacteria | Kultur aus Aspirat: Bakterien
73960-7 | Culture de la bouche: bactéries | Mondkweek: bacteriën | Mouth culture: bacteria | Mundkultur: Bakterien
35492-8 | Staphylocoque doré résistant (MRSA), ADN | Resistente Staphylococcus aureus (MRSA), DNA | Resistant Staphylococcus aureus (MRSA), DNA | Resistenter Staphylococcus aureus (MRSA), DNA
78702-8 | Bactérie Gram négatif multirésistante | Multiresistente Gram-negatieve bacterie | Multi-resistant Gram-negative bacterium | Multiresistentes gramnegatives Bakterium
5195-3 | Hépatite B: antigène de surface | Hepatitis B: oppervlakteantigeen | Hepatitis B: surface antigen | Hepatitis B: Oberflächenantigen
16935-9 | Hépatite B: anticorps de surface | Hepatitis B: oppervlakteantistoffen | Hepatitis B: surface antibodies | Hepatitis B: Oberflächenantikörper
16128-1 | Hépatite C: anticorps | Hepatitis C: antistoffen | Hepatitis C: antibodies | Hepatitis C: Antikörper
22313-1 | Hépatite A: IgG | Hepatitis A: IgG | Hepatitis A: IgG | Hepatitis A: IgG
52984-2 | Cytomégalovirus: avidité des IgG | Cytomegalovirus: aviditeit van IgG | Cytomegalovirus: IgG avidity | Zytomegalievirus: IgG-Avidität
8015-0 | Rubéole: IgM | Rodehond: IgM | Rubella: IgM | Röteln: IgM`;

/** Medicines against bacteria: the label says that their effect is tested. */
export const ANTIBIOTICS = `
29-9 | ampicilline (disque) | ampicilline (schijfje) | ampicillin (disk) | Ampicillin (Plättchen)
18861-5 | amoxicilline | amoxicilline | amoxicillin | Amoxicillin
20-8 | amoxicilline et acide clavulanique | amoxicilline en clavulaanzuur | amoxicillin and clavulanic acid | Amoxicillin und Clavulansäure
12-5 | amikacine | amikacine | amikacin | Amikacin
108-1 | céfotaxime | cefotaxim | cefotaxime | Cefotaxim
133-9 | ceftazidime | ceftazidim | ceftazidime | Ceftazidim
141-2 | ceftriaxone | ceftriaxon | ceftriaxone | Ceftriaxon
51774-8 | céfuroxime | cefuroxim | cefuroxime | Cefuroxim
18906-8 | ciprofloxacine | ciprofloxacine | ciprofloxacin | Ciprofloxacin
18908-4 | clindamycine | clindamycine | clindamycin | Clindamycin
205-5 | colistine | colistine | colistin | Colistin
25653-7 | fosfomycine | fosfomycine | fosfomycin | Fosfomycin
267-5 | gentamicine | gentamicine | gentamicin | Gentamicin
20396-8 | lévofloxacine | levofloxacine | levofloxacin | Levofloxacin
6652-2 | méropénem | meropenem | meropenem | Meropenem
363-2 | nitrofurantoïne | nitrofurantoïne | nitrofurantoin | Nitrofurantoin
375-6 | ofloxacine | ofloxacine | ofloxacin | Ofloxacin
412-7 | pipéracilline et tazobactam | piperacilline en tazobactam | piperacillin and tazobactam | Piperacillin und Tazobactam
492-9 | témocilline | temocilline | temocillin | Temocillin
18993-6 | tétracycline | tetracycline | tetracycline | Tetrazyklin
516-5 | triméthoprime et sulfaméthoxazole | trimethoprim en sulfamethoxazol | trimethoprim and sulfamethoxazole | Trimethoprim und Sulfamethoxazol
18998-5 | triméthoprime et sulfaméthoxazole (toute méthode) | trimethoprim en sulfamethoxazol (elke methode) | trimethoprim and sulfamethoxazole (any method) | Trimethoprim und Sulfamethoxazol (jede Methode)`;
