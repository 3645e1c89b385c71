/** Every refusal with the code that travels, the clause it comes from and the words people read. */
import type { RefusalReason } from '../grants/index.ts';
import type { RefusalEntry } from './refusal-entry.ts';
import { citizenRefusals } from './refusals-citizen.ts';

const own = (code: string) => ({ code: `ZENNE.ACCESS.${code}`, scheme: 'LOCAL' }) as const;
const national = (code: string) => ({ code, scheme: 'CD-ERROR' }) as const;

export const refusals: Readonly<Record<RefusalReason, RefusalEntry>> = {
  'caller-unknown': {
    ...national('TL.ACCESS.05'),
    clause: 'access 1.3: only recognised caregivers and institutions act',
    text: {
      fr: 'Votre compte ne permet pas cette action.',
      nl: 'Met uw account kunt u dit niet doen.',
      en: 'Your account does not allow this action.',
      de: 'Ihr Konto erlaubt diese Aktion nicht.',
    },
    next: {
      fr: 'Connectez-vous avec un compte de prestataire.',
      nl: 'Meld u aan met een account van zorgverlener.',
      en: 'Sign in with a caregiver account.',
      de: 'Melden Sie sich mit einem Konto als Pflegekraft oder Arzt an.',
    },
  },
  'caller-awaiting-validation': {
    ...own('AWAITING-VALIDATION'),
    clause: 'access 9.10: professions missing in CoBRHA are validated first',
    text: {
      fr: 'Votre inscription attend encore sa validation.',
      nl: 'Uw inschrijving wacht nog op goedkeuring.',
      en: 'Your registration is still waiting to be validated.',
      de: 'Ihre Anmeldung wartet noch auf Bestätigung.',
    },
    next: {
      fr: 'Demandez à votre garant ou à un administrateur de la valider.',
      nl: 'Vraag uw borg of een beheerder om ze goed te keuren.',
      en: 'Ask your guarantor or an administrator to validate it.',
      de: 'Bitten Sie Ihren Bürgen oder einen Verwalter um Bestätigung.',
    },
  },
  'caller-suspended': {
    ...own('SUSPENDED'),
    clause: 'access 6.6: a suspended caregiver does not act',
    text: {
      fr: 'Votre accès au réseau est suspendu.',
      nl: 'Uw toegang tot het netwerk is geschorst.',
      en: 'Your access to the network is suspended.',
      de: 'Ihr Zugang zum Netz ist gesperrt.',
    },
    next: {
      fr: 'Contactez le réseau.',
      nl: 'Neem contact op met het netwerk.',
      en: 'Contact the network.',
      de: 'Wenden Sie sich an das Netz.',
    },
  },
  'caller-not-accepted': {
    ...own('NOT-ACCEPTED'),
    clause: 'access 1.3, 9.10: only registered and recognised caregivers act',
    text: {
      fr: 'Votre inscription au réseau a été refusée ou a pris fin.',
      nl: 'Uw inschrijving bij het netwerk werd geweigerd of is beëindigd.',
      en: 'Your registration with the network was refused or has ended.',
      de: 'Ihre Anmeldung beim Netz wurde abgelehnt oder ist beendet.',
    },
    next: {
      fr: 'Regardez pourquoi sous «Mon inscription»; vous pouvez la demander à nouveau.',
      nl: 'Kijk onder „Mijn inschrijving” waarom; u kunt ze opnieuw aanvragen.',
      en: 'See why under “My registration”; you can ask again.',
      de: 'Sehen Sie unter „Meine Anmeldung“, warum; Sie können sie neu beantragen.',
    },
  },
  'caller-rules-open': {
    ...own('RULES'),
    clause: 'access 1.3: who acts accepts the rules of the network',
    text: {
      fr: 'Vous n’avez pas accepté les règles du réseau, ou plus.',
      nl: 'U hebt de regels van het netwerk niet aanvaard, of niet meer.',
      en: 'You have not accepted the rules of the network, or no longer do.',
      de: 'Sie haben die Regeln des Netzes nicht oder nicht mehr angenommen.',
    },
    next: {
      fr: 'Acceptez-les sous «Mon inscription», ou avec votre logiciel.',
      nl: 'Aanvaard ze onder „Mijn inschrijving”, of met uw software.',
      en: 'Accept them under “My registration”, or with your software.',
      de: 'Nehmen Sie sie unter „Meine Anmeldung“ oder mit Ihrer Software an.',
    },
  },
  'author-not-entitled': {
    ...national('TL.ACCESS.15'),
    clause: 'access 12.5: the author is the caller, or is registered with the institution or software that calls',
    text: {
      fr: "L'auteur indiqué n'est pas celui qui est connecté, et n'est pas inscrit auprès de lui.",
      nl: 'De opgegeven auteur is niet wie aangemeld is, en is daar niet ingeschreven.',
      en: 'The author named is not the one signed in, nor registered with it.',
      de: 'Der genannte Autor ist nicht der angemeldete und ist bei ihm nicht eingetragen.',
    },
    next: {
      fr: "Faites inscrire l'auteur auprès de votre institution ou logiciel.",
      nl: 'Laat de auteur inschrijven bij uw instelling of software.',
      en: 'Have the author registered with your institution or software.',
      de: 'Lassen Sie den Autor bei Ihrer Einrichtung oder Software eintragen.',
    },
  },
  'person-required': {
    ...own('PERSON-REQUIRED'),
    clause: 'access 3.2: an organisation alone does not look into a record',
    text: {
      fr: 'Une institution seule ne peut pas consulter un dossier: nommez la personne.',
      nl: 'Een instelling alleen kan geen dossier inkijken: noem de persoon.',
      en: 'An institution alone cannot look into a record: name the person.',
      de: 'Eine Einrichtung allein kann keine Akte einsehen: Nennen Sie die Person.',
    },
    next: {
      fr: "Ajoutez le prestataire à l'auteur de la demande.",
      nl: 'Voeg de zorgverlener toe aan de auteur van de vraag.',
      en: 'Add the caregiver to the author of the request.',
      de: 'Fügen Sie die Pflegekraft oder den Arzt zum Autor der Anfrage hinzu.',
    },
  },
  'link-holder-not-author': {
    ...national('TL.ACCESS.06'),
    clause: 'access 3.2: nobody declares a link for somebody else',
    text: {
      fr: 'Le lien doit être celui de l’auteur de la demande ou de son institution.',
      nl: 'De relatie moet die van de auteur van de vraag of van zijn instelling zijn.',
      en: 'The link must be that of the author of the request, or of its institution.',
      de: 'Die Beziehung muss die des Autors der Anfrage oder seiner Einrichtung sein.',
    },
    next: {
      fr: 'Déclarez le lien de l’auteur, ou de l’institution pour laquelle il agit.',
      nl: 'Geef de relatie van de auteur aan, of van de instelling waarvoor die optreedt.',
      en: 'Declare the link of the author, or of the institution it acts for.',
      de: 'Melden Sie die Beziehung des Autors an, oder der Einrichtung, für die er handelt.',
    },
  },
  'transaction-author-not-entitled': {
    code: 'ZENNE.PUT.AUTHOR',
    scheme: 'LOCAL',
    clause: 'access 12.5: the author of what is put is the caller, or is registered with it',
    text: {
      fr: 'Vous ne pouvez pas publier pour l’auteur de ce document.',
      nl: 'U kunt niet publiceren voor de auteur van dit document.',
      en: 'You cannot publish for the author of this document.',
      de: 'Sie können nicht für den Autor dieses Dokuments veröffentlichen.',
    },
    next: {
      fr: 'Publiez en votre nom, ou faites inscrire l’auteur auprès de votre institution ou logiciel.',
      nl: 'Publiceer in uw eigen naam, of laat de auteur inschrijven bij uw instelling of software.',
      en: 'Publish in your own name, or have the author registered with your institution or software.',
      de: 'Veröffentlichen Sie im eigenen Namen, oder lassen Sie den Autor bei Ihrer Einrichtung oder Software eintragen.',
    },
  },
  'seal-not-of-caller': {
    code: 'ZENNE.SEAL.NOT-YOURS',
    scheme: 'LOCAL',
    clause: 'access 11.4: a message is sealed by who puts it, an answer for who asks',
    text: {
      fr: 'Cette clé n’est ni la vôtre, ni celle de l’institution pour laquelle vous agissez.',
      nl: 'Deze sleutel is niet van u, en niet van de instelling waarvoor u handelt.',
      en: 'This key is neither yours, nor that of the institution you act for.',
      de: 'Dieser Schlüssel ist weder Ihrer noch der der Einrichtung, für die Sie handeln.',
    },
    next: {
      fr: 'Scellez avec votre propre clé, et demandez la réponse pour elle.',
      nl: 'Verzegel met uw eigen sleutel, en vraag het antwoord daarvoor.',
      en: 'Seal with your own key, and ask for the answer to be sealed for it.',
      de: 'Versiegeln Sie mit Ihrem eigenen Schlüssel, und verlangen Sie die Antwort für ihn.',
    },
  },
  'patient-number-invalid': {
    ...national('IDS2.INPUT.54'),
    clause: 'access 1.8: the patient is named by a valid SSIN',
    text: {
      fr: 'Le numéro du patient n’est pas un NISS valable.',
      nl: 'Het nummer van de patiënt is geen geldig INSZ.',
      en: 'The patient number is not a valid SSIN.',
      de: 'Die Nummer des Patienten ist keine gültige ENSS.',
    },
    next: {
      fr: 'Vérifiez le numéro.',
      nl: 'Kijk het nummer na.',
      en: 'Check the number.',
      de: 'Prüfen Sie die Nummer.',
    },
  },
  'patient-unknown': {
    ...national('MH2.INPUT.19'),
    clause: 'access 1.8: the patient must be known to the network',
    text: {
      fr: 'Ce patient est inconnu du réseau.',
      nl: 'Deze patiënt is niet bekend in het netwerk.',
      en: 'This patient is not known to the network.',
      de: 'Dieser Patient ist dem Netz nicht bekannt.',
    },
    next: {
      fr: "Vérifiez le numéro, ou inscrivez d'abord le patient.",
      nl: 'Kijk het nummer na, of schrijf de patiënt eerst in.',
      en: 'Check the number, or register the patient first.',
      de: 'Prüfen Sie die Nummer oder melden Sie den Patienten zuerst an.',
    },
  },
  'patient-deceased': {
    ...own('PATIENT-DECEASED'),
    clause: 'access 2.10: consent and links end at death',
    text: {
      fr: 'Ce patient est décédé: son dossier est fermé.',
      nl: 'Deze patiënt is overleden: het dossier is gesloten.',
      en: 'This patient has died: the record is closed.',
      de: 'Dieser Patient ist verstorben: Die Akte ist geschlossen.',
    },
    next: {
      fr: 'La famille peut demander un accès indirect selon la loi.',
      nl: 'De familie kan onrechtstreekse toegang vragen volgens de wet.',
      en: 'The family can ask for indirect access as the law provides.',
      de: 'Die Familie kann nach dem Gesetz indirekten Zugang beantragen.',
    },
  },
  'no-consent': {
    ...national('MH2.ACCESS.9'),
    clause: 'access 1.1: the patient consents before anything is shared',
    text: {
      fr: "Le patient n'a pas donné son consentement au partage.",
      nl: 'De patiënt heeft geen toestemming gegeven om te delen.',
      en: 'The patient has not consented to sharing.',
      de: 'Der Patient hat dem Teilen nicht zugestimmt.',
    },
    next: {
      fr: 'Expliquez le réseau au patient et enregistrez son consentement.',
      nl: 'Leg de patiënt het netwerk uit en registreer de toestemming.',
      en: 'Explain the network to the patient and register the consent.',
      de: 'Erklären Sie dem Patienten das Netz und tragen Sie die Zustimmung ein.',
    },
  },
  'no-therapeutic-link': {
    ...national('TL.ACCESS.09'),
    clause: 'access 1.1: a therapeutic link between caregiver and patient is needed',
    text: {
      fr: "Vous n'avez pas de lien thérapeutique en cours avec ce patient.",
      nl: 'U hebt geen lopende therapeutische relatie met deze patiënt.',
      en: 'You have no running therapeutic link with this patient.',
      de: 'Sie haben keine laufende therapeutische Beziehung zu diesem Patienten.',
    },
    next: {
      fr: "Déclarez un lien en lisant la carte d'identité du patient.",
      nl: 'Geef een relatie aan door de identiteitskaart van de patiënt te lezen.',
      en: 'Declare a link by reading the patient’s identity card.',
      de: 'Melden Sie eine Beziehung an, indem Sie den Ausweis des Patienten lesen.',
    },
  },
  'emergency-reason-invalid': {
    ...own('EMERGENCY-REASON'),
    clause: 'access 5.2: an emergency reason has 10 to 200 characters',
    text: {
      fr: "La raison de l'urgence doit compter de 10 à 200 caractères.",
      nl: 'De reden van de spoed moet 10 tot 200 tekens hebben.',
      en: 'The reason for the emergency must have 10 to 200 characters.',
      de: 'Der Grund des Notfalls muss 10 bis 200 Zeichen haben.',
    },
    next: {
      fr: 'Écrivez la raison en une phrase.',
      nl: 'Schrijf de reden in één zin.',
      en: 'Write the reason in one sentence.',
      de: 'Schreiben Sie den Grund in einem Satz.',
    },
  },
  'emergency-not-for-profession': {
    ...own('EMERGENCY-PROFESSION'),
    clause: 'access 5.5: only physicians look without a link in an emergency',
    text: {
      fr: "Votre profession n'a pas d'accès d'urgence.",
      nl: 'Uw beroep heeft geen toegang bij spoed.',
      en: 'Your profession has no emergency access.',
      de: 'Ihr Beruf hat keinen Notfallzugang.',
    },
    next: {
      fr: 'Demandez à un médecin.',
      nl: 'Vraag het aan een arts.',
      en: 'Ask a physician.',
      de: 'Fragen Sie einen Arzt.',
    },
  },
  'kind-not-for-profession': {
    ...own('KIND-NOT-FOR-PROFESSION'),
    clause: 'access 6.2: the matrix says which profession handles which kind of document',
    text: {
      fr: "La matrice d'accès n'ouvre pas ce type de document à cette profession.",
      nl: 'De toegangsmatrix opent dit soort document niet voor dit beroep.',
      en: 'The access matrix does not open this kind of document to this profession.',
      de: 'Die Zugriffsmatrix öffnet diese Art von Dokument nicht für diesen Beruf.',
    },
    next: {
      fr: "Demandez l'information à l'auteur du document.",
      nl: 'Vraag de informatie aan de auteur van het document.',
      en: 'Ask the author of the document for the information.',
      de: 'Fragen Sie den Autor des Dokuments nach der Information.',
    },
  },
  'not-your-record': {
    ...national('TL.ACCESS.07'),
    clause: 'access 7.6: a patient looks at the own record',
    text: {
      fr: "Ce n'est pas votre dossier.",
      nl: 'Dit is niet uw dossier.',
      en: 'This is not your record.',
      de: 'Das ist nicht Ihre Akte.',
    },
    next: {
      fr: 'Revenez à votre dossier.',
      nl: 'Ga terug naar uw dossier.',
      en: 'Go back to your own record.',
      de: 'Gehen Sie zu Ihrer Akte zurück.',
    },
  },
  'scope-too-narrow': {
    ...own('SCOPE-TOO-NARROW'),
    clause: 'SMART App Launch 2.2, scopes: an application does what it was let in for',
    text: {
      fr: 'L’application n’a pas été autorisée à faire ceci.',
      nl: 'De toepassing kreeg hiervoor geen toelating.',
      en: 'The application was not let in for this.',
      de: 'Die Anwendung wurde dafür nicht zugelassen.',
    },
    next: {
      fr: 'L’application doit demander ce scope à la personne, qui décide.',
      nl: 'De toepassing moet deze scope vragen aan de persoon, die beslist.',
      en: 'The application has to ask the person for this scope, who decides.',
      de: 'Die Anwendung muss die Person um diesen Scope bitten, die entscheidet.',
    },
  },
  'role-missing': {
    ...own('ROLE-MISSING'),
    clause: 'architecture, "The grant": a question over many needs its role',
    text: {
      fr: 'Votre rôle au bureau du réseau ne permet pas ceci.',
      nl: 'Met uw rol in het kantoor van het netwerk kan dit niet.',
      en: 'Your role in the network’s office does not allow this.',
      de: 'Ihre Rolle im Büro des Netzes erlaubt das nicht.',
    },
    next: {
      fr: 'Demandez à un collègue qui a ce rôle de le faire.',
      nl: 'Vraag een collega die deze rol heeft om het te doen.',
      en: 'Ask a colleague who has that role to do it.',
      de: 'Bitten Sie einen Kollegen darum, der diese Rolle hat.',
    },
  },
  'no-matrix': {
    ...own('NO-MATRIX'),
    clause: 'access 1.1: the matrix is one of the conditions; none is in force',
    text: {
      fr: "Aucune matrice d'accès n'est en vigueur aujourd'hui.",
      nl: 'Er geldt vandaag geen toegangsmatrix.',
      en: 'No access matrix is in force today.',
      de: 'Heute gilt keine Zugriffsmatrix.',
    },
    next: {
      fr: 'Prévenez le réseau.',
      nl: 'Verwittig het netwerk.',
      en: 'Tell the network.',
      de: 'Benachrichtigen Sie das Netz.',
    },
  },
  'own-use-refused': {
    ...own('OWN-USE-REFUSED'),
    clause: 'access 2.11: own use of the record unless the patient says no',
    text: {
      fr: 'Vous avez refusé de voir votre dossier ici.',
      nl: 'U hebt geweigerd uw dossier hier te zien.',
      en: 'You chose not to see your record here.',
      de: 'Sie haben abgelehnt, Ihre Akte hier zu sehen.',
    },
    next: {
      fr: 'Vous pouvez changer ce choix sous «Mes droits».',
      nl: 'U kunt deze keuze wijzigen onder „Mijn rechten”.',
      en: 'You can change this choice under “My rights”.',
      de: 'Sie können diese Wahl unter „Meine Rechte“ ändern.',
    },
  },
  'emergency-code-unknown': {
    ...own('EMERGENCY-CODE'),
    clause: 'access 5.5: an emergency has a reason code from the table',
    text: {
      fr: 'Choisissez une des raisons de la liste.',
      nl: 'Kies een van de redenen uit de lijst.',
      en: 'Choose one of the reasons in the list.',
      de: 'Wählen Sie einen der Gründe aus der Liste.',
    },
    next: {
      fr: 'Choisissez la raison qui convient le mieux.',
      nl: 'Kies de reden die het best past.',
      en: 'Choose the reason that fits best.',
      de: 'Wählen Sie den Grund, der am besten passt.',
    },
  },
  ...citizenRefusals,
};
