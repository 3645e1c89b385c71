/** The door's own errors: code, and words in four languages. Refusals of access have theirs in that module. */
import { linkRefusals, refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';
import type { AcknowledgeError } from '../../standards/hubservices/index.ts';
import type { Outcome } from './context.ts';
import { sealErrors } from './seal-errors.ts';

type Words = Readonly<Record<Language, string>>;
interface ErrorRow {
  readonly scheme: 'CD-ERROR' | 'LOCAL';
  readonly code: string;
  readonly text: Words;
}

const row = (scheme: ErrorRow['scheme'], code: string, fr: string, nl: string, en: string, de: string): ErrorRow => ({
  scheme,
  code,
  text: { fr, nl, en, de },
});
const own = (code: string, fr: string, nl: string, en: string, de: string) =>
  row('LOCAL', `ZENNE.${code}`, fr, nl, en, de);
const national = (code: string, fr: string, nl: string, en: string, de: string) =>
  row('CD-ERROR', code, fr, nl, en, de);

/** The same words under the code that hub clients know. */
const known = (entry: ErrorRow, code: string): ErrorRow => ({ scheme: 'CD-ERROR', code, text: entry.text });

export const hubErrors = {
  ...linkRefusals,
  'link-not-found': known(linkRefusals['link-not-found'], 'TL.ACCESS.11'),
  'link-ended': known(linkRefusals['link-ended'], 'TL.ACCESS.12'),
  ...sealErrors,
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
  'one-folder': own(
    'PUT.ONE-FOLDER',
    'Un message doit contenir un seul dossier.',
    'Een bericht moet één dossier bevatten.',
    'A message must have one folder.',
    'Eine Nachricht muss genau eine Akte enthalten.',
  ),
  'kind-invalid': own(
    'PUT.KIND',
    'Le type du document (CD-TRANSACTION) manque ou n’existe pas.',
    'De soort van het document (CD-TRANSACTION) ontbreekt of bestaat niet.',
    'The kind of the document (CD-TRANSACTION) is missing or does not exist.',
    'Die Art des Dokuments (CD-TRANSACTION) fehlt oder existiert nicht.',
  ),
  'kinds-mixed': own(
    'PUT.ONE-KIND',
    'Un message contient un seul document: ses transactions doivent être du même type.',
    'Een bericht bevat één document: de transacties moeten van dezelfde soort zijn.',
    'A message holds one document: its transactions must be of one kind.',
    'Eine Nachricht enthält ein Dokument: Ihre Transaktionen müssen von einer Art sein.',
  ),
  'transaction-date-invalid': own(
    'PUT.DATE',
    'La date ou l’heure de la transaction n’existe pas ou est dans le futur.',
    'De datum of het uur van de transactie bestaat niet of ligt in de toekomst.',
    'The date or time of the transaction does not exist or lies in the future.',
    'Datum oder Uhrzeit der Transaktion gibt es nicht oder liegt in der Zukunft.',
  ),
  'transaction-id-invalid': national(
    'MH2.INPUT.22',
    'L’identifiant de la transaction manque ou est trop long.',
    'De identificatie van de transactie ontbreekt of is te lang.',
    'The transaction id is missing or too long.',
    'Die Kennung der Transaktion fehlt oder ist zu lang.',
  ),
  'request-id-missing': own(
    'REQUEST.ID',
    'L’identifiant de la demande est vide.',
    'De identificatie van de vraag is leeg.',
    'The id of the request is empty.',
    'Die Kennung der Anfrage ist leer.',
  ),
  duplicate: own(
    'PUT.DUPLICATE',
    'Ce document est déjà publié; rien n’a été gardé une seconde fois.',
    'Dit document is al gepubliceerd; er is niets opnieuw bewaard.',
    'This document is published already; nothing was kept again.',
    'Dieses Dokument ist bereits veröffentlicht; nichts wurde erneut behalten.',
  ),
  'id-used-for-another-patient': own(
    'PUT.OTHER-PATIENT',
    'Cet identifiant est déjà celui d’un document d’un autre patient.',
    'Deze identificatie is al die van een document van een andere patiënt.',
    'This id already belongs to a document of another patient.',
    'Diese Kennung gehört bereits zu einem Dokument eines anderen Patienten.',
  ),
  'request-id-reused': own(
    'PUT.REQUEST-REUSED',
    'Cet identifiant de demande a déjà servi pour un autre contenu.',
    'Deze identificatie van de vraag diende al voor een andere inhoud.',
    'This request id was used for other content already.',
    'Diese Kennung der Anfrage diente bereits für anderen Inhalt.',
  ),
  'document-revoked': own(
    'PUT.REVOKED',
    'Ce document a été retiré.',
    'Dit document is ingetrokken.',
    'This document was revoked.',
    'Dieses Dokument wurde zurückgezogen.',
  ),
  'declared-before': own(
    'DECLARE.DUPLICATE',
    'Ce document est déjà déclaré ainsi; rien n’a changé.',
    'Dit document is al zo aangegeven; er is niets veranderd.',
    'This document is declared like this already; nothing changed.',
    'Dieses Dokument ist bereits so gemeldet; nichts wurde geändert.',
  ),
  'not-a-source': own(
    'DECLARE.NOT-A-SOURCE',
    'Seul un établissement dont le serveur de documents est enregistré ici peut déclarer des documents.',
    'Alleen een instelling waarvan de documentenserver hier geregistreerd is, kan documenten aangeven.',
    'Only an institution whose store of documents is registered here may declare documents.',
    'Nur eine Einrichtung, deren Dokumentenspeicher hier eingetragen ist, darf Dokumente melden.',
  ),
  'kept-in-vault': own(
    'DECLARE.IN-VAULT',
    'Ce document est déjà gardé dans le coffre du réseau.',
    'Dit document wordt al bewaard in de kluis van het netwerk.',
    'This document is kept in the vault of the network already.',
    'Dieses Dokument wird bereits im Tresor des Netzes aufbewahrt.',
  ),
  'kept-by-another': own(
    'DECLARE.OTHER-SOURCE',
    'Ce document est déclaré par un autre établissement, qui le garde.',
    'Dit document is aangegeven door een andere instelling, die het bewaart.',
    'This document is declared by another institution, which keeps it.',
    'Dieses Dokument wurde von einer anderen Einrichtung gemeldet, die es aufbewahrt.',
  ),
  'source-no-answer': own(
    'GET.SOURCE-SILENT',
    'L’établissement qui garde ce document ne répond pas. Essayez plus tard.',
    'De instelling die dit document bewaart, antwoordt niet. Probeer later opnieuw.',
    'The institution that keeps this document does not answer. Try again later.',
    'Die Einrichtung, die dieses Dokument aufbewahrt, antwortet nicht. Versuchen Sie es später.',
  ),
  'source-without-document': own(
    'GET.NOT-AT-SOURCE',
    'L’établissement qui a déclaré ce document ne le donne pas. Prenez contact avec lui.',
    'De instelling die dit document aangaf, geeft het niet. Neem contact met haar op.',
    'The institution that declared this document does not give it. Contact it.',
    'Die Einrichtung, die dieses Dokument gemeldet hat, gibt es nicht heraus. Nehmen Sie Kontakt mit ihr auf.',
  ),
  'source-answer-unusable': own(
    'GET.SOURCE-UNUSABLE',
    'L’établissement qui garde ce document a envoyé une réponse inutilisable; elle n’est pas montrée.',
    'De instelling die dit document bewaart, stuurde een onbruikbaar antwoord; het wordt niet getoond.',
    'The institution that keeps this document sent an answer that cannot be used; it is not shown.',
    'Die Einrichtung, die dieses Dokument aufbewahrt, hat eine unbrauchbare Antwort geschickt; sie wird nicht gezeigt.',
  ),
  'source-wrong-document': own(
    'GET.SOURCE-WRONG',
    'L’établissement qui garde ce document en a envoyé un autre; il n’est pas montré.',
    'De instelling die dit document bewaart, stuurde een ander; het wordt niet getoond.',
    'The institution that keeps this document sent another one; it is not shown.',
    'Die Einrichtung, die dieses Dokument aufbewahrt, hat ein anderes geschickt; es wird nicht gezeigt.',
  ),
  'too-many-versions': own(
    'PUT.VERSIONS',
    'Ce document a trop de versions.',
    'Dit document heeft te veel versies.',
    'This document has too many versions.',
    'Dieses Dokument hat zu viele Versionen.',
  ),
  'not-a-set': own(
    'SET.KIND',
    'Ceci n’est pas un ensemble: utilisez PutTransaction.',
    'Dit is geen verzameling: gebruik PutTransaction.',
    'This is not a set: use PutTransaction.',
    'Dies ist keine Sammlung: Verwenden Sie PutTransaction.',
  ),
  'set-too-large': own(
    'SET.SIZE',
    'Un ensemble contient au plus 1000 transactions.',
    'Een verzameling bevat hoogstens 1000 transacties.',
    'A set holds at most 1000 transactions.',
    'Eine Sammlung enthält höchstens 1000 Transaktionen.',
  ),
  'set-version-conflict': own(
    'SET.VERSION',
    'La version lue n’est pas celle en vigueur; lisez l’ensemble à nouveau. Rien n’a été gardé.',
    'De gelezen versie is niet de geldende; lees de verzameling opnieuw. Er is niets bewaard.',
    'The version that was read is not the one in force; read the set anew. Nothing was kept.',
    'Die gelesene Version ist nicht die gültige; lesen Sie die Sammlung neu. Nichts wurde behalten.',
  ),
  'set-part-unknown': own(
    'SET.PART-UNKNOWN',
    'Un élément porte un identifiant que l’ensemble ne contient pas; un nouvel élément n’en a pas.',
    'Een element draagt een identificatie die niet in de verzameling staat; een nieuw element heeft er geen.',
    'An element has an id that is not in the set; a new element has none.',
    'Ein Element trägt eine Kennung, die nicht in der Sammlung steht; ein neues Element hat keine.',
  ),
  'set-part-changed': own(
    'SET.PART-CHANGED',
    'Un élément a changé sans que son identifiant le dise (…/ID/new/version).',
    'Een element is gewijzigd zonder dat zijn identificatie het zegt (…/ID/new/version).',
    'An element changed and its id does not say so (…/ID/new/version).',
    'Ein Element wurde geändert, ohne dass seine Kennung es sagt (…/ID/new/version).',
  ),
  'set-part-twice': own(
    'SET.PART-TWICE',
    'Un élément de l’ensemble est envoyé deux fois.',
    'Een element van de verzameling is twee keer verstuurd.',
    'An element of the set was sent twice.',
    'Ein Element der Sammlung wurde zweimal gesendet.',
  ),
  'transaction-not-found': own(
    'GET.NOT-FOUND',
    'Ce document n’existe pas ou a été retiré.',
    'Dit document bestaat niet of is ingetrokken.',
    'This document does not exist or was revoked.',
    'Dieses Dokument gibt es nicht oder es wurde zurückgezogen.',
  ),
  'transaction-not-yours': own(
    'REVOKE.NOT-FOUND',
    'Ce document n’existe pas, a déjà été retiré ou n’est pas de vous.',
    'Dit document bestaat niet, is al ingetrokken of is niet van u.',
    'This document does not exist, was revoked already or is not yours.',
    'Dieses Dokument gibt es nicht, es wurde bereits zurückgezogen oder ist nicht von Ihnen.',
  ),
  'extract-only': own(
    'GET.EXTRACT',
    'Ceci est un extrait: la matrice d’accès n’ouvre qu’une partie de ce document à votre profession.',
    'Dit is een uittreksel: de toegangsmatrix opent voor uw beroep maar een deel van dit document.',
    'This is an extract: the access matrix opens only a part of this document to your profession.',
    'Dies ist ein Auszug: Die Zugriffsmatrix öffnet Ihrem Beruf nur einen Teil dieses Dokuments.',
  ),
  'too-large-for-pdf': own(
    'GET.PDF',
    'Ce document est trop grand pour un PDF; demandez-le sans.',
    'Dit document is te groot voor een PDF; vraag het zonder.',
    'This document is too large for a PDF; ask for it without.',
    'Dieses Dokument ist zu groß für ein PDF; fragen Sie es ohne an.',
  ),
  'other-hub': own(
    'GET.OTHER-HUB',
    'Ce document est dans un autre réseau, qui n’est pas relié ici.',
    'Dit document zit in een ander netwerk, dat hier niet verbonden is.',
    'This document is in another network, which is not connected here.',
    'Dieses Dokument liegt in einem anderen Netz, das hier nicht verbunden ist.',
  ),
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
