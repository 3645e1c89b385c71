/** Labels of SNOMED CT codes of vaccination. Source of the codes: HL7 Belgium, vaccination 1.1.2; the words are ours. */
export const VACCINES = `
787859002 | Autre vaccin (à préciser) | Ander vaccin (te preciseren) | Other vaccine (to be specified) | Anderer Impfstoff (näher anzugeben)
836500008 | Vaccin contre Haemophilus influenzae b et méningocoque C | Vaccin tegen Haemophilus influenzae b en meningokok C | Haemophilus influenzae type b and meningococcus C vaccine | Impfstoff gegen Haemophilus influenzae b und Meningokokken C
871717007 | Vaccin contre la fièvre jaune | Vaccin tegen gele koorts | Yellow fever vaccine | Impfstoff gegen Gelbfieber
871719005 | Vaccin contre l’encéphalite à tiques | Vaccin tegen tekenencefalitis | Tick-borne encephalitis vaccine | Impfstoff gegen FSME (Zeckenenzephalitis)
871720004 | Vaccin contre la dengue | Vaccin tegen dengue | Dengue vaccine | Impfstoff gegen Dengue
871721000 | Vaccin contre l’Ebola | Vaccin tegen ebola | Ebola vaccine | Impfstoff gegen Ebola
871724008 | Vaccin contre l’encéphalite japonaise | Vaccin tegen Japanse encefalitis | Japanese encephalitis vaccine | Impfstoff gegen Japanische Enzephalitis
871726005 | Vaccin contre la rage | Vaccin tegen hondsdolheid | Rabies vaccine | Impfstoff gegen Tollwut
871727001 | Vaccin contre la variole | Vaccin tegen pokken | Smallpox vaccine | Impfstoff gegen Pocken
871729003 | Vaccin contre la diphtérie | Vaccin tegen difterie | Diphtheria vaccine | Impfstoff gegen Diphtherie
871732000 | Vaccin contre la rubéole | Vaccin tegen rodehond | Rubella vaccine | Impfstoff gegen Röteln
871737006 | Vaccin contre les oreillons | Vaccin tegen bof | Mumps vaccine | Impfstoff gegen Mumps
871739009 | Vaccin contre la poliomyélite | Vaccin tegen polio | Polio vaccine | Impfstoff gegen Kinderlähmung (Polio)
871742003 | Vaccin contre le tétanos | Vaccin tegen tetanus | Tetanus vaccine | Impfstoff gegen Tetanus
871751006 | Vaccin contre l’hépatite A | Vaccin tegen hepatitis A | Hepatitis A vaccine | Impfstoff gegen Hepatitis A
871758000 | Vaccin contre la coqueluche | Vaccin tegen kinkhoest | Whooping cough vaccine | Impfstoff gegen Keuchhusten
871761004 | Vaccin contre le rotavirus | Vaccin tegen rotavirus | Rotavirus vaccine | Impfstoff gegen Rotaviren
871764007 | Vaccin contre Haemophilus influenzae b | Vaccin tegen Haemophilus influenzae b | Haemophilus influenzae type b vaccine | Impfstoff gegen Haemophilus influenzae b
871765008 | Vaccin contre la rougeole | Vaccin tegen mazelen | Measles vaccine | Impfstoff gegen Masern
1209197008 | Vaccin contre le papillomavirus (HPV), 9 types | Vaccin tegen papillomavirus (HPV), 9 types | Human papillomavirus (HPV) vaccine, 9 types | Impfstoff gegen humane Papillomviren (HPV), 9 Typen
871803007 | Vaccin contre les hépatites A et B | Vaccin tegen hepatitis A en B | Hepatitis A and B vaccine | Impfstoff gegen Hepatitis A und B
871804001 | Vaccin contre la fièvre typhoïde et l’hépatite A | Vaccin tegen buiktyfus en hepatitis A | Typhoid and hepatitis A vaccine | Impfstoff gegen Typhus und Hepatitis A
871817003 | Vaccin contre la rougeole et la rubéole | Vaccin tegen mazelen en rodehond | Measles and rubella vaccine | Impfstoff gegen Masern und Röteln
871822003 | Vaccin contre l’hépatite B | Vaccin tegen hepatitis B | Hepatitis B vaccine | Impfstoff gegen Hepatitis B
871826000 | Vaccin contre la diphtérie et le tétanos | Vaccin tegen difterie en tetanus | Diphtheria and tetanus vaccine | Impfstoff gegen Diphtherie und Tetanus
871831003 | Vaccin contre la rougeole, les oreillons et la rubéole | Vaccin tegen mazelen, bof en rodehond | Measles, mumps and rubella vaccine | Impfstoff gegen Masern, Mumps und Röteln
871837004 | Vaccin contre la diphtérie, le tétanos et la poliomyélite | Vaccin tegen difterie, tetanus en polio | Diphtheria, tetanus and polio vaccine | Impfstoff gegen Diphtherie, Tetanus und Polio
871866001 | Vaccin contre le méningocoque C | Vaccin tegen meningokok C | Meningococcus C vaccine | Impfstoff gegen Meningokokken C
871871008 | Vaccin contre les méningocoques A et C | Vaccin tegen meningokokken A en C | Meningococcus A and C vaccine | Impfstoff gegen Meningokokken A und C
871873006 | Vaccin contre les méningocoques A, C, W et Y | Vaccin tegen meningokokken A, C, W en Y | Meningococcus A, C, W and Y vaccine | Impfstoff gegen Meningokokken A, C, W und Y
871875004 | Vaccin contre la diphtérie, le tétanos et la coqueluche | Vaccin tegen difterie, tetanus en kinkhoest | Diphtheria, tetanus and whooping cough vaccine | Impfstoff gegen Diphtherie, Tetanus und Keuchhusten
871878002 | Vaccin contre la diphtérie, le tétanos, la coqueluche et la poliomyélite | Vaccin tegen difterie, tetanus, kinkhoest en polio | Diphtheria, tetanus, whooping cough and polio vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten und Polio
871886002 | Vaccin contre la diphtérie, le tétanos, la coqueluche, Haemophilus influenzae b et l’hépatite B | Vaccin tegen difterie, tetanus, kinkhoest, Haemophilus influenzae b en hepatitis B | Diphtheria, tetanus, whooping cough, Haemophilus influenzae type b and hepatitis B vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten, Haemophilus influenzae b und Hepatitis B
871887006 | Vaccin contre la diphtérie, le tétanos, la coqueluche, la poliomyélite et Haemophilus influenzae b | Vaccin tegen difterie, tetanus, kinkhoest, polio en Haemophilus influenzae b | Diphtheria, tetanus, whooping cough, polio and Haemophilus influenzae type b vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten, Polio und Haemophilus influenzae b
871891001 | Vaccin contre la diphtérie, le tétanos, la coqueluche, la poliomyélite et l’hépatite B | Vaccin tegen difterie, tetanus, kinkhoest, polio en hepatitis B | Diphtheria, tetanus, whooping cough, polio and hepatitis B vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten, Polio und Hepatitis B
871895005 | Vaccin contre la diphtérie, le tétanos, la coqueluche, la poliomyélite, Haemophilus influenzae b et l’hépatite B | Vaccin tegen difterie, tetanus, kinkhoest, polio, Haemophilus influenzae b en hepatitis B | Diphtheria, tetanus, whooping cough, polio, Haemophilus influenzae type b and hepatitis B vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten, Polio, Haemophilus influenzae b und Hepatitis B
871908002 | Vaccin contre la rougeole, les oreillons, la rubéole et la varicelle | Vaccin tegen mazelen, bof, rodehond en windpokken | Measles, mumps, rubella and chickenpox vaccine | Impfstoff gegen Masern, Mumps, Röteln und Windpocken
871919004 | Vaccin contre la varicelle et le zona | Vaccin tegen windpokken en zona | Chickenpox and shingles vaccine | Impfstoff gegen Windpocken und Gürtelrose
1052328007 | Vaccin contre le pneumocoque, 7 types | Vaccin tegen pneumokokken, 7 types | Pneumococcal vaccine, 7 types | Impfstoff gegen Pneumokokken, 7 Typen
1052330009 | Vaccin contre le pneumocoque, 10 types | Vaccin tegen pneumokokken, 10 types | Pneumococcal vaccine, 10 types | Impfstoff gegen Pneumokokken, 10 Typen
1119220001 | Vaccin contre le pneumocoque, 23 types | Vaccin tegen pneumokokken, 23 types | Pneumococcal vaccine, 23 types | Impfstoff gegen Pneumokokken, 23 Typen
1252708008 | Vaccin contre le pneumocoque, 15 types | Vaccin tegen pneumokokken, 15 types | Pneumococcal vaccine, 15 types | Impfstoff gegen Pneumokokken, 15 Typen
1252709000 | Vaccin contre le pneumocoque, 20 types | Vaccin tegen pneumokokken, 20 types | Pneumococcal vaccine, 20 types | Impfstoff gegen Pneumokokken, 20 Typen
911000221103 | Vaccin contre le papillomavirus (HPV) | Vaccin tegen papillomavirus (HPV) | Human papillomavirus (HPV) vaccine | Impfstoff gegen humane Papillomviren (HPV)
921000221108 | Vaccin contre le méningocoque | Vaccin tegen meningokokken | Meningococcal vaccine | Impfstoff gegen Meningokokken
961000221100 | Vaccin contre la fièvre typhoïde | Vaccin tegen buiktyfus | Typhoid vaccine | Impfstoff gegen Typhus
981000221107 | Vaccin contre le pneumocoque | Vaccin tegen pneumokokken | Pneumococcal vaccine | Impfstoff gegen Pneumokokken
991000221105 | Vaccin contre le choléra | Vaccin tegen cholera | Cholera vaccine | Impfstoff gegen Cholera
1181000221105 | Vaccin contre la grippe | Vaccin tegen griep | Influenza vaccine | Impfstoff gegen Grippe
1861000221106 | Vaccin contre la tuberculose (BCG) | Vaccin tegen tuberculose (BCG) | Tuberculosis vaccine (BCG) | Impfstoff gegen Tuberkulose (BCG)
1981000221108 | Vaccin contre le méningocoque B | Vaccin tegen meningokok B | Meningococcus B vaccine | Impfstoff gegen Meningokokken B
1991000221106 | Vaccin contre le papillomavirus (HPV), types 16 et 18 | Vaccin tegen papillomavirus (HPV), types 16 en 18 | Human papillomavirus (HPV) vaccine, types 16 and 18 | Impfstoff gegen humane Papillomviren (HPV), Typen 16 und 18
2001000221108 | Vaccin contre le papillomavirus (HPV), types 6, 11, 16 et 18 | Vaccin tegen papillomavirus (HPV), types 6, 11, 16 en 18 | Human papillomavirus (HPV) vaccine, types 6, 11, 16 and 18 | Impfstoff gegen humane Papillomviren (HPV), Typen 6, 11, 16 und 18
28531000087107 | Vaccin contre le COVID-19 | Vaccin tegen COVID-19 | COVID-19 vaccine | Impfstoff gegen COVID-19
1252703004 | Vaccin contre la rougeole et les oreillons | Vaccin tegen mazelen en bof | Measles and mumps vaccine | Impfstoff gegen Masern und Mumps
51311000087100 | Vaccin contre le virus respiratoire syncytial (RSV) | Vaccin tegen respiratoir syncytieel virus (RSV) | Respiratory syncytial virus (RSV) vaccine | Impfstoff gegen das Respiratorische Synzytial-Virus (RSV)
871839001 | Vaccin contre la diphtérie, le tétanos, la coqueluche et Haemophilus influenzae b | Vaccin tegen difterie, tetanus, kinkhoest en Haemophilus influenzae b | Diphtheria, tetanus, whooping cough and Haemophilus influenzae type b vaccine | Impfstoff gegen Diphtherie, Tetanus, Keuchhusten und Haemophilus influenzae b
1252690003 | Vaccin contre le méningocoque A | Vaccin tegen meningokok A | Meningococcus A vaccine | Impfstoff gegen Meningokokken A
51451000087105 | Vaccin contre le pneumocoque, 13 types | Vaccin tegen pneumokokken, 13 types | Pneumococcal vaccine, 13 types | Impfstoff gegen Pneumokokken, 13 Typen
1345202008 | Vaccin contre le chikungunya | Vaccin tegen chikungunya | Chikungunya vaccine | Impfstoff gegen Chikungunya
777424002 | Anticorps contre le virus respiratoire syncytial (RSV) | Antistoffen tegen respiratoir syncytieel virus (RSV) | Antibodies against respiratory syncytial virus (RSV) | Antikörper gegen das Respiratorische Synzytial-Virus (RSV)`;

export const VACCINATION_SITES = `
35259002 | Muscle de l’épaule (deltoïde) | Schouderspier (deltaspier) | Shoulder muscle (deltoid) | Schultermuskel (Deltamuskel)
50092008 | Muscle de la cuisse | Dijspier | Thigh muscle | Oberschenkelmuskel
102291007 | Muscle de la fesse | Bilspier | Buttock muscle | Gesäßmuskel
371309009 | Peau du bras | Huid van de bovenarm | Skin of the upper arm | Haut des Oberarms
5742000 | Peau de l’avant-bras | Huid van de onderarm | Skin of the forearm | Haut des Unterarms
371305003 | Peau de la cuisse | Huid van het bovenbeen | Skin of the thigh | Haut des Oberschenkels`;

export const VACCINATION_REASONS = `
409516001 | Prévention après une exposition | Voorkoming na blootstelling | Prevention after exposure | Vorbeugung nach Kontakt
1137457009 | Prévention avant une exposition | Voorkoming vóór blootstelling | Prevention before exposure | Vorbeugung vor Kontakt`;

export const LATERALITIES = `
7771000 | Gauche | Links | Left | Links
24028007 | Droite | Rechts | Right | Rechts
51440002 | Gauche et droite | Links en rechts | Left and right | Links und rechts`;
