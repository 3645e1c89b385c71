/** Labels of professions that the older messages (KMEHR) do not name. Source of the codes, with their spelling: HL7 Belgium, core, cd-hcparty; the words are ours. */
export const PROFESSIONS = `
persabdpelvrehabandperinatalphysiotherapist | Kinésithérapeute abdomino-pelvien et périnatal | Bekkenbodem- en perinataal kinesitherapeut | Pelvic floor and perinatal physiotherapist | Beckenboden- und Perinatal-Physiotherapeut
persadultpsychiatrist | Psychiatre de l’adulte | Psychiater voor volwassenen | Adult psychiatrist | Psychiater für Erwachsene
persaestheticsurger | Chirurgien plasticien | Plastisch chirurg | Plastic surgeon | Plastischer Chirurg
persambulancedriver | Ambulancier du transport non urgent | Ambulancier niet-dringend vervoer | Driver of non-urgent patient transport | Fahrer im nicht dringenden Patiententransport
persanathomopathologist | Anatomopathologiste | Anatoom-patholoog | Pathologist | Pathologe
persanesthesistandresuscitation | Anesthésiste-réanimateur | Anesthesist-reanimator | Anaesthetist | Anästhesist
perscardiologist | Cardiologue | Cardioloog | Cardiologist | Kardiologe
perscardiovascularphysiotherapist | Kinésithérapeute cardiovasculaire | Cardiovasculair kinesitherapeut | Cardiovascular physiotherapist | Kardiovaskulärer Physiotherapeut
perschildandadolescentpsychiatrist | Pédopsychiatre | Kinder- en jeugdpsychiater | Child and adolescent psychiatrist | Kinder- und Jugendpsychiater
persclinialhematologist | Hématologue clinique | Klinisch hematoloog | Clinical haematologist | Klinischer Hämatologe
persclinicalbiologist | Biologiste clinique | Klinisch bioloog | Clinical biologist | Klinischer Biologe
persclinicalinfectiologist | Infectiologue clinique | Klinisch infectioloog | Infectious disease specialist | Klinischer Infektiologe
persdentalhygienist | Hygiéniste bucco-dentaire | Mondhygiënist | Dental hygienist | Dentalhygieniker
persdermatovenereologist | Dermato-vénéréologue | Dermato-venereoloog | Dermatologist and venereologist | Dermatovenerologe
persdiabeticeducator | Éducateur en diabétologie | Diabeteseducator | Diabetes educator | Diabetesberater
persdiabetologist | Diabétologue | Diabetoloog | Diabetologist | Diabetologe
persemergencyphycisian | Médecin urgentiste | Urgentiearts | Emergency physician | Notfallmediziner
persendocrinodiabetologist | Endocrino-diabétologue | Endocrino-diabetoloog | Endocrinologist and diabetologist | Endokrino-Diabetologe
persforensicpsychiatrust | Psychiatre légiste | Forensisch psychiater | Forensic psychiatrist | Forensischer Psychiater
persgastroenterologist | Gastro-entérologue | Maag-darmarts | Gastroenterologist | Gastroenterologe
persgeneralphysician | Médecin généraliste | Huisarts | General practitioner | Hausarzt
persgeriatrist | Gériatre | Geriater | Geriatrician | Geriater
persgynecologistobstetrics | Gynécologue-obstétricien | Gynaecoloog-verloskundige | Gynaecologist and obstetrician | Gynäkologe und Geburtshelfer
pershealthdatamanagemer | Gestionnaire de données de santé | Beheerder van gezondheidsgegevens | Health data manager | Gesundheitsdatenmanager
pershospitalpharmacist | Pharmacien hospitalier | Ziekenhuisapotheker | Hospital pharmacist | Krankenhausapotheker
persinsurancephysician | Médecin d’assurance et expert médical | Verzekeringsarts en medisch expert | Insurance physician and medical expert | Versicherungsarzt und medizinischer Gutachter
persinternalphysician | Interniste | Internist | Internist | Internist
perslabtechnologist | Technologue de laboratoire médical | Medisch laboratoriumtechnoloog | Medical laboratory technologist | Medizinisch-technischer Laborassistent
perslegalphysician | Médecin légiste | Gerechtsarts | Forensic physician | Rechtsmediziner
persmanualtherapist | Thérapeute manuel | Manueel therapeut | Manual therapist | Manualtherapeut
persmedicalimaging | Technologue en imagerie médicale | Technoloog medische beeldvorming | Medical imaging technologist | Technologe für medizinische Bildgebung
persmedicalmicrobiologist | Microbiologiste médical | Medisch microbioloog | Medical microbiologist | Medizinischer Mikrobiologe
persneonatologist | Néonatologue | Neonatoloog | Neonatologist | Neonatologe
persnephrologist | Néphrologue | Nefroloog | Nephrologist | Nephrologe
persneurologicalphysiotherapist | Kinésithérapeute neurologique | Neurologisch kinesitherapeut | Neurological physiotherapist | Neurologischer Physiotherapeut
persneurologist | Neurologue | Neuroloog | Neurologist | Neurologe
persneuropsychiatrist | Neuropsychiatre | Neuropsychiater | Neuropsychiatrist | Neuropsychiater
persneurosurger | Neurochirurgien | Neurochirurg | Neurosurgeon | Neurochirurg
persnonsurgicalaestheticphysician | Médecin esthétique (non chirurgical) | Arts niet-heelkundige esthetische geneeskunde | Non-surgical aesthetic physician | Arzt für nichtchirurgische ästhetische Medizin
persoccupationalphysician | Médecin du travail | Arbeidsarts | Occupational physician | Arbeitsmediziner
personcologist | Oncologue | Oncoloog | Oncologist | Onkologe
persophthalmologist | Ophtalmologue | Oogarts | Ophthalmologist | Augenarzt
persoralmaxillofacialsurger | Chirurgien oral et maxillo-facial | Mond-, kaak- en aangezichtschirurg | Oral and maxillofacial surgeon | Mund-, Kiefer- und Gesichtschirurg
persorthodontist | Orthodontiste | Orthodontist | Orthodontist | Kieferorthopäde
persotolaryngologist | Oto-rhino-laryngologiste (ORL) | Neus-, keel- en oorarts (NKO) | Ear, nose and throat specialist | Hals-Nasen-Ohren-Arzt
perspediatrichematologistoncologist | Hématologue-oncologue pédiatrique | Kinderhematoloog-oncoloog | Paediatric haematologist and oncologist | Kinderhämatologe und -onkologe
perspediatrician | Pédiatre | Kinderarts | Paediatrician | Kinderarzt
perspediatricneurologist | Neurologue pédiatrique | Kinderneuroloog | Paediatric neurologist | Kinderneurologe
perspediatricphysiotherapist | Kinésithérapeute pédiatrique | Kinderkinesitherapeut | Paediatric physiotherapist | Kinderphysiotherapeut
persperiodontologist | Parodontologue | Parodontoloog | Periodontist | Parodontologe
persphysicalphysician | Médecin en médecine physique et réadaptation | Arts fysische geneeskunde en revalidatie | Physical medicine and rehabilitation physician | Arzt für physikalische Medizin und Rehabilitation
perspneumologist | Pneumologue | Longarts | Pneumologist | Pneumologe
persprothesist | Prothésiste | Prothesist | Prosthetist | Prothetiker
perspsychatrist | Psychiatre | Psychiater | Psychiatrist | Psychiater
persrespiratoryphysiotherapist | Kinésithérapeute respiratoire | Respiratoir kinesitherapeut | Respiratory physiotherapist | Atemphysiotherapeut
persrheumatologist | Rhumatologue | Reumatoloog | Rheumatologist | Rheumatologe
persstomatologist | Stomatologue | Stomatoloog | Stomatologist | Stomatologe
perssurger | Chirurgien | Chirurg | Surgeon | Chirurg
persurologist | Urologue | Uroloog | Urologist | Urologe`;
