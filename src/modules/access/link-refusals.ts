/** What can be wrong with a therapeutic link: the code that travels, the clause and the words. Source: access rules 3; KMEHR facts A6, A8. */
import type { RefusalEntry } from './refusal-entry.ts';
import { refusals } from './refusals.ts';
import type { LinkFault } from './rules/link-fault.ts';

export type LinkRefusal = Omit<RefusalEntry, 'next'>;

const refusal = (
  scheme: LinkRefusal['scheme'],
  code: string,
  clause: string,
  [fr, nl, en, de]: readonly [string, string, string, string],
): LinkRefusal => ({ scheme, code, clause, text: { fr, nl, en, de } });
const national = (code: string, clause: string, ...words: readonly [string, string, string, string]) =>
  refusal('CD-ERROR', code, clause, words);
const own = (code: string, clause: string, ...words: readonly [string, string, string, string]) =>
  refusal('LOCAL', `ZENNE.LINK.${code}`, clause, words);

export const linkRefusals: Readonly<Record<LinkFault, LinkRefusal>> = {
  'link-exists': national(
    'TL.ACCESS.10',
    'access 3.1: a link is not declared twice for one period',
    'Un lien thérapeutique valable existe déjà.',
    'Er bestaat al een geldige therapeutische relatie.',
    'A valid therapeutic link exists already.',
    'Es besteht bereits eine gültige therapeutische Beziehung.',
  ),
  'link-holder-not-author': refusals['link-holder-not-author'],
  'link-holder-unknown': own(
    'HOLDER-UNKNOWN',
    'access 1.3: only recognised caregivers and institutions hold a link',
    'Le réseau ne connaît pas ce prestataire ou cette institution.',
    'Het netwerk kent deze zorgverlener of instelling niet.',
    'The network does not know this caregiver or institution.',
    'Das Netz kennt diese Pflegekraft, diesen Arzt oder diese Einrichtung nicht.',
  ),
  'link-type-not-for-profession': national(
    'TL.INPUT.51',
    'access 3.3: each type of link is for certain professions',
    'Ce type de lien n’est pas ouvert à cette profession.',
    'Dit soort relatie is niet open voor dit beroep.',
    'This type of link is not open to this profession.',
    'Diese Art der Beziehung ist für diesen Beruf nicht offen.',
  ),
  'link-type-not-for-declarer': own(
    'TYPE-BY-PATIENT',
    'access 3.4: the patient, and nobody else, declares a link of the type patientmanagement',
    'Ce type de lien n’est pas pour celui qui le déclare: le patient déclare «patientmanagement», les autres ne le font pas.',
    'Dit soort relatie is niet voor wie ze aangeeft: de patiënt geeft ‘patientmanagement’ aan, anderen niet.',
    'This type of link is not for whoever declares it: the patient declares “patientmanagement”, others do not.',
    'Diese Art der Beziehung ist nicht für den, der sie anmeldet: Der Patient meldet „patientmanagement“ an, andere nicht.',
  ),
  'link-type-from-insurers': own(
    'TYPE-BY-INSURER',
    'KMEHR facts A6: gmd cannot be created through the service',
    'Le lien du dossier médical global vient des mutualités seules.',
    'De relatie van het globaal medisch dossier komt alleen van de ziekenfondsen.',
    'The link of the global medical file comes from the health insurers only.',
    'Die Beziehung der globalen medizinischen Akte kommt nur von den Krankenkassen.',
  ),
  'link-proof-unknown': own(
    'PROOF',
    'access 3.5: a link has a proof of CD-PROOFTYPE',
    'Cette preuve n’est pas acceptée pour ce lien.',
    'Dit bewijs wordt voor deze relatie niet aanvaard.',
    'This proof is not accepted for this link.',
    'Dieser Nachweis gilt für diese Beziehung nicht.',
  ),
  'referral-needs-eid': own(
    'REFERRAL-EID',
    'access 3.5: a link for a colleague requires reading the patient’s eID',
    'Pour déclarer un lien pour un confrère, lisez la carte eID du patient.',
    'Lees de eID-kaart van de patiënt om een relatie voor een collega aan te geven.',
    'To declare a link for a colleague, read the patient’s eID card.',
    'Um eine Beziehung für einen Kollegen anzumelden, lesen Sie die eID-Karte des Patienten.',
  ),
  'link-to-self': own(
    'SELF',
    'access 3.1: a link joins a patient and another person',
    'On ne peut pas déclarer un lien thérapeutique avec soi-même.',
    'U kunt geen therapeutische relatie met uzelf aangeven.',
    'You cannot declare a therapeutic link with yourself.',
    'Man kann keine therapeutische Beziehung mit sich selbst anmelden.',
  ),
  'link-start-in-future': national(
    'TL.INPUT.61',
    'access 3.1: a link starts on the day it is declared, or before',
    'Le lien ne peut pas commencer dans le futur.',
    'De relatie kan niet in de toekomst beginnen.',
    'The link cannot start in the future.',
    'Die Beziehung kann nicht in der Zukunft beginnen.',
  ),
  'link-period-invalid': national(
    'TL.INPUT.62',
    'access 3.6: start inclusive, end exclusive',
    'Le lien doit commencer en 1901 ou plus tard, et finir après son début.',
    'De relatie moet in 1901 of later beginnen, en na haar begin eindigen.',
    'The link must start in 1901 or later, and end after it starts.',
    'Die Beziehung muss 1901 oder später beginnen und nach ihrem Beginn enden.',
  ),
  'link-period-too-long': national(
    'TL.INPUT.65',
    'access 3.6: each type, holder and proof has its longest period',
    'Le lien dure plus longtemps que son type ne le permet.',
    'De relatie duurt langer dan dit soort toelaat.',
    'The link runs longer than its type allows.',
    'Die Beziehung dauert länger, als ihre Art erlaubt.',
  ),
  'link-comment-too-long': national(
    'TL.OTHER.15',
    'KMEHR facts A6: a comment has at most 256 characters',
    'Le commentaire dépasse 256 caractères.',
    'De opmerking is langer dan 256 tekens.',
    'The comment is longer than 256 characters.',
    'Die Bemerkung hat mehr als 256 Zeichen.',
  ),
  'link-not-found': own(
    'NOT-FOUND',
    'access 3.2: a link is shown to its holder, its declarer and the patient',
    'Ce lien n’existe pas.',
    'Deze relatie bestaat niet.',
    'This link does not exist.',
    'Diese Beziehung gibt es nicht.',
  ),
  'link-ended': own(
    'ENDED',
    'access 3.1: a link that ended is not changed; declare a new one',
    'Ce lien est déjà terminé.',
    'Deze relatie is al beëindigd.',
    'This link has ended already.',
    'Diese Beziehung ist bereits beendet.',
  ),
  'link-end-invalid': own(
    'END',
    'KMEHR facts A6: a link ends on or after its start, and not in the future',
    'La fin doit tomber entre le début du lien et aujourd’hui.',
    'Het einde moet tussen het begin van de relatie en vandaag liggen.',
    'The end must lie between the start of the link and today.',
    'Das Ende muss zwischen dem Beginn der Beziehung und heute liegen.',
  ),
  'link-reason-too-long': own(
    'REASON',
    'KMEHR facts A6: as for a comment, at most 256 characters',
    'La raison dépasse 256 caractères.',
    'De reden is langer dan 256 tekens.',
    'The reason is longer than 256 characters.',
    'Der Grund hat mehr als 256 Zeichen.',
  ),
};
