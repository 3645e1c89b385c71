/** What a document does against the schema, in words a person understands. */
import type { FaultCode } from '../../xml-model/index.ts';
import type { FindingText } from './finding.ts';

/** `{element}` is the element at fault; `{about}` and `{value}` are the fault's own. */
export const schemaTexts: Readonly<Record<FaultCode, FindingText>> = {
  'unexpected-element': {
    fr: '<{element}> n’a pas sa place ici. Attendu ici: {about}.',
    nl: '<{element}> hoort hier niet. Hier verwacht: {about}.',
    en: '<{element}> has no place here. Expected here: {about}.',
    de: '<{element}> gehört nicht hierher. Hier erwartet: {about}.',
  },
  'missing-element': {
    fr: '<{element}> se termine trop tôt. Ici peut suivre: {about}.',
    nl: '<{element}> houdt te vroeg op. Hier kan volgen: {about}.',
    en: '<{element}> ends too early. What may follow here: {about}.',
    de: '<{element}> endet zu früh. Hier kann folgen: {about}.',
  },
  'unexpected-text': {
    fr: '<{element}> contient du texte là où seuls des éléments peuvent se trouver.',
    nl: '<{element}> bevat tekst waar alleen elementen mogen staan.',
    en: '<{element}> holds text where only elements may stand.',
    de: '<{element}> enthält Text, wo nur Elemente stehen dürfen.',
  },
  'wrong-value': {
    fr: '«{value}» n’est pas une valeur possible de <{element}>. Attendu: {about}.',
    nl: '„{value}” is geen mogelijke waarde van <{element}>. Verwacht: {about}.',
    en: '“{value}” is not a possible value of <{element}>. Expected: {about}.',
    de: '„{value}“ ist kein möglicher Wert von <{element}>. Erwartet: {about}.',
  },
  'unknown-attribute': {
    fr: '<{element}> n’a pas d’attribut {about}.',
    nl: '<{element}> heeft geen attribuut {about}.',
    en: '<{element}> has no attribute {about}.',
    de: '<{element}> hat kein Attribut {about}.',
  },
  'missing-attribute': {
    fr: 'Il manque à <{element}> l’attribut {about}.',
    nl: '<{element}> mist het attribuut {about}.',
    en: '<{element}> lacks the attribute {about}.',
    de: '<{element}> fehlt das Attribut {about}.',
  },
  'wrong-attribute': {
    fr: '«{value}» n’est pas une valeur possible de l’attribut {about} de <{element}>.',
    nl: '„{value}” is geen mogelijke waarde van het attribuut {about} van <{element}>.',
    en: '“{value}” is not a possible value of the attribute {about} of <{element}>.',
    de: '„{value}“ ist kein möglicher Wert des Attributs {about} von <{element}>.',
  },
};
