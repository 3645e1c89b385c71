/** The words for what stands in the matrix: categories and sections of a summary. */
import type { Language } from '../../../platform/text/index.ts';
import type { SumehrSection } from '../../../standards/kmehr/index.ts';
import type { Category } from '../rules/categories.ts';

type Words = Readonly<Record<Language, string>>;
const say = (fr: string, nl: string, en: string, de: string): Words => ({ fr, nl, en, de });

export const categoryWords: Readonly<Record<Category, Words>> = {
  summary: say(
    'Résumé de santé (SUMEHR)',
    'Gezondheidssamenvatting (SUMEHR)',
    'Health summary (SUMEHR)',
    'Gesundheitsübersicht (SUMEHR)',
  ),
  'medication-scheme': say('Schéma de médication', 'Medicatieschema', 'Medication scheme', 'Medikationsplan'),
  prescription: say('Prescriptions', 'Voorschriften', 'Prescriptions', 'Verordnungen'),
  vaccination: say('Vaccinations', 'Vaccinaties', 'Vaccinations', 'Impfungen'),
  'lab-result': say('Résultats de laboratoire', 'Labresultaten', 'Lab results', 'Laborergebnisse'),
  referral: say(
    'Renvois et demandes',
    'Verwijzingen en aanvragen',
    'Referrals and requests',
    'Überweisungen und Anfragen',
  ),
  'dr-physician': say(
    'Lettres de sortie des médecins',
    'Ontslagbrieven van artsen',
    'Physicians’ discharge letters',
    'Ärztliche Entlassungsbriefe',
  ),
  'dr-physician-psychiatry': say(
    'Lettres et rapports de psychiatrie',
    'Brieven en verslagen van psychiatrie',
    'Psychiatry letters and reports',
    'Briefe und Berichte der Psychiatrie',
  ),
  'dr-physician-gynecology': say(
    'Lettres et rapports de gynécologie',
    'Brieven en verslagen van gynaecologie',
    'Gynaecology letters and reports',
    'Briefe und Berichte der Gynäkologie',
  ),
  'dr-physician-maxillofacial': say(
    'Lettres et rapports de chirurgie maxillo-faciale',
    'Brieven en verslagen van kaakchirurgie',
    'Maxillofacial surgery letters and reports',
    'Briefe und Berichte der Kieferchirurgie',
  ),
  'dr-nurse': say('Rapports infirmiers', 'Verpleegkundige verslagen', 'Nursing reports', 'Pflegeberichte'),
  'dr-nurse-psychiatry': say(
    'Rapports infirmiers de psychiatrie',
    'Verpleegkundige verslagen van psychiatrie',
    'Psychiatric nursing reports',
    'Pflegeberichte der Psychiatrie',
  ),
  'dr-nurse-gynecology': say(
    'Rapports infirmiers de gynécologie',
    'Verpleegkundige verslagen van gynaecologie',
    'Gynaecology nursing reports',
    'Pflegeberichte der Gynäkologie',
  ),
  'dr-midwife': say(
    'Rapports des sages-femmes',
    'Verslagen van vroedvrouwen',
    'Midwives’ reports',
    'Berichte der Hebammen',
  ),
  'dr-midwife-gynecology': say(
    'Rapports des sages-femmes en gynécologie',
    'Verslagen van vroedvrouwen in gynaecologie',
    'Midwives’ reports in gynaecology',
    'Berichte der Hebammen in der Gynäkologie',
  ),
  'dr-other': say(
    'Rapports d’autres professions',
    'Verslagen van andere beroepen',
    'Reports of other professions',
    'Berichte anderer Berufe',
  ),
  'report-physician': say(
    'Rapports de consultation',
    'Verslagen van raadplegingen',
    'Consultation reports',
    'Konsultationsberichte',
  ),
  'report-physician-orthopedics': say(
    'Rapports d’orthopédie',
    'Verslagen van orthopedie',
    'Orthopaedics reports',
    'Berichte der Orthopädie',
  ),
  'report-physician-internal-medicine': say(
    'Rapports de médecine interne, diabétologie, endocrinologie',
    'Verslagen van inwendige ziekten, diabetologie, endocrinologie',
    'Internal medicine, diabetes and endocrinology reports',
    'Berichte der Inneren Medizin, Diabetologie, Endokrinologie',
  ),
  'oth-physician': say(
    'Autres examens techniques',
    'Andere technische onderzoeken',
    'Other technical examinations',
    'Andere technische Untersuchungen',
  ),
  'oth-physician-psychiatry': say(
    'Examens en psychiatrie',
    'Onderzoeken in psychiatrie',
    'Examinations in psychiatry',
    'Untersuchungen in der Psychiatrie',
  ),
  'oth-physician-radiology': say('Imagerie médicale', 'Medische beeldvorming', 'Medical imaging', 'Bildgebung'),
  'oth-physician-nuclear': say('Médecine nucléaire', 'Nucleaire geneeskunde', 'Nuclear medicine', 'Nuklearmedizin'),
  'oth-physician-cardiology': say(
    'Examens en cardiologie',
    'Onderzoeken in cardiologie',
    'Examinations in cardiology',
    'Untersuchungen in der Kardiologie',
  ),
  'oth-physician-gynecology': say(
    'Examens en gynécologie',
    'Onderzoeken in gynaecologie',
    'Examinations in gynaecology',
    'Untersuchungen in der Gynäkologie',
  ),
  'oth-physician-dental': say(
    'Examens dentaires',
    'Tandheelkundige onderzoeken',
    'Dental examinations',
    'Zahnmedizinische Untersuchungen',
  ),
  'oth-physician-stomatology': say(
    'Examens en stomatologie',
    'Onderzoeken in stomatologie',
    'Examinations in stomatology',
    'Untersuchungen in der Stomatologie',
  ),
  'oth-physician-maxillofacial': say(
    'Examens en chirurgie maxillo-faciale',
    'Onderzoeken in kaakchirurgie',
    'Examinations in maxillofacial surgery',
    'Untersuchungen in der Kieferchirurgie',
  ),
  genetic: say('Données génétiques', 'Genetische gegevens', 'Genetic data', 'Genetische Daten'),
  'notes-journal': say(
    'Notes et journal de soins',
    'Nota’s en zorgdagboek',
    'Notes and care journal',
    'Notizen und Pflegetagebuch',
  ),
  other: say('Autres documents', 'Andere documenten', 'Other documents', 'Andere Dokumente'),
};

export const sectionWords: Readonly<Record<SumehrSection, Words>> = {
  'sm-address': say('adresse', 'adres', 'address', 'Adresse'),
  'sm-contact-info': say('téléphone et e-mail', 'telefoon en e-mail', 'phone and e-mail', 'Telefon und E-Mail'),
  'sm-contact-persons': say('personnes de contact', 'contactpersonen', 'contact persons', 'Kontaktpersonen'),
  'sm-gmf-holder': say(
    'médecin du dossier global',
    'houder van het globaal dossier',
    'holder of the global medical file',
    'Führer der globalen Akte',
  ),
  'sm-healthcare-professionals': say(
    'autres prestataires',
    'andere zorgverleners',
    'other caregivers',
    'andere Pflegende und Ärzte',
  ),
  'sm-adverse-drug-reaction': say(
    'intolérances aux médicaments',
    'intoleranties voor geneesmiddelen',
    'reactions to medicines',
    'Unverträglichkeiten von Arzneimitteln',
  ),
  'sm-allergies': say('allergies', 'allergieën', 'allergies', 'Allergien'),
  'sm-social-risks': say('risques sociaux', 'sociale risico’s', 'social risks', 'soziale Risiken'),
  'sm-risks': say('facteurs de risque', 'risicofactoren', 'risk factors', 'Risikofaktoren'),
  'sm-problems': say('problèmes de santé', 'gezondheidsproblemen', 'health problems', 'Gesundheitsprobleme'),
  'sm-treatments': say('traitements', 'behandelingen', 'treatments', 'Behandlungen'),
  'sm-patient-will': say('volontés du patient', 'wilsverklaringen', 'the patient’s wishes', 'Wünsche des Patienten'),
  'sm-medication': say('médicaments', 'geneesmiddelen', 'medicines', 'Arzneimittel'),
  'sm-vaccinations': say('vaccinations', 'vaccinaties', 'vaccinations', 'Impfungen'),
};

const textOf = (table: Readonly<Record<string, Words>>, name: string, language: Language): string =>
  Object.hasOwn(table, name) ? (table[name]?.[language] ?? name) : name;

export const categoryText = (name: string, language: Language): string => textOf(categoryWords, name, language);
export const sectionText = (name: string, language: Language): string => textOf(sectionWords, name, language);
