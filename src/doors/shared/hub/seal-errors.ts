/** Errors of sealed messages: what a carrier of the message could see is named; what takes the key to find out is one word. */
import { type ErrorRow, own } from './error-row.ts';

const row = (code: string, fr: string, nl: string, en: string, de: string) => own(`SEAL.${code}`, fr, nl, en, de);

export const sealErrors = {
  'seal-not-cms': row(
    'NOT-CMS',
    'Ce message scellé n’est pas un CMS de la forme attendue: signé, chiffré, signé, par un seul signataire.',
    'Dit verzegelde bericht is geen CMS van de verwachte vorm: ondertekend, versleuteld, ondertekend, door één ondertekenaar.',
    'This sealed message is not CMS of the expected shape: signed, encrypted, signed, by one signer.',
    'Diese versiegelte Nachricht ist kein CMS der erwarteten Form: signiert, verschlüsselt, signiert, von einer Person.',
  ),
  'seal-too-large': row(
    'TOO-LARGE',
    'Ce message scellé est trop grand.',
    'Dit verzegelde bericht is te groot.',
    'This sealed message is too large.',
    'Diese versiegelte Nachricht ist zu groß.',
  ),
  'seal-algorithm': row(
    'ALGORITHM',
    'Cet algorithme n’est pas accepté: signez avec RSA et SHA-256, chiffrez avec AES-256-CBC et RSA-OAEP.',
    'Dit algoritme wordt niet aanvaard: onderteken met RSA en SHA-256, versleutel met AES-256-CBC en RSA-OAEP.',
    'This algorithm is not accepted: sign with RSA and SHA-256, encrypt with AES-256-CBC and RSA-OAEP.',
    'Dieser Algorithmus wird nicht angenommen: Signieren Sie mit RSA und SHA-256, verschlüsseln Sie mit AES-256-CBC und RSA-OAEP.',
  ),
  'seal-untrusted': row(
    'UNTRUSTED',
    'Le certificat du signataire ne vient pas d’une autorité reconnue, ou ne dit pas de qui il est.',
    'Het certificaat van de ondertekenaar komt niet van een erkende autoriteit, of zegt niet van wie het is.',
    'The signer’s certificate is not from a recognised authority, or does not say whose it is.',
    'Das Zertifikat des Unterzeichners stammt nicht von einer anerkannten Stelle oder sagt nicht, wem es gehört.',
  ),
  'seal-expired': row(
    'EXPIRED',
    'Le certificat n’est plus ou pas encore valable, ou le message a été scellé il y a trop longtemps.',
    'Het certificaat is niet meer of nog niet geldig, of het bericht is te lang geleden verzegeld.',
    'The certificate is no longer or not yet valid, or the message was sealed too long ago.',
    'Das Zertifikat ist nicht mehr oder noch nicht gültig, oder die Nachricht wurde vor zu langer Zeit versiegelt.',
  ),
  'seal-other-recipient': row(
    'OTHER-RECIPIENT',
    'Ce message n’est pas scellé pour la clé de ce réseau.',
    'Dit bericht is niet verzegeld voor de sleutel van dit netwerk.',
    'This message is not sealed for the key of this network.',
    'Diese Nachricht ist nicht für den Schlüssel dieses Netzes versiegelt.',
  ),
  'seal-not-opened': row(
    'NOT-OPENED',
    'Ce message scellé ne s’ouvre pas.',
    'Dit verzegelde bericht gaat niet open.',
    'This sealed message does not open.',
    'Diese versiegelte Nachricht lässt sich nicht öffnen.',
  ),
  'seal-off': row(
    'OFF',
    'Ce réseau ne scelle pas ses réponses; rien n’est envoyé en clair à la place.',
    'Dit netwerk verzegelt zijn antwoorden niet; er wordt niets onverzegeld gestuurd in de plaats.',
    'This network does not seal its answers; nothing is sent in clear instead.',
    'Dieses Netz versiegelt seine Antworten nicht; stattdessen wird nichts offen gesendet.',
  ),
  'seal-actor-invalid': row(
    'ACTOR',
    'Pour qui sceller n’est pas clair: indiquez un seul acteur, avec son type (CD-ENCRYPTION-ACTOR).',
    'Voor wie te verzegelen is niet duidelijk: noem één actor, met zijn soort (CD-ENCRYPTION-ACTOR).',
    'For whom to seal is not clear: name one actor, with its type (CD-ENCRYPTION-ACTOR).',
    'Für wen versiegelt werden soll, ist nicht klar: Nennen Sie einen Akteur mit seiner Art (CD-ENCRYPTION-ACTOR).',
  ),
  'seal-directory-silent': row(
    'NO-DIRECTORY',
    'L’annuaire des clés ne répond pas; réessayez plus tard.',
    'De sleutelgids antwoordt niet; probeer het later opnieuw.',
    'The key directory does not answer; try again later.',
    'Das Schlüsselverzeichnis antwortet nicht; versuchen Sie es später erneut.',
  ),
  'seal-key-unknown': row(
    'NO-KEY',
    'L’annuaire ne connaît pas de clé de cet acteur.',
    'De sleutelgids kent geen sleutel van deze actor.',
    'The key directory knows no key of this actor.',
    'Das Schlüsselverzeichnis kennt keinen Schlüssel dieses Akteurs.',
  ),
  'seal-key-invalid': row(
    'KEY',
    'Cette clé ne convient pas: son certificat n’est pas reconnu, pas valable, ou pas de cet acteur.',
    'Deze sleutel kan niet dienen: het certificaat is niet erkend, niet geldig, of niet van deze actor.',
    'This key will not do: its certificate is not recognised, not valid, or not of this actor.',
    'Dieser Schlüssel ist nicht geeignet: Sein Zertifikat ist nicht anerkannt, nicht gültig oder nicht von diesem Akteur.',
  ),
} as const satisfies Record<string, ErrorRow>;
