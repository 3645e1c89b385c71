/** Labels of departments that the older messages (KMEHR) do not name. Source of the codes: HL7 Belgium, core, cd-hcparty; the words are ours. */
export const DEPARTMENTS = `
deptabdpelvrehabandperinatalphysiotherapy | Rééducation abdomino-pelvienne et périnatale | Bekkenbodem- en perinatale kinesitherapie | Pelvic floor and perinatal physiotherapy | Beckenboden- und perinatale Physiotherapie
deptacutemedicine | Médecine aiguë | Acute geneeskunde | Acute medicine | Akutmedizin
deptadultpsychiatry | Psychiatrie de l’adulte | Volwassenenpsychiatrie | Adult psychiatry | Erwachsenenpsychiatrie
deptaestheticsurgery | Chirurgie plastique, reconstructrice et esthétique | Plastische, reconstructieve en esthetische heelkunde | Plastic, reconstructive and aesthetic surgery | Plastische, rekonstruktive und ästhetische Chirurgie
deptanesthesiaandresuscitation | Anesthésie-réanimation | Anesthesie-reanimatie | Anaesthesia and resuscitation | Anästhesie und Reanimation
deptaudiology | Audiologie | Audiologie | Audiology | Audiologie
deptcardiovascularphysiotherapy | Kinésithérapie cardiovasculaire | Cardiovasculaire kinesitherapie | Cardiovascular physiotherapy | Kardiovaskuläre Physiotherapie
deptclinicalbiology | Biologie clinique | Klinische biologie | Clinical biology | Klinische Biologie
deptclinicalgenetics | Génétique clinique | Klinische genetica | Clinical genetics | Klinische Genetik
deptclinicalhematology | Hématologie clinique | Klinische hematologie | Clinical haematology | Klinische Hämatologie
deptclinicalinfectiology | Infectiologie clinique | Klinische infectiologie | Clinical infectious diseases | Klinische Infektiologie
deptclinicalorthopedagogy | Orthopédagogie clinique | Klinische orthopedagogiek | Clinical special needs education | Klinische Heilpädagogik
deptclinicalpsychology | Psychologie clinique | Klinische psychologie | Clinical psychology | Klinische Psychologie
deptdermatovenereology | Dermato-vénéréologie | Dermato-venereologie | Dermatology and venereology | Dermatologie und Venerologie
deptdiabeticeducation | Éducation au diabète | Diabeteseducatie | Diabetes education | Diabetesschulung
deptendocrinodiabetology | Endocrino-diabétologie | Endocrino-diabetologie | Endocrinology and diabetes | Endokrinologie und Diabetologie
deptforensicpsychiatry | Psychiatrie légale | Forensische psychiatrie | Forensic psychiatry | Forensische Psychiatrie
deptfunctionaldisabledrehabilitation | Réadaptation fonctionnelle et professionnelle | Functionele en professionele revalidatie | Functional and vocational rehabilitation | Funktionelle und berufliche Rehabilitation
deptgynecologyobstetrics | Gynécologie-obstétrique | Gynaecologie-verloskunde | Gynaecology and obstetrics | Gynäkologie und Geburtshilfe
depthealthdatamanagement | Gestion des données de santé | Beheer van gezondheidsgegevens | Health data management | Gesundheitsdatenmanagement
depthearingaidfitting | Audicie (aides auditives) | Audicie (hoorapparaten) | Hearing aid fitting | Hörgeräteanpassung
depthospitalpharmacy | Pharmacie hospitalière | Ziekenhuisapotheek | Hospital pharmacy | Krankenhausapotheke
deptinsurancemedicine | Médecine d’assurance et expertise médicale | Verzekeringsgeneeskunde en medische expertise | Insurance medicine and medical assessment | Versicherungsmedizin und medizinische Begutachtung
deptintensiveemergencycare | Soins intensifs et d’urgence | Intensieve zorg en spoedzorg | Intensive and emergency care | Intensiv- und Notfallpflege
deptinternalmedicine | Médecine interne | Inwendige geneeskunde | Internal medicine | Innere Medizin
deptinvitronuclear | Médecine nucléaire in vitro | Nucleaire geneeskunde in vitro | In vitro nuclear medicine | In-vitro-Nuklearmedizin
deptlegalmedecine | Médecine légale | Gerechtelijke geneeskunde | Forensic medicine | Rechtsmedizin
deptlogopedy | Logopédie | Logopedie | Speech therapy | Logopädie
deptmanualtherapy | Thérapie manuelle | Manuele therapie | Manual therapy | Manuelle Therapie
deptmedicalmicrobiology | Microbiologie médicale | Medische microbiologie | Medical microbiology | Medizinische Mikrobiologie
deptneurologicalphysiotherapy | Kinésithérapie neurologique | Neurologische kinesitherapie | Neurological physiotherapy | Neurologische Physiotherapie
deptneuropsychiatry | Neuropsychiatrie | Neuropsychiatrie | Neuropsychiatry | Neuropsychiatrie
deptnonsurgicalaestheticmedicine | Médecine esthétique non chirurgicale | Niet-heelkundige esthetische geneeskunde | Non-surgical aesthetic medicine | Nichtchirurgische ästhetische Medizin
deptoccupationalmedicine | Médecine du travail | Arbeidsgeneeskunde | Occupational medicine | Arbeitsmedizin
deptorthodontics | Orthodontie | Orthodontie | Orthodontics | Kieferorthopädie
deptorthopticsoptometry | Orthoptie-optométrie | Orthoptie-optometrie | Orthoptics and optometry | Orthoptik und Optometrie
deptpediatrichematologyoncology | Hématologie et oncologie pédiatriques | Kinderhematologie en -oncologie | Paediatric haematology and oncology | Kinderhämatologie und -onkologie
deptpediatricneurology | Neurologie pédiatrique | Kinderneurologie | Paediatric neurology | Kinderneurologie
deptpediatricphysiotherapy | Kinésithérapie pédiatrique | Kinderkinesitherapie | Paediatric physiotherapy | Kinderphysiotherapie
deptperiodontology | Parodontologie | Parodontologie | Periodontology | Parodontologie
deptperioperativecare | Soins périopératoires | Perioperatieve zorg | Perioperative care | Perioperative Pflege
deptpodology | Podologie | Podologie | Podiatry | Podologie
deptradiotherapyoncology | Radiothérapie-oncologie | Radiotherapie-oncologie | Radiation oncology | Radioonkologie
deptrespiratoryphysiotherapy | Kinésithérapie respiratoire | Respiratoire kinesitherapie | Respiratory physiotherapy | Atemphysiotherapie`;
