/** Documents that are mostly a letter in PDF: what each says, in the patient's language. */
import type { Language } from '../../../../platform/text/index.ts';
import type { Part } from '../../../../standards/kmehr/index.ts';
import type { Draft } from './message.ts';
import { attachedPdf, text } from './parts.ts';
import { printLetter } from './pdf.ts';

interface LetterText {
  readonly caption: Readonly<Record<'fr' | 'nl', string>>;
  readonly paragraphs: Readonly<Record<'fr' | 'nl', readonly string[]>>;
}

const letter = (fr: string, nl: string, frText: readonly string[], nlText: readonly string[]): LetterText => ({
  caption: { fr, nl },
  paragraphs: { fr: frText, nl: nlText },
});

/** By kind of transaction. */
export const letters: Readonly<Record<string, LetterText>> = {
  dischargereport: letter(
    'Lettre de sortie, médecine interne',
    'Ontslagbrief, inwendige geneeskunde',
    [
      'Cher confrère, votre patient a séjourné chez nous pour une pneumonie du lobe inférieur droit.',
      'L’évolution sous antibiotiques a été bonne: plus de fièvre au troisième jour, saturation à 97 % sans oxygène.',
      'Nous proposons un contrôle chez vous dans dix jours et une radiographie dans six semaines.',
    ],
    [
      'Beste collega, uw patiënt verbleef bij ons met een longontsteking rechts onderaan.',
      'Het verloop met antibiotica was goed: koortsvrij op dag drie, saturatie 97 % zonder zuurstof.',
      'Wij stellen een controle bij u voor na tien dagen en een röntgenfoto na zes weken.',
    ],
  ),
  report: letter(
    'Rapport de consultation, cardiologie',
    'Raadplegingsverslag, cardiologie',
    [
      'Motif: bilan d’une hypertension. Pas de plainte thoracique, bonne tolérance à l’effort.',
      'Examen: tension 138/84, auscultation normale. Électrocardiogramme: rythme sinusal, sans trouble.',
      'Conclusion: traitement à poursuivre, contrôle dans un an.',
    ],
    [
      'Reden: nazicht van hoge bloeddruk. Geen klachten in de borst, goede inspanning.',
      'Onderzoek: bloeddruk 138/84, normale auscultatie. Elektrocardiogram: sinusritme, geen afwijking.',
      'Besluit: behandeling verderzetten, controle over een jaar.',
    ],
  ),
  result: letter(
    'Radiographie du thorax',
    'Röntgenfoto van de borstkas',
    [
      'Technique: cliché de face et de profil, debout.',
      'Description: cœur de taille normale. Pas de foyer, pas d’épanchement. Squelette sans particularité.',
      'Conclusion: examen dans les limites de la norme.',
    ],
    [
      'Techniek: opname van voren en opzij, staand.',
      'Beschrijving: hart van normale grootte. Geen haard, geen uitstorting. Skelet zonder bijzonderheden.',
      'Besluit: onderzoek binnen de normale grenzen.',
    ],
  ),
  referral: letter(
    'Renvoi vers le spécialiste',
    'Verwijzing naar de specialist',
    [
      'Cher confrère, je vous adresse ce patient pour un avis sur des douleurs de hanche depuis trois mois.',
      'Antirhumatismaux peu efficaces. La radiographie est jointe au dossier du réseau.',
    ],
    [
      'Beste collega, ik verwijs deze patiënt voor advies over heuppijn sinds drie maanden.',
      'Ontstekingsremmers helpen weinig. De röntgenfoto zit in het dossier van het netwerk.',
    ],
  ),
  prescription: letter(
    'Prescription de kinésithérapie',
    'Voorschrift kinesitherapie',
    [
      'Neuf séances de kinésithérapie pour lombalgie commune, deux fois par semaine.',
      'But: mobilité, force du tronc, reprise de la marche.',
    ],
    [
      'Negen beurten kinesitherapie voor lage rugpijn, twee keer per week.',
      'Doel: beweeglijkheid, rompkracht, weer wandelen.',
    ],
  ),
};

const REMARKS = {
  fr: 'Document inventé: bac à sable de Zenne.',
  nl: 'Verzonnen document: zandbak van Zenne.',
} as const;

export const readLanguage = (language: Language): 'fr' | 'nl' => (language === 'nl' ? 'nl' : 'fr');

export async function letterParts({ kind, patient, author, institution, date, caption }: Draft): Promise<Part[]> {
  const language = readLanguage(patient.language);
  const known = letters[kind];
  if (!known) throw new RangeError(`no letter for ${kind}`);
  const pdf = await printLetter({
    house: institution?.name ?? `Dr ${author.firstName} ${author.familyName}`,
    title: caption,
    patient: `${patient.firstName} ${patient.familyName}`,
    date,
    author: `${author.firstName} ${author.familyName}`,
    paragraphs: known.paragraphs[language],
    remark: REMARKS[language],
  });
  return [{ text: text(language, known.paragraphs[language][0] ?? caption) }, { lnk: attachedPdf(pdf) }];
}
