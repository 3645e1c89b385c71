/** Professions, organisations and the people around a patient. */
import { departmentLines } from './department-lines.ts';

export const partyTables = {
  'CD-HCPARTY': `${departmentLines}
persphysician | Médecin | Arts | Physician | Arzt
persdentist | Dentiste | Tandarts | Dentist | Zahnarzt
persnurse | Infirmier | Verpleegkundige | Nurse | Krankenpfleger
persmidwife | Sage-femme | Vroedvrouw | Midwife | Hebamme
perspharmacist | Pharmacien | Apotheker | Pharmacist | Apotheker
persphysiotherapist | Kinésithérapeute | Kinesitherapeut | Physiotherapist | Physiotherapeut
persparamedical | Paramédical | Paramedicus | Allied health professional | Medizinisches Fachpersonal
persbiologist | Technologue de laboratoire | Laboratoriumtechnoloog | Medical laboratory technologist | Medizinischer Labortechniker
perssocialworker | Assistant social | Maatschappelijk werker | Social worker | Sozialarbeiter
perstechnician | Technologue en imagerie médicale | Technoloog medische beeldvorming | Medical imaging technologist | Techniker für medizinische Bildgebung
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
perscaregiver | Aidant proche | Mantelzorger | Informal carer | Pflegende Bezugsperson
perspracticalnurse | Aide-soignant | Zorgkundige | Practical nurse | Pflegehelfer
perspharmacyassistant | Assistant en pharmacie | Apotheekassistent | Pharmacy assistant | Apothekenassistent
perspharmacistclinicalbiologist | Pharmacien biologiste | Apotheker-klinisch bioloog | Pharmacist clinical biologist | Apotheker und klinischer Biologe
persoraldentalhygienist | Hygiéniste bucco-dentaire | Mondhygiënist | Dental hygienist | Dentalhygieniker
persambulancefirstaid | Ambulancier secouriste | Hulpverlener-ambulancier | Ambulance first aider | Rettungssanitäter
persappliedpsychbachelor | Bachelier en psychologie appliquée | Bachelor toegepaste psychologie | Bachelor of applied psychology | Bachelor in angewandter Psychologie
persbandagistorthosiologist | Bandagiste-orthésiste | Bandagist-orthesist | Truss and orthosis maker | Bandagist und Orthesentechniker
perseducator | Éducateur | Opvoeder | Educator | Erzieher
persfamilysciencebachelor | Bachelier en sciences de la famille | Bachelor gezinswetenschappen | Bachelor of family sciences | Bachelor in Familienwissenschaften
persgerontologymaster | Master en gérontologie | Master gerontologie | Master of gerontology | Master in Gerontologie
persmobilityimprover | Technologue en aides à la mobilité | Technoloog mobiliteitshulpmiddelen | Mobility aids technologist | Techniker für Mobilitätshilfen
persoptician | Opticien | Opticien | Optician | Optiker
persoptometrist | Optométriste | Optometrist | Optometrist | Optometrist
persorthopedagogistmaster | Master en orthopédagogie | Master orthopedagogiek | Master of special needs education | Master in Heilpädagogik
persorthopedist | Orthopédiste | Orthopedist | Orthopaedist | Orthopädist
persorthotist | Orthésiste | Orthopedisch technicus | Orthotist | Orthopädietechniker
perspatientdriver | Transporteur de patients (non urgent) | Ziekenvervoerder (niet dringend) | Patient driver (not urgent) | Krankenfahrer (nicht dringend)
perspedagogybachelor | Bachelier en pédagogie | Bachelor pedagogie | Bachelor of education | Bachelor in Pädagogik
persprosthesiologist | Prothésiste | Prothesemaker | Prosthetist | Prothesentechniker
perspsychomotortherapymaster | Master en thérapie psychomotrice | Master psychomotorische therapie | Master of psychomotor therapy | Master in Psychomotorik
persreadaptationbachelor | Bachelier en réadaptation | Bachelor readaptatiewetenschappen | Bachelor of rehabilitation | Bachelor in Rehabilitation
persshoetechnologist | Technologue de la chaussure orthopédique | Orthopedisch schoentechnoloog | Orthopaedic shoe technologist | Orthopädieschuhtechniker
perstrussmaker | Bandagiste | Bandagist | Truss maker | Bandagist
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
orgpharmacyinvoicingoffice | Office de tarification | Tariferingsdienst | Pharmacy billing office | Abrechnungsstelle für Apotheken
orgprevention | Service de prévention | Preventiedienst | Prevention service | Präventionsdienst
orgpsychiatriccarehome | Maison de soins psychiatriques | Psychiatrisch verzorgingstehuis | Psychiatric care home | Psychiatrisches Pflegeheim
orgshelteredliving | Habitation protégée | Beschut wonen | Sheltered housing | Betreutes Wohnen
guardpost | Poste de garde | Wachtpost | Out-of-hours post | Bereitschaftspraxis
groupofnurses | Groupe d’infirmiers | Groep verpleegkundigen | Group of nurses | Gruppe von Pflegenden
groupofphysicianssameaddress | Groupe de médecins, même adresse | Groep artsen, zelfde adres | Group of physicians, same address | Ärztegruppe, gleiche Adresse
groupofphysiciansdifferentaddress | Groupe de médecins, adresses différentes | Groep artsen, verschillende adressen | Group of physicians, different addresses | Ärztegruppe, verschiedene Adressen
certificateholder | Titulaire d’un certificat | Houder van een certificaat | Certificate holder | Zertifikatsinhaber
ecaresafe | eCare SAFE | eCare SAFE | eCare SAFE | eCare SAFE
hub | Réseau de santé | Gezondheidsnetwerk | Health network | Gesundheitsnetz
application | Logiciel | Software | Software | Software
patient | Patient | Patiënt | Patient | Patient`,
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
