/** The people a visitor looks for by name: what each shows, in four languages. */
import { citizenStories } from './citizen-stories.ts';
import { houseCaregiverStories, housePatientStories } from './house-stories.ts';
import type { Story } from './types.ts';

const story = (fr: string, nl: string, en: string, de: string): Story => ({ fr, nl, en, de });

export const patientStories: Readonly<Record<string, Story>> = {
  'patient-consent-gp': story(
    'A donné son consentement et a un lien avec son médecin.',
    'Gaf toestemming en heeft een relatie met de huisarts.',
    'Gave consent and has a link with the GP.',
    'Hat zugestimmt und hat eine Beziehung zum Hausarzt.',
  ),
  'patient-no-consent': story(
    'N’a pas donné son consentement.',
    'Gaf geen toestemming.',
    'Did not give consent.',
    'Hat nicht zugestimmt.',
  ),
  'patient-excluded-caregiver': story(
    'A exclu un médecin.',
    'Sloot een arts uit.',
    'Excluded a physician.',
    'Hat einen Arzt ausgeschlossen.',
  ),
  'patient-link-ended': story(
    'Son lien avec le médecin est terminé.',
    'De relatie met de arts is afgelopen.',
    'The link with the physician has ended.',
    'Die Beziehung zum Arzt ist beendet.',
  ),
  'child-9': story('Enfant de neuf ans.', 'Kind van negen jaar.', 'A child of nine.', 'Kind von neun Jahren.'),
  'parent-of-child-9': story(
    'Parent de l’enfant de neuf ans.',
    'Ouder van het kind van negen.',
    'Parent of the child of nine.',
    'Elternteil des neunjährigen Kindes.',
  ),
  'teen-14': story('A quatorze ans.', 'Is veertien jaar.', 'Is fourteen.', 'Ist vierzehn Jahre alt.'),
  deceased: story(
    'Est décédé: le dossier est fermé.',
    'Is overleden: het dossier is gesloten.',
    'Has died: the record is closed.',
    'Ist verstorben: Die Akte ist geschlossen.',
  ),
  'patient-mandate': story(
    'A donné un mandat à un proche.',
    'Gaf een mandaat aan een naaste.',
    'Gave a mandate to a relative.',
    'Hat einem Angehörigen ein Mandat gegeben.',
  ),
  mandatary: story('A reçu le mandat.', 'Kreeg het mandaat.', 'Received the mandate.', 'Hat das Mandat erhalten.'),
  'patient-hidden-document': story(
    'Un document n’est pas ouvert au patient, un autre est caché à un médecin.',
    'Eén document is niet open voor de patiënt, een ander is verborgen voor een arts.',
    'One document is not open to the patient, another is hidden from a physician.',
    'Ein Dokument ist für den Patienten nicht offen, ein anderes ist vor einem Arzt verborgen.',
  ),
  'patient-opening-later': story(
    'Un document s’ouvre plus tard.',
    'Eén document gaat later open.',
    'One document opens later.',
    'Ein Dokument öffnet sich später.',
  ),
  ...citizenStories,
  ...housePatientStories,
};

export const caregiverStories: Readonly<Record<string, Story>> = {
  'gp-1': story(
    'Médecin généraliste; a un lien avec ses patients.',
    'Huisarts; heeft een relatie met de patiënten.',
    'General practitioner; has links with the patients.',
    'Hausarzt; hat Beziehungen zu den Patienten.',
  ),
  'gp-2': story(
    'Collègue du même cabinet, avec un lien.',
    'Collega van dezelfde praktijk, met een relatie.',
    'Colleague in the same practice, with a link.',
    'Kollege derselben Praxis, mit Beziehung.',
  ),
  'gp-3': story(
    'Médecin sans lien avec ces patients.',
    'Arts zonder relatie met deze patiënten.',
    'Physician without a link with these patients.',
    'Arzt ohne Beziehung zu diesen Patienten.',
  ),
  'gp-excluded': story(
    'Médecin qu’un patient a exclu.',
    'Arts die een patiënt uitsloot.',
    'Physician whom a patient excluded.',
    'Arzt, den ein Patient ausgeschlossen hat.',
  ),
  'emergency-1': story(
    'Médecin urgentiste d’un hôpital.',
    'Spoedarts van een ziekenhuis.',
    'Emergency physician of a hospital.',
    'Notarzt eines Krankenhauses.',
  ),
  'nurse-1': story('Infirmier à domicile.', 'Thuisverpleegkundige.', 'Home nurse.', 'Krankenpfleger zu Hause.'),
  'pharmacist-1': story(
    'Pharmacien de quartier.',
    'Apotheker in de buurt.',
    'Neighbourhood pharmacist.',
    'Apotheker im Viertel.',
  ),
  'caregiver-awaiting': story(
    'Médecin en formation, inconnu de CoBRHA: attend la décision de son garant.',
    'Arts in opleiding, niet bekend bij CoBRHA: wacht op de beslissing van de borg.',
    'Doctor in training, unknown to CoBRHA: waits for the guarantor’s decision.',
    'Arzt in Ausbildung, CoBRHA nicht bekannt: wartet auf die Entscheidung des Bürgen.',
  ),
  'caregiver-suspended': story(
    'Accès suspendu: ne voit que ses propres documents.',
    'Toegang geschorst: ziet alleen wat hij zelf schreef.',
    'Access suspended: sees only what he wrote himself.',
    'Zugang gesperrt: sieht nur, was er selbst geschrieben hat.',
  ),
  ...houseCaregiverStories,
};
