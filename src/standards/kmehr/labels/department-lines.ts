/** Departments of a hospital or practice: a part of CD-HCPARTY. */
export const departmentLines = `
deptalgology | Clinique de la douleur | Pijnkliniek | Pain clinic | Schmerzklinik
deptanatomopathology | Anatomopathologie | Pathologische anatomie | Pathology | Pathologie
deptanesthesiology | Anesthésie | Anesthesie | Anaesthetics | Anästhesie
deptbacteriology | Bactériologie | Bacteriologie | Bacteriology | Bakteriologie
deptcardiacsurgery | Chirurgie cardiaque | Hartchirurgie | Heart surgery | Herzchirurgie
deptcardiology | Cardiologie | Cardiologie | Cardiology | Kardiologie
deptchildandadolescentpsychiatry | Pédopsychiatrie | Kinder- en jeugdpsychiatrie | Child and adolescent psychiatry | Kinder- und Jugendpsychiatrie
deptdentistry | Dentisterie | Tandheelkunde | Dentistry | Zahnmedizin
deptdermatology | Dermatologie | Dermatologie | Dermatology | Dermatologie
deptdiabetology | Diabétologie | Diabetologie | Diabetes clinic | Diabetologie
deptdietetics | Diététique | Diëtetiek | Dietetics | Diätetik
deptemergency | Urgences | Spoedgevallen | Emergency | Notaufnahme
deptendocrinology | Endocrinologie | Endocrinologie | Endocrinology | Endokrinologie
deptgastroenterology | Gastro-entérologie | Maag-darmziekten | Gastroenterology | Gastroenterologie
deptgeneralpractice | Médecine générale | Huisartsgeneeskunde | General practice | Allgemeinmedizin
deptgenetics | Génétique | Genetica | Genetics | Genetik
deptgeriatry | Gériatrie | Geriatrie | Geriatrics | Geriatrie
deptgynecology | Gynécologie | Gynaecologie | Gynaecology | Gynäkologie
depthandsurgery | Chirurgie de la main | Handchirurgie | Hand surgery | Handchirurgie
depthematology | Hématologie | Hematologie | Haematology | Hämatologie
deptinfectiousdisease | Maladies infectieuses | Infectieziekten | Infectious diseases | Infektionskrankheiten
deptintensivecare | Soins intensifs | Intensieve zorg | Intensive care | Intensivstation
deptkinesitherapy | Kinésithérapie | Kinesitherapie | Physiotherapy | Physiotherapie
deptlaboratory | Laboratoire interne | Eigen laboratorium | In-house laboratory | Hauseigenes Labor
deptmajorburns | Grands brûlés | Brandwonden | Severe burns | Schwerbrandverletzte
deptmaxillofacialsurgery | Chirurgie maxillo-faciale | Mond-, kaak- en aangezichtschirurgie | Maxillofacial surgery | Kiefer- und Gesichtschirurgie
deptmedicine | Médecine interne | Inwendige ziekten | Internal medicine | Innere Medizin
deptmolecularbiology | Biologie moléculaire | Moleculaire biologie | Molecular biology | Molekularbiologie
deptneonatalogy | Néonatologie | Neonatologie | Neonatal care | Neonatologie
deptnephrology | Néphrologie | Nierziekten | Nephrology | Nephrologie
deptneurology | Neurologie | Neurologie | Neurology | Neurologie
deptneurosurgery | Neurochirurgie | Neurochirurgie | Neurosurgery | Neurochirurgie
deptnte | Oto-rhino-laryngologie (ORL) | Neus, keel en oren (NKO) | Ear, nose and throat | Hals, Nase und Ohren (HNO)
deptnuclear | Médecine nucléaire | Nucleaire geneeskunde | Nuclear medicine | Nuklearmedizin
deptnursing | Soins infirmiers | Verpleegkunde | Nursing | Krankenpflege
deptnutritiondietetics | Nutrition et diététique | Voeding en diëtetiek | Nutrition and dietetics | Ernährung und Diätetik
deptobstetrics | Obstétrique | Verloskunde | Obstetrics | Geburtshilfe
deptoccupationaltherapy | Ergothérapie | Ergotherapie | Occupational therapy | Ergotherapie
deptoncology | Oncologie | Oncologie | Oncology | Onkologie
deptophtalmology | Ophtalmologie | Oogziekten | Ophthalmology | Augenheilkunde
deptorthopedy | Orthopédie | Orthopedie | Orthopaedics | Orthopädie
deptpalliativecare | Soins palliatifs | Palliatieve zorg | Palliative care | Palliativpflege
deptpediatricintensivecare | Soins intensifs pédiatriques | Intensieve zorg voor kinderen | Paediatric intensive care | Kinderintensivstation
deptpediatricsurgery | Chirurgie pédiatrique | Kinderchirurgie | Paediatric surgery | Kinderchirurgie
deptpediatry | Pédiatrie | Pediatrie | Paediatrics | Kinderheilkunde
deptpharmacy | Pharmacie interne | Eigen apotheek | In-house pharmacy | Hauseigene Apotheke
deptphysicalmedecine | Médecine physique | Fysische geneeskunde | Physical medicine | Physikalische Medizin
deptphysiotherapy | Physiothérapie | Fysiotherapie | Physical therapy | Physikalische Therapie
deptplasticandreparatorysurgery | Chirurgie plastique et réparatrice | Plastische en herstellende chirurgie | Plastic and reconstructive surgery | Plastische und rekonstruktive Chirurgie
deptpneumology | Pneumologie | Longziekten | Respiratory medicine | Lungenheilkunde
deptpodiatry | Podologie | Podologie | Podiatry | Podologie
deptpsychiatry | Psychiatrie | Psychiatrie | Psychiatry | Psychiatrie
deptpsychogeriatry | Psychogériatrie | Psychogeriatrie | Psychogeriatrics | Gerontopsychiatrie
deptpsychology | Psychologie | Psychologie | Psychology | Psychologie
deptradiology | Radiologie | Radiologie | Radiology | Radiologie
deptradiotherapy | Radiothérapie | Radiotherapie | Radiotherapy | Strahlentherapie
deptrevalidation | Revalidation | Revalidatie | Rehabilitation | Rehabilitation
deptrheumatology | Rhumatologie | Reumatologie | Rheumatology | Rheumatologie
deptrhumatology | Rhumatologie | Reumatologie | Rheumatology | Rheumatologie
deptsenology | Clinique du sein | Borstkliniek | Breast clinic | Brustklinik
deptsocialservice | Service social | Sociale dienst | Social service | Sozialdienst
deptspeechtherapy | Logopédie | Logopedie | Speech therapy | Logopädie
deptsportsmedecine | Médecine du sport | Sportgeneeskunde | Sports medicine | Sportmedizin
deptstomatology | Stomatologie | Stomatologie | Stomatology | Stomatologie
deptsurgery | Chirurgie | Heelkunde | Surgery | Chirurgie
deptthoracicsurgery | Chirurgie thoracique | Thoraxchirurgie | Chest surgery | Thoraxchirurgie
depttoxicology | Toxicologie | Toxicologie | Toxicology | Toxikologie
depttropicalmedecine | Médecine tropicale | Tropische geneeskunde | Tropical medicine | Tropenmedizin
depturology | Urologie | Urologie | Urology | Urologie
deptvascularsurgery | Chirurgie vasculaire | Vaatchirurgie | Vascular surgery | Gefäßchirurgie
deptvisceraldigestiveabdominalsurgery | Chirurgie abdominale | Buikchirurgie | Abdominal surgery | Bauchchirurgie`;
