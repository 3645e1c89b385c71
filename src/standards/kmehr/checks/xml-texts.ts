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
    fr: 'Le document est trop grand: {about}.',
    nl: 'Het document is te groot: {about}.',
    en: 'The document is too large: {about}.',
    de: 'Das Dokument ist zu groß: {about}.',
  },
  'too-deep': {
    fr: 'Les éléments sont emboîtés trop profondément: {about}.',
    nl: 'De elementen zitten te diep in elkaar: {about}.',
    en: 'Elements are nested too deeply: {about}.',
    de: 'Die Elemente sind zu tief verschachtelt: {about}.',
  },
  'too-many-elements': {
    fr: 'Le document a trop d’éléments: {about}.',
    nl: 'Het document heeft te veel elementen: {about}.',
    en: 'The document has too many elements: {about}.',
    de: 'Das Dokument hat zu viele Elemente: {about}.',
  },
  'too-many-attributes': {
    fr: 'Un élément a trop d’attributs: {about}.',
    nl: 'Een element heeft te veel attributen: {about}.',
    en: 'An element has too many attributes: {about}.',
    de: 'Ein Element hat zu viele Attribute: {about}.',
  },
};
