/** Why a document is not well-formed, in four languages. */
import type { XmlReason } from '../../xml/index.ts';
import type { FindingText } from './finding.ts';

const words = (fr: string, nl: string, en: string, de: string): FindingText => ({ fr, nl, en, de });

export const xmlReasons: Readonly<Record<XmlReason, FindingText>> = {
  'not well-formed XML': words(
    'XML mal formé',
    'geen welgevormde XML',
    'not well-formed XML',
    'kein wohlgeformtes XML',
  ),
  'a broken tag': words('une balise abîmée', 'een kapotte tag', 'a broken tag', 'ein kaputtes Tag'),
  'a broken attribute': words(
    'un attribut abîmé',
    'een kapot attribuut',
    'a broken attribute',
    'ein kaputtes Attribut',
  ),
  'a < in an attribute': words(
    'un < dans un attribut',
    'een < in een attribuut',
    'a < in an attribute',
    'ein < in einem Attribut',
  ),
  'an attribute stands twice': words(
    'un attribut figure deux fois',
    'een attribuut staat er twee keer',
    'an attribute stands twice',
    'ein Attribut steht zweimal',
  ),
  'a reference to no character': words(
    'une référence à un caractère qui n’existe pas',
    'een verwijzing naar een teken dat niet bestaat',
    'a reference to no character',
    'ein Verweis auf ein Zeichen, das es nicht gibt',
  ),
  'an & that starts no reference': words(
    'un & qui ne commence pas de référence',
    'een & die geen verwijzing begint',
    'an & that starts no reference',
    'ein &, das keinen Verweis beginnt',
  ),
  'a character that XML cannot hold': words(
    'un caractère que XML n’admet pas',
    'een teken dat XML niet toelaat',
    'a character that XML cannot hold',
    'ein Zeichen, das XML nicht erlaubt',
  ),
  'the document ends too early': words(
    'le document s’arrête trop tôt',
    'het document houdt te vroeg op',
    'the document ends too early',
    'das Dokument endet zu früh',
  ),
  'a namespace that cannot be declared': words(
    'un espace de noms qui ne peut pas être déclaré',
    'een naamruimte die niet gedeclareerd kan worden',
    'a namespace that cannot be declared',
    'ein Namensraum, der nicht deklariert werden kann',
  ),
  'a prefix without namespace': words(
    'un préfixe sans espace de noms',
    'een prefix zonder naamruimte',
    'a prefix without namespace',
    'ein Präfix ohne Namensraum',
  ),
  'a wrong name': words('un nom incorrect', 'een verkeerde naam', 'a wrong name', 'ein falscher Name'),
  'a wrong XML declaration': words(
    'une déclaration XML incorrecte',
    'een verkeerde XML-declaratie',
    'a wrong XML declaration',
    'eine falsche XML-Deklaration',
  ),
  'a wrong processing instruction': words(
    'une instruction de traitement incorrecte',
    'een verkeerde verwerkingsinstructie',
    'a wrong processing instruction',
    'eine falsche Verarbeitungsanweisung',
  ),
  'no element': words('aucun élément', 'geen element', 'no element', 'kein Element'),
  'an element is not closed': words(
    'un élément n’est pas fermé',
    'een element is niet gesloten',
    'an element is not closed',
    'ein Element ist nicht geschlossen',
  ),
  'an end tag that closes nothing': words(
    'une balise de fin qui ne ferme rien',
    'een eindtag die niets sluit',
    'an end tag that closes nothing',
    'ein Endtag, das nichts schließt',
  ),
  'a second root': words('une seconde racine', 'een tweede wortel', 'a second root', 'eine zweite Wurzel'),
  'text outside the root': words(
    'du texte en dehors de la racine',
    'tekst buiten de wortel',
    'text outside the root',
    'Text außerhalb der Wurzel',
  ),
  ']]> in a text': words(']]> dans un texte', ']]> in een tekst', ']]> in a text', ']]> in einem Text'),
  '-- in a comment': words('-- dans un commentaire', '-- in een opmerking', '-- in a comment', '-- in einem Kommentar'),
  'unknown markup': words('un balisage inconnu', 'onbekende opmaak', 'unknown markup', 'unbekanntes Markup'),
};
