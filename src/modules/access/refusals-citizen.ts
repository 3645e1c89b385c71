/** Refusals of the citizen's side: who may not act for whom, and what to do next. */
import type { RefusalReason } from '../grants/index.ts';
import type { RefusalEntry } from './refusal-entry.ts';

type CitizenReason = Extract<RefusalReason, `citizen-${string}` | `mandate-${string}` | `trust-${string}`>;
type Words = readonly [fr: string, nl: string, en: string, de: string];

const inFour = ([fr, nl, en, de]: Words) => ({ fr, nl, en, de });
const row = (code: string, clause: string, text: Words, next: Words): RefusalEntry => ({
  code: `ZENNE.ACCESS.${code}`,
  scheme: 'LOCAL',
  clause,
  text: inFour(text),
  next: inFour(next),
});

export const citizenRefusals: Readonly<Record<CitizenReason, RefusalEntry>> = {
  'citizen-child-with-parents': row(
    'CHILD-WITH-PARENTS',
    'access 8.1: below a set age the parents act for the child',
    [
      'Tu es encore trop jeune pour voir ton dossier: tes parents le voient pour toi.',
      'Je bent nog te jong om je dossier te zien: je ouders zien het voor jou.',
      'You are too young to see your record: your parents see it for you.',
      'Du bist noch zu jung, um deine Akte zu sehen: Deine Eltern sehen sie für dich.',
    ],
    [
      'Demande à ton père, à ta mère ou à ton médecin.',
      'Vraag het aan je vader, je moeder of je arts.',
      'Ask your father, your mother or your doctor.',
      'Frag deinen Vater, deine Mutter oder deinen Arzt.',
    ],
  ),
  'citizen-side-closed': row(
    'CITIZEN-SIDE-CLOSED',
    'access 8.1, 8.2: between the age at which parents stop and the age at which the person begins, nobody on the citizen’s side looks online',
    [
      'À cet âge, ni le jeune ni ses parents ne voient le dossier en ligne.',
      'Op deze leeftijd zien noch de jongere, noch de ouders het dossier online.',
      'At this age, neither the young person nor the parents see the record online.',
      'In diesem Alter sehen weder der Jugendliche noch die Eltern die Akte online.',
    ],
    [
      'Demandez au médecin de lire le dossier avec vous, ou une copie sur papier.',
      'Vraag de arts om het dossier samen te lezen, of een kopie op papier.',
      'Ask the doctor to read the record with you, or for a copy on paper.',
      'Bitten Sie den Arzt, die Akte mit Ihnen zu lesen, oder um eine Kopie auf Papier.',
    ],
  ),
  'citizen-decides-alone': row(
    'DECIDES-ALONE',
    'access 8.1-8.3: from a set age a person alone handles the own record',
    [
      'Votre enfant gère maintenant seul son dossier.',
      'Uw kind beheert nu zelf zijn dossier.',
      'Your child now handles the record alone.',
      'Ihr Kind verwaltet seine Akte jetzt selbst.',
    ],
    [
      'Votre enfant peut vous donner un mandat, s’il le veut.',
      'Uw kind kan u een mandaat geven, als het dat wil.',
      'Your child can give you a mandate, if he or she wants to.',
      'Ihr Kind kann Ihnen ein Mandat geben, wenn es das möchte.',
    ],
  ),
  'citizen-age-unknown': row(
    'AGE-UNKNOWN',
    'access 8.3: the age decides who may act; without a whole birth date it cannot be told',
    [
      'La date de naissance n’est pas assez connue pour savoir qui peut voir ce dossier.',
      'De geboortedatum is niet goed genoeg bekend om te weten wie dit dossier mag zien.',
      'The date of birth is not known well enough to tell who may see this record.',
      'Das Geburtsdatum ist nicht genau genug bekannt, um zu wissen, wer diese Akte sehen darf.',
    ],
    [
      'Demandez au médecin ou à l’hôpital de compléter la date de naissance.',
      'Vraag de arts of het ziekenhuis om de geboortedatum aan te vullen.',
      'Ask the doctor or the hospital to complete the date of birth.',
      'Bitten Sie den Arzt oder das Krankenhaus, das Geburtsdatum zu ergänzen.',
    ],
  ),
  'citizen-represented': row(
    'REPRESENTED',
    'access 2.9: the representative decides for an adult who cannot',
    [
      'Votre représentant décide de ceci pour vous. Vous pouvez lire vos documents.',
      'Uw vertegenwoordiger beslist hierover voor u. U kunt uw documenten lezen.',
      'Your representative decides on this for you. You can read your documents.',
      'Ihr Vertreter entscheidet darüber für Sie. Sie können Ihre Dokumente lesen.',
    ],
    [
      'Parlez-en avec votre représentant.',
      'Praat erover met uw vertegenwoordiger.',
      'Talk about it with your representative.',
      'Sprechen Sie mit Ihrem Vertreter darüber.',
    ],
  ),
  'citizen-not-incapable': row(
    'NOT-INCAPABLE',
    'access 2.9: an adult is represented only while he or she cannot decide',
    [
      'Cette personne décide elle-même de sa santé: personne ne la représente.',
      'Deze persoon beslist zelf over zijn gezondheid: niemand vertegenwoordigt hem of haar.',
      'This person decides about care alone: nobody represents him or her.',
      'Diese Person entscheidet selbst über ihre Gesundheit: Niemand vertritt sie.',
    ],
    [
      'Elle peut vous donner un mandat.',
      'Hij of zij kan u een mandaat geven.',
      'He or she can give you a mandate.',
      'Sie kann Ihnen ein Mandat geben.',
    ],
  ),
  'citizen-higher-representative': row(
    'HIGHER-REPRESENTATIVE',
    'access 2.9: administrator, spouse, adult child, parent, sibling, in this order',
    [
      'Quelqu’un passe avant vous, selon la loi, pour représenter cette personne.',
      'Volgens de wet gaat iemand anders voor om deze persoon te vertegenwoordigen.',
      'By law somebody else comes before you to represent this person.',
      'Nach dem Gesetz vertritt eine andere Person vor Ihnen diese Person.',
    ],
    [
      'Voyez avec cette personne, ou avec le juge de paix.',
      'Bespreek het met die persoon, of met de vrederechter.',
      'Talk to that person, or to the justice of the peace.',
      'Sprechen Sie mit dieser Person oder mit dem Friedensrichter.',
    ],
  ),
  'citizen-role-too-narrow': row(
    'ROLE-TOO-NARROW',
    'access 8.4-8.6: a mandate opens what it was given for; a person of trust sees along and decides nothing',
    [
      'Ce que vous pouvez faire pour cette personne ne va pas jusque-là.',
      'Wat u voor deze persoon mag doen, gaat niet zo ver.',
      'What you may do for this person does not go that far.',
      'Was Sie für diese Person tun dürfen, geht nicht so weit.',
    ],
    [
      'Demandez-lui de le faire, ou de vous donner un mandat plus large.',
      'Vraag die persoon om het zelf te doen, of om u een ruimer mandaat te geven.',
      'Ask the person to do it, or to give you a wider mandate.',
      'Bitten Sie die Person, es selbst zu tun oder Ihnen ein weiteres Mandat zu geben.',
    ],
  ),
  'citizen-acting-person': row(
    'ACTING-PERSON',
    'access 8.4: who acts for another is alive and of age',
    [
      'Vous êtes trop jeune pour agir au nom d’une autre personne.',
      'U bent te jong om voor iemand anders te handelen.',
      'You are too young to act for somebody else.',
      'Sie sind zu jung, um für eine andere Person zu handeln.',
    ],
    [
      'Un adulte de la famille peut le faire.',
      'Een volwassene uit de familie kan het doen.',
      'An adult of the family can do it.',
      'Ein Erwachsener aus der Familie kann es tun.',
    ],
  ),
  'mandate-not-accepted': row(
    'MANDATE-NOT-ACCEPTED',
    'access 8.4: a mandate runs once both have accepted it',
    [
      'Vous n’avez pas encore accepté ce mandat.',
      'U hebt dit mandaat nog niet aanvaard.',
      'You have not accepted this mandate yet.',
      'Sie haben dieses Mandat noch nicht angenommen.',
    ],
    [
      'Acceptez-le sous «Mandats».',
      'Aanvaard het onder „Mandaten”.',
      'Accept it under “Mandates”.',
      'Nehmen Sie es unter „Mandate“ an.',
    ],
  ),
  'mandate-not-begun': row(
    'MANDATE-NOT-BEGUN',
    'access 8.4: a mandate runs from its first day',
    [
      'Ce mandat n’a pas encore commencé.',
      'Dit mandaat is nog niet begonnen.',
      'This mandate has not begun yet.',
      'Dieses Mandat hat noch nicht begonnen.',
    ],
    [
      'Attendez son premier jour.',
      'Wacht op de eerste dag.',
      'Wait for its first day.',
      'Warten Sie auf den ersten Tag.',
    ],
  ),
  'mandate-over': row(
    'MANDATE-OVER',
    'access 8.4: a mandate ends on its last day, or when either ends it',
    ['Ce mandat est terminé.', 'Dit mandaat is afgelopen.', 'This mandate is over.', 'Dieses Mandat ist beendet.'],
    [
      'La personne peut vous en donner un nouveau.',
      'De persoon kan u een nieuw mandaat geven.',
      'The person can give you a new one.',
      'Die Person kann Ihnen ein neues geben.',
    ],
  ),
  'mandate-giver-too-young': row(
    'MANDATE-GIVER-TOO-YOUNG',
    'access 8.2: a minor gives a mandate from the age the settings say',
    [
      'Cette personne est trop jeune pour donner un mandat.',
      'Deze persoon is te jong om een mandaat te geven.',
      'This person is too young to give a mandate.',
      'Diese Person ist zu jung, um ein Mandat zu geben.',
    ],
    [
      'Demandez au médecin de lire le dossier avec vous.',
      'Vraag de arts om het dossier samen te lezen.',
      'Ask the doctor to read the record with you.',
      'Bitten Sie den Arzt, die Akte mit Ihnen zu lesen.',
    ],
  ),
  'trust-needs-consents': row(
    'TRUST-NEEDS-CONSENTS',
    'access 8.6: the patient and the person of trust have both consented to sharing',
    [
      'Une personne de confiance ne voit le dossier que si tous deux ont donné leur consentement au partage.',
      'Een vertrouwenspersoon ziet het dossier pas als beiden toestemming gaven om te delen.',
      'A person of trust sees the record only when both have consented to sharing.',
      'Eine Vertrauensperson sieht die Akte nur, wenn beide dem Teilen zugestimmt haben.',
    ],
    [
      'Celui qui n’a pas encore consenti peut le faire chez son médecin ou son pharmacien.',
      'Wie nog niet toestemde, kan dat bij zijn arts of apotheker doen.',
      'Whoever has not consented yet can do so with a doctor or pharmacist.',
      'Wer noch nicht zugestimmt hat, kann das bei seinem Arzt oder Apotheker tun.',
    ],
  ),
};
