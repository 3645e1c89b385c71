/** Why a document cannot be read at all, for a person. */
import type { XmlProblemCode } from '../../xml/index.ts';
import type { FindingText } from './finding.ts';

export const xmlTexts: Readonly<Record<XmlProblemCode, FindingText>> = {
  'not-xml': {
    fr: 'Ceci n’est pas du XML bien formé: {about}.',
    nl: 'Dit is geen welgevormde XML: {about}.',
    en: 'This is not well-formed XML: {about}.',
    de: 'Das ist kein wohlgeformtes XML: {about}.',
  },
  encoding: {
    fr: 'Les octets ne sont pas dans l’encodage que le document déclare, ou cet encodage n’est pas lu ici.',
    nl: 'De bytes staan niet in de codering die het document opgeeft, of die codering wordt hier niet gelezen.',
    en: 'The bytes are not in the encoding that the document declares, or that encoding is not read here.',
    de: 'Die Bytes sind nicht in der Kodierung, die das Dokument angibt, oder sie wird hier nicht gelesen.',
  },
  dtd: {
    fr: 'Un type de document (DOCTYPE) ou une entité n’est pas permis.',
    nl: 'Een documenttype (DOCTYPE) of een entiteit is niet toegelaten.',
    en: 'A document type (DOCTYPE) or an entity is not allowed.',
    de: 'Ein Dokumenttyp (DOCTYPE) oder eine Entität ist nicht erlaubt.',
  },
  instruction: {
    fr: 'Une instruction de traitement n’est pas permise ici.',
    nl: 'Een verwerkingsinstructie is hier niet toegelaten.',
    en: 'A processing instruction is not allowed here.',
    de: 'Eine Verarbeitungsanweisung ist hier nicht erlaubt.',
  },
  'too-large': {
    fr: 'Le document dépasse {limit} octets.',
    nl: 'Het document is groter dan {limit} bytes.',
    en: 'The document is larger than {limit} bytes.',
    de: 'Das Dokument ist größer als {limit} Bytes.',
  },
  'too-deep': {
    fr: 'Les éléments sont emboîtés sur plus de {limit} niveaux.',
    nl: 'De elementen zitten meer dan {limit} niveaus diep in elkaar.',
    en: 'Elements are nested more than {limit} levels deep.',
    de: 'Die Elemente sind über mehr als {limit} Ebenen verschachtelt.',
  },
  'too-many-elements': {
    fr: 'Le document a plus de {limit} éléments.',
    nl: 'Het document heeft meer dan {limit} elementen.',
    en: 'The document has more than {limit} elements.',
    de: 'Das Dokument hat mehr als {limit} Elemente.',
  },
  'too-many-attributes': {
    fr: 'Un élément a plus de {limit} attributs.',
    nl: 'Een element heeft meer dan {limit} attributen.',
    en: 'An element has more than {limit} attributes.',
    de: 'Ein Element hat mehr als {limit} Attribute.',
  },
  'too-many-prefixes': {
    fr: 'Plus de {limit} préfixes d’espaces de noms valent en même temps.',
    nl: 'Meer dan {limit} prefixen van naamruimten gelden tegelijk.',
    en: 'More than {limit} namespace prefixes hold at once.',
    de: 'Mehr als {limit} Präfixe von Namensräumen gelten gleichzeitig.',
  },
  'name-too-long': {
    fr: 'Un nom a plus de {limit} caractères.',
    nl: 'Een naam heeft meer dan {limit} tekens.',
    en: 'A name has more than {limit} characters.',
    de: 'Ein Name hat mehr als {limit} Zeichen.',
  },
};
