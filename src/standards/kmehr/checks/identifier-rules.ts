/** Rules on the numbers of people and houses: how many, and their check digits. Source: KMEHR facts B3, C2. */
import { parseCbe, parseEhp, parseInstitutionNihii, parseNihii, parseSsin } from '../../belgium/index.ts';
import { countOf } from './look.ts';
import type { Check, Identified, Rule } from './rule.ts';

const INSTITUTION_DIGITS = 8;
const EHP_DIGITS = 10;

const isSsin = (text: string): boolean => parseSsin(text, 'error').ok;
const isCbe = (text: string): boolean => parseCbe(text, 'error').ok;
const isEhp = (text: string): boolean => parseEhp(text, 'error').ok;

/** ID-HCPARTY holds numbers of professionals, institutions, and hubs or enterprises. */
function isPartyNumber(text: string): boolean {
  switch (text.trim().length) {
    case INSTITUTION_DIGITS:
      return parseInstitutionNihii(text, 'error').ok;
    case EHP_DIGITS:
      return isEhp(text) || isCbe(text);
    default:
      return parseNihii(text, 'error').ok;
  }
}

const checked =
  (schemes: readonly string[], isRight: (text: string) => boolean): Check<Identified> =>
  ({ id: ids }, notes) => {
    if (!ids) return;
    for (const { scheme = '', value, at } of ids) {
      if (schemes.includes(scheme) && !isRight(value)) notes.add(at, { number: value });
    }
  };

export const identifierRules: readonly Rule[] = [
  {
    name: 'patient-number-once',
    severity: 'error',
    source: 'C2 message, B3',
    on: 'identity',
    check: ({ id, at }, notes) => {
      if (countOf(id, 'INSS') + countOf(id, 'ID-PATIENT') > 1) notes.add(at);
    },
    text: {
      fr: 'Plus d’un numéro national (INSS ou ID-PATIENT): un seul est permis.',
      nl: 'Meer dan één rijksregisternummer (INSS of ID-PATIENT): er mag er maar één zijn.',
      en: 'More than one national number (INSS or ID-PATIENT): only one is allowed.',
      de: 'Mehr als eine Nationalregisternummer (INSS oder ID-PATIENT): nur eine ist erlaubt.',
    },
  },
  {
    name: 'ssin-check-digits',
    severity: 'error',
    source: 'C2 message, B3',
    on: 'identity',
    check: checked(['INSS', 'ID-PATIENT'], isSsin),
    text: {
      fr: '«{number}» n’est pas un numéro national (INSS): forme ou chiffres de contrôle.',
      nl: '„{number}” is geen rijksregisternummer (INSZ): vorm of controlecijfers.',
      en: '“{number}” is not a national number (SSIN): form or check digits.',
      de: '„{number}“ ist keine Nationalregisternummer (ENSS): Form oder Prüfziffern.',
    },
  },
  {
    name: 'nihii-once',
    severity: 'error',
    source: 'C2 message',
    on: 'identity',
    check: ({ id, at }, notes) => {
      if (countOf(id, 'ID-HCPARTY') > 1) notes.add(at);
    },
    text: {
      fr: 'Plus d’un ID-HCPARTY: un seul est permis.',
      nl: 'Meer dan één ID-HCPARTY: er mag er maar één zijn.',
      en: 'More than one ID-HCPARTY: only one is allowed.',
      de: 'Mehr als eine ID-HCPARTY: nur eine ist erlaubt.',
    },
  },
  {
    name: 'nihii-check-digits',
    severity: 'error',
    source: 'C2 message, B3',
    on: 'identity',
    check: checked(['ID-HCPARTY'], isPartyNumber),
    text: {
      fr: '«{number}» n’est pas un numéro INAMI ni EHP: forme ou chiffres de contrôle.',
      nl: '„{number}” is geen RIZIV- of EHP-nummer: vorm of controlecijfers.',
      en: '“{number}” is neither a NIHII nor an EHP number: form or check digits.',
      de: '„{number}“ ist weder eine LIKIV- noch eine EHP-Nummer: Form oder Prüfziffern.',
    },
  },
  {
    name: 'cbe-check-digits',
    severity: 'error',
    source: 'B3',
    on: 'identity',
    check: checked(['ID-CBE'], isCbe),
    text: {
      fr: '«{number}» n’est pas un numéro d’entreprise (BCE): forme ou chiffres de contrôle.',
      nl: '„{number}” is geen ondernemingsnummer (KBO): vorm of controlecijfers.',
      en: '“{number}” is not an enterprise number (CBE): form or check digits.',
      de: '„{number}“ ist keine Unternehmensnummer (ZUD): Form oder Prüfziffern.',
    },
  },
  {
    name: 'ehp-check-digits',
    severity: 'error',
    source: 'B3',
    on: 'identity',
    check: checked(['ID-EHP'], isEhp),
    text: {
      fr: '«{number}» n’est pas un numéro EHP: forme ou chiffres de contrôle.',
      nl: '„{number}” is geen EHP-nummer: vorm of controlecijfers.',
      en: '“{number}” is not an EHP number: form or check digits.',
      de: '„{number}“ ist keine EHP-Nummer: Form oder Prüfziffern.',
    },
  },
];
