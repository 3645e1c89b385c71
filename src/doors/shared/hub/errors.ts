/** The door's own errors: code, and words in four languages. Refusals of access have theirs in that module. */
import { linkRefusals, refusals } from '../../../modules/access/index.ts';
import type { RefusalReason } from '../../../modules/grants/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { AcknowledgeError } from '../../../standards/hubservices/index.ts';
import type { Outcome } from './context.ts';
import { documentErrors } from './document-errors.ts';
import { type ErrorRow, national, own } from './error-row.ts';
import { networkErrors } from './network-errors.ts';
import { publicationErrors } from './publication-errors.ts';
import { sealErrors } from './seal-errors.ts';

/** The same words under the code that hub clients know. */
const known = (entry: ErrorRow, code: string): ErrorRow => ({ scheme: 'CD-ERROR', code, text: entry.text });

export const hubErrors = {
  ...linkRefusals,
  'link-not-found': known(linkRefusals['link-not-found'], 'TL.ACCESS.11'),
  'link-ended': known(linkRefusals['link-ended'], 'TL.ACCESS.12'),
  ...sealErrors,
  ...networkErrors,
  'patient-number-missing': national(
    'MH2.INPUT.19',
    'Le numéro du patient manque.',
    'Het nummer van de patiënt ontbreekt.',
    'The patient number is missing.',
    'Die Nummer des Patienten fehlt.',
  ),
  'patient-number-doubtful': own(
    'PATIENT.CHECK-DIGITS',
    'Les chiffres de contrôle du NISS sont faux; l’environnement de test l’accepte.',
    'De controlecijfers van het INSZ zijn fout; de proefomgeving aanvaardt het.',
    'The check digits of the SSIN are wrong; the sandbox takes it.',
    'Die Prüfziffern der ENSS sind falsch; die Testumgebung nimmt sie an.',
  ),
  'patient-numbers-differ': national(
    'IDS2.INPUT.37',
    'Deux numéros différents sont donnés pour un patient.',
    'Er staan twee verschillende nummers voor één patiënt.',
    'Two different numbers are given for one patient.',
    'Für einen Patienten sind zwei verschiedene Nummern angegeben.',
  ),
  'patient-name-missing': own(
    'PATIENT.NAME',
    'Le nom du patient manque.',
    'De naam van de patiënt ontbreekt.',
    'The name of the patient is missing.',
    'Der Name des Patienten fehlt.',
  ),
  'patient-sex-invalid': own(
    'PATIENT.SEX',
    'Ce sexe ne figure pas dans CD-SEX.',
    'Dit geslacht staat niet in CD-SEX.',
    'This sex is not in CD-SEX.',
    'Dieses Geschlecht steht nicht in CD-SEX.',
  ),
  'death-date-invalid': own(
    'PATIENT.DEATH-DATE',
    'La date du décès doit être un jour complet, et pas dans le futur.',
    'De datum van overlijden moet een volledige dag zijn, en niet in de toekomst.',
    'The date of death must be a whole day, and not in the future.',
    'Das Sterbedatum muss ein ganzer Tag sein und darf nicht in der Zukunft liegen.',
  ),
  'patient-known': own(
    'PATIENT.KNOWN',
    'Ce patient est déjà connu; ses données n’ont pas été changées: il faut pour cela un lien thérapeutique.',
    'Deze patiënt is al bekend; de gegevens zijn niet gewijzigd: daarvoor is een therapeutische relatie nodig.',
    'This patient is known already; the details were not changed: that takes a therapeutic link.',
    'Dieser Patient ist bereits bekannt; die Daten wurden nicht geändert: Dafür braucht es eine therapeutische Beziehung.',
  ),
  'consent-type': national(
    'MH2.INPUT.24',
    'Ce type de consentement n’est pas connu.',
    'Dit soort toestemming is niet bekend.',
    'This type of consent is not known.',
    'Diese Art der Zustimmung ist nicht bekannt.',
  ),
  'consent-revoked': own(
    'CONSENT.REVOKED',
    'Un consentement qui porte une date de retrait n’est pas enregistré.',
    'Een toestemming met een datum van intrekking wordt niet geregistreerd.',
    'A consent with a date of revocation is not registered.',
    'Eine Zustimmung mit einem Datum des Widerrufs wird nicht eingetragen.',
  ),
  'consent-exists': national(
    'MH2.ACCESS.8',
    'Le patient a déjà un consentement en cours.',
    'De patiënt heeft al een lopende toestemming.',
    'The patient has a running consent already.',
    'Der Patient hat bereits eine laufende Zustimmung.',
  ),
  'no-active-consent': national(
    'MH2.ACCESS.9',
    'Aucun consentement n’est en cours.',
    'Er loopt geen toestemming.',
    'No consent is running.',
    'Es läuft keine Zustimmung.',
  ),
  'revoke-date-invalid': national(
    'MH2.INPUT.17',
    'La date de retrait précède celle de la signature.',
    'De datum van intrekking ligt voor die van ondertekening.',
    'The date of revocation is before that of signature.',
    'Das Datum des Widerrufs liegt vor dem der Unterschrift.',
  ),
  'revoke-date-in-future': national(
    'MH2.INPUT.18',
    'La date de retrait est dans le futur.',
    'De datum van intrekking ligt in de toekomst.',
    'The date of revocation is in the future.',
    'Das Datum des Widerrufs liegt in der Zukunft.',
  ),
  'sign-date-in-future': national(
    'MH2.INPUT.16',
    'La date de signature est dans le futur.',
    'De datum van ondertekening ligt in de toekomst.',
    'The date of signature is in the future.',
    'Das Datum der Unterschrift liegt in der Zukunft.',
  ),
  ...documentErrors,
  ...publicationErrors,
  'period-reversed': own(
    'REQUEST.PERIOD',
    'La période se termine avant de commencer.',
    'De periode eindigt voor ze begint.',
    'The period ends before it begins.',
    'Der Zeitraum endet, bevor er beginnt.',
  ),
  'party-unknown': national(
    'MH2.INPUT.20',
    'Le réseau ne connaît pas ce prestataire, cette institution ou cette profession.',
    'Het netwerk kent deze zorgverlener, instelling of dit beroep niet.',
    'The network does not know this caregiver, institution or profession.',
    'Das Netz kennt diese Pflegekraft, diesen Arzt, diese Einrichtung oder diesen Beruf nicht.',
  ),
  'party-person-only': own(
    'PARTY.PERSON-ONLY',
    'Cette opération inscrit une personne avec une profession de CD-HCPARTY; une institution s’inscrit auprès du réseau.',
    'Deze bewerking schrijft een persoon in met een beroep uit CD-HCPARTY; een instelling schrijft zich in bij het netwerk.',
    'This operation registers a person with a profession of CD-HCPARTY; an institution registers with the network’s office.',
    'Dieser Vorgang meldet eine Person mit einem Beruf aus CD-HCPARTY an; eine Einrichtung meldet sich beim Netz an.',
  ),
  'party-numbers': national(
    'MH2.INPUT.20',
    'Le numéro INAMI ou le NISS manque, est faux, ou ils ne vont pas ensemble.',
    'Het RIZIV-nummer of het INSZ ontbreekt, is fout, of ze horen niet bij elkaar.',
    'The NIHII number or the SSIN is missing or wrong, or they do not belong together.',
    'Die LIKIV-Nummer oder die ENSS fehlt oder ist falsch, oder sie gehören nicht zusammen.',
  ),
  'party-names': own(
    'PARTY.NAMES',
    'Le nom ou le prénom manque ou est trop long.',
    'De naam of de voornaam ontbreekt of is te lang.',
    'The family name or the first name is missing or too long.',
    'Der Nachname oder der Vorname fehlt oder ist zu lang.',
  ),
  'party-not-recognised': own(
    'PARTY.NOT-RECOGNISED',
    'CoBRHA ne reconnaît pas ce prestataire dans cette profession.',
    'CoBRHA erkent deze zorgverlener niet in dit beroep.',
    'CoBRHA does not recognise this caregiver in this profession.',
    'CoBRHA erkennt diese Fachperson in diesem Beruf nicht an.',
  ),
  'party-waiting': own(
    'PARTY.WAITING',
    'L’inscription attend qu’un garant ou le réseau la valide.',
    'De inschrijving wacht tot een borg of het netwerk ze goedkeurt.',
    'The registration waits until a guarantor or the network validates it.',
    'Die Anmeldung wartet, bis ein Bürge oder das Netz sie bestätigt.',
  ),
  'party-checking': own(
    'PARTY.CHECKING',
    'CoBRHA ne répond pas encore; l’inscription est gardée et sera vérifiée.',
    'CoBRHA antwoordt nog niet; de inschrijving is bewaard en wordt nagekeken.',
    'CoBRHA does not answer yet; the registration is kept and will be checked.',
    'CoBRHA antwortet noch nicht; die Anmeldung ist gespeichert und wird geprüft.',
  ),
  'party-known': own(
    'PARTY.KNOWN',
    'Ce prestataire est déjà connu; ses données viennent de CoBRHA et n’ont pas été changées.',
    'Deze zorgverlener is al bekend; de gegevens komen van CoBRHA en zijn niet gewijzigd.',
    'This caregiver is known already; the details come from CoBRHA and were not changed.',
    'Diese Fachperson ist bereits bekannt; die Daten kommen von CoBRHA und wurden nicht geändert.',
  ),
  'rules-not-accepted': own(
    'RULES.NOT-ACCEPTED',
    'Aucune acceptation des règles du réseau n’est en cours.',
    'Er loopt geen aanvaarding van de regels van het netwerk.',
    'No acceptance of the network’s rules runs.',
    'Es läuft keine Annahme der Regeln des Netzes.',
  ),
  'access-right-code': own(
    'RIGHT.CODE',
    'Un droit d’accès est «allow» ou «disallow» (CD-ACCESSRIGHT).',
    'Een toegangsrecht is ‘allow’ of ‘disallow’ (CD-ACCESSRIGHT).',
    'An access right is “allow” or “disallow” (CD-ACCESSRIGHT).',
    'Ein Zugriffsrecht ist „allow“ oder „disallow“ (CD-ACCESSRIGHT).',
  ),
  'access-right-for-person': own(
    'RIGHT.PERSON-ONLY',
    'Un document s’ouvre à une personne, pas à une institution ni à une profession. Pour lever une fermeture: RevokeAccessRight.',
    'Een document wordt geopend voor een persoon, niet voor een instelling of een beroep. Een sluiting opheffen: RevokeAccessRight.',
    'A document is opened to a person, not to an institution or a profession. To lift a closure: RevokeAccessRight.',
    'Ein Dokument wird für eine Person geöffnet, nicht für eine Einrichtung oder einen Beruf. Eine Sperre aufheben: RevokeAccessRight.',
  ),
  'access-rights-too-many': own(
    'RIGHT.TOO-MANY',
    'Ce document a déjà trop de droits d’accès.',
    'Dit document heeft al te veel toegangsrechten.',
    'This document has too many access rights already.',
    'Dieses Dokument hat bereits zu viele Zugriffsrechte.',
  ),
  'access-right-unknown': own(
    'RIGHT.NOT-FOUND',
    'Aucun droit d’accès de votre part n’est en cours pour ce document.',
    'Voor dit document loopt geen toegangsrecht van uw kant.',
    'No access right of yours runs for this document.',
    'Für dieses Dokument läuft kein Zugriffsrecht von Ihnen.',
  ),
  'list-cut': own(
    'LIST.CUT',
    'La liste est plus longue que cette réponse; les plus récents y sont. Demandez une période plus courte.',
    'De lijst is langer dan dit antwoord; de recentste staan erin. Vraag een kortere periode.',
    'The list is longer than this answer, which has the newest. Ask for a shorter period.',
    'Die Liste ist länger als diese Antwort; die neuesten stehen darin. Fragen Sie einen kürzeren Zeitraum an.',
  ),
  'list-here-only': own(
    'LIST.HERE-ONLY',
    'Un autre hub ne reçoit que les documents d’ici: la liste est locale.',
    'Een andere hub krijgt alleen documenten van hier: de lijst is lokaal.',
    'Another hub is given documents of this one only: the list is local.',
    'Ein anderer Hub erhält nur Dokumente von hier: Die Liste ist lokal.',
  ),
  'metahub-not-connected': own(
    'LIST.NO-METAHUB',
    'Les autres réseaux ne sont pas reliés ici: la liste est locale.',
    'De andere netwerken zijn hier niet verbonden: de lijst is lokaal.',
    'Other networks are not connected here: the list is local.',
    'Andere Netze sind hier nicht verbunden: Die Liste ist lokal.',
  ),
} as const satisfies Record<string, ErrorRow>;
export type HubErrorName = keyof typeof hubErrors;

export function hubError(name: HubErrorName, language: Language): AcknowledgeError {
  const { scheme, code, text } = hubErrors[name];
  return { scheme, code, text: text[language], language };
}

export function refusalError(reason: RefusalReason, language: Language): AcknowledgeError {
  const { scheme, code, text } = refusals[reason];
  return { scheme, code, text: text[language], language };
}

export const failedWith = (...errors: AcknowledgeError[]): Outcome => ({ isComplete: false, errors });
export const failed = (name: HubErrorName, language: Language): Outcome => failedWith(hubError(name, language));
export const refused = (reason: RefusalReason, language: Language): Outcome =>
  failedWith(refusalError(reason, language));
export const done: Outcome = { isComplete: true, errors: [] };
