/** Stories of care through a house: a guard post, a circle of trust, and the holder of a global medical file; beside those of `stories.ts`. */
import type { Story } from './types.ts';

const story = (fr: string, nl: string, en: string, de: string): Story => ({ fr, nl, en, de });

export const housePatientStories: Readonly<Record<string, Story>> = {
  'patient-guard-post': story(
    'S’est présenté au poste de garde: le poste a un lien d’un mois.',
    'Kwam naar de wachtpost: de post heeft een relatie van een maand.',
    'Came to the guard post: the post has a link of one month.',
    'Kam zum Bereitschaftsdienst: Der Posten hat eine Beziehung für einen Monat.',
  ),
  'patient-home-nursing': story(
    'Est soigné à domicile par une organisation du cercle de confiance, sans lien avec l’infirmier.',
    'Krijgt thuiszorg van een organisatie uit de vertrouwenskring, zonder relatie met de verpleegkundige.',
    'Is nursed at home by an organisation in the circle of trust, without a link with the nurse.',
    'Wird zu Hause von einer Einrichtung des Vertrauenskreises gepflegt, ohne Beziehung zur Pflegekraft.',
  ),
  'patient-gmd': story(
    'A un dossier médical global: le lien du médecin vient de la mutualité.',
    'Heeft een globaal medisch dossier: de relatie van de arts komt van het ziekenfonds.',
    'Has a global medical file: the physician’s link comes from the insurer.',
    'Hat eine globale medizinische Akte: Die Beziehung des Arztes kommt von der Krankenkasse.',
  ),
};

export const houseCaregiverStories: Readonly<Record<string, Story>> = {
  'guard-doctor-1': story(
    'Médecin de garde ce soir: voit par le lien du poste.',
    'Arts van wacht vanavond: ziet door de relatie van de post.',
    'Doctor on duty tonight: sees through the post’s link.',
    'Arzt im Bereitschaftsdienst heute Abend: sieht durch die Beziehung des Postens.',
  ),
  'guard-doctor-2': story(
    'L’autre médecin de garde du même poste.',
    'De andere arts van wacht van dezelfde post.',
    'The other doctor on duty at the same post.',
    'Der andere Arzt im Dienst desselben Postens.',
  ),
  'circle-nurse-1': story(
    'Infirmier d’une organisation du cercle de confiance.',
    'Verpleegkundige van een organisatie uit de vertrouwenskring.',
    'Nurse of an organisation in the circle of trust.',
    'Pflegekraft einer Einrichtung des Vertrauenskreises.',
  ),
  'gmd-holder': story(
    'Détient le dossier médical global d’un patient.',
    'Houdt het globaal medisch dossier van een patiënt.',
    'Holds a patient’s global medical file.',
    'Führt die globale medizinische Akte eines Patienten.',
  ),
};

export const houseStories: Readonly<Record<string, Story>> = {
  'guard-post-1': story(
    'Poste de garde: deux médecins y sont de garde.',
    'Wachtpost: twee artsen hebben er wacht.',
    'Guard post: two doctors are on duty.',
    'Bereitschaftsdienst: zwei Ärzte haben Dienst.',
  ),
  'home-nursing-1': story(
    'Soins à domicile avec des garanties par contrat: un cercle de confiance.',
    'Thuisverpleging met garanties in een contract: een vertrouwenskring.',
    'Home nursing with guarantees by contract: a circle of trust.',
    'Häusliche Pflege mit vertraglichen Garantien: ein Vertrauenskreis.',
  ),
};
