/** Professions, organisations and the people around a patient. */
export const partyTables = {
  'CD-HCPARTY': `
persphysician | Médecin | Arts | Physician | Arzt
persdentist | Dentiste | Tandarts | Dentist | Zahnarzt
persnurse | Infirmier | Verpleegkundige | Nurse | Krankenpfleger
persmidwife | Sage-femme | Vroedvrouw | Midwife | Hebamme
perspharmacist | Pharmacien | Apotheker | Pharmacist | Apotheker
persphysiotherapist | Kinésithérapeute | Kinesitherapeut | Physiotherapist | Physiotherapeut
persparamedical | Paramédical | Paramedicus | Paramedic | Paramediziner
persbiologist | Biologiste | Bioloog | Biologist | Biologe
perssocialworker | Assistant social | Maatschappelijk werker | Social worker | Sozialarbeiter
perstechnician | Technicien | Technicus | Technician | Techniker
persadministrative | Administratif | Administratief medewerker | Administrative staff | Verwaltung
perspsychologist | Psychologue | Psycholoog | Psychologist | Psychologe
persclinicalpsychologist | Psychologue clinicien | Klinisch psycholoog | Clinical psychologist | Klinischer Psychologe
persclinicalorthopedagogist | Orthopédagogue clinicien | Klinisch orthopedagoog | Clinical orthopedagogue | Klinischer Heilpädagoge
persdietician | Diététicien | Diëtist | Dietician | Diätassistent
perslogopedist | Logopède | Logopedist | Speech therapist | Logopäde
persoccupationaltherapist | Ergothérapeute | Ergotherapeut | Occupational therapist | Ergotherapeut
persorthoptist | Orthoptiste | Orthoptist | Orthoptist | Orthoptist
persaudiologist | Audiologue | Audioloog | Audiologist | Audiologe
persaudician | Audicien | Audicien | Audician | Hörgeräteakustiker
perspodologist | Podologue | Podoloog | Podiatrist | Podologe
perscaregiver | Soignant | Verzorgende | Care worker | Pflegehelfer
perspracticalnurse | Aide-soignant | Zorgkundige | Practical nurse | Pflegehelfer
perspharmacyassistant | Assistant en pharmacie | Apotheekassistent | Pharmacy assistant | Apothekenassistent
perspharmacistclinicalbiologist | Pharmacien biologiste | Apotheker-klinisch bioloog | Pharmacist clinical biologist | Apotheker und klinischer Biologe
persoraldentalhygienist | Hygiéniste bucco-dentaire | Mondhygiënist | Dental hygienist | Dentalhygieniker
orghospital | Hôpital | Ziekenhuis | Hospital | Krankenhaus
orginsurance | Mutualité | Ziekenfonds | Insurer | Krankenkasse
orglaboratory | Laboratoire | Laboratorium | Laboratory | Labor
orgpractice | Cabinet | Praktijk | Practice | Praxis
orgpublichealth | Santé publique | Volksgezondheid | Public health | Gesundheitswesen
orgpharmacy | Pharmacie | Apotheek | Pharmacy | Apotheke
orgprimaryhealthcarecenter | Maison médicale | Wijkgezondheidscentrum | Primary care centre | Ärztehaus
orgretirementhome | Maison de repos | Woonzorgcentrum | Retirement home | Seniorenheim
orgrevalidationcenter | Centre de revalidation | Revalidatiecentrum | Rehabilitation centre | Rehabilitationszentrum
orgpolyclinic | Polyclinique | Polikliniek | Polyclinic | Poliklinik
guardpost | Poste de garde | Wachtpost | Out-of-hours post | Bereitschaftspraxis
hub | Réseau de santé | Gezondheidsnetwerk | Health network | Gesundheitsnetz
application | Logiciel | Software | Software | Software
patient | Patient | Patiënt | Patient | Patient
deptcardiology | Cardiologie | Cardiologie | Cardiology | Kardiologie
deptradiology | Radiologie | Radiologie | Radiology | Radiologie
deptemergency | Urgences | Spoedgevallen | Emergency | Notaufnahme
deptgeriatry | Gériatrie | Geriatrie | Geriatrics | Geriatrie
deptpediatry | Pédiatrie | Pediatrie | Paediatrics | Kinderheilkunde
deptpsychiatry | Psychiatrie | Psychiatrie | Psychiatry | Psychiatrie
deptgynecology | Gynécologie | Gynaecologie | Gynaecology | Gynäkologie
deptsurgery | Chirurgie | Heelkunde | Surgery | Chirurgie
deptneurology | Neurologie | Neurologie | Neurology | Neurologie
deptgeneralpractice | Médecine générale | Huisartsgeneeskunde | General practice | Allgemeinmedizin`,
  'CD-SEX': `
male | Homme | Man | Male | Männlich
female | Femme | Vrouw | Female | Weiblich
unknown | Inconnu | Onbekend | Unknown | Unbekannt
undefined | Indéterminé | Onbepaald | Undetermined | Unbestimmt
changed | Changé | Gewijzigd | Changed | Geändert`,
  'CD-CONTACT-PERSON': `
mother | Mère | Moeder | Mother | Mutter
father | Père | Vader | Father | Vater
child | Enfant | Kind | Child | Kind
familymember | Membre de la famille | Familielid | Family member | Familienmitglied
spouse | Conjoint | Echtgenoot | Spouse | Ehepartner
husband | Mari | Echtgenoot | Husband | Ehemann
partner | Partenaire | Partner | Partner | Partner
other | Autre | Andere | Other | Sonstige
brother | Frère | Broer | Brother | Bruder
sister | Sœur | Zus | Sister | Schwester
brotherinlaw | Beau-frère | Schoonbroer | Brother-in-law | Schwager
sisterinlaw | Belle-sœur | Schoonzus | Sister-in-law | Schwägerin
tutor | Tuteur | Voogd | Guardian | Vormund
notary | Notaire | Notaris | Notary | Notar
lawyer | Avocat | Advocaat | Lawyer | Anwalt
employer | Employeur | Werkgever | Employer | Arbeitgeber
grandparent | Grand-parent | Grootouder | Grandparent | Großelternteil
son | Fils | Zoon | Son | Sohn
daughter | Fille | Dochter | Daughter | Tochter
grandchild | Petit-enfant | Kleinkind | Grandchild | Enkelkind
neighbour | Voisin | Buur | Neighbour | Nachbar
stepson | Beau-fils | Stiefzoon | Stepson | Stiefsohn
stepdaughter | Belle-fille | Stiefdochter | Stepdaughter | Stieftochter
stepfather | Beau-père | Stiefvader | Stepfather | Stiefvater
stepmother | Belle-mère | Stiefmoeder | Stepmother | Stiefmutter`,
  'CD-ADDRESS': `
home | Domicile | Thuis | Home | Zuhause
work | Travail | Werk | Work | Arbeit
other | Autre | Andere | Other | Sonstige
vacation | Vacances | Vakantie | Holiday | Urlaub
careaddress | Adresse de soins | Zorgadres | Care address | Pflegeadresse`,
  'CD-TELECOM': `
phone | Téléphone | Telefoon | Phone | Telefon
mobile | Mobile | Mobiel | Mobile | Mobil
fax | Fax | Fax | Fax | Fax
email | E-mail | E-mail | Email | E-Mail
carenet | CareNet | CareNet | CareNet | CareNet`,
} as const;
