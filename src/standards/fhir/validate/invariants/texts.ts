/** What broken rules of profiles say: ours in four languages where we wrote them, else the rule's key with the guide's own words. */
import type { Invariant } from '../compile/compiled.ts';
import type { FourTexts } from '../issue.ts';

const identifier = (fr: string, nl: string, en: string, de: string): FourTexts => ({
  fr: `Le numéro ${fr}.`,
  nl: `Het nummer ${nl}.`,
  en: `The number ${en}.`,
  de: `Die Nummer ${de}.`,
});

const OURS: ReadonlyMap<string, FourTexts> = new Map([
  [
    'be-inv-SSIN',
    identifier('NISS compte onze chiffres', 'INSZ telt elf cijfers', 'SSIN has eleven digits', 'NISS hat elf Ziffern'),
  ],
  [
    'be-inv-NIHDI',
    identifier(
      'INAMI compte huit ou onze chiffres',
      'RIZIV telt acht of elf cijfers',
      'NIHDI has eight or eleven digits',
      'LIKIV hat acht oder elf Ziffern',
    ),
  ],
  [
    'be-inv-CBE',
    identifier(
      'BCE compte dix chiffres et commence par 0 ou 1',
      'KBO telt tien cijfers en begint met 0 of 1',
      'CBE has ten digits and begins with 0 or 1',
      'ZUD hat zehn Ziffern und beginnt mit 0 oder 1',
    ),
  ],
  [
    'be-rule-vaccination-1',
    {
      fr: 'Un « autre » vaccin est nommé en texte (vaccineCode.text).',
      nl: 'Een ‘ander’ vaccin wordt in tekst genoemd (vaccineCode.text).',
      en: 'An “other” vaccine is named in text (vaccineCode.text).',
      de: 'Ein „anderer“ Impfstoff wird im Text genannt (vaccineCode.text).',
    },
  ],
  [
    'be-rule-vaccination-2',
    {
      fr: 'Le produit administré porte un code CNK, CTI ou ATC.',
      nl: 'Het toegediende product draagt een CNK-, CTI- of ATC-code.',
      en: 'The administered product carries a CNK, CTI or ATC code.',
      de: 'Das verabreichte Produkt trägt einen CNK-, CTI- oder ATC-Code.',
    },
  ],
  [
    'be-rule-vaccination-3',
    {
      fr: 'La réaction est codée par une manifestation de la liste belge.',
      nl: 'De reactie is gecodeerd met een verschijnsel uit de Belgische lijst.',
      en: 'The reaction is coded with a manifestation of the Belgian list.',
      de: 'Die Reaktion ist mit einer Erscheinung der belgischen Liste codiert.',
    },
  ],
  [
    'be-rule-vaccination-4',
    {
      fr: 'Le type de lieu vient de la liste belge des lieux de soins.',
      nl: 'Het soort plaats komt uit de Belgische lijst van zorgplaatsen.',
      en: 'The kind of place comes from the Belgian list of care locations.',
      de: 'Die Art des Ortes stammt aus der belgischen Liste der Pflegeorte.',
    },
  ],
  [
    'ref-1',
    {
      fr: 'La ressource contenue que la référence désigne n’existe pas.',
      nl: 'De ingesloten resource waarnaar wordt verwezen, bestaat niet.',
      en: 'The contained resource that the reference names does not exist.',
      de: 'Die enthaltene Ressource, auf die verwiesen wird, gibt es nicht.',
    },
  ],
  [
    'dom-3',
    {
      fr: 'Une ressource contenue doit être désignée par une référence.',
      nl: 'Naar een ingesloten resource moet worden verwezen.',
      en: 'A contained resource must be referred to.',
      de: 'Auf eine enthaltene Ressource muss verwiesen werden.',
    },
  ],
  [
    'dom-6',
    {
      fr: 'Un résumé lisible (text.div) est conseillé.',
      nl: 'Een leesbare samenvatting (text.div) is aanbevolen.',
      en: 'A readable summary (text.div) is advised.',
      de: 'Eine lesbare Zusammenfassung (text.div) ist empfohlen.',
    },
  ],
  [
    'per-1',
    {
      fr: 'Le début d’une période précède sa fin.',
      nl: 'Het begin van een periode ligt voor het einde.',
      en: 'The start of a period comes before its end.',
      de: 'Der Beginn eines Zeitraums liegt vor seinem Ende.',
    },
  ],
]);

export function invariantTexts({ key, human }: Pick<Invariant, 'key' | 'human'>): FourTexts {
  return (
    OURS.get(key) ?? {
      fr: `La règle ${key} n’est pas respectée : ${human}`,
      nl: `De regel ${key} is niet nageleefd: ${human}`,
      en: `The rule ${key} is not kept: ${human}`,
      de: `Die Regel ${key} ist nicht eingehalten: ${human}`,
    }
  );
}
